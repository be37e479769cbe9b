import { refusal } from '../support/office-js-harness-errors';
import { OfficeSuite } from '../support/office-suite';

const office = new OfficeSuite({ sheets: ['总表'], requirements: { ExcelApi: '1.1' } });

describe('an Excel of ExcelApi 1.1', () => {
  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['a property that is loaded', 'Range.hidden', (sheet) => sheet.getRange('A1').load('hidden')],
    [
      'a property that is set',
      'Range.rowHidden',
      (sheet) => (sheet.getRange('A1').rowHidden = true),
    ],
    ['an object on the way', 'Worksheet.autoFilter', (sheet) => sheet.load('autoFilter/enabled')],
    ['an object', 'Worksheet.autoFilter', (sheet) => { sheet.autoFilter.remove(); }], // prettier-ignore
    ['a method', 'Worksheet.copy', (sheet) => sheet.copy()],
    ['a method that came later', 'Range.getMergedAreasOrNullObject', (sheet) => sheet.getRange().getMergedAreasOrNullObject()], // prettier-ignore
  ])('refuses %s: %s', async (_, location, use) => {
    const using = office.run(async (sheet, context) => {
      use(sheet);
      await context.sync();
    });
    expect(await refusal(using)).toEqual({ code: 'ApiNotFound', location });
  });

  test('tells what it knows when all is loaded', async () => {
    await office.run(async (sheet, context) => {
      const range = sheet.getRange('B2').load();
      await context.sync();
      expect(range.toJSON()).toMatchObject({ address: '总表!B2' });
      expect(range.toJSON()).not.toHaveProperty('hidden');
    });
  });
});
