import { contains, intersect } from './area';
import type { Area, Grid } from './grid';

/** Merges an area: merges that it touches are dissolved, and its first cell alone keeps its content. */
export function mergeCells(grid: Grid, sheetId: string, area: Area): void {
  unmergeCells(grid, sheetId, area);
  if (area.rowCount * area.columnCount === 1) return;
  const { row, column } = area;
  const { formula } = grid.read(sheetId, row, column);
  grid.clear(sheetId, area, 'Contents');
  grid.writeContent(sheetId, { row, column, rowCount: 1, columnCount: 1 }, [[formula]]);
  grid.merge(sheetId, area);
}

/** Dissolves every merge that the area touches. */
export function unmergeCells(grid: Grid, sheetId: string, area: Area): void {
  for (const merge of grid.merges(sheetId)) {
    if (intersect(merge, area)) grid.unmerge(sheetId, merge);
  }
}

/** True where an area has a part of a merge: Excel moves or overwrites merged cells as a whole only. */
export function splitsMerge(merges: readonly Area[], area: Area): boolean {
  return merges.some((merge) => intersect(merge, area) && !contains(area, merge));
}
