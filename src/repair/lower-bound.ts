import type { LinearRow } from './linear-row';

/** An equation that fails, and the figures one of which must change for it to hold. */
export interface Demand {
  row: LinearRow;
  candidates: readonly number[];
}

/**
 * What meeting all demands costs at least: demands that share no candidate need a change each. Sorts the demands, those with
 * the fewest candidates first.
 */
export function lowerBound(demands: Demand[], weights: readonly number[]): number {
  demands.sort((a, b) => a.candidates.length - b.candidates.length);
  const taken = new Uint8Array(weights.length);
  let bound = 0;
  for (const { candidates } of demands) {
    let lightest = Infinity;
    let isFree = true;
    for (const index of candidates) {
      if (taken[index] === 1) isFree = false;
      lightest = Math.min(lightest, weights[index] ?? Infinity);
    }
    if (candidates.length === 0) return Infinity;
    if (!isFree) continue;
    for (const index of candidates) taken[index] = 1;
    bound += lightest;
  }
  return bound;
}
