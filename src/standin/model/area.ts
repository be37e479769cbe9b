import type { Area } from './grid';

export function isWithin(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    column >= area.column &&
    row < area.row + area.rowCount &&
    column < area.column + area.columnCount
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount &&
    outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}

export function isSame(one: Area, other: Area): boolean {
  return contains(one, other) && contains(other, one);
}

export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount =
    Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** What is left of an area when a hole is cut into it: up to four pieces, those above and below over the whole width. */
export function subtract(area: Area, hole: Area): Area[] {
  const gap = intersect(area, hole);
  if (!gap) return [area];
  const below = gap.row + gap.rowCount;
  const right = gap.column + gap.columnCount;
  const pieces = [
    { ...area, rowCount: gap.row - area.row },
    { ...gap, column: area.column, columnCount: gap.column - area.column },
    { ...gap, column: right, columnCount: area.column + area.columnCount - right },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
  ];
  return pieces.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

export function offset(area: Area, rows: number, columns: number): Area {
  return { ...area, row: area.row + rows, column: area.column + columns };
}

/** The smallest area that holds both. */
export function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}
