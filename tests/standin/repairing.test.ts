import { parseArea } from '../../src/standin/model/a1';
import type { Area, Content } from '../../src/standin/model/grid';
import { refusal, refusedWith } from '../support/office-js-harness-errors';
import { type OfficeHarness, startOffice } from '../support/office-js-harness';

/** What a workbook tells after people mistreated it, and what puts it right again. */

let office: OfficeHarness;
let sheetId: string;

beforeEach(async () => {
  office = await startOffice({ sheets: ['总表', '其他'] });
  sheetId = office.grid.activeSheet();
});

afterEach(() => {
  office.dispose();
});

function run<R>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>) {
  return office.Excel.run((context) => batch(context.workbook.worksheets.getItem('总表'), context));
}

function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
}

const value = (address: string): Content => {
  const { row, column } = area(address);
  return office.grid.read(sheetId, row, column).value;
};

describe('what people do is heard as Excel tells it', () => {
  test.each<[string, () => void, string[]]>([
    ['cutting', () => office.grid.acts.cut(sheetId, 'A1:B2', sheetId, 'D5'), ['RangeEdited A1:B2', 'RangeEdited D5:E6']], // prettier-ignore
    ['pasting', () => office.grid.acts.paste(office.grid.acts.copy(sheetId, 'A1'), sheetId, 'D5'), ['RangeEdited D5']], // prettier-ignore
    ['sorting', () => office.grid.acts.sort(sheetId, 'A1:B2', 'A'), ['RangeEdited A1:B2']],
    ['merging', () => office.grid.acts.merge(sheetId, 'A1:B2'), []],
    ['hiding', () => { office.grid.acts.hide(sheetId, '1:2'); }, []], // prettier-ignore
    ['filtering', () => { office.grid.acts.filterRows(sheetId, 'A1:B2', [2]); }, []], // prettier-ignore
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
    office.grid.acts.hide(sheetId, '4:5');
    office.grid.acts.hide(sheetId, 'C:C');
    await run(async (sheet, context) => {
      const range = sheet.getRange(address).load(member);
      await context.sync();
      expect(range[member]).toBe(expected);
    });
  });

  test('have no size, and are shown again by what shows them and by a size', async () => {
    office.grid.acts.hide(sheetId, '4:5');
    office.grid.acts.hide(sheetId, 'C:C');
    await run(async (sheet, context) => {
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
    const showing = run(async (sheet, context) => {
      sheet.protection.protect(options);
      sheet.getRange('4:4').rowHidden = true;
      await context.sync();
    });
    if (code === null) await showing;
    else expect(await refusedWith(showing)).toBe(code);
    expect(office.grid.isHidden(sheetId, 'row', 3)).toBe(code === null);
  });
});

describe('a filter', () => {
  const told = () =>
    run(async (sheet, context) => {
      const filter = sheet.autoFilter.load('enabled, isDataFiltered');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      const address = range.isNullObject ? null : range.address;
      return [filter.enabled, filter.isDataFiltered, address];
    });

  test('is told, cleared and removed, and its rows appear', async () => {
    expect(await told()).toEqual([false, false, null]);
    office.grid.acts.filterRows(sheetId, 'A1:C9', [3, 4]);
    expect(await told()).toEqual([true, true, '总表!A1:C9']);
    await run(async (sheet, context) => {
      sheet.autoFilter.clearCriteria();
      await context.sync();
    });
    expect(await told()).toEqual([true, false, '总表!A1:C9']);
    expect(office.grid.isHidden(sheetId, 'row', 2)).toBe(false);
    await run(async (sheet, context) => {
      sheet.autoFilter.remove();
      await context.sync();
    });
    expect(await told()).toEqual([false, false, null]);
  });

  test('of a protected sheet stays', async () => {
    office.grid.acts.filterRows(sheetId, 'A1:C9', [3, 4]);
    office.grid.protect(sheetId, true);
    const removing = run(async (sheet, context) => {
      sheet.autoFilter.remove();
      await context.sync();
    });
    expect(await refusal(removing)).toEqual({
      code: 'AccessDenied',
      location: 'AutoFilter.remove',
    });
  });
});

describe('highlights in pieces', () => {
  beforeEach(async () => {
    await run(async (sheet, context) => {
      const format = sheet.getRange('A1:C9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$D1>0';
      format.custom.format.font.italic = true;
      format.stopIfTrue = true;
      await context.sync();
    });
    office.grid.acts.paste(office.grid.acts.copy(sheetId, 'A1'), sheetId, 'B5');
  });

  const told = () =>
    run(async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/type, items/priority, items/id, items/stopIfTrue');
      await context.sync();
      const parts = formats.items.map((one) => ({
        areas: one.getRanges().load('address, areaCount'),
        custom: one.customOrNullObject.load('rule/formula, format/font/italic'),
      }));
      await context.sync();
      return parts.map(({ areas, custom }, index) => ({
        ...formats.items[index]?.toJSON(),
        address: areas.address,
        ...(!custom.isNullObject && {
          formula: custom.rule.formula,
          italic: custom.format.font.italic,
        }),
      }));
    });

  test('are told piece by piece, each with what it looks like', async () => {
    const look = { type: 'Custom', stopIfTrue: true, italic: true };
    const pieces = await told();
    expect(pieces).toMatchObject([
      { ...look, address: '总表!A1:C4,总表!A5,总表!C5,总表!A6:C9', formula: '=$D1>0', priority: 0 },
      { ...look, address: '总表!B5', formula: '=$D5>0', priority: 1 },
    ]);
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(2);
  });

  test('a kind that is no formula has no rule to read, and is deleted like any other', async () => {
    office.grid.addConditionalFormat({
      sheetId,
      areas: [area('A1:A3')],
      type: 'DataBar',
      formula: '',
      fill: '',
      fontColor: '',
      bold: null,
      stopIfTrue: false,
    });
    const bar = (await told()).find(({ type }) => type === 'DataBar');
    expect(bar).toMatchObject({ address: '总表!A1:A3' });
    expect(bar).not.toHaveProperty('formula');
    await run(async (sheet, context) => {
      sheet
        .getRange('A1')
        .conditionalFormats.getItem(bar?.id ?? '')
        .delete();
      await context.sync();
    });
    expect((await told()).map(({ type }) => type)).toEqual(['Custom', 'Custom']);
  });
});

describe('data validation', () => {
  const rules: Record<string, Excel.DataValidationRule> = {
    count: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
    share: { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
    level: { list: { inCellDropDown: true, source: '省级,市级' } },
  };

  test.each<[string, Content[], boolean | null]>([
    ['count', [1, 0, ''], true],
    ['count', [1, -1, ''], null],
    ['count', [1.5, '无', -1], false],
    ['share', [0, 0.5, 1], true],
    ['share', [2, 0.5, 1], null],
    ['level', ['省级', '市级', ''], true],
    ['level', ['县', '乡', '村'], false],
  ])('%s with %j: valid is %s', async (rule, values, expected) => {
    office.grid.typing.paste(sheetId, 'A1', [values]);
    await run(async (sheet, context) => {
      const validation = sheet.getRange('A1:C1').dataValidation;
      validation.rule = rules[rule] ?? {};
      validation.load('valid');
      await context.sync();
      expect(validation.valid).toBe(expected);
    });
  });

  test('of cells that were pasted over is that of the source; clearing takes it away', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('A1:A9').dataValidation.rule = rules.count ?? {};
      await context.sync();
      office.grid.acts.paste(office.grid.acts.copy(sheetId, 'F1'), sheetId, 'A3');
      const all = sheet.getRange('A1:A9').dataValidation.load('type, rule');
      const over = sheet.getRange('A3').dataValidation.load('type');
      await context.sync();
      expect([all.type, all.rule, over.type]).toEqual(['Inconsistent', null, 'None']);
      all.clear();
      all.load('type, valid');
      await context.sync();
      expect([all.type, all.valid]).toEqual(['None', true]);
    });
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
    await run(async (sheet, context) => {
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
    await run(async (sheet, context) => {
      sheet.pageLayout.orientation = 'Landscape';
      sheet.protection.protect({ allowFormatRows: true }, 'secret');
      await context.sync();
    });
    const names: string[] = [];
    await run(async (_, context) => {
      context.workbook.worksheets.onAdded.add(({ worksheetId }) => {
        names.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
    });
    const copy = office.grid.acts.copySheet(sheetId);
    office.session.noticeSheets();
    await office.idle();
    expect(names).toEqual([copy]);
    await run(async (_, context) => {
      const sheet = context.workbook.worksheets.getItem('总表 (2)');
      sheet.load('pageLayout/orientation, protection/options');
      await context.sync();
      expect(sheet.pageLayout.orientation).toBe('Landscape');
      expect(sheet.protection.options).toMatchObject({ allowFormatRows: true });
      sheet.protection.unprotect('secret');
      sheet.delete();
      await context.sync();
    });
    expect(office.grid.isProtected(sheetId)).toBe(true);
  });
});

test('a range that the pane keeps follows cells that are cut', async () => {
  await run(async (sheet, context) => {
    const inside = sheet.getRange('B2').load('address');
    const across = sheet.getRange('B2:C9').load('address');
    await context.sync();
    office.grid.acts.cut(sheetId, 'A1:B2', office.grid.sheets()[1]?.id ?? '', 'D5');
    inside.load('address');
    across.load('address');
    await context.sync();
    expect([inside.address, across.address]).toEqual(['其他!E6', '总表!B2:C9']);
  });
});

test('merges are found and dissolved, and what they covered can be written again', async () => {
  office.grid.typing.paste(sheetId, 'A1', [[1, 2], [3, 4]]); // prettier-ignore
  office.grid.acts.merge(sheetId, 'A1:B2');
  await run(async (sheet, context) => {
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
  office.grid.typing.paste(sheetId, 'A1', [[1, '=A1*2']]);
  await run(async (sheet, context) => {
    sheet.getRange('A1:C1').formulas = [[5, null, '=B1+1']];
    const range = sheet.getRange('A1:C1').load('formulas, values');
    await context.sync();
    expect(range.formulas).toEqual([[5, '=A1*2', '=B1+1']]);
    expect(range.values).toEqual([[5, 10, 11]]);
  });
});

test('whole columns are inserted and deleted', async () => {
  office.grid.typing.paste(sheetId, 'A1', [[1, 2, '=A1+B1']]);
  await run(async (sheet, context) => {
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

describe('an Excel of ExcelApi 1.1', () => {
  beforeEach(async () => {
    office.dispose();
    office = await startOffice({ sheets: ['总表'], requirements: { ExcelApi: '1.1' } });
  });

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
    const using = run(async (sheet, context) => {
      use(sheet);
      await context.sync();
    });
    expect(await refusal(using)).toEqual({ code: 'ApiNotFound', location });
  });

  test('tells what it knows when all is loaded', async () => {
    await run(async (sheet, context) => {
      const range = sheet.getRange('B2').load();
      await context.sync();
      expect(range.toJSON()).toMatchObject({ address: '总表!B2' });
      expect(range.toJSON()).not.toHaveProperty('hidden');
    });
  });
});

test('addresses of a sheet that was copied are its own', async () => {
  const copy = office.grid.acts.copySheet(sheetId);
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(copy).getRange('A1').load('address');
    await context.sync();
    expect(range.address).toBe("'总表 (2)'!A1");
  });
});
