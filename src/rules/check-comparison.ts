import { numberOf, type Figure } from '../report/figure';
import type { Bound, ComparisonRule, FigureKey } from '../standard';
import type { BalanceEdit } from './balance-edit';
import { obstacleOf } from './check-balance';
import { roundCompared } from './compared-number';
import { figuresOfThisYear, type ComparedFigure, type Comparison } from './comparison';
import type { ComparedSide, ComparisonFinding, EditOutcome } from './finding';

/** What a comparison is made in. */
export interface ComparisonContext {
  figures: ReadonlyMap<FigureKey, Figure>;
  /** Under this year's keys. */
  lastYear?: ReadonlyMap<FigureKey, Figure> | undefined;
  totals: ReadonlyMap<FigureKey, BalanceEdit>;
  bounds: Readonly<Record<string, Bound>>;
  /** The agency is below the cities that make administrative rules. */
  isBelowCity: boolean;
}

/** `notCompared`: it needs a figure of last year's that nobody knows. */
export type ComparisonResult = EditOutcome['result'] | 'notCompared';

/** What the left side is held against. The check sheet shows the same. */
export const boundOf = ({ factor = 1, limit }: Bound, right: number): number =>
  limit ?? factor * right;

/** Evaluates one comparison. */
export function checkComparison(
  comparison: Comparison,
  { figures, lastYear, totals, bounds, isBelowCity }: ComparisonContext,
): { result: ComparisonResult; finding?: ComparisonFinding } {
  const [left, right] = [comparison.left, comparison.right].map((side) =>
    sideOf(side, figures, lastYear),
  );
  if (!left || !right) return { result: 'notCompared' };
  const obstacle = obstacleOf(figuresOfThisYear(comparison), figures, totals);
  if (obstacle) return { result: obstacle.result };

  const { rule, severity } = comparison;
  const threshold = bounds[rule.code] ?? {};
  const bound = roundCompared(boundOf(threshold, right.sum));
  const difference = roundCompared(left.sum - bound);
  const isAsked = rule.asks === undefined || isBelowCity;
  const sides = { left: left.sum, right: right.sum, difference };
  if (!isAsked || !fails[rule.relation](sides, threshold)) return { result: 'holds' };
  const { code } = rule;
  return {
    result: 'fails',
    finding: {
      type: 'comparison',
      ...{ code, severity, comparison, left, right, bound, difference, threshold },
    },
  };
}

const fails: Record<
  ComparisonRule['relation'],
  (sides: Readonly<Record<'left' | 'right' | 'difference', number>>, threshold: Bound) => boolean
> = {
  equal: ({ difference }) => difference !== 0,
  atMost: ({ left, right, difference }, { factor, from }) =>
    difference > 0 &&
    (from === undefined || left >= from) &&
    // So many times nothing is nothing: that says only that there is nothing to compare with.
    (factor === undefined || right > 0),
  onlyWith: ({ left, right }) => left > 0 && right === 0,
};

/** Undefined when a figure of last year's is needed and not known. */
export function sideOf(
  side: readonly ComparedFigure[],
  figures: ReadonlyMap<FigureKey, Figure>,
  lastYear: ReadonlyMap<FigureKey, Figure> | undefined,
): ComparedSide | undefined {
  const values = side.map(({ key, lastYear: isOfLastYear }) =>
    numberOf((isOfLastYear ? lastYear : figures)?.get(key)),
  );
  const isKnown = side.every(
    (figure, index) => figure.lastYear !== 'needed' || values[index] !== undefined,
  );
  if (!isKnown) return undefined;
  const sum = side.reduce((total, { isSubtracted }, index) => {
    const value = values[index] ?? 0;
    return isSubtracted ? total - value : total + value;
  }, 0);
  return { sum: roundCompared(sum), values };
}
