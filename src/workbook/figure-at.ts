import type { CellPosition, Rectangle } from '../layout/address';
import { gridOf } from '../layout/table-grid';
import type { FigureKey, Table } from '../standard';

/**
 * The figure of a table that stands in a cell.
 * @param area where the table's name points now
 * @returns undefined for headings, cells beside the table, and a table of which lines were inserted or deleted
 */
export function figureAt(table: Table, area: Rectangle, cell: CellPosition): FigureKey | undefined {
  const { positions, rowCount, columnCount } = gridOf(table);
  if (area.rowCount !== rowCount || area.columnCount !== columnCount) return undefined;
  const found = [...positions].find(
    ([, at]) => area.row + at.row === cell.row && area.column + at.column === cell.column,
  );
  return found?.[0];
}
