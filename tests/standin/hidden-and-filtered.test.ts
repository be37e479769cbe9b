import { refusal, refusedWith } from '../support/office-js-harness-errors';
import { OfficeSuite } from '../support/office-suite';

const office = new OfficeSuite({ sheets: ['总表', '其他'] });

describe('hidden rows and columns', () => {
  test.each([
    ['A1:B3', 'rowHidden', false],
    ['A4:B5', 'rowHidden', true],
    ['A3:B4', 'rowHidden', null],
    ['C1:C9', 'columnHidden', true],
    ['B1:C9', 'columnHidden', null],
    ['4:5', 'rowHidden', true],
    ['A4:B5', 'hidden', true],
    ['C1', 'hidden', true],
    ['A1:B3', 'hidden', false],
    ['A3:B4', 'hidden', null],
  ] as const)('%s.%s is %s', async (address, member, expected) => {
    office.grid.acts.hide(office.sheetId, '4:5');
    office.grid.acts.hide(office.sheetId, 'C:C');
    await office.run(async (sheet, context) => {
      const range = sheet.getRange(address).load(member);
      await context.sync();
      expect(range[member]).toBe(expected);
    });
  });

  test('have no size, and are shown again by what shows them and by a size', async () => {
    office.grid.acts.hide(office.sheetId, '4:5');
    office.grid.acts.hide(office.sheetId, 'C:C');
    await office.run(async (sheet, context) => {
      const row = sheet.getRange('4:4').load('format/rowHeight');
      await context.sync();
      expect(row.format.rowHeight).toBe(0);
      sheet.getRange('A1:A9').getEntireRow().rowHidden = false;
      sheet.getRange('C1').format.columnWidth = 80;
      const shown = sheet.getRange('A1:D9').load('rowHidden, columnHidden');
      await context.sync();
      expect([shown.rowHidden, shown.columnHidden]).toEqual([false, false]);
    });
  });

  test.each([
    [{}, 'AccessDenied'],
    [{ allowFormatRows: true }, null],
  ])('of a sheet protected with %j', async (options, code) => {
    const showing = office.run(async (sheet, context) => {
      sheet.protection.protect(options);
      sheet.getRange('4:4').rowHidden = true;
      await context.sync();
    });
    if (code === null) await showing;
    else expect(await refusedWith(showing)).toBe(code);
    expect(office.grid.isHidden(office.sheetId, 'row', 3)).toBe(code === null);
  });
});

describe('a filter', () => {
  const told = () =>
    office.run(async (sheet, context) => {
      const filter = sheet.autoFilter.load('enabled, isDataFiltered');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      const address = range.isNullObject ? null : range.address;
      return [filter.enabled, filter.isDataFiltered, address];
    });

  test('is told, cleared and removed, and its rows appear', async () => {
    expect(await told()).toEqual([false, false, null]);
    office.grid.acts.filterRows(office.sheetId, 'A1:C9', [3, 4]);
    expect(await told()).toEqual([true, true, '总表!A1:C9']);
    await office.run(async (sheet, context) => {
      sheet.autoFilter.clearCriteria();
      await context.sync();
    });
    expect(await told()).toEqual([true, false, '总表!A1:C9']);
    expect(office.grid.isHidden(office.sheetId, 'row', 2)).toBe(false);
    await office.run(async (sheet, context) => {
      sheet.autoFilter.remove();
      await context.sync();
    });
    expect(await told()).toEqual([false, false, null]);
  });

  test('of a protected sheet stays', async () => {
    office.grid.acts.filterRows(office.sheetId, 'A1:C9', [3, 4]);
    office.grid.protect(office.sheetId, true);
    const removing = office.run(async (sheet, context) => {
      sheet.autoFilter.remove();
      await context.sync();
    });
    expect(await refusal(removing)).toEqual({
      code: 'AccessDenied',
      location: 'AutoFilter.remove',
    });
  });
});
