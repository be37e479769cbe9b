import type { NoReport, ReadRoster } from '../../app/collection/examiner';

/** What the pane asks a worker, one thing at a time. */
export type WorkerQuestion =
  { kind: 'examine'; name: string; bytes: Uint8Array } | { kind: 'roster'; bytes: Uint8Array };

/** `text`: see `writeExamined`. `failed`: an error of ours, or a part that could not be loaded. */
export type WorkerAnswer =
  | { kind: 'examined'; text: string }
  | { kind: 'roster'; read: ReadRoster | NoReport['problem'] }
  | { kind: 'failed'; detail: string };
