import { refusedWith } from '../support/office-js-harness-errors';
import { type OfficeHarness, startOffice } from '../support/office-js-harness';

let office: OfficeHarness;

beforeEach(async () => {
  office = await startOffice({ sheets: ['总表', '其他'] });
});

afterEach(() => {
  office.dispose();
});

function run<R>(
  batch: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => Promise<R>,
) {
  return office.Excel.run((context) => batch(context.workbook.worksheets, context));
}

test('the collection tells name, id, position and visibility', async () => {
  await run(async (sheets, context) => {
    sheets.load('items/name, items/id, items/position, items/visibility');
    const count = sheets.getCount();
    await context.sync();
    const [first] = office.grid.sheets();
    expect(sheets.items.map((one) => one.toJSON())).toMatchObject([
      { id: first?.id, name: '总表', position: 0, visibility: 'Visible' },
      { name: '其他', position: 1, visibility: 'Visible' },
    ]);
    expect(count.value).toBe(2);
  });
});

test('a sheet is found by name in any case, by id, and its items by id in a later batch', async () => {
  await run(async (sheets, context) => {
    sheets.load('items/name');
    const added = sheets.add('Sheet A').load('id');
    await context.sync();
    const byName = sheets.getItem('SHEET a').load('name');
    const byId = sheets.getItem(added.id).load('name');
    const range = sheets.items[1]?.getRange('A1').load('address');
    added.load('name');
    await context.sync();
    expect([byName.name, byId.name, added.name]).toEqual(['Sheet A', 'Sheet A', 'Sheet A']);
    expect(range?.address).toBe('其他!A1');
  });
});

test.each([
  ['a taken name', '总表', 'ItemAlreadyExists'],
  ['more than 31 signs', 'x'.repeat(32), 'InvalidArgument'],
  ['a forbidden sign', 'a/b', 'InvalidArgument'],
  ['brackets', 'a[1]', 'InvalidArgument'],
])('a sheet cannot be added or renamed with %s', async (_, name, code) => {
  const adding = run(async (sheets, context) => {
    sheets.add(name);
    await context.sync();
  });
  const renaming = run(async (sheets, context) => {
    sheets.getItem('其他').name = name;
    await context.sync();
  });
  expect([await refusedWith(adding), await refusedWith(renaming)]).toEqual([code, code]);
});

test('renaming and moving keep the id, and formulas follow', async () => {
  await run(async (sheets, context) => {
    const sheet = sheets.getItem('其他');
    sheets.getItem('总表').getRange('A1').formulas = [['=其他!B2']];
    sheet.name = '其他 情况';
    sheet.position = 0;
    sheet.load('id, position, name');
    const cell = sheets.getItem('总表').getRange('A1').load('formulas');
    await context.sync();
    expect([sheet.name, sheet.position]).toEqual(['其他 情况', 0]);
    expect(office.grid.sheets()[0]?.id).toBe(sheet.id);
    expect(cell.formulas).toEqual([["='其他 情况'!B2"]]);
  });
});

test('one sheet stays visible; a hidden one cannot be activated, a very hidden one not deleted', async () => {
  await run(async (sheets, context) => {
    sheets.getItem('其他').visibility = 'VeryHidden';
    await context.sync();
  });
  const attempts: ((sheets: Excel.WorksheetCollection) => void)[] = [
    (sheets) => (sheets.getItem('总表').visibility = 'Hidden'),
    (sheets) => {
      sheets.getItem('其他').activate();
    },
    (sheets) => {
      sheets.getItem('其他').delete();
    },
    (sheets) => {
      sheets.getItem('总表').delete();
    },
  ];
  for (const attempt of attempts) {
    const refused = run(async (sheets, context) => {
      attempt(sheets);
      await context.sync();
    });
    expect(await refusedWith(refused)).toBe('InvalidOperation');
  }
});

test('activating, first and last, and what is asked of a deleted sheet', async () => {
  await run(async (sheets, context) => {
    sheets.getItem('其他').activate();
    const active = sheets.getActiveWorksheet().load('name');
    const first = sheets.getFirst().load('name');
    const last = sheets.getLast().load('name');
    await context.sync();
    expect([active.name, first.name, last.name]).toEqual(['其他', '总表', '其他']);
    sheets.getItem('其他').delete();
    const gone = sheets.getItemOrNullObject('其他');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('looks: tab colour, gridlines, frozen panes', async () => {
  await run(async (sheets, context) => {
    const sheet = sheets.getItem('总表');
    sheet.tabColor = '#ff0000';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.load('tabColor, showGridlines');
    await context.sync();
    expect([sheet.tabColor, sheet.showGridlines]).toEqual(['#FF0000', false]);
    expect(frozen.address).toBe('总表!A1:B3');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('page layout is remembered', async () => {
  await run(async (sheets, context) => {
    const layout = sheets.getItem('总表').pageLayout;
    layout.orientation = 'Landscape';
    layout.paperSize = 'A4';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.topMargin = 36;
    layout.setPrintArea('A1:J31');
    layout.setPrintTitleRows('$4:$5');
    layout.headersFooters.defaultForAllPages.centerFooter = '&P';
    layout.load('orientation, zoom, centerHorizontally, topMargin');
    const footer = layout.headersFooters.defaultForAllPages.load('centerFooter, leftHeader');
    const area = layout.getPrintAreaOrNullObject().load('address');
    const rows = layout.getPrintTitleRowsOrNullObject().load('address');
    const columns = layout.getPrintTitleColumnsOrNullObject();
    await context.sync();
    expect(layout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
      topMargin: 36,
    });
    expect([footer.centerFooter, footer.leftHeader]).toEqual(['&P', '']);
    expect([area.address, rows.address, columns.isNullObject]).toEqual([
      '总表!A1:J31',
      '总表!4:5',
      true,
    ]);
  });
});

describe('protection', () => {
  beforeEach(async () => {
    await run(async (sheets, context) => {
      const sheet = sheets.getItem('总表');
      sheet.getRange('B2:C3').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true, selectionMode: 'Normal' }, 'secret');
      await context.sync();
    });
  });

  test('is told with its options', async () => {
    await run(async (sheets, context) => {
      const { protection } = sheets
        .getItem('总表')
        .load('protection/protected, protection/options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatColumns: true, allowSort: false });
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string | null]>([
    ['writing unlocked cells', (sheet) => (sheet.getRange('B2').values = [[1]]), null],
    ['writing a locked cell', (sheet) => (sheet.getRange('A1').values = [[1]]), 'AccessDenied'],
    ['writing across', (sheet) => (sheet.getRange('A2:B2').values = [[1, 2]]), 'AccessDenied'],
    ['clearing a locked cell', (sheet) => { sheet.getRange('A1').clear(); }, 'AccessDenied'], // prettier-ignore
    ['formatting', (sheet) => (sheet.getRange('B2').format.fill.color = 'red'), 'AccessDenied'],
    ['an allowed kind of change', (sheet) => (sheet.getRange('B2').format.columnWidth = 80), null],
    ['inserting rows', (sheet) => sheet.getRange('2:2').insert('Down'), 'AccessDenied'],
    ['a new highlight', (sheet) => sheet.getRange('B2').conditionalFormats.add('Custom'), 'AccessDenied'], // prettier-ignore
    ['a wrong password', (sheet) => { sheet.protection.unprotect('x'); }, 'AccessDenied'], // prettier-ignore
    ['protecting again', (sheet) => { sheet.protection.protect(); }, 'InvalidOperation'], // prettier-ignore
  ])('%s', async (_, change, code) => {
    const changing = run(async (sheets, context) => {
      change(sheets.getItem('总表'));
      await context.sync();
    });
    if (code === null) await changing;
    else expect(await refusedWith(changing)).toBe(code);
  });

  test('ends with its password', async () => {
    await run(async (sheets, context) => {
      const sheet = sheets.getItem('总表');
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(office.grid.isProtected(office.grid.activeSheet())).toBe(false);
  });

  test('keeps a person from typing into locked cells only', () => {
    const sheetId = office.grid.activeSheet();
    expect(office.grid.typing.type(sheetId, 'A1', 1)).toBe(false);
    expect(office.grid.typing.type(sheetId, 'C3', 1)).toBe(true);
  });
});
