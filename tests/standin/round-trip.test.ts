import { type OfficeHarness, startOffice } from '../support/office-js-harness';

let office: OfficeHarness;

beforeAll(async () => {
  office = await startOffice();
});

afterAll(() => {
  office.dispose();
});

test('values that are written can be read', async () => {
  const values = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      [1, '二'],
      [true, ''],
    ];
    const range = sheet.getRange('A1:B2').load('values, address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:B2');
    return range.values as unknown[][];
  });
  expect(values).toEqual([
    [1, '二'],
    [true, ''],
  ]);
});
