import { writeFileSync } from 'node:fs';
import { codeOf, CommandError } from './command-error';

/**
 * Writes a file, and replaces one only when that was asked for.
 * @throws CommandError when nothing was written
 */
export function writeNew(path: string, bytes: Uint8Array, force: boolean): void {
  try {
    writeFileSync(path, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new CommandError(
      codeOf(error) === 'EEXIST'
        ? `${path} 已存在，要覆盖请加 --force。${path} exists: add --force to replace it.`
        : `无法写入 ${path}。Cannot write ${path}: ${String(error)}`,
    );
  }
}
