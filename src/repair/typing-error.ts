/**
 * One slip on the keyboard. The kinds are the operations of the restricted Damerau–Levenshtein distance (Scholtus 2009),
 * a doubled digit told apart from any other extra one, and the sign counted as a digit.
 */
export type TypingError = 'swapped' | 'missing' | 'doubled' | 'extra' | 'replaced' | 'sign';

const without = (digits: string, index: number): string =>
  digits.slice(0, index) + digits.slice(index + 1);

const indexesOf = (digits: string): number[] => [...digits.split('').keys()];

/** Does leaving out one digit of `longer` give `shorter`? A cell shows no zeros in front: 1 left out of 105 shows 5. */
const leavingOut = (longer: string, shorter: number): number[] =>
  indexesOf(longer).filter(
    (index) => longer.length > 1 && Number(without(longer, index)) === shorter,
  );

/** The places in which two numbers of equal length differ; none for numbers of different length. */
const differences = (one: string, other: string): number[] =>
  one.length === other.length ? indexesOf(one).filter((index) => one[index] !== other[index]) : [];

function isSwap(typed: string, meant: string): boolean {
  const [first = -1, second = -1, ...others] = differences(typed, meant);
  return (
    first >= 0 &&
    second === first + 1 &&
    others.length === 0 &&
    typed[first] === meant[second] &&
    typed[second] === meant[first]
  );
}

/** The slip that turns the whole number `meant` into `typed`; undefined where one slip does not. */
export function typingErrorBetween(typed: number, meant: number): TypingError | undefined {
  if (typed === meant || !Number.isSafeInteger(typed) || !Number.isSafeInteger(meant)) {
    return undefined;
  }
  if (typed === -meant) return 'sign';
  if (typed < 0 !== meant < 0) return undefined;
  const [is, was] = [String(Math.abs(typed)), String(Math.abs(meant))];

  if (isSwap(is, was)) return 'swapped';
  const extra = leavingOut(is, Math.abs(meant));
  if (extra.some((index) => is[index] === is[index + 1])) return 'doubled';
  if (leavingOut(was, Math.abs(typed)).length > 0) return 'missing';
  if (differences(is, was).length === 1) return 'replaced';
  return extra.length > 0 ? 'extra' : undefined;
}

/** In how many ways each slip can happen to a number of so many digits: one that can happen in few ways explains more. */
export const waysToSlip: Record<TypingError, (digits: number) => number> = {
  swapped: (digits) => Math.max(1, digits - 1),
  missing: (digits) => digits,
  doubled: (digits) => digits,
  extra: (digits) => 10 * (digits + 1),
  replaced: (digits) => 9 * digits,
  sign: () => 1,
};
