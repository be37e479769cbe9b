import type { CellPosition, Rectangle } from './address';

/**
 * Few rectangles that cover some cells exactly: cells are joined to runs in their row, equal runs of neighbouring rows to
 * rectangles. Order: from the top, then from the left.
 */
export function rectanglesOf(cells: readonly CellPosition[]): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.row === row && last.column + last.columnCount === column) last.columnCount += 1;
    else if (!(last?.row === row && column < last.column + last.columnCount)) {
      runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }

  const rectangles: Rectangle[] = [];
  for (const run of runs) {
    const above = rectangles.find(
      (candidate) =>
        candidate.row + candidate.rowCount === run.row &&
        candidate.column === run.column &&
        candidate.columnCount === run.columnCount,
    );
    if (above) above.rowCount += 1;
    else rectangles.push(run);
  }
  return rectangles;
}
