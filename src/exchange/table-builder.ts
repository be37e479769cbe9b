import type { SourceCell } from '../recognition/source-document';
import { documentLimits } from './document-limits';
import { FileError } from './file-error';

/**
 * Counts the columns of a table whose cells say how many rows and columns they cover, as browsers do (HTML, 4.9.12): a cell
 * goes to the first column that none from above reaches into. Where cells would overlap, the earlier one stays whole.
 */
export class TableBuilder {
  readonly #rows: SourceCell[][] = [];
  /** For each column, the first row that no cell from above reaches into. */
  readonly #free: number[] = [];
  readonly #count: () => void;
  #column = 0;

  /** @param count called for each row and cell that is kept */
  constructor(count: () => void) {
    this.#count = count;
  }

  beginRow(): void {
    this.#count();
    this.#rows.push([]);
    this.#column = 0;
  }

  /** Whether no cell from above, or from the left, reaches into a column of the row that was begun last. */
  isFree(column: number): boolean {
    return (this.#free[column] ?? 0) < this.#rows.length;
  }

  /** Leaves out the columns before. */
  moveTo(column: number): void {
    this.#column = Math.max(this.#column, column);
  }

  /** @param rowSpan Infinity: down to the last row */
  add(content: SourceCell['content'], columnSpan: number, rowSpan: number): void {
    this.#count();
    if (this.#rows.length === 0) this.beginRow();
    const row = this.#rows.length - 1;
    let column = this.#column;
    while (!this.isFree(column)) column += 1;
    if (column >= documentLimits.columns) throw new FileError('tooLarge', `column ${column}`);
    let columnCount = 1;
    while (columnCount < columnSpan && this.isFree(column + columnCount)) columnCount += 1;
    for (let index = 0; index < columnCount; index += 1) this.#free[column + index] = row + rowSpan;
    this.#rows[row]?.push({ column, columnCount, rowCount: rowSpan, content });
    this.#column = column + columnSpan;
  }

  /** The finished rows: nothing reaches beyond the last row, nor beyond the last column in which a cell begins. */
  end(): SourceCell[][] {
    const last = this.#rows.reduce(
      (most, row) => Math.max(most, row[row.length - 1]?.column ?? 0),
      0,
    );
    return this.#rows.map((row, index) =>
      row.map((cell) => ({
        ...cell,
        columnCount: Math.min(cell.columnCount, last + 1 - cell.column),
        rowCount: Math.min(cell.rowCount, this.#rows.length - index),
      })),
    );
  }
}
