import { makeAddress, moved, type CellPosition, type Rectangle } from '../layout/address';
import { rectanglesOf } from '../layout/rectangles';
import type { TableGrid } from '../layout/table-grid';
import type { FigureDefinition } from '../standard';

/** A figure's cell on the worksheet, with all that is merged into it. */
export interface FigureCell {
  figure: FigureDefinition;
  area: Rectangle;
}

export const figureCells = (grid: TableGrid, origin: CellPosition): FigureCell[] =>
  grid.cells.flatMap((cell) =>
    cell.role === 'figure' ? [{ figure: cell.figure, area: moved(cell.area, origin) }] : [],
  );

/**
 * Rectangles to lay one rule over, each with the reference to its first figure. Single cells are joined; a merged one is
 * a rectangle of its own, whose every cell refers to the first column, for only there a merged cell has its content.
 */
export function ruleAreas(cells: readonly FigureCell[]): { area: Rectangle; cell: string }[] {
  const single = cells.filter(({ area }) => area.columnCount === 1).map(({ area }) => area);
  return [
    ...rectanglesOf(single).map((area) => ({ area, cell: makeAddress(area) })),
    ...cells
      .filter(({ area }) => area.columnCount > 1)
      .map(({ area }) => ({ area, cell: `$${makeAddress(area)}` })),
  ];
}
