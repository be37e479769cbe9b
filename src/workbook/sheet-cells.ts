import { makeRange, type Rectangle } from '../layout/address';
import { rectanglesOf } from '../layout/rectangles';
import { figureRowHeight, looks, minimumRowHeight, type LookName } from './look';
import type { Content, FormatPlan, SheetPlan } from './plan';
import { fitRowHeights, type FittedText } from './text-fit';

/** What a cell of a sheet shows and how; `area` covers more than one cell when it is merged. */
export interface SheetCell {
  area: Rectangle;
  content: Content;
  /** What a formula will show at first: its row is high enough for that. */
  shows?: string;
  look: LookName;
}

/** The part of a sheet's plan that follows from its cells. Widths in points, from column A on. */
export function laidOut(
  cells: readonly SheetCell[],
  columnWidths: readonly number[],
): Pick<SheetPlan, 'contents' | 'merges' | 'formats' | 'columnWidths' | 'rowHeights'> {
  const rows = Math.max(...cells.map(({ area }) => area.row + area.rowCount));
  return {
    contents: contentsOf(cells, rows, columnWidths.length),
    merges: cells
      .map(({ area }) => area)
      .filter(({ rowCount, columnCount }) => rowCount * columnCount > 1)
      .map(makeRange),
    formats: formatsOf(cells),
    columnWidths,
    rowHeights: rowHeights(cells, rows, columnWidths),
  };
}

/** One cell. */
export const cellAt = (row: number, column: number, columnCount = 1): Rectangle => ({
  row,
  column,
  rowCount: 1,
  columnCount,
});

function contentsOf(cells: readonly SheetCell[], rows: number, columns: number): Content[][] {
  const contents = Array.from({ length: rows }, () => Array<Content>(columns).fill(''));
  for (const { area, content } of cells) {
    const row = contents[area.row];
    if (row) row[area.column] = content;
  }
  return contents;
}

/** One entry a look, over as few rectangles as will do. */
function formatsOf(cells: readonly SheetCell[]): FormatPlan[] {
  const names = [...new Set(cells.map(({ look }) => look))];
  return names.map((name) => ({
    look: looks[name],
    ranges: rectanglesOf(
      cells.filter(({ look }) => look === name).flatMap(({ area }) => positionsIn(area)),
    ).map(makeRange),
  }));
}

const positionsIn = ({ row, column, rowCount, columnCount }: Rectangle) =>
  Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
  }));

function fittedText({ area, content, shows, look }: SheetCell): FittedText[] {
  const { wrap, fontSize } = looks[look];
  const text = typeof content === 'string' && !content.startsWith('=') ? content : (shows ?? '');
  return text !== '' && wrap ? [{ area, text, fontSize }] : [];
}

/** Rows of paragraphs are left to the program: nobody knows yet how much will stand there. */
function rowHeights(
  cells: readonly SheetCell[],
  rows: number,
  columnWidths: readonly number[],
): (number | undefined)[] {
  const growing = new Set(
    cells.filter(({ look }) => look === 'paragraph').map(({ area }) => area.row),
  );
  return fitRowHeights(cells.flatMap(fittedText), columnWidths, rowMinimums(cells, rows)).map(
    (height, row) => (growing.has(row) ? undefined : height),
  );
}

function rowMinimums(cells: readonly SheetCell[], rows: number): number[] {
  const withFigures = new Set(
    cells.filter(({ look }) => look === 'input' || look === 'total').map(({ area }) => area.row),
  );
  return Array.from({ length: rows }, (_, row) =>
    withFigures.has(row) ? figureRowHeight : minimumRowHeight,
  );
}
