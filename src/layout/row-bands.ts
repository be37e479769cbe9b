import type { TableGrid } from './table-grid';

/** The rows of one block of a table, counted as in its grid: headings from `top`, figures from `body` up to `end` (exclusive). */
export interface RowBand {
  top: number;
  body: number;
  end: number;
}

/** The blocks of a table from the top: each has its headings, and they are not those of the next one. */
export function rowBands({ positions, rowCount }: TableGrid): RowBand[] {
  const bodyRows = new Set([...positions.values()].map(({ row }) => row));
  const bands: RowBand[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const last = bands[bands.length - 1];
    if (!last || (!bodyRows.has(row) && last.end > last.body)) {
      bands.push({ top: row, body: row + 1, end: row + 1 });
    } else if (bodyRows.has(row)) last.end = row + 1;
    else [last.body, last.end] = [row + 1, row + 1];
  }
  return bands;
}
