import { numberOf } from '../report/figure';
import type { Report } from '../report/report';
import { figuresOfLastYear } from '../report/last-year';
import { balanceEdits } from '../rules/balance-edit';
import { sumOfFigures } from '../rules/compared-number';
import { carryOverKeys } from '../rules/carry-over';
import {
  figuresOf,
  figuresOfCopiedRow,
  type FigureDefinition,
  type FigureKey,
  type Format,
} from '../standard';

/** What else is known of the figures of a report, beside the sums that fail. */
export interface Evidence {
  /** Totals blank or at 0, although something stands in their parts. */
  notFilled: ReadonlySet<FigureKey>;
  /** Figures, other than 0, that are the same as last year's. */
  lastYear: ReadonlySet<FigureKey>;
  /** Figures of rows that are last year's from end to end. */
  copiedRow: ReadonlySet<FigureKey>;
  /** What last year's report carried forward, under the key of the figure that is carried over from it. */
  carriedForward: ReadonlyMap<FigureKey, number>;
  /** Totals of a row: cases do not move into their column from another. */
  rowTotals: ReadonlySet<FigureKey>;
}

/**
 * Figures that last year's report says, too: what is carried over is what was carried forward. They are right, whatever fails
 * beside them; unless they contradict each other, as where last year's total is wrong, too.
 */
export function confirmedFigures(
  format: Format,
  { carriedForward }: Evidence,
  { figures }: Report,
): Set<FigureKey> {
  const same = new Set(
    [...carriedForward].flatMap(([key, value]) =>
      numberOf(figures.get(key)) === value ? [key] : [],
    ),
  );
  const contradicting = balanceEdits(format)
    .filter(({ left, right }) => [...left, ...right].every((key) => same.has(key)))
    .filter(({ left, right }) => sumOfFigures(left, figures) !== sumOfFigures(right, figures))
    .flatMap(({ left, right }) => [...left, ...right]);
  for (const key of contradicting) same.delete(key);
  return same;
}

function carriedForwardOf(
  format: Format,
  report: Report,
  lastYear: Report | undefined,
): ReadonlyMap<FigureKey, number> {
  const figures = lastYear && figuresOfLastYear(format, report, lastYear);
  return new Map(
    carryOverKeys(format).flatMap(({ own, before }): [FigureKey, number][] => {
      const value = numberOf(figures?.get(before));
      return value === undefined ? [] : [[own, value]];
    }),
  );
}

export function evidenceOf(format: Format, report: Report, lastYear: Report | undefined): Evidence {
  const valueOf = (from: Report | undefined, key: FigureKey) => numberOf(from?.figures.get(key));
  const isSame = (key: FigureKey): boolean => {
    const value = valueOf(report, key);
    return value !== undefined && value === valueOf(lastYear, key);
  };
  const isNotZero = (key: FigureKey): boolean => (valueOf(report, key) ?? 0) !== 0;

  const rowTotals = new Set<FigureKey>();
  const notFilled = new Set<FigureKey>();
  for (const { rule, left, right } of balanceEdits(format)) {
    const [total] = right;
    if (rule.kind === 'crossTotal' || total === undefined || right.length > 1) continue;
    if (rule.kind === 'rowTotal') rowTotals.add(total);
    const isReadable = report.figures.get(total)?.kind !== 'unreadable';
    if (isReadable && !isNotZero(total) && left.some(isNotZero)) notFilled.add(total);
  }

  const rows = rowsOf(format);
  const isCopied = (row: readonly FigureKey[]): boolean =>
    row.every(isSame) && row.filter(isNotZero).length >= figuresOfCopiedRow;
  return {
    notFilled,
    rowTotals,
    carriedForward: carriedForwardOf(format, report, lastYear),
    lastYear: new Set(rows.flat().filter((key) => isNotZero(key) && isSame(key))),
    copiedRow: new Set(rows.filter(isCopied).flat().filter(isNotZero)),
  };
}

function rowsOf(format: Format): FigureKey[][] {
  const rows = new Map<string, FigureKey[]>();
  for (const { table, row, key } of figuresOf(format).values()) {
    const id = `${table}.${row}`;
    rows.set(id, [...(rows.get(id) ?? []), key]);
  }
  return [...rows.values()];
}

/** Do two figures stand side by side in one row, so that cases can be entered under the one instead of the other? */
export const areSideBySide = (
  one: FigureDefinition,
  other: FigureDefinition,
  { rowTotals }: Evidence,
): boolean =>
  one.table === other.table &&
  one.row === other.row &&
  !rowTotals.has(one.key) &&
  !rowTotals.has(other.key);
