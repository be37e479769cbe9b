import { comparedDecimals } from '../rules/check-balance';

/**
 * An equation between changes, as coefficients by unknown with the right side at the end: Σ cₖ·dₖ = r. Coefficients stay
 * whole numbers: elimination multiplies and never divides.
 */
export type LinearRow = Float64Array<ArrayBuffer>;

const scale = 10 ** comparedDecimals;

/** Takes the noise of binary fractions away; whole numbers stay exactly as they are. */
export const tidy = (value: number): number =>
  Number.isInteger(value) ? value + 0 : Math.round(value * scale) / scale + 0;

export const coefficientOf = (row: LinearRow, index: number): number => row[index] ?? 0;

export const rightSideOf = (row: LinearRow): number => row[row.length - 1] ?? 0;

export function linearRow(
  length: number,
  coefficients: ReadonlyMap<number, number>,
  rightSide: number,
): LinearRow {
  const row = new Float64Array(length + 1);
  for (const [index, coefficient] of coefficients) row[index] = coefficient;
  row[length] = rightSide;
  return row;
}

/** `row` less the multiple of `pivot` that takes unknown `index` out of it; itself where the unknown is not in it. */
export function eliminate(row: LinearRow, pivot: LinearRow, index: number): LinearRow {
  const factor = coefficientOf(row, index);
  if (factor === 0) return row;
  const own = coefficientOf(pivot, index);
  const [times, less] = Math.abs(own) === 1 ? [1, factor * own] : [own, factor];
  const result = new Float64Array(row.length);
  for (let at = 0; at < row.length; at += 1) {
    result[at] = times * (row[at] ?? 0) - less * (pivot[at] ?? 0);
  }
  result[row.length - 1] = tidy(rightSideOf(result));
  return result;
}
