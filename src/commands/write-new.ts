import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf, CommandError } from './command-error';

/**
 * Writes a file, whole or not at all, and replaces one only when that was asked for.
 * @param pieces its bytes, in their order
 * @throws CommandError when nothing was written
 */
export function writeNew(path: string, pieces: Iterable<Uint8Array>, force: boolean): void {
  checkIsFree(path, force);
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
    throw writingError(path, error);
  }
}

/** @throws CommandError where something stands that nobody asked to replace */
export function checkIsFree(path: string, force: boolean): void {
  if (force || !existsSync(path)) return;
  throw new CommandError(
    `${path} 已存在，要覆盖请加 --force。${path} exists: add --force to replace it.`,
  );
}

/** What the system says against writing, as a sentence; any other error as it is. */
export function writingError(path: string, error: unknown): unknown {
  if (codeOf(error) === undefined) return error;
  return new CommandError(`无法写入 ${path}。Cannot write ${path}: ${String(error)}`);
}
