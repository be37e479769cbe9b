import type { Rectangle } from '../../layout/address';
import { looksIn, type FileLook, type FileSheet } from '../../workbook/recovery/file-contents';
import type { ReadCell, ReadSheet } from '../../workbook/recovery/workbook-contents';
import { documentLimits } from '../document-limits';
import { countUpTo } from '../count-up-to';

/** A sheet, with its looks where a file has told them. */
export type SourceSheet = ReadSheet & Partial<Pick<FileSheet, 'lookAreas'>>;

/** A row in which something can be seen. */
export interface SheetRow {
  row: number;
  /** Its contents by column; those that a merged cell hides are left out. */
  cells: ReadonlyMap<number, ReadCell>;
  /** Cells that can be told apart: filled, framed by lines, or reaching in from above. */
  cellCount: number;
}

/** Merged cells by their top-left cell, which alone has a content. */
export type Merges = ReadonlyMap<number, Rectangle>;

/** More columns than any sheet has. */
const rowLength = 65_536;

export const placeOf = (row: number, column: number): number => row * rowLength + column;

export const mergesOf = (sheet: SourceSheet): Merges =>
  new Map(sheet.merges.map((area) => [placeOf(area.row, area.column), area]));

/** Rows from the top. A row that looks like one of a table counts as one, though only its label is filled in. */
export function sheetRows(
  sheet: SourceSheet,
  merges: Merges,
  looks: readonly FileLook[],
): SheetRow[] {
  const hidden = hiddenPlaces(sheet);
  const rows = [...sheet.rows]
    .sort(([first], [second]) => first - second)
    .map(([row, line]) => ({
      row,
      cells: new Map(
        [...line]
          .filter(([column, cell]) => !hidden.has(placeOf(row, column)) && isSeen(cell))
          .sort(([first], [second]) => first - second),
      ),
    }))
    .filter(({ cells }) => cells.size > 0);
  const framed = framedBlanks(sheet, rows, hidden, looks);
  const reaching = cellsFromAbove(sheet, merges);
  return rows.map(({ row, cells }) => ({
    row,
    cells,
    cellCount: cells.size + (framed.get(row) ?? 0) + (reaching.get(row) ?? 0),
  }));
}

const isSeen = ({ value, formula }: ReadCell): boolean =>
  formula !== undefined || (typeof value === 'string' ? value.trim() !== '' : value !== null);

/** Places under merged cells, other than where they begin. */
function hiddenPlaces({ merges, rows }: SourceSheet): ReadonlySet<number> {
  const hidden = new Set<number>();
  const tick = workCounter();
  // Below the last content there is nothing to hide.
  const end = endOf(rows);
  for (const { row, column, rowCount, columnCount } of merges) {
    for (let down = 0; down < Math.min(rowCount, end - row); down += 1) {
      tick();
      if (!rows.has(row + down)) continue;
      for (let right = 0; right < columnCount; right += 1) {
        tick();
        if (down > 0 || right > 0) hidden.add(placeOf(row + down, column + right));
      }
    }
  }
  return hidden;
}

/** The row behind the last one with a content. */
const endOf = (rows: SourceSheet['rows']): number =>
  [...rows.keys()].reduce((end, row) => Math.max(end, row + 1), 0);

/** How many filled merged cells reach into each row from above. */
function cellsFromAbove(sheet: SourceSheet, merges: Merges): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const tick = workCounter();
  const end = endOf(sheet.rows);
  for (const { row, column, rowCount } of merges.values()) {
    const cell = sheet.rows.get(row)?.get(column);
    if (!cell || !isSeen(cell)) continue;
    for (let down = 1; down < Math.min(rowCount, end - row); down += 1) {
      tick();
      counts.set(row + down, (counts.get(row + down) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many blank cells with lines around them each row has, as far as contents reach to the right. */
function framedBlanks(
  sheet: SourceSheet,
  rows: readonly Omit<SheetRow, 'cellCount'>[],
  hidden: ReadonlySet<number>,
  looks: readonly FileLook[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const { lookAreas } = sheet;
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!lookAreas || !first || !last) return counts;
  const rowCount = last.row - first.row + 1;
  const columnCount = rows.reduce(
    (most, { cells }) =>
      [...cells.keys()].reduce((right, column) => Math.max(right, column + 1), most),
    0,
  );
  // Far more than a report: there the frames are not looked at.
  if (rowCount * columnCount > documentLimits.pieces) return counts;
  const numbers = looksIn({ lookAreas }, { row: first.row, column: 0, rowCount, columnCount });
  for (const { row, cells } of rows) {
    const line = numbers[row - first.row] ?? [];
    const isFramedBlank = (look: number, column: number): boolean =>
      looks[look]?.bordered === true && !cells.has(column) && !hidden.has(placeOf(row, column));
    counts.set(row, line.filter(isFramedBlank).length);
  }
  return counts;
}

/** Refuses a sheet whose merged cells are so large, or so many, that no report has made them. */
const workCounter = () => countUpTo(documentLimits.mergedPlaces, 'places under merged cells');
