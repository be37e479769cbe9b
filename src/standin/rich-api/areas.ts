import { makeAddress, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../model/a1';
import { intersect } from '../model/area';
import type { Area, Grid } from '../model/grid';
import { invalidArgument } from './errors';
import type { Host } from './host';

interface Cell {
  row: number;
  column: number;
}

/** A whole sheet has too many cells to visit: beyond this many, only those in use are. */
const manyCells = 50_000;

export function isUnbounded(area: Area): boolean {
  return area.rowCount === MAX_ROWS || area.columnCount === MAX_COLUMNS;
}

function firstCell({ row, column }: Area): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** The area if it lies on a sheet, else an InvalidArgument. */
export function onSheet(area: Area): Area {
  const { row, column, rowCount, columnCount } = area;
  const inside =
    row >= 0 &&
    column >= 0 &&
    rowCount > 0 &&
    columnCount > 0 &&
    row + rowCount <= MAX_ROWS &&
    column + columnCount <= MAX_COLUMNS;
  if (!inside) throw invalidArgument();
  return area;
}

/** What of a very large area there is to look at: its part that is in use, at least its first cell. */
export function visited(grid: Grid, sheetId: string, area: Area): Area {
  if (area.rowCount * area.columnCount <= manyCells) return area;
  const used = grid.usedArea(sheetId);
  return (used && intersect(area, used)) ?? firstCell(area);
}

export function* cellsOf({ row, column, rowCount, columnCount }: Area): Generator<Cell> {
  for (let down = 0; down < rowCount; down++) {
    for (let right = 0; right < columnCount; right++) {
      yield { row: row + down, column: column + right };
    }
  }
}

/** One result for each cell, in rows. */
export function mapCells<R>(area: Area, read: (row: number, column: number) => R): R[][] {
  return Array.from({ length: area.rowCount }, (_, down) =>
    Array.from({ length: area.columnCount }, (__, right) =>
      read(area.row + down, area.column + right),
    ),
  );
}

/** The value that all cells share; null when they differ, as Excel answers for mixed formats. */
export function common<R>(values: Iterable<R>): R | null {
  let first: R | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (value !== first) return null;
  }
  return first ?? null;
}

/** `'Sheet 1'!A1:B2`, as Excel answers it for a range. */
export function fullAddress(host: Host, sheetId: string, areas: readonly Area[]): string {
  const sheet = quoteSheet(host.sheetName(sheetId));
  return areas.map((area) => `${sheet}!${makeAddress(area)}`).join(',');
}
