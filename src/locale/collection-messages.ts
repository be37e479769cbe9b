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
  replaced: (n: number) => string;
  noReport: (file: string) => string;
  newer: (file: string) => string;
  badData: (file: string) => string;
  noLastYear: (unit: string, year: number) => string;
  roster: {
    noNames: string;
    twice: (name: string, lines: readonly number[]) => string;
    noName: (line: number) => string;
  };
}
