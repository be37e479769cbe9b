import type { CellFormat } from '../../model/grid';
import { cellsOf, common, visited } from '../areas';
import type { Scalar } from '../class-table';
import { invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import type { AreasRef } from '../targets';
import type { Json } from '../wire';

/** The value that all cells of the areas share, or null. */
function shared<R>(
  { sheetId, areas }: AreasRef,
  { grid }: Host,
  read: (row: number, column: number) => R,
): R | null {
  const values = areas.flatMap((area) =>
    Array.from(cellsOf(visited(grid, sheetId, area)), ({ row, column }) => read(row, column)),
  );
  return common(values);
}

/** A property of the cells' own format that the grid draws. */
export function cellFormat<K extends keyof CellFormat>(
  key: K,
  parse: (value: Json) => CellFormat[K],
  show: (value: CellFormat[K]) => Json = (value) => value as Json,
): Scalar<AreasRef> {
  return {
    get: (target, host) =>
      shared(target, host, (row, column) =>
        show(host.grid.read(target.sheetId, row, column).format[key]),
      ),
    set: ({ sheetId, areas }, value, host) => {
      requireUnprotected(host, sheetId, 'allowFormatCells');
      const format = { [key]: parse(value) } as Partial<CellFormat>;
      for (const area of areas) host.grid.writeFormat(sheetId, area, format);
    },
  };
}

/** A property that the stand-in only remembers: nothing is drawn. */
export function remembered(
  key: string,
  parse: (value: Json) => Json,
  otherwise: Json,
): Scalar<AreasRef> {
  return {
    get: (target, host) =>
      shared(
        target,
        host,
        (row, column) => host.grid.note(target.sheetId, row, column, key) ?? otherwise,
      ),
    set: ({ sheetId, areas }, value, host) => {
      requireUnprotected(host, sheetId, 'allowFormatCells');
      for (const area of areas) host.grid.setNote(sheetId, area, key, parse(value));
    },
  };
}

export function text(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function number(value: Json): number {
  if (typeof value !== 'number') throw invalidArgument();
  return value;
}

export function truth(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** One of Excel's own words, such as an alignment. */
export function oneOf<W extends string>(words: readonly W[]): (value: Json) => W {
  return (value) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw invalidArgument();
    return found;
  };
}

const namedColors: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** `#RRGGBB` in capitals; Excel takes HTML colour names, too, of which the commonest are known here. */
export function color(value: Json): string {
  const given = text(value).trim();
  const named = namedColors[given.toLowerCase()];
  if (named !== undefined) return named;
  const digits = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (digits === undefined) throw invalidArgument();
  return `#${digits.toUpperCase()}`;
}
