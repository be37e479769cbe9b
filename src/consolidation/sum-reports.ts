import { numberOf } from '../report/figure';
import type { Report } from '../report/report';
import { figuresOf, type FigureKey, type Format } from '../standard';
import { ExactSum } from './exact-sum';

/** The report of one unit, as it goes into a sum. */
export interface Contribution {
  /** Its name; no two units of a sum share one. */
  unit: string;
  report: Report;
}

/** What is taken off a figure of the sum because several units counted it, and who says so. */
export interface Deduction {
  key: FigureKey;
  value: number;
  reason: string;
}

/** Reports of one format and year added up. Each figure is what its parts and deductions make it: see `sharesOf`. */
export interface ReportSum {
  format: Format;
  year: number;
  /** By the names of their units, whatever order they came in. */
  contributions: readonly Contribution[];
  deductions: readonly Deduction[];
  /** Figures that at least one unit has a number for. */
  figures: ReadonlyMap<FigureKey, number>;
}

/** A report that does not go into a sum. Nothing is converted silently. */
interface NotAdded {
  unit: string;
  problem: 'otherFormat' | 'otherYear';
}

/**
 * Adds up reports. What is blank or no number adds nothing, and is told by `gapsOf`.
 * @throws RangeError for two contributions of one unit
 */
export function sumReports(
  { format, year }: Pick<ReportSum, 'format' | 'year'>,
  contributions: readonly Contribution[],
  deductions: readonly Deduction[] = [],
): { sum: ReportSum; notAdded: readonly NotAdded[] } {
  const notAdded: NotAdded[] = [];
  const added = contributions.filter(({ unit, report }) => {
    const problem =
      report.formatId !== format.id
        ? 'otherFormat'
        : report.year !== year
          ? 'otherYear'
          : undefined;
    if (problem) notAdded.push({ unit, problem });
    return problem === undefined;
  });
  return {
    sum: {
      ...{ format, year, deductions },
      contributions: inOrder(added),
      figures: figuresOfSum(format, added, deductions),
    },
    notAdded,
  };
}

function inOrder(contributions: readonly Contribution[]): Contribution[] {
  const sorted = [...contributions].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  for (const [index, { unit }] of sorted.entries()) {
    if (sorted[index + 1]?.unit === unit) throw new RangeError(`${unit} twice`);
  }
  return sorted;
}

function figuresOfSum(
  format: Format,
  contributions: readonly Contribution[],
  deductions: readonly Deduction[],
): Map<FigureKey, number> {
  const sums = new Map<FigureKey, ExactSum>();
  const add = (key: FigureKey, value: number): void => {
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = new ExactSum()));
    sum.add(value);
  };
  for (const { report } of contributions) {
    for (const [key, figure] of report.figures) {
      if (figure.kind === 'number') add(key, figure.value);
    }
  }
  for (const { key, value } of deductions) add(key, -value);
  return new Map(
    [...figuresOf(format).keys()].flatMap((key) => {
      const sum = sums.get(key);
      return sum === undefined ? [] : [[key, sum.value] as const];
    }),
  );
}

/** A unit's share of a figure. */
export interface Share {
  unit: string;
  value: number;
}

/** Which units make a figure of the sum, the largest share first; a share of zero makes nothing. */
export const sharesOf = ({ contributions }: ReportSum, key: FigureKey): Share[] =>
  contributions
    .flatMap(({ unit, report }): Share[] => {
      const value = numberOf(report.figures.get(key)) ?? 0;
      return value === 0 ? [] : [{ unit, value }];
    })
    .sort((a, b) => b.value - a.value);

/** Units that have no number for a figure. */
export const gapsOf = ({ contributions }: ReportSum, key: FigureKey): string[] =>
  contributions.flatMap(({ unit, report }) =>
    report.figures.get(key)?.kind === 'number' ? [] : [unit],
  );
