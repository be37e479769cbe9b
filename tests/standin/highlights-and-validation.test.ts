import type { Content } from '../../src/standin/model/grid';
import { areaAt } from '../support/area-at';
import { OfficeSuite } from '../support/office-suite';

const office = new OfficeSuite({ sheets: ['总表', '其他'] });

describe('highlights in pieces', () => {
  beforeEach(async () => {
    await office.run(async (sheet, context) => {
      const format = sheet.getRange('A1:C9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$D1>0';
      format.custom.format.font.italic = true;
      format.stopIfTrue = true;
      await context.sync();
    });
    office.grid.acts.paste(office.grid.acts.copy(office.sheetId, 'A1'), office.sheetId, 'B5');
  });

  const told = () =>
    office.run(async (sheet, context) => {
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
      sheetId: office.sheetId,
      areas: [areaAt('A1:A3')],
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
    await office.run(async (sheet, context) => {
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
    office.grid.typing.paste(office.sheetId, 'A1', [values]);
    await office.run(async (sheet, context) => {
      const validation = sheet.getRange('A1:C1').dataValidation;
      validation.rule = rules[rule] ?? {};
      validation.load('valid');
      await context.sync();
      expect(validation.valid).toBe(expected);
    });
  });

  test('of cells that were pasted over is that of the source; clearing takes it away', async () => {
    await office.run(async (sheet, context) => {
      sheet.getRange('A1:A9').dataValidation.rule = rules.count ?? {};
      await context.sync();
      office.grid.acts.paste(office.grid.acts.copy(office.sheetId, 'F1'), office.sheetId, 'A3');
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
