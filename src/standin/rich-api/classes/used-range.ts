import { around, intersect } from '../../model/area';
import type { Area } from '../../model/grid';
import { cellsOf, visited } from '../areas';
import type { Host } from '../host';

/**
 * The smallest area that holds all cells with a content, within `inside`. Excel also counts cells with nothing but a format
 * unless it is asked for `valuesOnly`; the grid knows of contents only.
 */
export function usedRange(host: Host, sheetId: string, inside: Area): Area | null {
  const { grid } = host;
  const used = grid.usedArea(sheetId);
  const candidate = used && intersect(used, inside);
  if (!candidate) return null;
  let found: Area | null = null;
  for (const { row, column } of cellsOf(visited(grid, sheetId, candidate))) {
    if (grid.read(sheetId, row, column).type === 'Empty') continue;
    const one = { row, column, rowCount: 1, columnCount: 1 };
    found = found ? around(found, one) : one;
  }
  return found;
}
