import { gridOf } from '../../src/layout/table-grid';
import { printedLabel, type FigureKey, type Format, type Table } from '../../src/standard';

/**
 * Reports as people's documents have them: the tables of the form with a chosen number of things done to them that happen in
 * published reports, drawn as a web page, as text, or as what a reader hands over. Every cell of a figure knows its key, so
 * what is read can be held against what was meant.
 */

export interface DrawnCell {
  text: string;
  /** Of the figure that it shows. */
  key?: FigureKey;
  rowCount: number;
  columnCount: number;
}
export type DrawnRow = DrawnCell[];
export interface DrawnTable {
  rows: DrawnRow[];
}
export interface DrawnDocument {
  title: string;
  tables: DrawnTable[];
}

/** Numbers from 0 to below `limit`, the same for the same seed (mulberry32). */
export type Random = (limit: number) => number;
export function randomOf(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

export const drawDocument = (
  format: Format,
  { agency, year }: { agency: string; year: number },
  textOf: (key: FigureKey) => string,
): DrawnDocument => ({
  title: `${agency}${year}年政府信息公开工作年度报告`,
  tables: format.tables.map((table) => drawTable(table, textOf)),
});

export function drawTable(table: Table, textOf: (key: FigureKey) => string): DrawnTable {
  const grid = gridOf(table);
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    grid.cells
      .filter(({ area }) => area.row === row)
      .sort((a, b) => a.area.column - b.area.column)
      .map((cell): DrawnCell => {
        const { rowCount, columnCount } = cell.area;
        return cell.role === 'figure'
          ? { text: textOf(cell.figure.key), key: cell.figure.key, rowCount, columnCount }
          : { text: printedLabel(cell.heading), rowCount, columnCount };
      }),
  );
  return { rows };
}
