import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Content } from '../../src/standin/model/grid';
import { startOffice, type OfficeHarness } from '../support/office-js-harness';

/** All that stands in a workbook, read for restoring: no answer is longer than Excel on the web gives. */

let office: OfficeHarness;

afterEach(() => {
  office.dispose();
});

/** Characters; one takes up to four bytes of the 5 MB. */
const longestAnswer = 1_250_000;

const put = (sheet: string, row: number, column: number, contents: Content[][]): void => {
  const { id } = office.grid.sheets().find(({ name }) => name === sheet)!;
  const columnCount = contents[0]!.length;
  office.grid.writeContent(id, { row, column, rowCount: contents.length, columnCount }, contents);
};

const reports = (length: number): Content[][] =>
  Array.from({ length }, (_, row) => [`某县第${row + 1}中心小学`, row, `=B${row + 4}*2`]);

test('small sheets come in one answer', async () => {
  office = await startOffice({ globals: true, sheets: ['甲', '乙'] });
  put('甲', 3, 0, reports(20));
  put('乙', 0, 0, [['一']]);
  const { sheets } = await new ExcelWorkbook().readContents();
  expect(sheets.map(({ name, rows }) => [name, rows.size])).toEqual([
    ['甲', 20],
    ['乙', 1],
  ]);
  expect(office.session.log.entries()).toHaveLength(3);
});

test('of large ones a thousand rows and two hundred columns, in as many answers as they take', async () => {
  office = await startOffice({ globals: true, sheets: ['甲', '乙', '丙'] });
  for (const sheet of ['甲', '丙']) {
    put(sheet, 3, 0, reports(1200));
    put(sheet, 900, 250, [['远']]);
  }
  put('乙', 5, 5, [['一']]);
  const { sheets } = await new ExcelWorkbook().readContents();

  const [first, second, third] = sheets.map(({ rows }) => rows);
  expect([first?.size, first?.get(3)?.get(0)?.value]).toEqual([1000, '某县第1中心小学']);
  expect(first?.get(1002)?.get(2)).toMatchObject({ formula: '=B1003*2' });
  expect(first?.get(900)?.size).toBe(3);
  expect(second?.get(5)?.get(5)?.value).toBe('一');
  expect(third).toEqual(first);
  const lengths = office.session.log.entries().map(({ bytesOut }) => bytesOut);
  expect(lengths.length).toBeGreaterThan(3);
  expect(Math.max(...lengths)).toBeLessThan(longestAnswer);
});
