import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import type { Host } from '../host';
import type { AreasRef } from '../targets';

/** Of a whole sheet's rows and columns only those in use are visited, and as many as fit a screen. */
const shown = { row: 100, column: 26 };

/** The numbers of the rows or columns that the areas touch, each once. */
export function lines(
  { grid }: Host,
  { sheetId, areas }: AreasRef,
  axis: 'row' | 'column',
): number[] {
  const size = axis === 'row' ? 'rowCount' : 'columnCount';
  const all = axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  const numbers = new Set<number>();
  for (const area of areas) {
    let end = area[axis] + area[size];
    if (area[size] === all) {
      const used = grid.usedArea(sheetId);
      end = Math.max(shown[axis], used ? used[axis] + used[size] : 0);
    }
    for (let line = area[axis]; line < end; line++) numbers.add(line);
  }
  return [...numbers];
}
