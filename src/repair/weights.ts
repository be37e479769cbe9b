import type { TypingError } from './typing-error';
import { waysToSlip } from './typing-error';
import type { Reason } from './suggestion';

/** What is known of a figure before anybody knows whether it is at fault. */
export type Suspicion = 'blank' | 'notFilled' | 'copiedRow' | 'improper' | 'lastYear' | 'ordinary';

/**
 * What changing a figure costs in the search for the lightest change (the reliability weights of Fellegi and Holt), the less
 * a figure is trusted the lighter. All are between 5 and 10, so that one change always beats two. A total that is a formula
 * has no weight: it follows its parts and is never changed.
 */
export const changeWeights: Record<Suspicion, number> = {
  /** Nobody has claimed anything. */
  blank: 5,
  /** A total at 0 over parts that are not: a column of totals is skipped more often than one part is mistyped. */
  notFilled: 6,
  /** The files are copied from year to year, and a row is forgotten as a whole. */
  copiedRow: 6,
  /** A negative or broken number of cases is wrong in any case. */
  improper: 7,
  /** A single figure of last year can be this year's, too. */
  lastYear: 8,
  ordinary: 10,
};

/**
 * How much heavier than the lightest an answer may be to be shown beside it: by one total that was not filled. Less than an
 * ordinary change, so that nobody is asked to change a figure without need.
 */
export const tolerance = changeWeights.notFilled;

/** How often people make each mistake, in bits: one that is half as frequent has one more. */
const mistakeBits: Record<Exclude<Reason['kind'], 'typing'>, number> = {
  /** Two reports agree on what belongs there. */
  carriedForward: 0,
  notFilled: 3,
  copiedRow: 1,
  lastYear: 4,
  wrongColumn: 4,
  offByOne: 9,
};
const typingBits = 6;
/** A figure changed for no reason that we know. */
const unexplainedBits = 16;

const bitsOfSlip = (error: TypingError, digits: number): number =>
  typingBits + Math.log2(waysToSlip[error](digits));

/** How improbable it is that a mistake put something else where `meant` belongs, in bits. */
export function bitsOf(reason: Reason, meant: number): number {
  return reason.kind === 'typing'
    ? bitsOfSlip(reason.error, String(Math.abs(meant)).length)
    : mistakeBits[reason.kind];
}

/** The same of a change, whose reasons stand most probable first. */
export function bitsOfChange(reasons: readonly Reason[], meant: number | undefined): number {
  const [best] = reasons;
  return best && meant !== undefined ? bitsOf(best, meant) : unexplainedBits;
}
