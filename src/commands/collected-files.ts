import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { examineFile, type ExaminedFile } from '../app/collection/examine-file';
import { inOrderOfSending, isOfPrograms } from '../app/collection/examiner';
import { readRosterFile } from '../app/collection/roster-file';
import type { ReadRoster } from '../app/collection/roster-text';
import type { RosterProblem } from '../consolidation/roster';
import { archiveLimits } from '../exchange/archive/limits';
import { FileError } from '../exchange/file-error';
import { collectionZhCN as words } from '../locale/collection-zh-cn';
import { fileProblemsZhCN } from '../locale/file-problem-zh-cn';
import { rosterProblemSentence } from '../locale/roster-problem-sentence';
import { codeOf, CommandError } from './command-error';
import { nodeTools } from './node-tools';

/** Files of units on a disk, for the commands that collect and hand out. */

/** What a file says; one that cannot be read stops nobody. */
export async function examinedFile(file: string): Promise<ExaminedFile> {
  const name = path.basename(file);
  try {
    if (statSync(file).size > archiveLimits.file) {
      return { file: name, id: file, kind: 'noReport', problem: 'tooLarge' };
    }
    return await examineFile(name, readFileSync(file), nodeTools);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { file: name, id: file, kind: 'noReport', problem: 'unread' };
  }
}

/** The files that people have sent, in the order in which they count. A folder stands for those in it, and in its folders. */
export const sentFiles = (sources: readonly string[]): string[] =>
  inOrderOfSending(sources.flatMap(filesIn)).map(({ file }) => file);

function filesIn(source: string): { file: string; name: string; lastModified: number }[] {
  let found: Stats;
  try {
    found = statSync(source);
  } catch (error) {
    throw new CommandError(`找不到 ${source}。There is no ${source}: ${String(error)}`);
  }
  const { mtimeMs: lastModified } = found;
  if (!found.isDirectory()) return [{ file: source, name: path.basename(source), lastModified }];
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isFile() || (entry.isDirectory() && !isOfPrograms(entry.name)))
    .flatMap(({ name }) => filesIn(path.join(source, name)));
}

/**
 * The list of units in a file; an empty one where none is given.
 * @throws CommandError for a file without a list
 */
export async function rosterOf(file: string | undefined): Promise<ReadRoster> {
  if (file === undefined) return { roster: { units: [] }, problems: [] };
  try {
    const read = await readRosterFile(readFileSync(file), nodeTools);
    if (read.roster.units.length > 0) return read;
    throw new CommandError(`${file}: ${words.roster.noNames}`);
  } catch (error) {
    if (error instanceof FileError) {
      throw new CommandError(fileProblemsZhCN[error.problem](file));
    }
    if (codeOf(error) === undefined) throw error;
    throw new CommandError(`无法读取 ${file}。Cannot read ${file}: ${String(error)}`);
  }
}

export const rosterProblem = (problem: RosterProblem): string =>
  rosterProblemSentence(words, problem);
