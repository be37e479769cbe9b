import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError } from './command-error';

/**
 * Node's own parser of arguments.
 * @throws CommandError for an option that there is not, or one without its value
 */
export function parseArguments<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CommandError(
      `参数有误。Wrong arguments: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
