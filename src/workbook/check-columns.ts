import { makeAddress, makeRange } from '../layout/address';
import type { SheetPlan } from './plan';

/** Where what stands on the check sheet: all that the add-in has to know of it to read it. */

/** Columns of the check sheet, from A on, and their widths in points. */
export const columns = {
  number: 46,
  table: 64,
  comparison: 250,
  left: 62,
  right: 62,
  difference: 54,
  result: 54,
  severity: 54,
  note: 236,
  noteCode: 62,
  code: 62,
  noteState: 70,
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];
/** Where each part of a line stands. */
export const checkColumn = (column: Column): number => columnNames.indexOf(column);

export const verdictRow = 1;
export const headingRow = 3;
export const firstLine = headingRow + 1;

/** Cells of the check sheet that other sheets look at. */
export const checkCells = {
  verdict: makeAddress({ row: verdictRow, column: 0 }),
  columnCount: columnNames.length,
  range: (lines: number) =>
    makeRange({
      row: firstLine,
      column: 0,
      rowCount: lines,
      columnCount: columnNames.length,
    }),
  /** The rows of a check sheet's plan that hold its lines. */
  lineRows: ({ contents }: Pick<SheetPlan, 'contents'>): number[] =>
    contents.flatMap((_, row) => (row >= firstLine ? [row] : [])),
};
