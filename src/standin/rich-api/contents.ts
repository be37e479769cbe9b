import type { Area, Content } from '../model/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../model/a1';
import { typedContent } from '../model/typed-content';
import { mapCells } from './areas';
import { invalidArgument } from './errors';
import type { Host } from './host';
import type { Json } from './wire';

/**
 * The value set on a range, for each of its cells: a rectangle of the range's own size, or one value for all. `null` leaves
 * a cell as it is.
 */
export function spread(area: Area, value: Json): Json[][] {
  if (!Array.isArray(value)) return mapCells(area, () => value);
  const rows = value.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columnCount) throw wrongShape();
    return row;
  });
  if (rows.length !== area.rowCount) throw wrongShape();
  return rows;
}

function wrongShape(): Error {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Writes values or formulas; cells given as `null` and covered cells of merges stay as they are. */
export function writeContents(host: Host, sheetId: string, area: Area, value: Json): void {
  const { grid } = host;
  if (area.rowCount === MAX_ROWS || area.columnCount === MAX_COLUMNS) throw invalidArgument();
  const rows = spread(area, value);
  const covered = coveredCells(host, sheetId);
  const skips = (row: number, column: number): boolean =>
    rows[row - area.row]?.[column - area.column] === null || covered.has(`${row},${column}`);
  const contents = mapCells(area, (row, column) => {
    const one = rows[row - area.row]?.[column - area.column] ?? null;
    if (skips(row, column)) return null;
    if (typeof one === 'object') throw invalidArgument();
    return typedContent(one, grid.read(sheetId, row, column).format.numberFormat);
  });
  for (const { at, values } of runs(area, contents)) grid.writeContent(sheetId, at, values);
}

function coveredCells(host: Host, sheetId: string): Set<string> {
  const covered = new Set<string>();
  for (const merge of host.grid.merges(sheetId)) {
    mapCells(merge, (row, column) => {
      if (row !== merge.row || column !== merge.column) covered.add(`${row},${column}`);
    });
  }
  return covered;
}

/** Cuts the rows where a cell is left out; a rectangle without gaps stays one piece. */
function runs(area: Area, contents: (Content | null)[][]): { at: Area; values: Content[][] }[] {
  const isFull = (row: (Content | null)[]): row is Content[] => !row.includes(null);
  if (contents.every(isFull)) return [{ at: area, values: contents }];
  return contents.flatMap((row, down) => {
    const pieces: { at: Area; values: Content[][] }[] = [];
    row.forEach((content, right) => {
      if (content === null) return;
      const last = pieces[pieces.length - 1];
      if (last && last.at.column + last.at.columnCount === area.column + right) {
        last.at.columnCount += 1;
        last.values[0]?.push(content);
      } else {
        const at = { row: area.row + down, column: area.column + right };
        pieces.push({ at: { ...at, rowCount: 1, columnCount: 1 }, values: [[content]] });
      }
    });
    return pieces;
  });
}
