import type { BalanceEdit } from '../rules/balance-edit';
import type { FigureKey } from '../standard';
import type { TypingError } from './typing-error';

/** What probably happened to a figure. Data: words are made from it in `locale`. */
export type Reason =
  /** One slip on the keyboard turns `to` into `from`. */
  | { kind: 'typing'; error: TypingError }
  /** A total left blank or at 0, although its parts are filled. */
  | { kind: 'notFilled' }
  /** Last year's report carried this number forward. */
  | { kind: 'carriedForward' }
  /** The figure is still last year's. */
  | { kind: 'lastYear' }
  /** So is the whole row that it stands in. */
  | { kind: 'copiedRow' }
  /** `count` cases stand in the wrong one of two columns; `other` is the figure beside it that changes with this one. */
  | { kind: 'wrongColumn'; other: FigureKey; count: number }
  /** One case more or less. */
  | { kind: 'offByOne' };

/** One figure that a suggestion changes. */
export interface Change {
  key: FigureKey;
  /** What stands there; undefined: nothing. */
  from: number | undefined;
  /** What belongs there; undefined: the sums leave several values open. */
  to: number | undefined;
  /** Most probable first; none where nothing is known but that the sums ask for it. */
  reasons: readonly Reason[];
}

/** Figures that, changed together, make the edits of a fault hold, and leave all other edits as they are. */
export interface Suggestion {
  /** In printed order. */
  changes: readonly Change[];
  /** By how much the figures left open change, taken together, where the sums say so. */
  together?: number;
}

/**
 * Edits that fail together, for one cause or for causes that cannot be told apart, and what would settle them. Faults are
 * independent: a suggestion of each can be adopted in any order.
 */
export interface Fault {
  /**
   * The edits that every suggestion makes hold: those that fail, and those that wait for nothing but a total that was not
   * filled. An edit that holds only after several faults are settled stands with none of them.
   */
  edits: readonly BalanceEdit[];
  /** Most probable first. Several: the sums do not say which is right. */
  suggestions: readonly Suggestion[];
  /** True: there are as good suggestions beside those listed. */
  hasMore: boolean;
  /** False: the search was given up; smaller or other answers may exist, and the list may be empty. */
  proven: boolean;
}
