/** What is said before a report is sent, in one language. Apart from `Messages`, for it is loaded when it is asked for. */
export interface SendingMessages {
  ready: string;
  notReady: (obstacles: number) => string;
  /** What the mark before an item means, for those who do not see it. */
  marks: Record<'settled' | 'obstacle' | 'advice', string>;
  faults: (n: number) => string;
  open: (blanks: number, others: number) => string;
  questions: (open: number, stale: number, answered: number) => string;
  signOff: (missing: readonly string[]) => string;
  fields: Record<'preparedBy' | 'reviewedBy' | 'responsible' | 'telephone' | 'date', string>;
  stamp: Record<'none' | 'valid' | 'stale', (at: string) => string>;
  text: (doubts: number, isWritten: boolean) => string;
  lastYear: Record<'attached' | 'none', string>;
}
