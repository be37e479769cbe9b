import { refusal, refusedWith } from '../support/office-js-harness-errors';
import { type OfficeHarness, startOffice } from '../support/office-js-harness';

let office: OfficeHarness;

beforeAll(async () => {
  office = await startOffice({ sheets: ['总表', '其他 表'] });
});

afterAll(() => {
  office.dispose();
});

/** Runs one batch on the first sheet. */
function onSheet<R>(run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>) {
  return office.Excel.run((context) => run(context.workbook.worksheets.getItem('总表'), context));
}

beforeEach(async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:Z60').clear();
    await context.sync();
  });
});

describe('values', () => {
  test.each<[string, unknown, unknown, string, string]>([
    ['a number', 5, 5, 'Double', '5'],
    ['a text', '规章', '规章', 'String', '规章'],
    ['a number as text', '5', 5, 'Double', '5'],
    ['grouped digits', '1,234', 1234, 'Double', '1234'],
    ['a percentage', '12%', 0.12, 'Double', '0.12'],
    ['a text by apostrophe', "'5", '5', 'String', '5'],
    ['a text that looks like a formula', "'=A1", '=A1', 'String', '=A1'],
    ['a truth', true, true, 'Boolean', 'TRUE'],
    ['nothing', '', '', 'Empty', ''],
    ['a formula', '=1+2', 3, 'Double', '3'],
    ['a broken formula', '=1/0', '#DIV/0!', 'Error', '#DIV/0!'],
  ])('%s', async (_, written, value, type, text) => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('B2');
      cell.values = [[written]];
      cell.load('values, valueTypes, text');
      await context.sync();
      expect([cell.values[0]?.[0], cell.valueTypes[0]?.[0], cell.text[0]?.[0]]).toEqual([
        value,
        type,
        text,
      ]);
    });
  });

  test('one value goes to all cells, null leaves a cell as it is', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = 7 as unknown as number[][];
      sheet.getRange('A1:B2').values = [
        [null, 1],
        [2, null],
      ];
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, 1],
        [2, 7],
      ]);
    });
  });

  test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1], [2, 3]]]])(
    'the shape %j does not fit two cells in a column',
    async (values) => {
      const run = onSheet(async (sheet, context) => {
        sheet.getRange('A1:A2').values = values;
        await context.sync();
      });
      expect(await refusal(run)).toEqual({ code: 'InvalidArgument', location: 'Range.values' });
    },
  );

  test('more than 1500 cells, which office.js sends in pieces', async () => {
    await onSheet(async (sheet, context) => {
      const values = Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 26 }, (__, column) => row * 26 + column),
      );
      sheet.getRange('A1:Z60').values = values;
      const range = sheet.getRange('A1:Z60').load('values');
      await context.sync();
      expect(range.values).toEqual(values);
    });
    const misfit = onSheet(async (sheet, context) => {
      sheet.getRange('A1:Z59').values = Array.from({ length: 60 }, () => Array<number>(26).fill(1));
      await context.sync();
    });
    expect(await refusedWith(misfit)).toBe('InvalidArgument');
  });

  test('formulas are calculated across sheets and told as written', async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.worksheets.getItem('其他 表').getRange('A1').values = [[40]];
      sheet.getRange('A1:A3').formulas = [[1], ['=A1+1'], ["='其他 表'!A1+A2"]];
      const range = sheet.getRange('A1:A3').load('values, formulas');
      await context.sync();
      expect(range.values).toEqual([[1], [2], [42]]);
      expect(range.formulas).toEqual([[1], ['=A1+1'], ["='其他 表'!A1+A2"]]);
    });
  });

  test('covered cells of a merge take no value, and lose theirs by merging', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B1').values = [[5, 6]];
      const range = sheet.getRange('A1:B2').load('values');
      const merged = sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(range.values).toEqual([
        [5, ''],
        [3, 4],
      ]);
      expect(merged.address).toBe('总表!A1:B1');
      sheet.getRange('A1').unmerge();
      await context.sync();
      expect(office.grid.merges(office.grid.activeSheet())).toEqual([]);
    });
  });

  test('number formats decide the text, and @ keeps typed numbers as texts', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = [['0.00', '#,##0', '0%', '@']];
      range.values = [[1.5, 12345, 0.256, '007']];
      range.load('text, numberFormat, values');
      await context.sync();
      expect(range.text).toEqual([['1.50', '12,345', '26%', '007']]);
      expect(range.values).toEqual([[1.5, 12345, 0.256, '007']]);
      expect(range.numberFormat).toEqual([['0.00', '#,##0', '0%', '@']]);
    });
  });
});

type Find = (range: Excel.Range) => Excel.Range;

test.each<[string, Find, string]>([
  ['getCell', (range) => range.getCell(1, 2), 'D3'],
  ['getRow', (range) => range.getRow(1), 'B3:D3'],
  ['getColumn', (range) => range.getColumn(2), 'D2:D4'],
  ['getLastRow', (range) => range.getLastRow(), 'B4:D4'],
  ['getLastColumn', (range) => range.getLastColumn(), 'D2:D4'],
  ['getLastCell', (range) => range.getLastCell(), 'D4'],
  ['getOffsetRange', (range) => range.getOffsetRange(2, -1), 'A4:C6'],
  ['getResizedRange', (range) => range.getResizedRange(1, -2), 'B2:B5'],
  ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 2), 'B2:C2'],
  ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:D1'],
  ['getRowsBelow', (range) => range.getRowsBelow(2), 'B5:D6'],
  ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A4'],
  ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'E2:F4'],
  ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
  ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
  ['getBoundingRect', (range) => range.getBoundingRect(range.getCell(5, 5)), 'B2:G7'],
  ['getIntersection', (range) => range.getIntersection(range.getOffsetRange(1, 1)), 'C3:D4'],
])('%s of B2:D4', async (_, find, address) => {
  await onSheet(async (sheet, context) => {
    const found = find(sheet.getRange('B2:D4')).load('address');
    await context.sync();
    expect(found.address).toBe(`总表!${address}`);
  });
});

test('the place and size of a range', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D5');
    range.load('rowIndex, columnIndex, rowCount, columnCount, cellCount');
    const sheetOfRange = range.worksheet.load('name');
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
    expect([rowIndex, columnIndex, rowCount, columnCount, cellCount]).toEqual([1, 1, 4, 3, 12]);
    expect(sheetOfRange.name).toBe('总表');
  });
});

test.each([
  ['A0', 'Worksheet.getRange'],
  ['not an address', 'Worksheet.getRange'],
  ["'其他 表'!A1", 'Worksheet.getRange'],
  ['A1,B2', 'Worksheet.getRange'],
])('getRange(%j) is an invalid argument', async (address, location) => {
  const run = onSheet(async (sheet, context) => {
    sheet.getRange(address).load('values');
    await context.sync();
  });
  expect(await refusal(run)).toEqual({ code: 'InvalidArgument', location });
});

test('a cell beyond the sheet is an invalid argument', async () => {
  const run = onSheet(async (sheet, context) => {
    sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
    await context.sync();
  });
  expect(await refusedWith(run)).toBe('InvalidArgument');
});

test('the used range holds what has a content; an empty sheet has none', async () => {
  await onSheet(async (sheet, context) => {
    const none = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange('C3').values = [[1]];
    sheet.getRange('E9').values = [['x']];
    const used = sheet.getUsedRangeOrNullObject(true).load('address');
    const within = sheet.getRange('A1:D20').getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    expect([used.address, within.address]).toEqual(['总表!C3:E9', '总表!C3']);
  });
});

test('whole rows are inserted and deleted; formulas and kept ranges follow', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
    const kept = sheet.getRange('A3').load('address');
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    kept.load('address, formulas');
    await context.sync();
    expect([kept.address, kept.formulas]).toEqual(['总表!A4', [['=SUM(A1:A3)']]]);
    sheet.getRange('1:2').delete('Up');
    kept.load('address, formulas, values');
    await context.sync();
    expect([kept.address, kept.formulas, kept.values]).toEqual([
      '总表!A2',
      [['=SUM(A1:A1)']],
      [[2]],
    ]);
  });
});

test('cells that are no whole rows or columns cannot be shifted here', async () => {
  const run = onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').insert('Down');
    await context.sync();
  });
  expect(await refusedWith(run)).toBe('NotImplemented');
});

test('several areas have one address, and can be cleared at once', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C3').values = 1 as unknown as number[][];
    const areas = sheet.getRanges('A1,C2:C3').load('address, areaCount, cellCount');
    areas.areas.load('items/address');
    areas.clear('Contents');
    const values = sheet.getRange('A1:C3').load('values');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['总表!A1,总表!C2:C3', 2, 3]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(['总表!A1', '总表!C2:C3']);
    expect(values.values).toEqual([
      ['', 1, 1],
      [1, 1, ''],
      [1, 1, ''],
    ]);
  });
});

test('selecting a range is seen in the grid', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B3:C4').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('总表!B3:C4');
  });
});

test('a whole column has no values to load', async () => {
  await onSheet(async (sheet, context) => {
    const column = sheet.getRange('B:B').load('values, rowCount');
    await context.sync();
    expect([column.values, column.rowCount]).toEqual([null, 1_048_576]);
  });
});
