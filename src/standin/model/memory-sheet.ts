import { CellNotes } from './cell-notes';
import type { Area, Axis, Content, RowFilter, SheetInfo, Visibility } from './grid';
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
  filter: RowFilter | null = null;
  formats = new FormatLayers();
  notes = new CellNotes();
  readonly rows = new Map<number, Map<number, Content>>();
  private hidden: Record<Axis, Set<number>> = { row: new Set(), column: new Set() };
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

  isHidden(axis: Axis, line: number): boolean {
    return this.hidden[axis].has(line);
  }

  setHidden(axis: Axis, line: number, hidden: boolean): void {
    if (hidden) this.hidden[axis].add(line);
    else this.hidden[axis].delete(line);
  }

  /** Everything but name and id; a formula without the name of a sheet means the copy. */
  copy(id: string, name: string): MemorySheet {
    const copy = new MemorySheet(id, name);
    for (const { row, column, content } of this.cells()) copy.setContent(row, column, content);
    copy.isProtected = this.isProtected;
    copy.gridlines = this.gridlines;
    copy.tabColor = this.tabColor;
    copy.frozen = this.frozen;
    copy.merges = [...this.merges];
    copy.filter = this.filter;
    copy.formats = this.formats.copy();
    copy.notes = this.notes.copy();
    copy.hidden = { row: new Set(this.hidden.row), column: new Set(this.hidden.column) };
    copy.columnWidths = new Map(this.columnWidths);
    copy.rowHeights = new Map(this.rowHeights);
    return copy;
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
    this.notes.shift(edit);
    // A merge that shrinks to one cell is none.
    this.merges = this.merges
      .flatMap((merge) => shiftArea(merge, edit) ?? [])
      .filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
    if (edit.axis === 'row') this.rowHeights = shiftSizes(this.rowHeights, edit);
    else this.columnWidths = shiftSizes(this.columnWidths, edit);
    const { axis } = edit;
    this.hidden[axis] = new Set([...this.hidden[axis]].flatMap((line) => shiftLine(line, edit)));
    this.filter &&= shiftFilter(this.filter, edit);
  }
}

function shiftSizes(sizes: Map<number, number>, edit: StructuralEdit): Map<number, number> {
  return new Map(
    [...sizes].flatMap(([line, points]) =>
      shiftLine(line, edit).map((to): [number, number] => [to, points]),
    ),
  );
}

/** Where a row or column is after the edit; nowhere when it was deleted. */
function shiftLine(line: number, edit: StructuralEdit): number[] {
  const to = shiftArea({ row: line, column: line, rowCount: 1, columnCount: 1 }, edit);
  return to ? [to[edit.axis]] : [];
}

function shiftFilter({ area, hiddenRows }: RowFilter, edit: StructuralEdit): RowFilter | null {
  const shifted = shiftArea(area, edit);
  if (!shifted || edit.axis === 'column') return shifted && { area: shifted, hiddenRows };
  return { area: shifted, hiddenRows: hiddenRows.flatMap((row) => shiftLine(row, edit)) };
}
