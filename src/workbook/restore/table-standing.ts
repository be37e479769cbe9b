import { makeColumn, type CellPosition, type Rectangle } from '../../layout/address';
import type { TableGrid } from '../../layout/table-grid';
import type { CellContent } from '../../report/parse-figure';
import { isGroup, printedLabel, type FigureKey } from '../../standard';
import { comparable } from '../recovery/find-table';
import { cellAt, type ReadSheet } from '../recovery/workbook-contents';
import { matchLines, type LabelledLine, type Line, type LineAlignment } from './line-match';

/** Whole rows or columns of a sheet to be inserted before, or deleted from, `at`. */
export interface LineEdit {
  kind: 'insert' | 'delete';
  axis: 'row' | 'column';
  /** Counted from zero, on the sheet as it is when the edits before this one are done. */
  at: number;
}

/** How a table that was found stands on its sheet. */
export type TableStanding = { sheet: ReadSheet; area: Rectangle } & (
  | {
      kind: 'inPlace';
      /** Blank lines that do not belong there and lines that are missing: with these done, all is in its place. */
      edits: readonly LineEdit[];
    }
  /** Something stands between its lines, or they are in another order: only single figures can be found. */
  | {
      kind: 'scattered';
      figures: ReadonlyMap<FigureKey, CellPosition>;
      /** Cells of the area with something in them that is no figure or label of the form. */
      left: readonly CellPosition[];
      /** Lines were moved about, so figures are found by their labels only. */
      isReordered: boolean;
    }
);

/** More lines than this are no table. */
const lineLimit = 400;

/** Compares what stands in an area with the form. */
export function tableStanding(grid: TableGrid, sheet: ReadSheet, named: Rectangle): TableStanding {
  const searched = {
    ...named,
    rowCount: Math.min(named.rowCount, lineLimit),
    columnCount: Math.min(named.columnCount, lineLimit),
  };
  const rows = matchAlong('row', grid, sheet, searched);
  const columns = matchAlong('column', grid, sheet, searched);
  const area = {
    ...spanOf('row', rows, searched),
    ...spanOf('column', columns, searched),
  } as Rectangle;
  const isEmpty = (axis: Axis) => (index: number) => isLineBlank(sheet, axis, index);
  const inRows = editsFor('row', rows, searched.row, isEmpty('row'));
  const inColumns = editsFor('column', columns, searched.column, isEmpty('column'));
  if (inRows && inColumns) {
    return { kind: 'inPlace', sheet, area, edits: [...inRows, ...inColumns] };
  }
  return { kind: 'scattered', sheet, area, ...scattered(grid, sheet, searched, rows, columns) };
}

type Axis = 'row' | 'column';

const startOf = (area: Rectangle, axis: Axis): number => (axis === 'row' ? area.row : area.column);
const countOf = (area: Rectangle, axis: Axis): number =>
  axis === 'row' ? area.rowCount : area.columnCount;

const isFilled = (cell: CellContent | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || (cell.value ?? '') !== '');

function matchAlong(axis: Axis, grid: TableGrid, sheet: ReadSheet, area: Rectangle): LineAlignment {
  const other = axis === 'row' ? 'column' : 'row';
  const form = labelledLines(axis, grid);
  const cellsOf = (index: number): (CellContent | undefined)[] =>
    Array.from({ length: countOf(area, other) }, (_, across) =>
      cellAt(
        sheet,
        axis === 'row'
          ? { row: area.row + index, column: area.column + across }
          : { row: area.row + across, column: area.column + index },
      ),
    );
  const found = Array.from({ length: countOf(area, axis) }, (_, index): Line => {
    const texts = cellsOf(index).flatMap((cell) =>
      typeof cell?.value === 'string' && cell.value !== '' ? [comparable(cell.value)] : [],
    );
    return new Set(texts);
  });
  return matchLines(form, found, (index) => !cellsOf(index).some(isFilled));
}

function labelledLines(axis: Axis, grid: TableGrid): LabelledLine[] {
  const count = axis === 'row' ? grid.rowCount : grid.columnCount;
  const lines = Array.from({ length: count }, () => ({
    labels: new Set<string>(),
    own: new Set<string>(),
  }));
  for (const cell of grid.cells) {
    const line = lines[cell.area[axis]];
    if (cell.role === 'figure' || !line) continue;
    const label = comparable(printedLabel(cell.heading));
    line.labels.add(label);
    const isOwn =
      axis === 'row'
        ? cell.role === 'rowHeading' &&
          cell.area.column + cell.area.columnCount === grid.headingColumns
        : cell.role === 'columnHeading' && !isGroup(cell.heading);
    if (isOwn) line.own.add(label);
  }
  return lines;
}

/** From the first line of the form that was found to the last one. */
function spanOf(axis: Axis, { places }: LineAlignment, area: Rectangle): Partial<Rectangle> {
  const known = places.filter((place) => place !== undefined);
  const first = known.length > 0 ? Math.min(...known) : 0;
  const last = known.length > 0 ? Math.max(...known) : countOf(area, axis) - 1;
  const [start, count] = [startOf(area, axis) + first, last - first + 1];
  return axis === 'row' ? { row: start, rowCount: count } : { column: start, columnCount: count };
}

/**
 * What brings the lines into their places, or undefined when that would take something away or guess at an order. Lines
 * before the first and after the last of the form are somebody's own.
 */
function editsFor(
  axis: Axis,
  { places, extra, inOrder }: LineAlignment,
  start: number,
  isEmpty: (line: number) => boolean,
): LineEdit[] | undefined {
  const known = places.filter((place) => place !== undefined);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  if (!inOrder || known.length * 2 < places.length) return undefined;
  const between = extra.filter((index) => index > first && index < last);
  if (!between.every((index) => isEmpty(start + index))) return undefined;

  const edits: LineEdit[] = [];
  let line = start + first;
  let seen = first;
  for (const place of places) {
    if (place === undefined) edits.push({ kind: 'insert', axis, at: line });
    else {
      const deleted = between.filter((index) => index >= seen && index < place).length;
      for (let index = 0; index < deleted; index += 1)
        edits.push({ kind: 'delete', axis, at: line });
      seen = place + 1;
    }
    line += 1;
  }
  return edits;
}

/** Whether a whole row or column of the sheet is empty. */
function isLineBlank({ rows }: ReadSheet, axis: Axis, line: number): boolean {
  return axis === 'row'
    ? ![...(rows.get(line)?.values() ?? [])].some(isFilled)
    : ![...rows.values()].some((cells) => isFilled(cells.get(line)));
}

function scattered(
  grid: TableGrid,
  sheet: ReadSheet,
  area: Rectangle,
  rows: LineAlignment,
  columns: LineAlignment,
): { figures: Map<FigureKey, CellPosition>; left: CellPosition[]; isReordered: boolean } {
  const figures = new Map<FigureKey, CellPosition>();
  const taken = new Set<string>();
  for (const [key, position] of grid.positions) {
    const [row, column] = [rows.places[position.row], columns.places[position.column]];
    if (row === undefined || column === undefined) continue;
    const at = { row: area.row + row, column: area.column + column };
    figures.set(key, at);
    taken.add(placeKey(at));
  }
  const labels = new Set(
    grid.cells.flatMap((cell) =>
      cell.role === 'figure' ? [] : [comparable(printedLabel(cell.heading))],
    ),
  );
  const left: CellPosition[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row < area.row || row >= area.row + area.rowCount) continue;
    for (const [column, cell] of cells) {
      if (column < area.column || column >= area.column + area.columnCount) continue;
      const isOurs = taken.has(placeKey({ row, column })) || labels.has(comparable(cell.value));
      if (isFilled(cell) && !isOurs) left.push({ row, column });
    }
  }
  return { figures, left, isReordered: !rows.inOrder || !columns.inOrder };
}

const placeKey = ({ row, column }: CellPosition): string => `${makeColumn(column)}${row}`;
