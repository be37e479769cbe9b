import { makeAddress, moved, type CellPosition, type Rectangle } from '../../layout/address';
import type { TableGrid } from '../../layout/table-grid';
import type { CellContent } from '../../report/parse-figure';
import { printedLabel } from '../../standard';
import type { ReadSheet } from './workbook-contents';

/** A place where a table seems to stand. */
interface TableMatch {
  sheet: ReadSheet;
  area: Rectangle;
  /** Headings that are in their places, of how many. */
  found: number;
  expected: number;
}

/** A place where some texts seem to stand as they stand together elsewhere. */
interface TextMatch {
  sheet: ReadSheet;
  /** Where the cell is that was A1 in the original. */
  origin: CellPosition;
  /** Texts that are in their places, of how many. */
  found: number;
  expected: number;
}

/** Below this part of its headings, a table is some other one. */
const enough = 0.5;

/** Looks for a table by its headings, in all sheets and at any place. Best first; one match for each sheet. */
export const findTable = (grid: TableGrid, sheets: readonly ReadSheet[]): TableMatch[] =>
  findTexts(headingPlaces(grid), sheets, enough).map(({ sheet, origin, found, expected }) => {
    const { rowCount, columnCount } = grid;
    const area = moved({ row: 0, column: 0, rowCount, columnCount }, origin);
    return { sheet, area, found, expected };
  });

/**
 * Looks for texts that stand together in known places: every one that stands somewhere says where the whole would begin,
 * and the place that most of them name is taken. Best first; one match for each sheet.
 * @param places where each text stands in the original; see `comparable`
 * @param part of the texts that has to be found
 */
export function findTexts(
  places: ReadonlyMap<string, readonly CellPosition[]>,
  sheets: readonly ReadSheet[],
  part: number,
): TextMatch[] {
  const expected = [...places.values()].reduce((sum, { length }) => sum + length, 0);
  return sheets
    .flatMap((sheet): TextMatch[] => {
      const best = bestOrigin(sheet, places);
      return best && best.found >= expected * part ? [{ sheet, ...best, expected }] : [];
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
export const comparable = (text: CellContent['value'] | undefined): string =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/\s/gu, '');
