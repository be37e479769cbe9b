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
  guessed: (agency: string) => string;
  counts: (faults: number, open: number, unanswered: number) => string;
  doubtful: (n: number) => string;
  stamp: Record<'none' | 'stale', string>;
  alsoSent: (n: number) => string;
  noReport: (file: string) => string;
  newer: (file: string) => string;
  badData: (file: string) => string;
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
  /** Headings of the table of everything that is sent back. */
  replyColumns: readonly string[];
  replyKinds: Record<'correct' | 'verify' | 'fill', string>;
  roster: {
    noNames: string;
    twice: (name: string, lines: readonly number[]) => string;
    noName: (line: number) => string;
  };
}
