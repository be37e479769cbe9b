import type { Rectangle } from '../../layout/address';
import type { ReadName, ReadSheet, ReadWorkbook } from './workbook-contents';

/** A workbook's file with what it says of looks, highlights and hints beside its contents: what repair and tests ask for. */
export interface WorkbookFile extends ReadWorkbook {
  sheets: readonly FileSheet[];
  names: readonly FileName[];
  /** Custom document properties, in their order. */
  properties: readonly { key: string; value: string | number | boolean }[];
  /** How cells look, by number; 0 is what nothing is said of, and what a number beyond the end means. */
  looks: readonly FileLook[];
}

export interface FileName extends ReadName {
  comment?: string;
}

/** Sizes in points; a column's as in a workbook whose normal font is ours: others are off by an eighth at most. */
export interface FileSheet extends ReadSheet {
  /** In order of priority. */
  highlights: readonly FileHighlight[];
  validations: readonly FileValidation[];
  /** Which cells have which look; where areas overlap, the last one is right. See `looksIn`. */
  lookAreas: readonly LookArea[];
  /** Columns and rows of which the file says a size, or that they are hidden. */
  columns: readonly FileLines[];
  rowLines: readonly FileLines[];
  /** Leading rows and columns that stay on the screen. */
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  tabColor?: FileColor;
  /** What protection is, where the sheet is protected. */
  protection?: FileProtection;
}

/** `#RRGGBB`; what a file names by number only is told by it: `theme 4`, `indexed 12`. */
export type FileColor = string;

/** Like the plan's `CellLook`, and what others may have made of it. */
export interface FileLook {
  fontName: string;
  fontSize: number;
  bold: boolean;
  /** Absent: the program's own. */
  fontColor?: FileColor;
  /** No fill when absent. */
  fill?: FileColor;
  /** As the file names it: `left`, `general`, `centerContinuous` … */
  align: string;
  wrap: boolean;
  /** Lines on all four sides, of any kind. */
  bordered: boolean;
  locked: boolean;
  numberFormat: string;
}

export interface LookArea extends Rectangle {
  look: number;
}

/** Neighbouring rows or columns that are alike. */
export interface FileLines {
  /** Counted from zero. */
  first: number;
  count: number;
  /** Points; absent: the sheet's own. */
  size?: number;
  isHidden: boolean;
}

export interface FileProtection {
  hasPassword: boolean;
  /** What people may do all the same, in the file's words: `formatColumns`, `sort` … Selecting cells is not told. */
  allows: readonly string[];
}

/** A conditional format of any kind. */
export interface FileHighlight {
  areas: readonly Rectangle[];
  /** As the file names it: `expression` for a formula of one's own; `cellIs`, `dataBar` … */
  type: string;
  /** Of a comparison: `greaterThan` … */
  operator?: string;
  /** Each beginning with `=`, as seen from the top-left cell of the areas. */
  formulas: readonly string[];
  /** The lower, the sooner. */
  priority: number;
  stopIfTrue: boolean;
  fill?: FileColor;
  fontColor?: FileColor;
  /** Absent: as the cell is. */
  bold?: boolean;
}

export interface FileValidation {
  areas: readonly Rectangle[];
  /** As the file names it: `whole`, `decimal`, `list`, `custom` … */
  type: string;
  operator: string;
  /** Bounds, or where a list's words stand: without `=`. */
  formulas: readonly string[];
  /** The words of a list, when the rule itself has them. */
  values?: readonly string[];
  allowsBlank: boolean;
  /** Shown beside the selected cell. */
  prompt?: { title: string; text: string };
  /** Shown when something else was typed; `stop` lets nothing else in. */
  alert?: { style: string; title: string; text: string };
}

/** The numbers of the looks of all cells in an area, by row and column: in one go over the sheet's areas. */
export function looksIn({ lookAreas }: Pick<FileSheet, 'lookAreas'>, area: Rectangle): number[][] {
  const looks = Array.from({ length: area.rowCount }, () =>
    Array<number>(area.columnCount).fill(0),
  );
  for (const one of lookAreas) {
    const bottom = Math.min(one.row + one.rowCount - area.row, area.rowCount);
    const right = Math.min(one.column + one.columnCount - area.column, area.columnCount);
    for (let row = Math.max(0, one.row - area.row); row < bottom; row += 1) {
      for (let column = Math.max(0, one.column - area.column); column < right; column += 1) {
        const line = looks[row];
        if (line) line[column] = one.look;
      }
    }
  }
  return looks;
}
