import type { TypingError } from '../repair/typing-error';

/** What is said of corrections, in one language. Apart from `Messages`, for it is loaded only where sums fail. */
export interface CorrectionMessages {
  /** Said once, before all suggestions. */
  intro: string;
  /** How many findings belong together, and why they are there. */
  heading: {
    /** One answer, with what probably happened. */
    causes: (findings: number, causes: readonly string[]) => string;
    /** One answer, for which there is no reason: so many figures. */
    figures: (findings: number, figures: number) => string;
    /** `hasMore`: there are more than these. */
    several: (findings: number, answers: number, hasMore: boolean) => string;
    none: (findings: number) => string;
  };
  /** Why several answers are shown. */
  several: string;
  /** Not all answers were looked at: some are shown, or none. */
  unproven: Record<'some' | 'none', string>;

  /** Where a figure stands; what it shares with the one named before it is left out. */
  place: (row: string | undefined, column: string | undefined) => string;
  /** The same for series of figures side by side. */
  placeInSeries: (series: string | undefined, column: string | undefined) => string;
  /** `from` is undefined for a blank. */
  change: (place: string, from: string | undefined, to: string) => string;
  suggestion: (changes: readonly string[], effect: string) => string;
  /** The same before a list of so many changes, and a line of it with its reason. */
  list: (figures: number, effect: string) => string;
  listed: (change: string, reason: string | undefined) => string;
  /** What balances then: so many columns, or so many sums of any kind. */
  effect: Record<'columns' | 'sums', (count: number) => string>;
  /**
   * Figures whose values the sums leave open.
   * @param together by how much they change, taken together
   */
  open: (places: readonly string[], together: number | undefined) => string;

  reason: {
    typing: Record<TypingError, string>;
    notFilled: string;
    carriedForward: string;
    lastYear: string;
    copiedRow: string;
    wrongColumn: (count: string, from: string, to: string) => string;
    /** Depends on whether one case too many or too few was counted. */
    offByOne: Record<'more' | 'less', string>;
  };
  /** One reason for all that is changed, or one for each figure. */
  reasons: (reasons: readonly { text: string; places: readonly string[] }[]) => string;
  noReason: string;
  overFormulas: string;

  adopt: string;
  showOthers: (count: number) => string;
  hasMore: string;
}
