/** Worksheet addresses in A1 notation. Rows and columns are counted from zero. */
export interface CellPosition {
  row: number;
  column: number;
}

export interface Rectangle extends CellPosition {
  rowCount: number;
  columnCount: number;
}

/** What .xlsx has room for. */
export const sheetSize = { rowCount: 1_048_576, columnCount: 16_384 } as const;

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function makeColumn(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function parseColumn(name: string): number {
  let number = 0;
  for (let at = 0; at < name.length; at += 1) number = number * 26 + letterOf(name, at);
  return number - 1;
}

/** 1 for `A` and `a`: the two differ by one bit. */
const letterOf = (name: string, at: number): number => name.charCodeAt(at) & 0x1f;

export const makeAddress = ({ row, column }: CellPosition): string =>
  `${makeColumn(column)}${row + 1}`;

/** `A1` for a single cell, `A1:B2` otherwise. */
export function makeRange({ row, column, rowCount, columnCount }: Rectangle): string {
  const first = makeAddress({ row, column });
  return rowCount === 1 && columnCount === 1
    ? first
    : `${first}:${makeAddress({ row: row + rowCount - 1, column: column + columnCount - 1 })}`;
}

/** Reads `C5`, `$C$5` or `Sheet1!C5`; undefined for anything else. */
export function parseAddress(address: string): CellPosition | undefined {
  const match = /(?:^|!)\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match?.[1] || !match[2]) return undefined;
  const position = { row: Number(match[2]) - 1, column: parseColumn(match[1]) };
  return position.row >= 0 &&
    position.row < sheetSize.rowCount &&
    position.column < sheetSize.columnCount
    ? position
    : undefined;
}

/** Reads `C5` or `C5:D6`, with or without `$` and a sheet's name; corners in any order. */
export function parseRange(address: string): Rectangle | undefined {
  const [first = '', second = first, ...rest] = address
    .slice(address.lastIndexOf('!') + 1)
    .split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to || rest.length > 0) return undefined;
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    rowCount: Math.abs(from.row - to.row) + 1,
    columnCount: Math.abs(from.column - to.column) + 1,
  };
}

export const moved = (area: Rectangle, by: CellPosition): Rectangle => ({
  ...area,
  row: area.row + by.row,
  column: area.column + by.column,
});

/** Whether a whole area lies in another one. */
export const covers = (area: Rectangle, part: Rectangle): boolean =>
  part.row >= area.row &&
  part.column >= area.column &&
  part.row + part.rowCount <= area.row + area.rowCount &&
  part.column + part.columnCount <= area.column + area.columnCount;

/** Whether two areas have a cell in common. */
export const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rowCount &&
  other.row < one.row + one.rowCount &&
  one.column < other.column + other.columnCount &&
  other.column < one.column + one.columnCount;
