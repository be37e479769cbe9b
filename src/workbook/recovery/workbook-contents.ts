import type { CellPosition, Rectangle } from '../../layout/address';
import type { CellContent } from '../../report/parse-figure';

/** What a workbook holds, as plain data that can pass between a worker and the page: read from a file or from the open workbook. */
export interface ReadWorkbook {
  /** In their order. */
  sheets: readonly ReadSheet[];
  names: readonly ReadName[];
  /** Excel calculates formulas only when the person asks for it: they may show something old. */
  manualCalculation: boolean;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface ReadSheet {
  name: string;
  visibility: Visibility;
  isProtected: boolean;
  merges: readonly Rectangle[];
  /** Cells that have a content, by row, then by column. */
  rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  /** Cells that protection leaves free, empty ones too. */
  unlocked: readonly Rectangle[];
}

/** `value` is null for a formula that no program has calculated yet. */
export type ReadCell = CellContent;

export interface ReadName {
  name: string;
  /** What it stands for: `Sheet1!$A$1:$B$2`. */
  formula: string;
  /** The sheet that it belongs to; absent for a name of the workbook. */
  scope?: string;
}

/**
 * What is read of one area: more than any report takes. A sheet may be filled, and a name point, down to the last of a
 * million rows; what lies beyond is told by the size of the area only.
 */
export const readLimit = { rows: 1000, columns: 200 } as const;

export const cellAt = (sheet: ReadSheet, { row, column }: CellPosition): ReadCell | undefined =>
  sheet.rows.get(row)?.get(column);
