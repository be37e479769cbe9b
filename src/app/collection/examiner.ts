import { bytesOf, type SourceFile } from '../source-file';
import type { ExaminedFile, NoReport } from './examine-file';
import { fileId } from './file-id';
import type { ReadRoster } from './roster-text';

export { fileId } from './file-id';
export { readExamined } from './examined-text';
export type { ExaminedFile } from './examine-file';
export type { ReadRoster } from './roster-text';
export type { NoReport } from './examine-file';

/** What looks at files beside the pane, so that it goes on answering: workers, in a browser. */
export interface Examiner {
  /** Files that it looks at side by side. */
  readonly width: number;
  /** Undefined where it was stopped before it was done. */
  examine(name: string, bytes: Uint8Array): Promise<ExaminedFile | undefined>;
  readRoster(bytes: Uint8Array): Promise<ReadRoster | NoReport['problem'] | undefined>;
  /** Gives up what is under way. */
  stop(): void;
}

export interface SentFile extends SourceFile, Dated {}

interface Dated {
  name: string;
  /** Milliseconds since 1970. */
  lastModified: number;
}

/** What programs leave beside the files of people. */
export const isOfPrograms = (name: string): boolean =>
  /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** What people have sent, the oldest first: what a unit sent last is what counts. */
export const inOrderOfSending = <T extends Dated>(files: readonly T[]): T[] =>
  files
    .filter(({ name }) => !isOfPrograms(name))
    .sort((a, b) => a.lastModified - b.lastModified || (a.name < b.name ? -1 : 1));

/** `again`: the file is known already, and was not looked at. */
type Looked = ExaminedFile | 'again';

/**
 * Looks at files one after the other, and hands over what was seen in their order; no more of them are in memory than are
 * looked at side by side. Ends early when the examiner is stopped.
 */
export async function* examineInOrder(
  files: readonly SentFile[],
  examiner: Examiner,
  isKnown: (id: string) => boolean,
): AsyncGenerator<Looked> {
  const underWay: Promise<Looked | undefined>[] = [];
  for (const file of files) {
    underWay.push(look(file, examiner, isKnown));
    if (underWay.length < examiner.width) continue;
    const looked = await underWay.shift();
    if (looked === undefined) return;
    yield looked;
  }
  for (const one of underWay) {
    const looked = await one;
    if (looked === undefined) return;
    yield looked;
  }
}

async function look(
  file: SentFile,
  examiner: Examiner,
  isKnown: (id: string) => boolean,
): Promise<Looked | undefined> {
  const { name, size, lastModified } = file;
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') {
    return { file: name, id: `${size}-${name}`, lastModified, kind: 'noReport', problem: bytes };
  }
  if (isKnown(fileId(name, bytes))) return 'again';
  const examined = await examiner.examine(name, bytes);
  return examined && { ...examined, lastModified };
}
