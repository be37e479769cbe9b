import type { Grid } from '../../model/grid';

/** Rough sizes in points, good enough for a sheet that nobody measures with a ruler. */
const pointsPerHalfWidth = 0.55;
const padding = 6;
const lineHeight = 1.35;

function lineLength(line: string): number {
  // Chinese characters are about twice as wide as Latin ones.
  return Array.from(line).reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1),
    0,
  );
}

function longest(text: string): number {
  return Math.max(0, ...text.split('\n').map(lineLength));
}

/** Points that hold the longest text of a column; null for an empty one, which Excel leaves as it is. */
export function fittingWidth(grid: Grid, sheetId: string, column: number): number | null {
  const used = grid.usedArea(sheetId);
  if (!used) return null;
  let points = 0;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    const { text, format } = grid.read(sheetId, row, column);
    if (text === '' || format.wrapText) continue;
    points = Math.max(points, longest(text) * format.fontSize * pointsPerHalfWidth + padding);
  }
  return points > 0 ? Math.round(points) : null;
}

/** Points that hold the most lines of a row, with texts wrapped at their column's width. */
export function fittingHeight(grid: Grid, sheetId: string, row: number): number | null {
  const used = grid.usedArea(sheetId);
  if (!used) return null;
  let points = 0;
  for (let column = used.column; column < used.column + used.columnCount; column++) {
    const { text, format } = grid.read(sheetId, row, column);
    if (text === '') continue;
    const perLine = grid.columnWidth(sheetId, column) / (format.fontSize * pointsPerHalfWidth);
    const count = text
      .split('\n')
      .map((line) => (format.wrapText ? Math.max(1, Math.ceil(lineLength(line) / perLine)) : 1))
      .reduce((sum, lines) => sum + lines, 0);
    points = Math.max(points, count * format.fontSize * lineHeight);
  }
  return points > 0 ? Math.round(points) : null;
}
