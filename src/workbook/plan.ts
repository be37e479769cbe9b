import { parseRange, type Rectangle } from '../layout/address';
import type { Figure } from '../report/figure';

/**
 * A workbook as plain data: what a carrier (the open workbook, an .xlsx file) has to write. Ranges are in A1 notation
 * without sheet names; widths and heights in points; colours as `#RRGGBB`; formulas in English with commas.
 */
export interface WorkbookPlan {
  sheets: readonly SheetPlan[];
  names: readonly NamePlan[];
  /** Custom document properties. */
  properties: readonly { key: string; value: string }[];
  /** What the person sees first. */
  start: { sheet: string; address: string };
}

/**
 * A number, a text, or a formula beginning with `=`; an empty text leaves a cell blank. An apostrophe before a text says
 * that it is one, and is no part of it.
 */
export type Content = string | number;

/** The longest text that Excel takes in one cell. */
export const longestCellText = 32_767;

/** Excel takes it for a formula when it is typed: a paragraph may begin with a dash. */
export const isLikeFormula = (text: string): boolean => /^[=+\-@]/.test(text);

/** People's words as the content of a cell: never a formula, and an apostrophe before them is their own. */
export const textContent = (text: string): Content =>
  isLikeFormula(text) || text.startsWith("'") ? `'${text}` : text;

/** A figure as the content of a cell: what is no number stays the text that it is, even where it looks like a date. */
export function figureContent(figure: Figure | undefined, longestText = Infinity): Content {
  if (!figure || figure.kind === 'blank') return '';
  return figure.kind === 'number' ? figure.value : `'${figure.found.slice(0, longestText)}`;
}

export interface SheetPlan {
  name: string;
  /** `hidden` sheets can be shown by anybody; `veryHidden` ones not by the user interface of Excel or WPS. */
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor?: string;
  showGridlines: boolean;
  /** Contents of the range from A1. */
  contents: readonly (readonly Content[])[];
  merges: readonly string[];
  formats: readonly FormatPlan[];
  /** From column A and row 1 on. */
  columnWidths: readonly number[];
  /** Undefined: as high as the program that shows it finds its texts. */
  rowHeights: readonly (number | undefined)[];
  /** In order of priority. */
  conditionalFormats: readonly ConditionalFormatPlan[];
  validations: readonly ValidationPlan[];
  /** Protected without a password: locked cells stay, widths and heights are free, anybody can lift it. */
  isProtected: boolean;
  /** Leading rows that stay on the screen. */
  frozenRows: number;
  page?: PagePlan;
}

export type Alignment = 'left' | 'center' | 'right';

export interface CellLook {
  fontName: string;
  fontSize: number;
  bold: boolean;
  fontColor: string;
  /** No fill when absent. */
  fill?: string;
  align: Alignment;
  wrap: boolean;
  /** Thin lines all round and between the cells. */
  bordered: boolean;
  /** Whether sheet protection, once switched on, keeps the cell as it is. */
  locked: boolean;
  numberFormat: string;
}

/** One look for some ranges. */
export interface FormatPlan {
  ranges: readonly string[];
  look: CellLook;
}

/** A formula rule: relative to the top-left cell of the range, about its own sheet only. */
export interface ConditionalFormatPlan {
  range: string;
  /** Begins with `=`. */
  formula: string;
  fill: string;
  fontColor?: string;
  bold: boolean;
}

/** A hint at the cell: what does not fit is asked about and let in. */
export type ValidationPlan = {
  range: string;
  title: string;
  /** Shown beside the cell when it is selected. */
  prompt: string;
  /** Asked when something else was typed. */
  alert: string;
} & (
  | { type: 'wholeNumber' | 'decimal'; minimum: number }
  /** One of some words, offered in a drop-down list. */
  | { type: 'list'; values: readonly string[] }
);

export interface NamePlan {
  name: string;
  sheet: string;
  range: string;
  comment: string;
}

/** A4, as many pages high as needed, and one page wide unless it says otherwise. */
export interface PagePlan {
  orientation: 'portrait' | 'landscape';
  area: string;
  /** Rows repeated on each page, such as `1:5`. */
  titleRows: string;
  /**
   * For what nobody could read on one page: as many pages wide as needed at a scale in per cent, with columns, such as `A:B`,
   * repeated on each.
   */
  wide?: { scale: number; titleColumns: string };
}

/** The cells that a sheet's plan gives a look: all that is ours on the sheet. */
export function ownArea({ formats }: SheetPlan): Rectangle | undefined {
  const areas = formats.flatMap(({ ranges }) => ranges.flatMap((range) => parseRange(range) ?? []));
  const [first] = areas;
  if (!first) return undefined;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rowCount: Math.max(...areas.map((area) => area.row + area.rowCount)) - row,
    columnCount: Math.max(...areas.map((area) => area.column + area.columnCount)) - column,
  };
}
