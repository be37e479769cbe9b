import { parseRange } from '../../src/layout/address';
import { figuresOf, formats } from '../../src/standard';
import { detailKeyAt, detailName } from '../../src/workbook/detail-sheet';
import { detailPosition } from '../support/detail-position';

/** Which figure of 汇总明细 a person has selected. */

describe.each(formats.map((format) => [format.id, format] as const))('of %s', (_, format) => {
  const keys = [...figuresOf(format).keys()];

  const area = parseRange(detailName(format, 3, '汇总明细').range)!;
  const first = detailPosition(format, 0, keys[0]!);

  test('every figure of every line of 汇总明细 is found, also where rows were inserted above', () => {
    for (const down of [0, 4]) {
      for (const line of [0, 1, 2]) {
        for (const key of keys) {
          const at = detailPosition(format, line, key);
          const moved = { ...area, row: area.row + down };
          expect(detailKeyAt(format, moved, { ...at, row: at.row + down })).toBe(key);
        }
      }
    }
  });

  test.each([
    ['the name of a unit', { row: first.row + 1, column: 0 }, undefined],
    ['the difference', { row: first.row - 1, column: first.column }, keys[0]],
    ['the sum', { row: first.row - 3, column: first.column }, keys[0]],
    ['a heading', { row: first.row - 4, column: first.column }, undefined],
    ['the words beside the sum', { row: first.row - 3, column: 0 }, undefined],
    ['below the lines', { row: first.row + 3, column: first.column }, undefined],
    ['beside the figures', { row: first.row, column: first.column + keys.length }, undefined],
  ])('%s says what it stands for', (__, at, expected) => {
    expect(detailKeyAt(format, area, at)).toBe(expected);
  });

  test('where columns were inserted, nothing is guessed', () => {
    const wider = { ...area, columnCount: area.columnCount + 1 };
    expect(detailKeyAt(format, wider, first)).toBeUndefined();
  });
});
