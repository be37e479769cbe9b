import type { CountedOnceRule } from '../standard';

/** What is said of reports that were collected, in one language. Apart from `Messages`, for few collect. */
export interface CollectionMessages {
  status: Record<
    | 'missing'
    | 'unreadable'
    | 'otherYear'
    | 'otherFormat'
    | 'faults'
    | 'open'
    | 'questions'
    | 'clear',
    string
  >;
  decision: Record<'accepted' | 'sentBack', string>;
  /** The unit that nothing is known of but its file. */
  unknownSender: string;
  notOnRoster: string;
  /** Of a workbook that some office has made by adding up. */
  isSum: string;
  guessed: (agency: string) => string;
  /** Another report that may be this unit's. */
  rival: (agency: string) => string;
  counts: (faults: number, open: number, unanswered: number) => string;
  doubtful: (n: number) => string;
  stamp: Record<'none' | 'stale', string>;
  alsoSent: (n: number) => string;
  /** Short remarks on one file or unit. */
  remarks: (remarks: readonly string[]) => string;
  /** Files without a report, beyond what is wrong with files in general. */
  noReport: Record<
    'noReport' | 'newer' | 'badData' | 'failed' | 'ownSum',
    (file: string) => string
  >;
  noLastYear: (unit: string, year: number) => string;
  /** A consolidated report beside the sum of the units; `found` is undefined for a blank. */
  comparison: {
    holds: string;
    differs: (count: number) => string;
    /** Units that explain everything. */
    explained: (explanations: readonly string[]) => string;
    line: (
      table: string,
      place: string,
      sides: { expected: string; found: string | undefined; difference: string | undefined },
      explanations: readonly string[],
    ) => string;
    mistake: Record<'leftOut' | 'addedTwice', (unit: string) => string>;
  };
  /** Cases that two units may both have counted; `row` is the row of the form that they stand in. */
  countedTwice: {
    question: Record<CountedOnceRule['kind'], (row: string) => string>;
    /** Before questions that nobody has answered. */
    open: string;
    unit: (unit: string, cases: string) => string;
    /** What units have of a figure. `all`: how many units have any, where not all of them are named. */
    found: (units: readonly string[], all: number | undefined, sum: string) => string;
    field: (column: string, most: string) => string;
    problem: Record<'notCount' | 'notShared' | 'tooMany', (place: string, most: string) => string>;
    deducted: (place: string, cases: string, reason: string) => string;
  };
  /** Headings of the table of everything that is sent back. */
  replyColumns: readonly string[];
  replyKinds: Record<'correct' | 'verify' | 'fill', string>;
  roster: {
    noNames: string;
    twice: (name: string, lines: readonly number[]) => string;
    noName: (line: number) => string;
    tooLong: (line: number) => string;
  };
}
