import { numberOf, type Figure } from '../report/figure';
import type { Report } from '../report/report';
import { figuresOf, type FigureKey } from '../standard';
import { sumOf } from './exact-sum';
import type { ReportSum } from './sum-reports';

/** A consolidated report beside the sum of the reports that it should be made of. */
export interface SumComparison {
  /** In printed order. */
  differences: readonly SumDifference[];
  /** Units that explain all differences by themselves. */
  explanations: readonly Explanation[];
}

export interface SumDifference {
  key: FigureKey;
  /** What the units make; undefined where none has a number. */
  expected: number | undefined;
  /** What the consolidated report says. */
  found: Figure | undefined;
  /** `found` less `expected`, where both are numbers. */
  difference: number | undefined;
  /** Units whose figure is just the difference. */
  explanations: readonly Explanation[];
}

/** What probably happened to a unit's report: it was not added, or added twice. */
export interface Explanation {
  unit: string;
  mistake: 'leftOut' | 'addedTwice';
}

/**
 * Holds a consolidated report against the sum of its units. A figure that is blank on both sides is no difference, nor is
 * a 0 for what nobody has a number for.
 * @throws RangeError when it is of another format or year
 */
export function compareWithSum(sum: ReportSum, stated: Report): SumComparison {
  const { format, year, figures } = sum;
  if (stated.formatId !== format.id || stated.year !== year) {
    throw new RangeError('a report of another format or year');
  }
  const differences = [...figuresOf(format).keys()].flatMap((key): SumDifference[] => {
    const expected = figures.get(key);
    const found = stated.figures.get(key);
    const value = numberOf(found);
    const isSame = value === expected || (value === 0 && expected === undefined);
    if (isSame && found?.kind !== 'unreadable') return [];
    const difference =
      value === undefined || expected === undefined ? undefined : sumOf([value, -expected]);
    return difference === 0
      ? []
      : [
          {
            ...{ key, expected, found, difference },
            explanations: difference === undefined ? [] : explanationsOf(sum, key, difference),
          },
        ];
  });
  return { differences, explanations: common(sum, differences) };
}

const explanationsOf = (
  { contributions }: ReportSum,
  key: FigureKey,
  difference: number,
): Explanation[] =>
  contributions.flatMap(({ unit, report }): Explanation[] => {
    const value = numberOf(report.figures.get(key));
    if (value === undefined) return [];
    if (value === -difference) return [{ unit, mistake: 'leftOut' }];
    return value === difference ? [{ unit, mistake: 'addedTwice' }] : [];
  });

/** A unit explains everything when it explains each difference and would make no other. */
function common(
  { contributions }: ReportSum,
  differences: readonly SumDifference[],
): Explanation[] {
  const [first, ...others] = differences;
  if (!first) return [];
  const keys = new Set(differences.map(({ key }) => key));
  return first.explanations.filter(({ unit, mistake }) => {
    const isEverywhere = others.every(({ explanations }) =>
      explanations.some((one) => one.unit === unit && one.mistake === mistake),
    );
    const own = contributions.find((one) => one.unit === unit)?.report.figures ?? new Map();
    return (
      isEverywhere &&
      [...own].every(
        ([key, figure]: [FigureKey, Figure]) => keys.has(key) || (numberOf(figure) ?? 0) === 0,
      )
    );
  });
}
