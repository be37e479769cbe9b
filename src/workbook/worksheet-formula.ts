import { makeColumn, type CellPosition, type Rectangle } from '../layout/address';
import { rectanglesOf } from '../layout/rectangles';
import type { BalanceEdit } from '../rules/balance-edit';
import { comparedDecimals } from '../rules/compared-number';
import type { FigureKey } from '../standard';

/** Finds a figure's cell on its worksheet. */
export type Locate = (key: FigureKey) => CellPosition;

/** Which parts of a reference keep still when the formula is used for other cells. */
interface Anchoring {
  rows: boolean;
  columns: boolean;
}

const relative: Anchoring = { rows: false, columns: false };

function makeReference(area: Rectangle, { rows, columns }: Anchoring): string {
  const cell = (row: number, column: number): string =>
    `${columns ? '$' : ''}${makeColumn(column)}${rows ? '$' : ''}${row + 1}`;
  const first = cell(area.row, area.column);
  const last = cell(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The cells of some figures as a list of references: `D7:D8,D30:D31`. */
function referencesTo(
  keys: readonly FigureKey[],
  locate: Locate,
  anchoring: Anchoring = relative,
): string {
  return rectanglesOf(keys.map(locate))
    .map((area) => makeReference(area, anchoring))
    .join(',');
}

/** Finds a figure's cell in the workbook, from any sheet. */
export interface LocateOnSheet {
  locate: Locate;
  /** The name of the sheet where the figure stands. */
  sheetOf: (key: FigureKey) => string;
}

/** This year's figures and last year's, in one workbook. */
export interface LocateInYears extends LocateOnSheet {
  lastYear: LocateOnSheet;
}

/** A sheet's name as formulas write it. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

export const absoluteReference = (area: Rectangle): string =>
  makeReference(area, { rows: true, columns: true });

/** The cells of some figures as absolute references with their sheets: `'依申请公开'!$D$7:$D$8`. */
export function areasOf(keys: readonly FigureKey[], { locate, sheetOf }: LocateOnSheet): string[] {
  const sheets = [...new Set(keys.map(sheetOf))];
  return sheets.flatMap((sheet) =>
    rectanglesOf(keys.filter((key) => sheetOf(key) === sheet).map(locate)).map(
      (area) => `${quoteSheet(sheet)}!${absoluteReference(area)}`,
    ),
  );
}

/** The total that an edit computes: nothing until all its parts are figures, for a blank is not zero. */
export function totalFormula(edit: BalanceEdit, locate: Locate): string {
  const parts = referencesTo(edit.left, locate);
  return `=IF(COUNT(${parts})=${edit.left.length},SUM(${parts}),"")`;
}

/** Whether a formula is one of `totalFormula`, of whatever figures. */
export const isTotalFormula = (formula: string | undefined): boolean =>
  formula !== undefined && /^=IF\(COUNT\(.+\)=\d+,SUM\(.+\),""\)$/i.test(bareFormula(formula));

/** Whether two formulas say the same: programs write them with other quotes, spaces and letters. */
export const sameFormula = (formula: string | undefined, planned: string): boolean =>
  formula !== undefined && bareFormula(formula) === bareFormula(planned);

const bareFormula = (formula: string): string => formula.replace(/[\s']/gu, '').toUpperCase();

/** True when the edit fails. Blanks, texts and error values never make it true: the sums cannot be compared then. */
export function failureFormula(
  edit: BalanceEdit,
  locate: Locate,
  anchoring: Anchoring = relative,
): string {
  const references = (keys: readonly FigureKey[]): string => referencesTo(keys, locate, anchoring);
  const count = edit.left.length + edit.right.length;
  const all = references([...edit.left, ...edit.right]);
  const imbalance = `SUM(${references(edit.left)})-SUM(${references(edit.right)})`;
  return `=AND(COUNT(${all})=${count},ROUND(${imbalance},${comparedDecimals})<>0)`;
}

/**
 * True when any of some like edits fails, each in a column of its own beside the others. Works on whole rows of cells
 * inside SUMPRODUCT, which every program evaluates as an array: a sum with a text or a blank in it, or a difference of
 * zero, gives no number there.
 */
export function anyFailureFormula(edits: readonly BalanceEdit[], locate: Locate): string {
  const rowOf = (side: 'left' | 'right', index: number): string =>
    referencesTo(
      edits.map((edit) => edit[side][index]).filter((key) => key !== undefined),
      locate,
      { rows: true, columns: true },
    );
  const rows = (side: 'left' | 'right'): string[] =>
    (edits[0]?.[side] ?? []).map((_, index) => rowOf(side, index));
  const [left, right] = [rows('left'), rows('right')];
  const numbers = [...left, ...right].map((row) => `--ISNUMBER(${row})`).join(',');
  const imbalance = `${left.join('+')}-${right.join('-')}`;
  return `=SUMPRODUCT(--ISNUMBER(1/ROUND(${imbalance},${comparedDecimals})),${numbers})>0`;
}
