import { totalsOf } from '../rules/balance-edit';
import {
  figureKey,
  figuresOf,
  terms,
  type CountedOnceRule,
  type FigureKey,
  type Format,
} from '../standard';
import { sumOf } from './exact-sum';
import { sharesOf, type Deduction, type Share, type ReportSum } from './sum-reports';

/** What may not simply be added: whether two units counted the same cases is for the office to say, once for each rule. */
export interface CountedTwiceQuestion {
  rule: CountedOnceRule;
  /** The figures that two units or more may share cases of, in printed order; never empty. */
  figures: readonly AskedFigure[];
}

/** A figure of the sum before anything is taken off. */
interface AskedFigure {
  key: FigureKey;
  /** The units that have any, the largest share first. */
  parts: readonly Share[];
  sum: number;
  /** How many cases two units can have counted at most. */
  most: number;
}

/** How many cases of a figure two units counted; a figure that is not in it has none. */
export type CountedTwice = ReadonlyMap<FigureKey, number>;

export interface CountProblem {
  key: FigureKey;
  /** Negative or not whole; nothing that two units share; or more than `most`. */
  problem: 'notCount' | 'notShared' | 'tooMany';
  most: number;
}

/** What is to be asked about a sum: nothing where no two units can have counted the same case. */
export const countedTwiceQuestions = (sum: ReportSum): CountedTwiceQuestion[] =>
  sum.format.countedOnceRules.flatMap((rule) => {
    const { table, row, columns } = rule;
    const keys = columns.map((column) => figureKey(table, row, column));
    const few = withFigures(sum, keys);
    const figures = keys.flatMap((key): AskedFigure[] => {
      const parts = sharesOf(few, key);
      const most = mostCountedTwice(parts);
      return most > 0 ? [{ key, parts, sum: sumOf(parts.map(({ value }) => value)), most }] : [];
    });
    return figures.length > 0 ? [{ rule, figures }] : [];
  });

/** With these figures of each unit alone: a report may be unpacked whenever it is asked for, and is once here. */
const withFigures = (sum: ReportSum, keys: readonly FigureKey[]): ReportSum => ({
  ...sum,
  contributions: sum.contributions.map(({ unit, report }) => {
    const figures = keys.flatMap((key) => {
      const figure = report.figures.get(key);
      return figure ? [[key, figure] as const] : [];
    });
    return { unit, report: { ...report, figures: new Map(figures) } };
  }),
});

/**
 * What an office's answers take off: each case once, from its figure and from every total that the figure is part of, so that
 * each balance edit is as far out after as before.
 */
export function deductionsFor(
  sum: ReportSum,
  answers: CountedTwice,
):
  | { ok: true; deductions: readonly Deduction[] }
  | { ok: false; problems: readonly CountProblem[] } {
  const questions = countedTwiceQuestions(sum);
  const problems = problemsOf(questions, answers);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    deductions: questions.flatMap(({ rule, figures }) => {
      const counts = new Map<FigureKey, number>();
      for (const { key } of figures) {
        for (const affected of [key, ...totalsAbove(sum.format, key)]) {
          counts.set(affected, (counts.get(affected) ?? 0) + (answers.get(key) ?? 0));
        }
      }
      const reason = terms[rule.title].label;
      return [...figuresOf(sum.format).keys()].flatMap((key): Deduction[] => {
        const value = counts.get(key) ?? 0;
        // From a total that no unit filled in there is nothing to take off.
        return value > 0 && sum.figures.has(key) ? [{ key, value, reason }] : [];
      });
    }),
  };
}

function problemsOf(
  questions: readonly CountedTwiceQuestion[],
  answers: CountedTwice,
): CountProblem[] {
  const asked = new Map(
    questions.flatMap(({ figures }) => figures.map(({ key, most }) => [key, most] as const)),
  );
  return [...answers].flatMap(([key, count]): CountProblem[] => {
    const most = asked.get(key) ?? 0;
    if (!Number.isInteger(count) || count < 0) return [{ key, problem: 'notCount', most }];
    if (count <= most) return [];
    return [{ key, problem: most === 0 ? 'notShared' : 'tooMany', most }];
  });
}

/**
 * A case that two units counted is one of each of them, so such cases are pairs across units: half of all at most, and no more
 * than the units beside the largest have to pair with it. So many are always possible, for the largest two can be paired
 * until one unit is left.
 */
function mostCountedTwice(parts: readonly Share[]): number {
  const counts = parts.map(({ value }) => Math.max(0, Math.floor(value)));
  const all = counts.reduce((total, count) => total + count, 0);
  return Math.min(Math.floor(all / 2), all - Math.max(0, ...counts));
}

/** The totals that add up a figure, and those that add up these. */
const totalsAbove = (format: Format, key: FigureKey): FigureKey[] =>
  [...totalsOf(format)].flatMap(([total, { left }]) =>
    left.includes(key) ? [total, ...totalsAbove(format, total)] : [],
  );
