import { makeAddress } from '../layout/address';
import { rectanglesOf } from '../layout/rectangles';
import { partsOf, comparedDecimals } from '../rules/check-balance';
import type { BalanceEdit } from '../rules/balance-edit';
import type { CheckLine } from '../rules/check-line';
import type { FigureKey, FigureRule } from '../standard';
import { resultTexts } from './sheet-texts';
import { absoluteReference, areasOf, quoteSheet, type LocateOnSheet } from './worksheet-formula';

/**
 * The formulas of one line of the check sheet. They look at other sheets by plain references: these follow the cells when
 * sheets are renamed or rows inserted. Functions that every program since Excel 2007 has, and no array entry: what works on
 * whole areas stands inside SUMPRODUCT.
 */
export interface LineFormulas {
  /** The two sides that are compared: empty while they cannot be computed. */
  left: string;
  right: string;
  difference: string;
  result: string;
}

/** Where the line's own cells are. */
export interface LineCells {
  left: string;
  right: string;
  difference: string;
}

export function lineFormulas(
  line: CheckLine,
  locate: LocateOnSheet,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
  cells: LineCells,
): LineFormulas {
  return line.kind === 'balance'
    ? balanceFormulas(line.edit, locate, totals, cells)
    : figureFormulas(
        line.rule,
        line.figures.map(({ key }) => key),
        locate,
        cells,
        line.figures[0]?.decimals,
      );
}

function balanceFormulas(
  edit: BalanceEdit,
  locate: LocateOnSheet,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
  cells: LineCells,
): LineFormulas {
  const side = (keys: readonly FigureKey[]): string => {
    const areas = areasOf(keys, locate).join(',');
    return `=IFERROR(IF(COUNT(${areas})=${keys.length},SUM(${areas}),""),"")`;
  };
  const parts = [...new Set([...edit.left, ...edit.right].flatMap((key) => partsOf(key, totals)))];
  const { left, right, difference } = cells;
  const { holds, fails, incomplete, notCheckable } = resultTexts;
  return {
    left: side(edit.left),
    right: side(edit.right),
    difference: `=IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),ROUND(${left}-${right},${comparedDecimals}),"")`,
    result: `=IFERROR(IF(ISNUMBER(${difference}),IF(${difference}=0,"${holds}","${fails}"),IF(${unreadable(areasOf(parts, locate))}>0,"${notCheckable}","${incomplete}")),"${notCheckable}")`,
  };
}

/**
 * How many of some cells are not empty, where an empty text is empty: COUNTBLANK and COUNTIF do not agree on that in all
 * programs. An error value makes an error of the inner division, too, and so counts as something.
 */
const nonBlank = (areas: readonly string[]): string =>
  areas.map((area) => `SUMPRODUCT(--ISERROR(1/(1-SIGN(LEN(${area})))))`).join('+');

/** How many of some cells hold something that is no number. */
const unreadable = (areas: readonly string[]): string =>
  `${nonBlank(areas)}-COUNT(${areas.join(',')})`;

/** How many cells hold a negative number: for all others the divisor is zero, or no number. */
const negative = (area: string): string => `SUMPRODUCT(--ISNUMBER(1/(ABS(${area})-${area})))`;
/** How many cells hold a positive number that is not whole. */
const positiveBroken = (area: string): string =>
  `SUMPRODUCT(--ISNUMBER(1/((${area}-INT(${area}))*(ABS(${area})+${area}))))`;

/** How many of some cells do not keep a rule. Texts and error values count for the rule `readable` only. */
const faults: Record<
  FigureRule['kind'],
  (areas: readonly string[], count: number, decimals: number) => string
> = {
  filled: (areas, count) => `${count}-(${nonBlank(areas)})`,
  readable: unreadable,
  count: (areas) => areas.flatMap((area) => [negative(area), positiveBroken(area)]).join('+'),
  signedCount: (areas) =>
    areas.map((area) => `SUMPRODUCT(--ISNUMBER(1/(${area}-INT(${area}))))`).join('+'),
  amount: (areas) => areas.map(negative).join('+'),
  decimals: (areas, _, decimals) =>
    areas.map((area) => `SUMPRODUCT(--ISNUMBER(1/(ROUND(${area},${decimals})-${area})))`).join('+'),
};

function figureFormulas(
  { kind }: FigureRule,
  keys: readonly FigureKey[],
  locate: LocateOnSheet,
  { left, right, difference }: LineCells,
  decimals = 0,
): LineFormulas {
  const { holds, fails, incomplete, notCheckable } = resultTexts;
  const count = keys.length;
  const faulty = faults[kind](areasOf(keys, locate), count, decimals);
  return {
    left: `=${count}`,
    right: `=IFERROR(${count}-(${faulty}),"")`,
    difference: `=IF(ISNUMBER(${right}),${left}-${right},"")`,
    result: `=IF(ISNUMBER(${difference}),IF(${difference}=0,"${holds}","${kind === 'filled' ? incomplete : fails}"),"${notCheckable}")`,
  };
}

/** A prime, so that no weight divides it. */
const modulus = 99_991;
/** Figures count to six decimals. */
const scale = 10 ** 6;

/** What a figure weighs, by its place in the list: no two weigh the same. */
const weightOf = (index: number): number => 101 + index * 37;

/**
 * A five-digit code that changes when any of some figures does, whatever program computes it; texts count by their length.
 * A swap of two figures changes it, too. Weights are constants, so that the code stays when rows are inserted above.
 * @param keys of one table
 */
export function codeFormula(
  keys: readonly FigureKey[],
  { locate, sheetOf }: LocateOnSheet,
): string {
  const [first] = keys;
  if (first === undefined) throw new RangeError('A code is of some figures');
  const sheet = quoteSheet(sheetOf(first));
  const weights = new Map(keys.map((key, index) => [makeAddress(locate(key)), weightOf(index)]));
  const terms = rectanglesOf(keys.map(locate)).map((area) => {
    const reference = `${sheet}!${absoluteReference(area)}`;
    const rows = Array.from({ length: area.rowCount }, (_, row) =>
      Array.from(
        { length: area.columnCount },
        (__, column) =>
          weights.get(makeAddress({ row: area.row + row, column: area.column + column })) ?? 0,
      ).join(','),
    );
    const array = `{${rows.join(';')}}`;
    return `SUMPRODUCT(${reference},${array})*${scale}+SUMPRODUCT(LEN(${reference}),${array})`;
  });
  return `IFERROR(TEXT(MOD(ROUND(${terms.join('+')},0),${modulus}),"00000"),"-----")`;
}
