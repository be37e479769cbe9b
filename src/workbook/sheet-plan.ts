import { makeRange, moved, type Rectangle } from '../layout/address';
import { rectanglesOf } from '../layout/rectangles';
import { gridOf, type GridCell } from '../layout/table-grid';
import { totalsOf } from '../rules/balance-edit';
import { printedLabel, terms, type FigureKey, type Format, type Table } from '../standard';
import { conditionalFormatsOf, locator } from './conditional-formats';
import {
  columnWidths,
  figureRowHeight,
  looks,
  minimumRowHeight,
  tabColor,
  type LookName,
} from './look';
import type { Content, FormatPlan, SheetPlan } from './plan';
import { legend } from './sheet-texts';
import { fitRowHeights, type FittedText } from './text-fit';
import { totalFormula } from './worksheet-formula';

/** Every table begins here on a new sheet: below the title and the line that says whose figures these are. */
export const tableOrigin = { row: 2, column: 0 };

/** What a cell of the sheet shows and how. */
interface SheetCell {
  area: Rectangle;
  content: Content;
  look: LookName;
}

/**
 * The worksheet of one table, as the official form prints it.
 * @param info the line under the title: whose figures these are
 */
export function sheetPlan(format: Format, table: Table, name: string, info: string): SheetPlan {
  const grid = gridOf(table);
  const { headings, figures, orientation } = columnWidths[table.id];
  const widths = Array.from({ length: grid.columnCount }, (_, index) => headings[index] ?? figures);
  const tableArea = moved(
    { row: 0, column: 0, rowCount: grid.rowCount, columnCount: grid.columnCount },
    tableOrigin,
  );
  const lineAt = (row: number): Rectangle => ({ ...tableArea, row, rowCount: 1 });
  const legendRow = tableArea.row + tableArea.rowCount;

  const cells: SheetCell[] = [
    {
      area: lineAt(0),
      content: `${table.number}${terms[table.title].label}`,
      look: 'sheetTitle',
    },
    { area: lineAt(1), content: info, look: 'sheetInfo' },
    ...tableCells(format, grid.cells, locator(grid, tableOrigin)),
    { area: lineAt(legendRow), content: legend, look: 'legend' },
  ];

  return {
    name,
    visibility: 'visible',
    tabColor,
    showGridlines: false,
    contents: contentsOf(cells, legendRow + 1, grid.columnCount),
    merges: cells
      .map(({ area }) => area)
      .filter(isMerged)
      .map(makeRange),
    formats: formatsOf(cells),
    columnWidths: widths,
    rowHeights: fitRowHeights(cells.flatMap(fittedText), widths, rowMinimums(cells, legendRow + 1)),
    conditionalFormats: conditionalFormatsOf(format, grid, tableOrigin),
    validations: [],
    isProtected: false,
    frozenRows: tableOrigin.row + headingRows(grid.cells),
    page: {
      orientation,
      // The legend helps whoever fills the table; it is not part of the form.
      area: makeRange({ ...tableArea, row: 0, rowCount: legendRow }),
      titleRows: `1:${tableOrigin.row + headingRows(grid.cells)}`,
    },
  };
}

const lookOf: Record<Exclude<GridCell['role'], 'figure'>, LookName> = {
  title: 'blockTitle',
  corner: 'corner',
  columnHeading: 'columnHeading',
  rowHeading: 'rowHeading',
};

function tableCells(
  format: Format,
  cells: readonly GridCell[],
  locate: ReturnType<typeof locator>,
): SheetCell[] {
  const totals = totalsOf(format);
  const figureContent = (key: FigureKey): Pick<SheetCell, 'content' | 'look'> => {
    const edit = totals.get(key);
    return edit
      ? { content: totalFormula(edit, locate), look: 'total' }
      : { content: '', look: 'input' };
  };
  return cells.map((cell) => ({
    area: moved(cell.area, tableOrigin),
    ...(cell.role === 'figure'
      ? figureContent(cell.figure.key)
      : { content: printedLabel(cell.heading), look: lookOf[cell.role] }),
  }));
}

/** Heading rows that are above all figures: one block's columns. Stacked blocks have no common headings. */
function headingRows(cells: readonly GridCell[]): number {
  if (cells.some(({ role }) => role === 'title')) return 0;
  return Math.max(
    ...cells
      .filter(({ role }) => role === 'columnHeading')
      .map(({ area }) => area.row + area.rowCount),
  );
}

const isMerged = ({ rowCount, columnCount }: Rectangle): boolean => rowCount * columnCount > 1;

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

function fittedText({ area, content, look }: SheetCell): FittedText[] {
  return typeof content === 'string' &&
    content !== '' &&
    !content.startsWith('=') &&
    looks[look].wrap
    ? [{ area, text: content, fontSize: looks[look].fontSize }]
    : [];
}

function rowMinimums(cells: readonly SheetCell[], rows: number): number[] {
  const withFigures = new Set(
    cells.filter(({ look }) => look === 'input' || look === 'total').map(({ area }) => area.row),
  );
  return Array.from({ length: rows }, (_, row) =>
    withFigures.has(row) ? figureRowHeight : minimumRowHeight,
  );
}
