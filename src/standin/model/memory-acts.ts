import { makeAddress, MAX_COLUMNS, MAX_ROWS, parseArea } from './a1';
import { around, intersect } from './area';
import { clip, type Clipping, put, tiles, wipe } from './clipping';
import { offsetFormula, qualifySheetsIn } from './formula-references';
import type { Area, Place } from './grid';
import type { MemoryBook } from './memory-book';
import type { MemoryGrid } from './memory-grid';
import { mergeCells, splitsMerge, unmergeCells } from './merging';
import { moveFormula } from './moved-formula';
import { type Order, sortRows } from './sorting';

/**
 * A person with mouse and menus: selects, cuts, copies, sorts, merges, hides. Addresses are in A1 notation. Each act raises the change
 * events that Excel raises; none can be undone here. An act that Excel refuses (protected and locked cells, a part of a
 * merge) changes nothing and answers false.
 */
export class MemoryActs {
  constructor(
    private readonly grid: MemoryGrid,
    private readonly book: MemoryBook,
  ) {}

  /** Clicks a cell or draws over some, on whatever sheet. */
  select(sheetId: string, address: string): void {
    this.grid.select(sheetId, areaOf(address));
  }

  /** Ctrl+X and Ctrl+V: all that the cells have moves, and what points at all of them follows. */
  cut(sheetId: string, address: string, toSheetId: string, toAddress: string): boolean {
    const from = { sheetId, area: areaOf(address) };
    const { row, column } = areaOf(toAddress);
    const to = { sheetId: toSheetId, area: { ...from.area, row, column } };
    if (this.refuses(from) || this.refuses(to)) return false;
    const move = { from: this.named(from), to: this.named(to) };
    const clipping = clip(this.book, this.grid.fileName, from);
    wipe(this.book, from);
    wipe(this.book, to);
    this.book.rewriteFormulas((formula, sheet) => moveFormula(formula, move, sheet));
    put(this.book, clipping, toSheetId, [to.area], (formula) =>
      moveFormula(formula, move, move.from.sheet, move.to.sheet),
    );
    this.grid.rearrange({ kind: 'cellsMoved', from, to });
    this.changed(from);
    this.changed(to);
    return true;
  }

  /** Ctrl+C. */
  copy(sheetId: string, address: string): Clipping {
    return clip(this.book, this.grid.fileName, { sheetId, area: areaOf(address) });
  }

  /**
   * Ctrl+V of what was copied here or in another workbook: contents, formats, validation and highlights of the target are
   * replaced. An area that is a multiple of the clipping is filled with it.
   */
  paste(clipping: Clipping, sheetId: string, address: string): boolean {
    const { area: origin } = clipping.origin;
    const targets = tiles(clipping, areaOf(address));
    const target = targets.reduce(around);
    if (this.refuses({ sheetId, area: target })) return false;
    const isForeign = clipping.workbook.id !== this.book.id;
    wipe(this.book, { sheetId, area: target });
    put(this.book, clipping, sheetId, targets, (formula, tile) => {
      const moved = offsetFormula(formula, tile.row - origin.row, tile.column - origin.column);
      return isForeign ? qualifySheetsIn(moved, clipping.workbook.fileName) : moved;
    });
    this.changed({ sheetId, area: target });
    return true;
  }

  /** Move or copy, with "create a copy": the copy stands after the original, is shown, and its id is answered. */
  copySheet(sheetId: string): string {
    const position = this.grid.sheets().findIndex(({ id }) => id === sheetId);
    const copy = this.grid.copySheet(sheetId, position + 1);
    this.grid.activateSheet(copy);
    return copy;
  }

  /** Sorts the rows of an area by one of its columns, such as `C`. Highlights and validation stay where they are. */
  sort(sheetId: string, address: string, column: string, order: Order = 'ascending'): boolean {
    const area = areaOf(address);
    const touchesMerge = this.grid.merges(sheetId).some((merge) => intersect(merge, area));
    if (touchesMerge || this.refuses({ sheetId, area })) return false;
    sortRows(this.book, { sheetId, area }, areaOf(`${column}1`).column, order);
    this.changed({ sheetId, area });
    return true;
  }

  /** Only the first cell keeps its content. No event tells of it. */
  merge(sheetId: string, address: string): boolean {
    if (this.grid.isProtected(sheetId)) return false;
    mergeCells(this.grid, sheetId, areaOf(address));
    this.grid.reshape();
    return true;
  }

  unmerge(sheetId: string, address: string): boolean {
    if (this.grid.isProtected(sheetId)) return false;
    unmergeCells(this.grid, sheetId, areaOf(address));
    this.grid.reshape();
    return true;
  }

  /** Hides whole rows or columns, such as `4:6` or `C:D`. No event tells of it. */
  hide(sheetId: string, address: string): void {
    this.setHidden(sheetId, address, true);
  }

  show(sheetId: string, address: string): void {
    this.setHidden(sheetId, address, false);
  }

  /**
   * A filter on an area (headings first) whose criteria hide some rows, as the sheet numbers them. No change event tells of
   * it.
   */
  filterRows(sheetId: string, address: string, hiddenRows: readonly number[]): void {
    const filter = { area: areaOf(address), hiddenRows: hiddenRows.map((row) => row - 1) };
    this.grid.setFilter(sheetId, filter);
  }

  private setHidden(sheetId: string, address: string, hidden: boolean): void {
    const { row, column, rowCount, columnCount } = areaOf(address);
    if (columnCount === MAX_COLUMNS) this.grid.setHidden(sheetId, 'row', row, rowCount, hidden);
    else if (rowCount === MAX_ROWS)
      this.grid.setHidden(sheetId, 'column', column, columnCount, hidden);
    else throw new Error(`Neither rows nor columns: ${address}`);
  }

  /** What Excel does not let a person change. */
  private refuses({ sheetId, area }: Place): boolean {
    if (splitsMerge(this.grid.merges(sheetId), area)) return true;
    if (!this.grid.isProtected(sheetId)) return false;
    const { formats } = this.book.sheet(sheetId);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        if (formats.at(row, column).locked) return true;
      }
    }
    return false;
  }

  private named({ sheetId, area }: Place): { sheet: string; area: Area } {
    return { sheet: this.book.sheet(sheetId).name, area };
  }

  private changed({ sheetId, area }: Place): void {
    this.grid.reshape();
    this.grid.raise({ sheetId, address: makeAddress(area), changeType: 'RangeEdited' });
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`Not an address: ${address}`);
  return area;
}
