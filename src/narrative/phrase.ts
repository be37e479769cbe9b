import type { Naming } from './naming';
import type { Reading } from './readings';
import type { Meanings } from './topics';

/**
 * What must be spoken of for a short wording to be understood: disclosure upon request; a result of handling before it in
 * the sentence; disclosure, where reconsideration or litigation over it is meant; normative documents.
 */
export type Context = 'requests' | 'results' | 'disclosure' | 'documents';

/**
 * Of the requests carried over alone, or the new ones; behind 其中 in its part of the sentence; what was in time, beside what
 * was not.
 */
export type PartSign = 'source' | 'amongThem' | 'inTime';

export interface Wording {
  /**
   * Source of a regular expression for the words right before the number, from the first that is no mere lead (`words`) to
   * the number. A group `from` or `to` is the year that requests were carried over from, or are carried forward to.
   */
  core: string;
  /** What must stand behind the unit. */
  after?: RegExp;
  context?: Context;
}

/** How names before a number, each with the rows or columns that it can mean, make readings of it. */
export interface Within {
  naming: Naming<Meanings>;
  readings: (names: readonly string[]) => readonly Reading[];
}

/** A number in the text of a report that stands for figures of the tables. */
export interface Phrase {
  id: string;
  /** The rule that a contradiction breaks. */
  code: 'F1' | 'F2' | 'F3' | 'F4';
  /** Nothing else makes it this number. */
  units: readonly string[];
  wordings: readonly Wording[];
  /** Behind 其中 and the like it is a part of something else. */
  isTotal?: boolean;
  /** Signs that it is a part of what its readings say, though its words name all. */
  partBy?: readonly PartSign[];
  /** Its words may also mean all the rest of a list: where that adds up, they do. */
  canBeRest?: boolean;
  /** All that the words can mean. A number contradicts the tables when it agrees with none. */
  readings: readonly Reading[];
  /** What they can mean, too, by the rows or columns that the sentence names before: 行政诉讼46件，其中维持25件. */
  within?: Within;
}

/** Words without a number that say that there was none of `means`. */
export interface NonePhrase {
  core: string;
  context?: Context;
  /** Ids of phrases. */
  means: readonly string[];
}
