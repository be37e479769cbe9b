import {
  figureKey,
  figuresOf,
  oncePer,
  type Compared,
  type ComparisonRule,
  type FigureKey,
  type Format,
  type Severity,
} from '../standard';
import { lineNumber, lineIdsOf } from './balance-edit';

/** A comparison rule, written out for one row or column. */
export interface Comparison {
  /** Permanent within a format: the rule's code and the row or column, such as `D2.normativeDocuments`. */
  id: string;
  /** What people call it, such as `D2-2`: see `BalanceEdit`. */
  number: string;
  rule: ComparisonRule;
  severity: Severity;
  left: readonly ComparedFigure[];
  right: readonly ComparedFigure[];
}

/** One figure of a comparison; `lastYear` and `isSubtracted` as its rule says. */
export interface ComparedFigure {
  key: FigureKey;
  lastYear?: 'needed' | 'ifKnown';
  isSubtracted: boolean;
  /** It stands in the row (or column) that the comparison is about. */
  isOfLine: boolean;
}

/** Every comparison of a format: each rule, written out for each of its lines that has all its figures. */
export const comparisonsOf = oncePer((format: Format): readonly Comparison[] =>
  format.comparisonRules.flatMap((rule) => writeOut(format, rule)),
);

/** A report alone does not answer it. */
export const needsLastYear = ({ left, right }: Comparison): boolean =>
  [...left, ...right].some(({ lastYear }) => lastYear === 'needed');

/** Its figures of this year. */
export const figuresOfThisYear = ({ left, right }: Comparison): FigureKey[] =>
  [...left, ...right].flatMap(({ key, lastYear }) => (lastYear ? [] : [key]));

function writeOut(format: Format, rule: ComparisonRule): Comparison[] {
  const { code, severity, table, inEach } = rule;
  return lineIdsOf(format, table, inEach).flatMap((line, index) => {
    if (rule.lines && !rule.lines.includes(line)) return [];
    const side = (figures: readonly Compared[]): ComparedFigure[] =>
      figures.map((figure) => ({
        key: keyIn(rule, line, figure),
        ...(figure.lastYear ? { lastYear: figure.lastYear } : {}),
        isSubtracted: figure.isSubtracted ?? false,
        isOfLine: figure.table === undefined,
      }));
    const [left, right] = [side(rule.left), side(rule.right)];
    if (![...left, ...right].every(({ key }) => figuresOf(format).has(key))) return [];
    const number = lineNumber(code, index);
    return [{ id: `${code}.${line}`, number, rule, severity, left, right }];
  });
}

function keyIn({ table, inEach }: ComparisonRule, line: string, figure: Compared): FigureKey {
  const row = figure.row ?? (inEach === 'row' ? line : '');
  const column = figure.column ?? (inEach === 'column' ? line : '');
  return figureKey(figure.table ?? table, row, column);
}
