import { isErrorValue, parseFigure, type CellContent } from '../../report/parse-figure';
import { totalsOf } from '../../rules/balance-edit';
import { roundCompared, sumOfFigures } from '../../rules/compared-number';
import { withComputedTotals } from '../../rules/computed-totals';
import { figuresOf, type FigureKey, type Format } from '../../standard';
import { isTotalFormula, sameFormula, totalFormula, type Locate } from '../worksheet-formula';
import type { TotalsMode } from '../state';

/** What becomes of a total's cell: no figure that a person typed is ever replaced by another one. */
export type TotalDecision =
  /** It is as it should be, or a person's to fill. */
  | { kind: 'leave' }
  /** The formula is lost or looks elsewhere, or something of the same value stands in its place. */
  | { kind: 'writeFormula' }
  /** Something else than the sum was put there: it stays, and is checked like every typed total. */
  | { kind: 'keep'; found: string; sum?: number }
  /** Totals are to be typed from now on: the formula gives way to what it shows. */
  | { kind: 'writeValue'; value: number | undefined };

/**
 * Decides on all totals among some figures.
 * @param cellOf what stands in a figure's cell; undefined for figures that were not found
 * @param locate where the figures will stand, for formulas
 */
export function decideTotals(
  format: Format,
  keys: Iterable<FigureKey>,
  cellOf: (key: FigureKey) => CellContent | undefined,
  locate: Locate,
  totals: TotalsMode,
): Map<FigureKey, TotalDecision> {
  const edits = totalsOf(format);
  const contentOf = (key: FigureKey): CellContent => cellOf(key) ?? { value: '' };
  // What our own formulas show may not be calculated yet.
  const figures = withComputedTotals(
    format,
    new Map([...figuresOf(format).keys()].map((key) => [key, parseFigure(contentOf(key))])),
    (key) => isTotalFormula(contentOf(key).formula),
  );

  const decisions = new Map<FigureKey, TotalDecision>();
  for (const key of keys) {
    const edit = edits.get(key);
    if (!edit) continue;
    const cell = contentOf(key);
    const sum = sumOfFigures(edit.left, figures);
    decisions.set(
      key,
      totals === 'typed'
        ? decideTyped(cell, sum)
        : decideComputed(cell, totalFormula(edit, locate), sum),
    );
  }
  return decisions;
}

const decideTyped = ({ formula }: CellContent, sum: number | undefined): TotalDecision =>
  isTotalFormula(formula) ? { kind: 'writeValue', value: sum } : { kind: 'leave' };

function decideComputed(
  { formula, value: content }: CellContent,
  expected: string,
  sum: number | undefined,
): TotalDecision {
  if (sameFormula(formula, expected)) return { kind: 'leave' };
  const value = content ?? '';
  if (isTotalFormula(formula) || value === '' || isError(value)) return { kind: 'writeFormula' };
  const isSum = typeof value === 'number' && sum !== undefined && roundCompared(value - sum) === 0;
  return isSum
    ? { kind: 'writeFormula' }
    : { kind: 'keep', found: String(value), ...(sum === undefined ? {} : { sum }) };
}

/** The result of a formula that has lost what it referred to; nothing that a person types. */
const isError = (value: CellContent['value']): boolean =>
  typeof value === 'string' && isErrorValue(value);
