import { makeAddress, moved, type CellPosition, type Rectangle } from '../../layout/address';
import type { TableGrid } from '../../layout/table-grid';
import { printedLabel } from '../../standard';
import type { ReadSheet } from './workbook-contents';

/** A place where a table seems to stand. */
export interface TableMatch {
  sheet: ReadSheet;
  area: Rectangle;
  /** Headings that are in their places, of how many. */
  found: number;
  expected: number;
}

/** Below this part of its headings, a table is some other one. */
const enough = 0.5;

/**
 * Looks for a table by its headings, in all sheets and at any place: every heading that stands somewhere says where the
 * table would begin, and the place that most of them name is taken. Best first; one match for each sheet.
 */
export function findTable(grid: TableGrid, sheets: readonly ReadSheet[]): TableMatch[] {
  const places = headingPlaces(grid);
  const expected = [...places.values()].reduce((sum, { length }) => sum + length, 0);
  return sheets
    .flatMap((sheet): TableMatch[] => {
      const best = bestOrigin(sheet, places);
      if (!best || best.found < expected * enough) return [];
      const { rowCount, columnCount } = grid;
      const area = moved({ row: 0, column: 0, rowCount, columnCount }, best.origin);
      return [{ sheet, area, found: best.found, expected }];
    })
    .sort((a, b) => b.found - a.found);
}

/** Where each label stands in the table; some stand more than once. */
function headingPlaces(grid: TableGrid): Map<string, CellPosition[]> {
  const places = new Map<string, CellPosition[]>();
  for (const cell of grid.cells) {
    if (cell.role === 'figure') continue;
    const label = comparable(printedLabel(cell.heading));
    const { row, column } = cell.area;
    const known = places.get(label);
    if (known) known.push({ row, column });
    else places.set(label, [{ row, column }]);
  }
  return places;
}

function bestOrigin(
  { rows }: ReadSheet,
  places: ReadonlyMap<string, readonly CellPosition[]>,
): { origin: CellPosition; found: number } | undefined {
  const votes = new Map<string, { origin: CellPosition; found: number }>();
  let best: { origin: CellPosition; found: number } | undefined;
  for (const [row, cells] of rows) {
    for (const [column, { value }] of cells) {
      if (typeof value !== 'string') continue;
      for (const place of places.get(comparable(value)) ?? []) {
        const origin = { row: row - place.row, column: column - place.column };
        if (origin.row < 0 || origin.column < 0) continue;
        const key = makeAddress(origin);
        const vote = votes.get(key) ?? { origin, found: 0 };
        vote.found += 1;
        votes.set(key, vote);
        if (!best || vote.found > best.found) best = vote;
      }
    }
  }
  return best;
}

/** Spaces, line breaks and the width of brackets and digits differ between people's forms. */
const comparable = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
