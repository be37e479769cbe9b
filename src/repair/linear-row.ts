import { roundCompared } from '../rules/compared-number';

/**
 * An equation between changes: Σ coefficientₖ · changeₖ = right side. Coefficients stay whole numbers: elimination
 * multiplies and never divides.
 */
export interface LinearRow {
  /** By unknown. */
  coefficients: Float64Array<ArrayBuffer>;
  rightSide: number;
  /** How many coefficients are not 0. */
  size: number;
}

export const coefficientOf = ({ coefficients }: LinearRow, index: number): number =>
  coefficients[index] ?? 0;

/** @param length how many unknowns there are */
export function linearRow(
  length: number,
  coefficients: ReadonlyMap<number, number>,
  rightSide: number,
): LinearRow {
  const dense = new Float64Array(length);
  for (const [index, coefficient] of coefficients) dense[index] = coefficient;
  return { coefficients: dense, rightSide, size: coefficients.size };
}

/** `row` less the multiple of `pivot` that takes unknown `index` out of it; itself where the unknown is not in it. */
export function eliminate(row: LinearRow, pivot: LinearRow, index: number): LinearRow {
  const factor = coefficientOf(row, index);
  if (factor === 0) return row;
  const own = coefficientOf(pivot, index);
  const isUnit = own === 1 || own === -1;
  const times = isUnit ? 1 : own;
  const less = isUnit ? factor * own : factor;
  const coefficients = new Float64Array(row.coefficients.length);
  let size = 0;
  for (let at = 0; at < coefficients.length; at += 1) {
    const coefficient = times * (row.coefficients[at] ?? 0) - less * (pivot.coefficients[at] ?? 0);
    coefficients[at] = coefficient;
    if (coefficient !== 0) size += 1;
  }
  return {
    coefficients,
    rightSide: roundCompared(times * row.rightSide - less * pivot.rightSide),
    size,
  };
}
