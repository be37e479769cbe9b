import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf, CommandError } from './command-error';

/**
 * Writes a file, whole or not at all, and replaces one only when that was asked for.
 * @param pieces its bytes, in their order
 * @throws CommandError when nothing was written
 */
export function writeNew(path: string, pieces: Iterable<Uint8Array>, force: boolean): void {
  if (!force && existsSync(path)) {
    throw new CommandError(
      `${path} 已存在，要覆盖请加 --force。${path} exists: add --force to replace it.`,
    );
  }
  const unfinished = `${path}.part`;
  try {
    const file = openSync(unfinished, 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (codeOf(error) === undefined) throw error;
    throw new CommandError(`无法写入 ${path}。Cannot write ${path}: ${String(error)}`);
  }
}
