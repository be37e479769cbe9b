import { makeAddress, parseArea } from './a1';
import type { Area, Content } from './grid';
import type { MemoryGrid } from './memory-grid';
import { typedContent } from './typed-content';

interface Step {
  sheetId: string;
  area: Area;
  before: Content[][];
  after: Content[][];
}

/** A person at the keyboard: each act is one change and one step of undo. */
export class MemoryTyping {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly grid: MemoryGrid) {}

  /** Types into one cell, such as `C5`. False when the cell is locked and its sheet protected. */
  type(sheetId: string, address: string, typed: Content): boolean {
    return this.paste(sheetId, address, [[typed]]);
  }

  /** Puts a rectangle of contents at a cell, by its first cell's address. */
  paste(sheetId: string, address: string, contents: Content[][]): boolean {
    const start = parseArea(address);
    if (!start) throw new Error(`Not an address: ${address}`);
    const area = { ...start, rowCount: contents.length, columnCount: contents[0]?.length ?? 1 };
    const cells = this.read(sheetId, area);
    const isLocked = cells.some((row) => row.some(({ format }) => format.locked));
    if (isLocked && this.grid.isProtected(sheetId)) return false;
    const after = contents.map((row, down) =>
      row.map((typed, right) =>
        typedContent(typed, cells[down]?.[right]?.format.numberFormat ?? 'General'),
      ),
    );
    const before = cells.map((row) => row.map(({ formula }) => formula));
    const step = { sheetId, area, before, after };
    this.done.push(step);
    this.undone = [];
    this.apply(step, after);
    return true;
  }

  /** The Delete key. */
  erase(sheetId: string, address: string): boolean {
    const area = parseArea(address);
    if (!area) throw new Error(`Not an address: ${address}`);
    const row = Array.from({ length: area.columnCount }, () => '');
    return this.paste(
      sheetId,
      address,
      Array.from({ length: area.rowCount }, () => row),
    );
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  undo(): void {
    const step = this.done.pop();
    if (!step) return;
    this.undone.push(step);
    this.apply(step, step.before);
  }

  redo(): void {
    const step = this.undone.pop();
    if (!step) return;
    this.done.push(step);
    this.apply(step, step.after);
  }

  forget(): void {
    this.done = [];
    this.undone = [];
  }

  private read(sheetId: string, area: Area) {
    return Array.from({ length: area.rowCount }, (_, down) =>
      Array.from({ length: area.columnCount }, (__, right) =>
        this.grid.read(sheetId, area.row + down, area.column + right),
      ),
    );
  }

  private apply({ sheetId, area }: Step, contents: Content[][]): void {
    this.grid.writeContent(sheetId, area, contents);
    this.grid.raise({ sheetId, address: makeAddress(area), changeType: 'RangeEdited' });
  }
}
