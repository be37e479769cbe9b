import { displayedFill, displayedFormat } from '../../src/standin/model/displayed-fill';
import { refusedWith } from '../support/office-js-harness-errors';
import { OfficeSuite } from '../support/office-suite';

const office = new OfficeSuite();

describe('cell formats', () => {
  test.each<[string, unknown]>([
    ['fill/color', '#FFC7CE'],
    ['font/name', '黑体'],
    ['font/size', 14],
    ['font/bold', true],
    ['font/italic', true],
    ['font/color', '#9C0006'],
    ['horizontalAlignment', 'Center'],
    ['verticalAlignment', 'Top'],
    ['wrapText', true],
    ['indentLevel', 2],
    ['columnWidth', 90],
    ['rowHeight', 30],
    ['shrinkToFit', true],
    ['textOrientation', 90],
    ['protection/locked', false],
  ])('%s is set and told', async (path, value) => {
    await office.run(async (sheet, context) => {
      const [member = '', below] = path.split('/');
      const { format } = sheet.getRange('B2:C3');
      format.set(below === undefined ? { [member]: value } : { [member]: { [below]: value } });
      const cell = sheet.getRange('C3').load(`format/${path}`);
      await context.sync();
      const told = cell.format.toJSON() as unknown as Record<string, Record<string, unknown>>;
      expect(below === undefined ? told[member] : told[member]?.[below]).toBe(value);
    });
  });

  test('cells that differ have no common value; no fill reads as white', async () => {
    await office.run(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:B1').load('format/font/bold, format/fill/color');
      await context.sync();
      expect([range.format.font.bold, range.format.fill.color]).toEqual([null, '#FFFFFF']);
    });
  });

  test('a whole sheet is formatted at once, a part of it anew', async () => {
    await office.run(async (sheet, context) => {
      sheet.getRange().format.protection.locked = false;
      sheet.getRange('B2').format.protection.locked = true;
      const [far, near] = ['Z900', 'B2'].map((address) =>
        sheet.getRange(address).load('format/protection/locked'),
      );
      await context.sync();
      expect([far?.format.protection.locked, near?.format.protection.locked]).toEqual([
        false,
        true,
      ]);
    });
  });

  test('borders stand on the edges that were named', async () => {
    await office.run(async (sheet, context) => {
      const { borders } = sheet.getRange('B2:C3').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders
        .getItem('InsideHorizontal')
        .set({ style: 'Dash', color: '#FF0000', weight: 'Medium' });
      const top = borders.getItem('EdgeTop').load('style, color, weight');
      const inside = borders.getItem('InsideHorizontal').load('style, color, weight');
      const left = borders.getItem('EdgeLeft').load('style');
      await context.sync();
      expect([top.style, top.color, top.weight]).toEqual(['Continuous', '#000000', 'Thin']);
      expect([inside.style, inside.color, inside.weight]).toEqual(['Dash', '#FF0000', 'Medium']);
      expect(left.style).toBe('None');
    });
    const { borders } = office.grid.read(office.grid.activeSheet(), 1, 1).format;
    expect(Object.keys(borders).sort()).toEqual(['bottom', 'top']);
  });

  test.each<[string, (range: Excel.Range) => void]>([
    ['no colour', (range) => (range.format.fill.color = 'nice')],
    ['no alignment', (range) => (range.format.horizontalAlignment = 'Middle' as 'Center')],
    ['a size that is no number', (range) => (range.format.font.size = '12' as unknown as number)],
  ])('%s is an invalid argument', async (_, set) => {
    const setting = office.run(async (sheet, context) => {
      set(sheet.getRange('A1'));
      await context.sync();
    });
    expect(await refusedWith(setting)).toBe('InvalidArgument');
  });

  test('columns fit their texts', async () => {
    await office.run(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['政府信息公开工作年度报告', 'x']];
      sheet.getRange('A:B').format.autofitColumns();
      const [wide, narrow] = ['A1', 'B1'].map((one) =>
        sheet.getRange(one).load('format/columnWidth'),
      );
      await context.sync();
      expect(wide?.format.columnWidth).toBeGreaterThan((narrow?.format.columnWidth ?? 0) * 5);
    });
  });

  test('clearing takes contents, formats, or both', async () => {
    await office.run(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear('Formats');
      range.load('values, format/font/bold');
      await context.sync();
      expect([range.values[0]?.[0], range.format.font.bold]).toEqual([1, false]);
    });
  });
});

describe('conditional formats', () => {
  async function add(
    address: string,
    formula: string,
    color: string,
    stopIfTrue = false,
  ): Promise<string> {
    return office.run(async (sheet, context) => {
      const format = sheet.getRange(address).conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = color;
      format.custom.format.font.bold = true;
      format.stopIfTrue = stopIfTrue;
      format.load('id');
      await context.sync();
      return format.id;
    });
  }

  const fillOf = (row: number, column: number) =>
    displayedFill(office.grid, office.grid.activeSheet(), row, column);

  test('colour the cells for which their formula holds, read from the first cell', async () => {
    await add('A1:A3', '=$A1<>SUM($B1:$C1)', '#FFC7CE');
    await office.run(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [
        [3, 1, 2],
        [4, 1, 2],
        ['', '', ''],
      ];
      await context.sync();
    });
    expect([fillOf(0, 0), fillOf(1, 0), fillOf(2, 0), fillOf(1, 1)]).toEqual([
      '',
      '#FFC7CE',
      '',
      '',
    ]);
    expect(displayedFormat(office.grid, office.grid.activeSheet(), 1, 0).bold).toBe(true);
  });

  test('the newest comes first; priorities can be set, and ids stay', async () => {
    const first = await add('A1', '=TRUE', '#111111');
    const second = await add('A1', '=TRUE', '#222222');
    expect(fillOf(0, 0)).toBe('#222222');
    await office.run(async (sheet, context) => {
      const formats = sheet.getRange('A1').conditionalFormats;
      formats.getItem(first).priority = 0;
      formats.load('items/id, items/priority, items/type, items/stopIfTrue');
      await context.sync();
      expect(formats.items.map((one) => one.toJSON())).toMatchObject([
        { id: first, priority: 0, type: 'Custom', stopIfTrue: false },
        { id: second, priority: 1 },
      ]);
    });
    expect(fillOf(0, 0)).toBe('#111111');
  });

  test.each([
    [-1, 2],
    [99, 2],
    [-99, 0],
    [1, 1],
  ])('priority %i is place %i of three', async (priority, place) => {
    const moved = await add('A1', '=TRUE', '#111111');
    await add('A1', '=TRUE', '#222222');
    await add('A1', '=TRUE', '#333333');
    await office.run(async (sheet, context) => {
      const formats = sheet.getRange('A1').conditionalFormats;
      formats.getItem(moved).priority = priority;
      formats.load('items/id');
      await context.sync();
      expect(formats.items.findIndex(({ id }) => id === moved)).toBe(place);
    });
  });

  test('stopIfTrue ends the looking', async () => {
    await add('A1', '=TRUE', '#222222');
    const top = await add('A1', '=TRUE', '#111111', true);
    await office.run(async (sheet, context) => {
      const rule = sheet.getRange('A1').conditionalFormats.getItem(top);
      rule.custom.format.fill.clear();
      await context.sync();
    });
    expect(fillOf(0, 0)).toBe('');
  });

  test('a formula is set as seen from the range in hand, and told as seen from its own', async () => {
    await add('A1:A9', '=$B1>0', '#111111');
    await office.run(async (sheet, context) => {
      const through = sheet.getRange('A5').conditionalFormats.getItemAt(0);
      through.custom.rule.formula = '=$C5>0';
      const rule = sheet
        .getRange('A1:A9')
        .conditionalFormats.getItemAt(0)
        .custom.rule.load('formula');
      await context.sync();
      expect(rule.formula).toBe('=$C1>0');
    });
  });

  test('follow inserted rows and are found by the cells they cover', async () => {
    await add('A1:A3', '=$B1>0', '#111111');
    office.grid.insertRows(office.grid.activeSheet(), 0, 2);
    await office.run(async (sheet, context) => {
      const format = sheet.getRange('A4').conditionalFormats.getItemAt(0);
      const range = format.getRange().load('address');
      const rule = format.custom.rule.load('formula');
      const elsewhere = sheet.getRange('A1:A2').conditionalFormats.getCount();
      await context.sync();
      expect([range.address, rule.formula, elsewhere.value]).toEqual(['Sheet1!A3:A5', '=$B3>0', 0]);
    });
  });

  test('several areas, deletion, clearing all', async () => {
    await office.run(async (sheet, context) => {
      const format = sheet.getRanges('A1:A2,C1:C2').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A1>0';
      const areas = format.getRanges().load('address');
      await context.sync();
      expect(areas.address).toBe('Sheet1!A1:A2,Sheet1!C1:C2');
      format.delete();
      sheet.getRange('B1').conditionalFormats.add('Custom');
      const before = sheet.getRange().conditionalFormats.getCount();
      sheet.getRange().conditionalFormats.clearAll();
      const after = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect([before.value, after.value]).toEqual([1, 0]);
    });
  });

  test('kinds other than formulas are not implemented', async () => {
    const adding = office.run(async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      await context.sync();
    });
    expect(await refusedWith(adding)).toBe('NotImplemented');
  });
});
