import { numberOf, type Figure } from '../report/figure';
import type { FigureKey } from '../standard';

/** Decimals that count in a sum; the worksheet formulas round alike. Keeps 0.1 + 0.2 = 0.3. */
export const comparedDecimals = 6;

const scale = 10 ** comparedDecimals;

/**
 * Rounds half away from zero, as the worksheet function ROUND does; never gives -0. Whole numbers stay exactly as they are.
 */
export const roundCompared = (value: number): number =>
  Number.isInteger(value)
    ? value + 0
    : (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale + 0;

/** A share as people are told it: `20%`. */
export const percentText = (share: number): string => `${Math.round(share * 100)}%`;

/** Undefined unless all of them are numbers, for a blank is not zero. */
export function sumOfFigures(
  keys: readonly FigureKey[],
  figures: ReadonlyMap<FigureKey, Figure>,
): number | undefined {
  const values = keys.map((key) => numberOf(figures.get(key)));
  return values.every((value) => value !== undefined)
    ? roundCompared(values.reduce((sum, value) => sum + value, 0))
    : undefined;
}
