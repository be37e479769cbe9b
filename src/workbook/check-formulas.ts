import { makeAddress, type CellPosition } from '../layout/address';
import { rectanglesOf } from '../layout/rectangles';
import { partsOf } from '../rules/check-balance';
import { comparedDecimals } from '../rules/compared-number';
import type { BalanceEdit } from '../rules/balance-edit';
import type { WatchedFigure } from '../rules/check-change';
import type { TableLine, CheckLine } from '../rules/check-line';
import { figuresOfThisYear, type ComparedFigure } from '../rules/comparison';
import {
  belowCityNames,
  provincialName,
  type Bound,
  type ComparisonRule,
  type FigureKey,
  type FigureRule,
} from '../standard';
import { resultTexts } from './sheet-texts';
import {
  absoluteReference,
  areasOf,
  quoteSheet,
  type LocateInYears,
  type LocateOnSheet,
} from './worksheet-formula';

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

/** Where the line's own cells are, and that of the agency's name on the front sheet. */
export interface LineCells {
  left: string;
  right: string;
  difference: string;
  agency: string;
}

export function lineFormulas(
  line: TableLine,
  locate: LocateInYears,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
  cells: LineCells,
): LineFormulas {
  if (line.kind === 'balance') return balanceFormulas(line.edit, locate, totals, cells);
  if (line.kind === 'comparison') return comparisonFormulas(line, locate, totals, cells);
  if (line.kind === 'change') return changeFormulas(line.watched, locate, totals, cells);
  return figureFormulas(
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
  const { left, right } = edit;
  return {
    left: sumWhenKnown(left, locate),
    right: sumWhenKnown(right, locate),
    difference: differenceFormula(cells),
    result: resultFormula(
      `IF(${cells.difference}=0,"${resultTexts.holds}","${resultTexts.fails}")`,
      [...left, ...right],
      locate,
      totals,
      cells,
    ),
  };
}

function sumWhenKnown(keys: readonly FigureKey[], locate: LocateOnSheet): string {
  const areas = areasOf(keys, locate);
  return whenAllKnown(areas, keys.length, `SUM(${areas.join(',')})`);
}

/** Nothing until so many figures are all numbers. */
const whenAllKnown = (areas: readonly string[], count: number, formula: string): string =>
  `=IFERROR(IF(COUNT(${areas.join(',')})=${count},${formula},""),"")`;

/** What a result is where last year's figures are needed: so many, none of them blank. */
function withLastYear(result: string, keys: readonly FigureKey[], lastYear: LocateOnSheet): string {
  if (keys.length === 0) return result;
  const known = `COUNT(${areasOf(keys, lastYear).join(',')})=${keys.length}`;
  return `=IF(${known},${result.slice(1)},"${resultTexts.notCompared}")`;
}

export const differenceFormula = ({ left, right }: LineCells): string =>
  `=IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),ROUND(${left}-${right},${comparedDecimals}),"")`;

/** @param verdict what it says once both sides are known */
function resultFormula(
  verdict: string,
  keys: readonly FigureKey[],
  locate: LocateOnSheet,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
  { difference }: LineCells,
): string {
  const parts = [...new Set(keys.flatMap((key) => partsOf(key, totals)))];
  const { incomplete, notCheckable } = resultTexts;
  return `=IFERROR(IF(ISNUMBER(${difference}),${verdict},IF(${unreadable(areasOf(parts, locate))}>0,"${notCheckable}","${incomplete}")),"${notCheckable}")`;
}

/** The right side is what the left one is held against: see `boundOf` of the evaluator. */
function comparisonFormulas(
  { comparison, bound }: CheckLine & { kind: 'comparison' },
  locate: LocateInYears,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
  cells: LineCells,
): LineFormulas {
  const { rule, left, right } = comparison;
  const { factor, limit } = bound;
  const sum = signedSum(right, locate);
  const held =
    limit === undefined ? (factor === undefined ? sum : `${factor}*(${sum})`) : `${limit}`;
  const { holds, fails } = resultTexts;
  return {
    left: sideWhenKnown(left, locate, signedSum(left, locate)),
    right: right.length === 0 ? `=${held}` : sideWhenKnown(right, locate, held),
    difference: differenceFormula(cells),
    result: withLastYear(
      resultFormula(
        `IF(${faultOf(rule, bound, cells)},"${fails}","${holds}")`,
        figuresOfThisYear(comparison),
        locate,
        totals,
        cells,
      ),
      [...left, ...right].flatMap(({ key, lastYear }) => (lastYear === 'needed' ? [key] : [])),
      locate.lastYear,
    ),
  };
}

/** What is left out when nobody knows it is not waited for: an empty cell adds nothing. */
function sideWhenKnown(
  side: readonly ComparedFigure[],
  locate: LocateInYears,
  formula: string,
): string {
  const awaited = side.filter(({ lastYear }) => lastYear !== 'ifKnown');
  return whenAllKnown(comparedAreas(awaited, locate), awaited.length, formula);
}

function comparedAreas(figures: readonly ComparedFigure[], locate: LocateInYears): string[] {
  const keys = (isOfLastYear: boolean): FigureKey[] =>
    figures.flatMap(({ key, lastYear }) =>
      (lastYear !== undefined) === isOfLastYear ? [key] : [],
    );
  return [...areasOf(keys(false), locate), ...areasOf(keys(true), locate.lastYear)];
}

function signedSum(figures: readonly ComparedFigure[], locate: LocateInYears): string {
  const sumOf = (isSubtracted: boolean): string => {
    const those = figures.filter((figure) => figure.isSubtracted === isSubtracted);
    return those.length === 0 ? '' : `SUM(${comparedAreas(those, locate).join(',')})`;
  };
  const subtracted = sumOf(true);
  return `${sumOf(false) || '0'}${subtracted && `-${subtracted}`}`;
}

/** A figure at the left, last year's at the right: see `checkChange` of the evaluator. */
function changeFormulas(
  { figure: { key }, factor, difference: enough }: WatchedFigure,
  locate: LocateInYears,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
  cells: LineCells,
): LineFormulas {
  const { left, right, difference } = cells;
  const { holds, fails } = resultTexts;
  const isLarge = `AND(${right}>0,ABS(${difference})>=${enough},OR(${left}>=${factor}*${right},${right}>=${factor}*${left}))`;
  return {
    left: sumWhenKnown([key], locate),
    right: sumWhenKnown([key], locate.lastYear),
    difference: differenceFormula(cells),
    result: withLastYear(
      resultFormula(`IF(${isLarge},"${fails}","${holds}")`, [key], locate, totals, cells),
      [key],
      locate.lastYear,
    ),
  };
}

/** When a comparison fails, as in the evaluator. */
function faultOf(
  { relation, asks }: ComparisonRule,
  { factor, from }: Bound,
  { left, right, difference, agency }: LineCells,
): string {
  const conditions: Record<ComparisonRule['relation'], readonly string[]> = {
    equal: [`${difference}<>0`],
    atMost: [
      `${difference}>0`,
      ...(from === undefined ? [] : [`${left}>=${from}`]),
      ...(factor === undefined ? [] : [`${right}>0`]),
    ],
    onlyWith: [`${left}>0`, `${right}=0`],
  };
  const all = [
    ...conditions[relation],
    ...(asks === undefined ? [] : [isBelowCityFormula(agency)]),
  ];
  return all.length === 1 ? all.join('') : `AND(${all.join(',')})`;
}

/** Whether the agency's name places it below the cities that make administrative rules: see `below-city`. */
function isBelowCityFormula(agency: string): string {
  const name = `SUBSTITUTE(${agency},"${provincialName}","")`;
  return `OR(${belowCityNames.map((part) => `ISNUMBER(FIND("${part}",${name}))`).join(',')})`;
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

/** How many cells hold a number for which a divisor is one, too. Texts are none: arithmetic would take `-5` for a number. */
const dividing = (area: string, divisor: string): string =>
  `SUMPRODUCT(ISNUMBER(${area})*ISNUMBER(1/(${divisor})))`;

/** How many cells hold a negative number: for all others the divisor is zero. */
const negative = (area: string): string => dividing(area, `ABS(${area})-${area}`);
/** How many cells hold a positive number that is not whole. */
const positiveBroken = (area: string): string =>
  dividing(area, `(${area}-INT(${area}))*(ABS(${area})+${area})`);

/** How many of some cells do not keep a rule. Texts and error values count for the rule `readable` only. */
const faults: Record<
  FigureRule['kind'],
  (areas: readonly string[], count: number, decimals: number) => string
> = {
  filled: (areas, count) => `${count}-(${nonBlank(areas)})`,
  readable: unreadable,
  count: (areas) => areas.flatMap((area) => [negative(area), positiveBroken(area)]).join('+'),
  signedCount: (areas) => areas.map((area) => dividing(area, `${area}-INT(${area})`)).join('+'),
  amount: (areas) => areas.map(negative).join('+'),
  decimals: (areas, _, decimals) =>
    areas.map((area) => dividing(area, `ROUND(${area},${decimals})-${area}`)).join('+'),
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
export const modulus = 99_991;
/** Figures count to six decimals. */
const scale = 10 ** 6;

/** What a figure weighs, by its place in the list: no two weigh the same. */
const weightOf = (index: number): number => 101 + index * 37;

/**
 * A five-digit code that changes when any of some figures does, whatever program computes it; texts count by their length.
 * A swap of two figures changes it, too. Weights are constants, so that the code stays when rows are inserted above.
 */
export function codeFormula(keys: readonly FigureKey[], on: LocateOnSheet): string {
  if (keys.length === 0) throw new RangeError('A code is of some figures');
  const weights = new Map(keys.map((key, index) => [key, weightOf(index)]));
  const sheets = [...new Set(keys.map(on.sheetOf))];
  const terms = sheets.flatMap((sheet) => {
    const here = keys.filter((key) => on.sheetOf(key) === sheet);
    return codeTerms(sheet, new Map(here.map((key) => [on.locate(key), weights.get(key) ?? 0])));
  });
  return `IFERROR(TEXT(MOD(ROUND(${terms.join('+')},0),${modulus}),"00000"),"-----")`;
}

/** What some cells of one sheet add to a code, each by its weight. */
function codeTerms(sheetName: string, cells: ReadonlyMap<CellPosition, number>): string[] {
  const sheet = quoteSheet(sheetName);
  const weights = new Map([...cells].map(([cell, weight]) => [makeAddress(cell), weight]));
  return rectanglesOf([...cells.keys()]).map((area) => {
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
}
