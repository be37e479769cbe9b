import { blankFigure, type Figure } from '../report/figure';
import {
  figureKey,
  figuresOf,
  oncePer,
  type BalanceRule,
  type FigureKey,
  type Format,
  type Severity,
  type TableId,
} from '../standard';

/**
 * A balance edit, in the statisticians' sense: the sum of the figures `left` must equal the sum of the figures `right`.
 * Evaluator, worksheet formula, conditional format and sentence are all made from it.
 */
export interface BalanceEdit {
  /** Permanent within a format: the rule's code and the row or column that it speaks of, such as `B3.naturalPersons`. */
  id: string;
  /**
   * What people call it: the rule's code and the place of the row or column among those of its table on the form, from 1,
   * such as `B3-1`. Permanent within a format, too.
   */
  number: string;
  rule: BalanceRule;
  severity: Severity;
  /** The row (or column) id in which it holds. */
  line: string;
  left: readonly FigureKey[];
  right: readonly FigureKey[];
}

/** Every balance edit of a format: each rule, written out for each row or column that has all its figures. */
export const balanceEdits = oncePer((format: Format): readonly BalanceEdit[] =>
  format.balanceRules.flatMap((rule) => writeOut(format, rule)),
);

/** @param index of the row, column or table that the line speaks of, as the form prints them, from 0 */
export const lineNumber = (code: string, index: number): string => `${code}-${index + 1}`;

/** The ids of a table's rows or columns, in printed order. */
export function lineIdsOf(format: Format, table: TableId, inEach: 'row' | 'column'): string[] {
  const inTable = [...figuresOf(format).values()].filter((figure) => figure.table === table);
  return [...new Set(inTable.map((figure) => figure[inEach]))];
}

function writeOut(format: Format, rule: BalanceRule): BalanceEdit[] {
  const figures = figuresOf(format);
  const keyIn = (line: string, id: string): FigureKey =>
    rule.inEach === 'row' ? figureKey(rule.table, line, id) : figureKey(rule.table, id, line);

  return lineIdsOf(format, rule.table, rule.inEach).flatMap((line, index) => {
    const left = rule.left.map((id) => keyIn(line, id));
    const right = rule.right.map((id) => keyIn(line, id));
    if (![...left, ...right].every((key) => figures.has(key))) return [];
    const { code, severity } = rule;
    const number = lineNumber(code, index);
    return [{ id: `${code}.${line}`, number, rule, severity, line, left, right }];
  });
}

/** Only a total waits for its parts: any other blank, also one that a formula shows, is for people to fill. */
export const asAwaited = (format: Format, key: FigureKey, figure: Figure): Figure =>
  figure.kind === 'blank' && figure.pending && !totalsOf(format).has(key) ? blankFigure() : figure;

/**
 * The figures that are totals of others, each with the edit that computes it: the sole figure on the right of a row or
 * column total. Where a figure is both (总计 of （七）总计), the first declared rule wins.
 */
export const totalsOf = oncePer((format: Format): ReadonlyMap<FigureKey, BalanceEdit> => {
  const totals = new Map<FigureKey, BalanceEdit>();
  for (const edit of balanceEdits(format)) {
    const [total, ...others] = edit.right;
    if (edit.rule.kind === 'crossTotal' || total === undefined || others.length > 0) continue;
    if (!totals.has(total)) totals.set(total, edit);
  }
  return totals;
});
