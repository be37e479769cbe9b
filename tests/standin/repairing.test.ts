import type { Content } from '../../src/standin/model/grid';
import { areaAt } from '../support/area-at';
import { OfficeSuite } from '../support/office-suite';

/** What a workbook tells after people mistreated it, and what puts it right again. */

const office = new OfficeSuite({ sheets: ['总表', '其他'] });

const value = (address: string): Content => {
  const { row, column } = areaAt(address);
  return office.grid.read(office.sheetId, row, column).value;
};

describe('what people do is heard as Excel tells it', () => {
  test.each<[string, () => void, string[]]>([
    ['cutting', () => office.grid.acts.cut(office.sheetId, 'A1:B2', office.sheetId, 'D5'), ['RangeEdited A1:B2', 'RangeEdited D5:E6']], // prettier-ignore
    ['pasting', () => office.grid.acts.paste(office.grid.acts.copy(office.sheetId, 'A1'), office.sheetId, 'D5'), ['RangeEdited D5']], // prettier-ignore
    ['sorting', () => office.grid.acts.sort(office.sheetId, 'A1:B2', 'A'), ['RangeEdited A1:B2']],
    ['merging', () => office.grid.acts.merge(office.sheetId, 'A1:B2'), []],
    ['hiding', () => { office.grid.acts.hide(office.sheetId, '1:2'); }, []], // prettier-ignore
    ['filtering', () => { office.grid.acts.filterRows(office.sheetId, 'A1:B2', [2]); }, []], // prettier-ignore
  ])('%s', async (_, act, expected) => {
    const heard: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ changeType, address }) => {
        heard.push(`${changeType} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    act();
    await office.idle();
    expect(heard).toEqual(expected);
  });
});

describe('a copied sheet', () => {
  test.each<
    [string, (sheet: Excel.Worksheet, other: Excel.Worksheet) => Excel.Worksheet, string[]]
  >([
    ['at the beginning, unless told', (sheet) => sheet.copy(), ['总表 (2)', '总表', '其他']],
    ['at the end', (sheet) => sheet.copy('End'), ['总表', '其他', '总表 (2)']],
    ['before another', (sheet, other) => sheet.copy('Before', other), ['总表', '总表 (2)', '其他']],
    ['after another', (sheet, other) => sheet.copy('After', other), ['总表', '其他', '总表 (2)']],
  ])('stands %s', async (_, copy, expected) => {
    await office.run(async (sheet, context) => {
      const copied = copy(sheet, context.workbook.worksheets.getItem('其他')).load('name');
      await context.sync();
      // Found again in a later batch.
      copied.getRange('A1').values = [[7]];
      await context.sync();
      expect(copied.name).toBe('总表 (2)');
    });
    expect(office.grid.sheets().map(({ name }) => name)).toEqual(expected);
    const copied = office.grid.sheets().find(({ name }) => name === '总表 (2)');
    expect(office.grid.read(copied?.id ?? '', 0, 0).value).toBe(7);
    expect(value('A1')).toBe('');
  });

  test('is printed and protected like the original, whoever copied it', async () => {
    await office.run(async (sheet, context) => {
      sheet.pageLayout.orientation = 'Landscape';
      sheet.protection.protect({ allowFormatRows: true }, 'secret');
      await context.sync();
    });
    const names: string[] = [];
    await office.run(async (_, context) => {
      context.workbook.worksheets.onAdded.add(({ worksheetId }) => {
        names.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
    });
    const copy = office.grid.acts.copySheet(office.sheetId);
    office.session.noticeSheets();
    await office.idle();
    expect(names).toEqual([copy]);
    await office.run(async (_, context) => {
      const sheet = context.workbook.worksheets.getItem('总表 (2)');
      sheet.load('pageLayout/orientation, protection/options');
      await context.sync();
      expect(sheet.pageLayout.orientation).toBe('Landscape');
      expect(sheet.protection.options).toMatchObject({ allowFormatRows: true });
      sheet.protection.unprotect('secret');
      sheet.delete();
      await context.sync();
    });
    expect(office.grid.isProtected(office.sheetId)).toBe(true);
  });
});

test('a range that the pane keeps follows cells that are cut', async () => {
  await office.run(async (sheet, context) => {
    const inside = sheet.getRange('B2').load('address');
    const across = sheet.getRange('B2:C9').load('address');
    await context.sync();
    office.grid.acts.cut(office.sheetId, 'A1:B2', office.grid.sheets()[1]?.id ?? '', 'D5');
    inside.load('address');
    across.load('address');
    await context.sync();
    expect([inside.address, across.address]).toEqual(['其他!E6', '总表!B2:C9']);
  });
});

test('merges are found and dissolved, and what they covered can be written again', async () => {
  office.grid.typing.paste(office.sheetId, 'A1', [[1, 2], [3, 4]]); // prettier-ignore
  office.grid.acts.merge(office.sheetId, 'A1:B2');
  await office.run(async (sheet, context) => {
    const merged = sheet.getRange('B2:C9').getMergedAreasOrNullObject().load('address, areaCount');
    await context.sync();
    expect([merged.address, merged.areaCount]).toEqual(['总表!A1:B2', 1]);
    sheet.getRange('A1:C9').unmerge();
    sheet.getRange('A1:B2').values = [[null, 2], [3, null]]; // prettier-ignore
    const none = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(['A1', 'B1', 'A2', 'B2'].map(value)).toEqual([1, 2, 3, '']);
});

test('null among formulas leaves a cell as it is', async () => {
  office.grid.typing.paste(office.sheetId, 'A1', [[1, '=A1*2']]);
  await office.run(async (sheet, context) => {
    sheet.getRange('A1:C1').formulas = [[5, null, '=B1+1']];
    const range = sheet.getRange('A1:C1').load('formulas, values');
    await context.sync();
    expect(range.formulas).toEqual([[5, '=A1*2', '=B1+1']]);
    expect(range.values).toEqual([[5, 10, 11]]);
  });
});

test('whole columns are inserted and deleted', async () => {
  office.grid.typing.paste(office.sheetId, 'A1', [[1, 2, '=A1+B1']]);
  await office.run(async (sheet, context) => {
    sheet.getRange('B7').getEntireColumn().insert('Right');
    const inserted = sheet.getRange('A1:D1').load('formulas');
    await context.sync();
    expect(inserted.formulas).toEqual([[1, '', 2, '=A1+C1']]);
    sheet.getRange('A:B').delete('Left');
    const left = sheet.getRange('A1:B1').load('formulas');
    await context.sync();
    expect(left.formulas).toEqual([[2, '=#REF!+A1']]);
  });
});

test('addresses of a sheet that was copied are its own', async () => {
  const copy = office.grid.acts.copySheet(office.sheetId);
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(copy).getRange('A1').load('address');
    await context.sync();
    expect(range.address).toBe("'总表 (2)'!A1");
  });
});
