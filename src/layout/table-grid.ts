import {
  figuresOfRow,
  isGroup,
  leavesOf,
  oncePer,
  type Block,
  type FigureDefinition,
  type FigureKey,
  type Heading,
  type HeadingLeaf,
  type LeafPath,
  type Table,
  type TermId,
} from '../standard';
import type { Rectangle } from './address';

/**
 * A table as the form prints it: every cell of its grid, merged ones once, positions counted from the table's own
 * top-left cell. Merges, formulas, names and formats are all read off it.
 */
export interface TableGrid {
  table: Table;
  rowCount: number;
  columnCount: number;
  /** Leading columns that hold row headings only. */
  headingColumns: number;
  cells: readonly GridCell[];
  /** Where each figure stands. */
  positions: ReadonlyMap<FigureKey, Rectangle>;
}

/** What a cell is there for. `area` covers more than one grid cell when merged. */
export type GridCell = { area: Rectangle } & (
  | { role: 'title' | 'corner'; heading: { term: TermId } }
  | { role: 'columnHeading' | 'rowHeading'; heading: Heading }
  | { role: 'figure'; figure: FigureDefinition }
);

export const gridOf: (table: Table) => TableGrid = oncePer(compile);

const spanOf = ({ span }: HeadingLeaf): number => span ?? 1;
const depthOf = (headings: readonly Heading[]): number =>
  Math.max(...headings.map((heading) => (isGroup(heading) ? 1 + depthOf(heading.children) : 1)));
const extentOf = (heading: Heading): number =>
  isGroup(heading) ? sum(heading.children.map(extentOf)) : spanOf(heading);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function compile(table: Table): TableGrid {
  const headingColumns = Math.max(...table.blocks.map(({ rows }) => (rows ? depthOf(rows) : 0)));
  const columnCount =
    headingColumns + Math.max(...table.blocks.map(({ columns }) => sum(columns.map(extentOf))));

  const cells: GridCell[] = [];
  let row = 0;
  for (const block of table.blocks) {
    if (block.title) {
      const area = { row, column: 0, rowCount: 1, columnCount };
      cells.push({ area, role: 'title', heading: { term: block.title } });
      row += 1;
    }
    const headingRows = depthOf(block.columns);
    if (block.corner) {
      const area = { row, column: 0, rowCount: headingRows, columnCount: headingColumns };
      cells.push({ area, role: 'corner', heading: { term: block.corner } });
    }
    cells.push(...columnHeadings(block.columns, row, headingColumns, headingRows));
    row += headingRows;
    if (block.rows) cells.push(...rowHeadings(block.rows, row, 0, headingColumns));
    for (const line of block.rows ? leavesOf(block.rows) : [undefined]) {
      cells.push(...figureCells(table, block, line, row, headingColumns));
      row += 1;
    }
  }

  const positions = new Map(
    cells.flatMap((cell) =>
      cell.role === 'figure' ? [[cell.figure.key, cell.area] as const] : [],
    ),
  );
  return { table, rowCount: row, columnCount, headingColumns, cells, positions };
}

/** Headings side by side; one with nothing below reaches down to the last heading row. */
function columnHeadings(
  headings: readonly Heading[],
  row: number,
  column: number,
  depth: number,
): GridCell[] {
  const cells: GridCell[] = [];
  let left = column;
  for (const heading of headings) {
    const columnCount = extentOf(heading);
    const rowCount = isGroup(heading) ? 1 : depth;
    cells.push({
      area: { row, column: left, rowCount, columnCount },
      role: 'columnHeading',
      heading,
    });
    if (isGroup(heading)) {
      cells.push(...columnHeadings(heading.children, row + 1, left, depth - 1));
    }
    left += columnCount;
  }
  return cells;
}

/** Headings one below the other; one with nothing beside it reaches to the last heading column. */
function rowHeadings(
  headings: readonly Heading[],
  row: number,
  column: number,
  depth: number,
): GridCell[] {
  const cells: GridCell[] = [];
  let top = row;
  for (const heading of headings) {
    const rowCount = leavesOf([heading]).length;
    const columnCount = isGroup(heading) ? 1 : depth;
    cells.push({ area: { row: top, column, rowCount, columnCount }, role: 'rowHeading', heading });
    if (isGroup(heading)) {
      cells.push(...rowHeadings(heading.children, top, column + 1, depth - 1));
    }
    top += rowCount;
  }
  return cells;
}

function figureCells(
  table: Table,
  block: Block,
  line: LeafPath | undefined,
  row: number,
  headingColumns: number,
): GridCell[] {
  const spans = leavesOf(block.columns).map(({ leaf }) => spanOf(leaf));
  return figuresOfRow(table, block, line).map((figure, index) => ({
    area: {
      row,
      column: headingColumns + sum(spans.slice(0, index)),
      rowCount: 1,
      columnCount: spans[index] ?? 1,
    },
    role: 'figure',
    figure,
  }));
}
