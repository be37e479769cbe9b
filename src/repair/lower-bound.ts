import type { LinearRow } from './linear-row';

/**
 * Something that is not as it should be, and the figures one of which must change for it to become so: an equation that fails,
 * or a freed figure that falls below its least permitted value.
 */
export interface Demand {
  kind: 'equation' | 'bound';
  row: LinearRow;
  candidates: readonly number[];
}

/** A lower bound on the weight of all changes that some demands ask for. */
interface LowerBound {
  weight: number;
  /** By how much the bound rises when a figure is among those that change. */
  reducedWeights: Float64Array<ArrayBuffer>;
  /** How much of its own lightest candidate each demand could not add, because others had claimed it: by demand. */
  shared: readonly number[];
}

/**
 * What meeting all demands costs at least. Dual ascent for the covering problem: each demand in turn takes what its lightest
 * candidate still costs, and takes it from all its candidates, so that no figure is paid for twice.
 * @param demands best ordered by the number of candidates, fewest first
 */
export function lowerBound(
  demands: readonly Demand[],
  weights: Float64Array<ArrayBuffer>,
): LowerBound {
  const reducedWeights = weights.slice();
  let weight = 0;
  const shared = demands.map(({ candidates }) => {
    let lightest = Infinity;
    let left = Infinity;
    for (const index of candidates) {
      lightest = Math.min(lightest, weights[index] ?? Infinity);
      left = Math.min(left, reducedWeights[index] ?? Infinity);
    }
    weight += left;
    for (const index of candidates) reducedWeights[index] = (reducedWeights[index] ?? 0) - left;
    return lightest - left;
  });
  return { weight, reducedWeights, shared };
}
