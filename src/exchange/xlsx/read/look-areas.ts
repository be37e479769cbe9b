import type { CellPosition } from '../../../layout/address';
import type { LookArea } from '../../../workbook/recovery/file-contents';

/**
 * Gathers cells of like looks to few rectangles: to runs in their row, and to one where a run stands right below its equal.
 * Cells come in the order of the file; the work grows with their number only.
 */
export class LookAreas {
  readonly areas: LookArea[] = [];
  readonly #count: () => void;
  /** By their first column: what ended in the row above, and what has ended in this one. */
  #above = new Map<number, LookArea>();
  #ended = new Map<number, LookArea>();
  #run: LookArea | undefined;
  #row = -1;
  #hasWhole = false;

  /** @param count called for each rectangle that is kept */
  constructor(count: () => void) {
    this.#count = count;
  }

  cell({ row, column }: CellPosition, look: number): void {
    // Look 0 is what is meant where nothing is said; said it must be within a row or column of another look.
    if (look === 0 && !this.#hasWhole) return;
    this.#startRow(row);
    const run = this.#run;
    if (run?.look === look && run.column + run.columnCount === column) {
      run.columnCount += 1;
      return;
    }
    this.#endRun();
    this.#run = { row, column, rowCount: 1, columnCount: 1, look };
  }

  /** A row or some columns whose look holds for cells that are not in the file. */
  whole(area: LookArea): void {
    // It lies over what came before: nothing of that may grow into it.
    this.end();
    this.#hasWhole = true;
    const last = this.areas[this.areas.length - 1];
    const isBelow =
      last?.look === area.look &&
      last.columnCount === area.columnCount &&
      last.row + last.rowCount === area.row;
    if (isBelow) last.rowCount += area.rowCount;
    else this.#keep(area);
  }

  /** To be called behind the last cell. */
  end(): void {
    this.#startRow(-1);
    this.#above.clear();
  }

  #startRow(row: number): void {
    if (row === this.#row) return;
    this.#endRun();
    [this.#above, this.#ended] = [this.#ended, this.#above];
    this.#ended.clear();
    if (row !== this.#row + 1) this.#above.clear();
    this.#row = row;
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = undefined;
    if (!run) return;
    const above = this.#above.get(run.column);
    const isBelow = above?.look === run.look && above.columnCount === run.columnCount;
    if (isBelow) above.rowCount += 1;
    else this.#keep(run);
    this.#ended.set(run.column, isBelow ? above : run);
  }

  #keep(area: LookArea): void {
    this.#count();
    this.areas.push(area);
  }
}
