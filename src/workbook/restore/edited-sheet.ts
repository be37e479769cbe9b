import type { ReadSheet } from '../recovery/workbook-contents';
import type { LineEdit } from './table-standing';

/** What a sheet holds when its lines have been inserted and deleted: contents and their places, formulas as they were. */
export const editedSheet = (sheet: ReadSheet, edits: readonly LineEdit[]): ReadSheet =>
  edits.reduce(
    (edited, edit) => ({
      ...edited,
      rows:
        edit.axis === 'row'
          ? shifted(edited.rows, edit)
          : new Map([...edited.rows].map(([row, cells]) => [row, shifted(cells, edit)] as const)),
    }),
    sheet,
  );

function shifted<T>(lines: ReadonlyMap<number, T>, { kind, at }: LineEdit): ReadonlyMap<number, T> {
  return new Map(
    [...lines].flatMap(([line, content]): [number, T][] => {
      if (line < at) return [[line, content]];
      if (kind === 'insert') return [[line + 1, content]];
      return line === at ? [] : [[line - 1, content]];
    }),
  );
}
