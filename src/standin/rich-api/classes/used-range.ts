import { intersect } from '../../model/area';
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
    found = found ? union(found, one) : one;
  }
  return found;
}

function union(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}
