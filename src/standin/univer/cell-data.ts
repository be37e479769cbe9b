import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { Area, Border, CellFormat, Content, Edge } from '../model/grid';

/** Between Univer's cells and the grid's own words. */

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const edges: Readonly<Record<Edge, keyof IBorderData>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
};

export const rangeOf = ({ row, column, rowCount, columnCount }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rowCount - 1,
  endColumn: column + columnCount - 1,
});

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rowCount: endRow - startRow + 1,
  columnCount: endColumn - startColumn + 1,
});

/** Every property is set, so that none is left over from what the cell looked like before. */
function styleOf(format: CellFormat): IStyleData {
  const general = format.numberFormat === 'General';
  return {
    ff: format.fontName,
    fs: format.fontSize,
    bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cl: { rgb: format.fontColor || '#000000' },
    bg: format.fill ? { rgb: format.fill } : null,
    ht: horizontal[format.horizontalAlignment] ?? HorizontalAlign.UNSPECIFIED,
    vt: vertical[format.verticalAlignment] ?? VerticalAlign.BOTTOM,
    tb: format.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    n: general ? null : { pattern: format.numberFormat },
    bd: Object.fromEntries(
      (Object.keys(edges) as Edge[]).map((edge) => [edges[edge], lineOf(format.borders[edge])]),
    ),
  };
}

/** What a person set on a cell by hand; borders are left as they are. */
export function formatOf(style: IStyleData): Partial<CellFormat> {
  const alignment = Object.keys(horizontal).find((name) => horizontal[name] === style.ht);
  return {
    fill: style.bg?.rgb ?? '',
    fontColor: style.cl?.rgb ?? '#000000',
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    numberFormat: style.n?.pattern ?? 'General',
    wrapText: style.tb === WrapStrategy.WRAP,
    ...(style.ff ? { fontName: style.ff } : {}),
    ...(style.fs === undefined ? {} : { fontSize: style.fs }),
    ...(alignment === undefined ? {} : { horizontalAlignment: alignment }),
  };
}

const lineOf = (border: Border | undefined) =>
  border && border.style !== 'None'
    ? { s: BorderStyleTypes.THIN, cl: { rgb: border.color || '#000000' } }
    : null;

/** A cell as Univer draws it. Null takes a property away that was there before. */
export function cellDataOf(content: Content, format: CellFormat): ICellData {
  const style = { s: styleOf(format), p: null };
  if (content === '') return { ...style, v: null, f: null, si: null, t: null };
  if (typeof content === 'number') {
    return { ...style, v: content, f: null, si: null, t: CellValueType.NUMBER };
  }
  if (typeof content === 'boolean') {
    return { ...style, v: content ? 1 : 0, f: null, si: null, t: CellValueType.BOOLEAN };
  }
  if (content.startsWith('=')) return { ...style, v: null, f: content, si: null, t: null };
  return { ...style, v: content, f: null, si: null, t: CellValueType.STRING };
}

/** What a person typed, as Univer keeps it. */
export function contentOf(cell: Nullable<ICellData>): Content {
  if (!cell) return '';
  if (cell.f) return cell.f;
  // Rich text ends with a line break and a terminator of its own.
  const text = cell.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  const value = cell.v ?? text;
  if (value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === '1';
  if (cell.t === CellValueType.NUMBER) return Number(value);
  return value;
}

/** True when a change of a cell is one of its content, not of its look alone. */
export const touchesContent = (cell: Nullable<ICellData>): boolean =>
  !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
