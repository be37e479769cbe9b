import fc from 'fast-check';
import {
  makeAddress,
  makeColumn,
  makeRange,
  parseAddress,
  parseColumn,
  parseRange,
} from '../../src/layout/address';
import { rectanglesOf } from '../../src/layout/rectangles';

const position = fc.record({
  row: fc.integer({ min: 0, max: 1_048_575 }),
  column: fc.integer({ min: 0, max: 16_383 }),
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, name) => {
  expect(makeColumn(column)).toBe(name);
  expect(parseColumn(name)).toBe(column);
});

test('address → cell → address', () => {
  fc.assert(
    fc.property(position, (cell) => {
      expect(parseAddress(makeAddress(cell))).toEqual(cell);
    }),
  );
});

test('range → address → range', () => {
  const size = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      size,
      size,
      (row, column, rowCount, columnCount) => {
        const area = { row, column, rowCount, columnCount };
        expect(parseRange(makeRange(area))).toEqual(area);
      },
    ),
  );
});

test.each([
  ["'依申请公开'!$C$5", { row: 4, column: 2 }],
  ['Sheet1!c5', { row: 4, column: 2 }],
])('%s is a cell', (text, cell) => {
  expect(parseAddress(text)).toEqual(cell);
});

test.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3'])(
  '“%s” is no range',
  (text) => {
    expect(parseRange(text)).toBeUndefined();
  },
);

test('rectangles cover the given cells and no others, each once', () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const covered = rectanglesOf(cells).flatMap(({ row, column, rowCount, columnCount }) =>
        Array.from({ length: rowCount * columnCount }, (_, index) =>
          makeAddress({
            row: row + Math.floor(index / columnCount),
            column: column + (index % columnCount),
          }),
        ),
      );
      expect(covered.sort()).toEqual([...new Set(cells.map(makeAddress))].sort());
    }),
  );
});
