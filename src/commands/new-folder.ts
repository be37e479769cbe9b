import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { checkIsFree, writingError } from './write-new';

/**
 * Makes a folder, whole or not at all: it is filled beside its place and then put there.
 * @param force whether one that is there is replaced
 * @param fill what fills it, and answers for it
 * @throws CommandError when nothing was written
 */
export function makeNewFolder<T>(path: string, force: boolean, fill: (folder: string) => T): T {
  checkIsFree(path, force);
  const unfinished = `${path}.part`;
  try {
    emptyFolder(unfinished);
    const filled = fill(unfinished);
    putInPlace(unfinished, path);
    return filled;
  } catch (error) {
    throw writingError(path, error);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Does something with a folder beside a place, and takes the folder away. */
export function withFolderBeside<T>(path: string, work: (folder: string) => T): T {
  const beside = `${path}.again`;
  try {
    emptyFolder(beside);
    return work(beside);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** What a run that was killed has left there is no part of this one. */
function emptyFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
}

function putInPlace(folder: string, path: string): void {
  if (!existsSync(path)) {
    renameSync(folder, path);
    return;
  }
  const former = `${path}.former`;
  renameSync(path, former);
  try {
    renameSync(folder, path);
  } catch (error) {
    renameSync(former, path);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}
