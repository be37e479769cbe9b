import { CommandError } from './command-error';

/**
 * Runs a command with the arguments of this process, and prints what it says; what cannot be done is said with how to call it.
 * @param work gives the lines to be printed
 */
export async function runCommand(
  usage: string,
  work: (args: readonly string[]) => readonly string[] | Promise<readonly string[]>,
): Promise<void> {
  try {
    console.log((await work(process.argv.slice(2))).join('\n'));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 1;
  }
}
