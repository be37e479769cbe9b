import type { Area } from './grid';

/** Excel's size: a whole column has this many rows, a whole row this many columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

interface SheetAreas {
  /** Null when the text names no sheet. */
  sheet: string | null;
  areas: Area[];
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AB` → `27`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const columnsPattern = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Two inclusive corners in any order, or null outside the sheet. */
function between(row: number, column: number, otherRow: number, otherColumn: number): Area | null {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const area = {
    row: top,
    column: left,
    rowCount: Math.max(row, otherRow) - top + 1,
    columnCount: Math.max(column, otherColumn) - left + 1,
  };
  const fits =
    top >= 0 &&
    left >= 0 &&
    top + area.rowCount <= MAX_ROWS &&
    left + area.columnCount <= MAX_COLUMNS;
  return fits ? area : null;
}

/** `B2`, `B2:D4`, `A:C` or `4:5`, with or without `$`; null for anything else. */
export function parseArea(text: string): Area | null {
  const columns = columnsPattern.exec(text);
  if (columns?.[1] !== undefined && columns[2] !== undefined) {
    return between(0, columnIndex(columns[1]), MAX_ROWS - 1, columnIndex(columns[2]));
  }
  const rows = rowsPattern.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  const [first = '', last = first, ...more] = text.split(':');
  const from = cellPattern.exec(first);
  const to = cellPattern.exec(last);
  if (from?.[1] === undefined || to?.[1] === undefined || more.length > 0) return null;
  return between(Number(from[2]) - 1, columnIndex(from[1]), Number(to[2]) - 1, columnIndex(to[1]));
}

/** `依申请公开`, `'Sheet 1'` → the name without quotes. */
export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

/** Splits `'Sheet 1'!A1` at the last `!` outside quotes. */
function splitSheet(text: string): { sheet: string | null; rest: string } {
  const match = /^('(?:[^']|'')+'|[^'!]+)!(.*)$/s.exec(text);
  if (match?.[1] === undefined) return { sheet: null, rest: text };
  return { sheet: unquoteSheet(match[1]), rest: match[2] ?? '' };
}

/** An address as Office.js takes it: a list with commas, the sheet named at most once. Null when it is none. */
export function parseAddress(text: string): SheetAreas | null {
  let sheet: string | null = null;
  const areas: Area[] = [];
  for (const part of text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
    const piece = splitSheet(part.trim());
    if (sheet !== null && piece.sheet !== null && piece.sheet !== sheet) return null;
    sheet ??= piece.sheet;
    const area = parseArea(piece.rest);
    if (area === null) return null;
    areas.push(area);
  }
  return areas.length > 0 ? { sheet, areas } : null;
}

/** Quoted where Excel wants it: anything but letters, digits, dots and underscores, or what reads as a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

function format(area: Area, dollar: '' | '$'): string {
  const lastRow = area.row + area.rowCount;
  const left = dollar + columnName(area.column);
  const right = dollar + columnName(area.column + area.columnCount - 1);
  if (area.rowCount === MAX_ROWS) return `${left}:${right}`;
  if (area.columnCount === MAX_COLUMNS) return `${dollar}${area.row + 1}:${dollar}${lastRow}`;
  const first = `${left}${dollar}${area.row + 1}`;
  const last = `${right}${dollar}${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** `C5`, `D6:F7`, `A:C`, `4:5`. */
export function makeAddress(area: Area): string {
  return format(area, '');
}

/** `$C$5`, `$D$6:$F$7`. */
export function makeAbsolute(area: Area): string {
  return format(area, '$');
}
