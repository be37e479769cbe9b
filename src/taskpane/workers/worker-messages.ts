import type { NoReport, ReadRoster } from '../../app/collection/examiner';
import type { FileOrder, ReportFile } from '../../app/file-order';
import type { SentFinding } from '../../app/found-report';
import type { LastYearReport, UnusableFile } from '../../app/last-year-report';

/** A file as it goes to a worker; without bytes where the computer did not hand it over, or it is far too large. */
export interface GivenFile {
  name: string;
  size: number;
  bytes?: Uint8Array;
}

/** What the pane asks a worker, one thing at a time. */
export type WorkerQuestion =
  | { kind: 'examine'; name: string; bytes: Uint8Array }
  | { kind: 'roster'; bytes: Uint8Array }
  | { kind: 'import'; file: GivenFile }
  | { kind: 'importPasted'; html: string; text: string }
  | { kind: 'lastYear'; file: GivenFile }
  | { kind: 'make'; order: FileOrder };

/** What a worker says first: from then on, what goes wrong is the question's fault and not the browser's. */
export const begun = 'begun';

/** `text`: see `writeExamined`. `failed`: an error of ours. `notLoaded`: a part of the program did not come from its server. */
export type WorkerAnswer =
  | { kind: 'examined'; text: string }
  | { kind: 'roster'; read: ReadRoster | NoReport['problem'] }
  | { kind: 'found'; found: SentFinding }
  | { kind: 'lastYear'; read: LastYearReport | UnusableFile }
  | { kind: 'made'; file: ReportFile }
  | { kind: 'failed' | 'notLoaded'; detail: string };
