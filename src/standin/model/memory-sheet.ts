import type { Area, Content, SheetInfo, Visibility } from './grid';
import { FormatLayers } from './format-layers';
import { shiftArea, type StructuralEdit } from './structural-edit';

/** Points, as in a new workbook. */
const standardWidth = 54;
const standardHeight = 14.25;

/** One worksheet of a MemoryGrid: contents as typed, formats, merges, sizes. */
export class MemorySheet {
  visibility: Visibility = 'Visible';
  isProtected = false;
  gridlines = true;
  tabColor = '';
  frozen = { rows: 0, columns: 0 };
  merges: Area[] = [];
  readonly formats = new FormatLayers();
  readonly rows = new Map<number, Map<number, Content>>();
  private columnWidths = new Map<number, number>();
  private rowHeights = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  get info(): SheetInfo {
    return { id: this.id, name: this.name, visibility: this.visibility };
  }

  content(row: number, column: number): Content {
    return this.rows.get(row)?.get(column) ?? '';
  }

  setContent(row: number, column: number, content: Content): void {
    const cells = this.rows.get(row) ?? new Map<number, Content>();
    if (content === '') cells.delete(column);
    else cells.set(column, content);
    if (cells.size > 0) this.rows.set(row, cells);
    else this.rows.delete(row);
  }

  *cells(): Generator<{ row: number; column: number; content: Content }> {
    for (const [row, cells] of this.rows) {
      for (const [column, content] of cells) yield { row, column, content };
    }
  }

  usedArea(): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const { row, column } of this.cells()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? standardWidth;
  }

  setColumnWidth(column: number, points: number): void {
    this.columnWidths.set(column, points);
  }

  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? standardHeight;
  }

  setRowHeight(row: number, points: number): void {
    this.rowHeights.set(row, points);
  }

  /** Moves cells, formats, merges and sizes; formulas are the workbook's to adjust. */
  shift(edit: StructuralEdit): void {
    const moved = Array.from(this.cells(), ({ row, column, content }) => {
      const to = shiftArea({ row, column, rowCount: 1, columnCount: 1 }, edit);
      return to && { row: to.row, column: to.column, content };
    });
    this.rows.clear();
    for (const cell of moved) if (cell) this.setContent(cell.row, cell.column, cell.content);
    this.formats.shift(edit);
    // A merge that shrinks to one cell is none.
    this.merges = this.merges
      .flatMap((merge) => shiftArea(merge, edit) ?? [])
      .filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
    if (edit.axis === 'row') this.rowHeights = shiftSizes(this.rowHeights, edit);
    else this.columnWidths = shiftSizes(this.columnWidths, edit);
  }
}

function shiftSizes(sizes: Map<number, number>, edit: StructuralEdit): Map<number, number> {
  const shifted = new Map<number, number>();
  for (const [index, points] of sizes) {
    const line = { row: index, column: index, rowCount: 1, columnCount: 1 };
    const to = shiftArea(line, edit);
    if (to) shifted.set(to[edit.axis], points);
  }
  return shifted;
}
