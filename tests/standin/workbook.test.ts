import { refusedWith } from '../support/office-js-harness-errors';
import { type OfficeHarness, startOffice } from '../support/office-js-harness';

let office: OfficeHarness;

beforeEach(async () => {
  office = await startOffice({ sheets: ['总表', '其他 表'] });
});

afterEach(() => {
  office.dispose();
});

function run<R>(batch: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<R>) {
  return office.Excel.run((context) => batch(context.workbook, context));
}

describe('names', () => {
  test('stand for a range and follow it', async () => {
    await run(async ({ names, worksheets }, context) => {
      names.add('table1', worksheets.getItem('其他 表').getRange('A4:J31'), 'body');
      await context.sync();
      office.grid.insertRows(office.grid.sheets()[1]?.id ?? '', 0, 2);
      worksheets.getItem('其他 表').name = '改名';
      const name = names.getItem('TABLE1');
      name.load('name, type, value, formula, visible, comment, scope');
      const range = name.getRange().load('address');
      await context.sync();
      expect(name.toJSON()).toEqual({
        name: 'table1',
        type: 'Range',
        value: '改名!$A$6:$J$33',
        formula: '=改名!$A$6:$J$33',
        visible: true,
        comment: 'body',
        scope: 'Workbook',
      });
      expect(range.address).toBe('改名!A6:J33');
    });
  });

  test('point nowhere when their sheet is gone', async () => {
    await run(async ({ names, worksheets }, context) => {
      const name = names.add('lost', worksheets.getItem('其他 表').getRange('A1'));
      worksheets.getItem('其他 表').delete();
      name.load('type, formula');
      const range = name.getRangeOrNullObject();
      await context.sync();
      expect([name.type, name.formula, range.isNullObject]).toEqual(['Error', '=#REF!', true]);
    });
  });

  test.each([
    ['=5', 'Double', 5],
    ['="x"', 'String', 'x'],
    ['=TRUE', 'Boolean', true],
    ['plain', 'String', 'plain'],
  ])('may be constants: %s', async (formula, type, value) => {
    await run(async ({ names }, context) => {
      const name = names.add('constant', formula).load('type, value');
      await context.sync();
      expect([name.type, name.value]).toEqual([type, value]);
    });
  });

  test('are hidden, moved, listed and deleted', async () => {
    await run(async ({ names }, context) => {
      names.add('one', '=总表!$A$1');
      names.add('two', '=总表!$A$2');
      names.getItem('one').visible = false;
      names.getItem('one').formula = '=总表!$B$9';
      names.getItem('two').delete();
      names.load('items/name, items/formula, items/visible');
      const missing = names.getItemOrNullObject('two');
      await context.sync();
      expect(names.items.map((one) => one.toJSON())).toMatchObject([
        { name: 'one', formula: '=总表!$B$9', visible: false },
      ]);
      expect(missing.isNullObject).toBe(true);
    });
  });

  test.each([
    ['twice', 'InvalidArgument', 'A1'],
    ['with a space', 'InvalidArgument', 'a b'],
    ['of a name that is taken', 'ItemAlreadyExists', 'taken'],
  ])('cannot be added %s', async (_, code, name) => {
    const adding = run(async ({ names }, context) => {
      names.add('taken', '=1');
      names.add(name, '=1');
      await context.sync();
    });
    expect(await refusedWith(adding)).toBe(code);
  });

  test('can be used in formulas', async () => {
    await run(async ({ names, worksheets }, context) => {
      const sheet = worksheets.getItem('总表');
      sheet.getRange('A1:A2').values = [[1], [2]];
      names.add('numbers', sheet.getRange('A1:A2'));
      sheet.getRange('B1').formulas = [['=SUM(numbers)']];
      const cell = sheet.getRange('B1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[3]]);
    });
  });
});

test('custom properties keep a value under a key', async () => {
  await run(async ({ properties }, context) => {
    const { custom } = properties;
    custom.add('layoutVersion', 1);
    custom.add('LayoutVersion', 2);
    const found = custom.getItemOrNullObject('layoutversion').load('key, value, type');
    const missing = custom.getItemOrNullObject('other');
    await context.sync();
    expect([found.key, found.value, found.type]).toEqual(['layoutVersion', 2, 'Number']);
    expect(missing.isNullObject).toBe(true);
    found.value = 'three';
    custom.load('items/key, items/value');
    await context.sync();
    expect(custom.items.map(({ value }) => value as unknown)).toEqual(['three']);
    custom.getItem('layoutVersion').delete();
    const count = custom.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('calculation is automatic, and suspending it is allowed', async () => {
  await run(async ({ application }, context) => {
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate('Full');
    application.load('calculationMode');
    await context.sync();
    expect(application.calculationMode).toBe('Automatic');
    application.calculationMode = 'Manual';
    application.load('calculationMode');
    await context.sync();
    expect(application.calculationMode).toBe('Manual');
  });
});

describe('data validation', () => {
  const rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' as const } };

  test('is remembered for its cells and moves with them', async () => {
    await run(async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('总表');
      const validation = sheet.getRange('B2:C3').dataValidation;
      validation.rule = rule;
      validation.prompt = { message: '填写整数', showPrompt: true, title: '数字' };
      validation.errorAlert = { message: 'no', showAlert: true, style: 'Warning', title: '' };
      validation.ignoreBlanks = false;
      await context.sync();
      office.grid.insertRows(office.grid.activeSheet(), 0, 1);
      const moved = sheet.getRange('B3:C4').dataValidation.load('type, rule, prompt, ignoreBlanks');
      const mixed = sheet.getRange('A3:B3').dataValidation.load('type');
      const none = sheet.getRange('A1').dataValidation.load('type');
      await context.sync();
      expect(moved.toJSON()).toMatchObject({
        type: 'WholeNumber',
        rule,
        prompt: { message: '填写整数', showPrompt: true, title: '数字' },
        ignoreBlanks: false,
      });
      expect([mixed.type, none.type]).toEqual(['Inconsistent', 'None']);
    });
  });

  test('is cleared, and takes one kind of rule only', async () => {
    await run(async ({ worksheets }, context) => {
      const { dataValidation } = worksheets.getItem('总表').getRange('A1');
      dataValidation.rule = rule;
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      expect(dataValidation.type).toBe('None');
    });
    const setting = run(async ({ worksheets }, context) => {
      const range = worksheets.getItem('总表').getRange('A1');
      range.dataValidation.rule = { ...rule, custom: { formula: '=TRUE' } };
      await context.sync();
    });
    expect(await refusedWith(setting)).toBe('InvalidArgument');
  });
});
