import { type OfficeHarness, startOffice } from '../support/office-js-harness';

let office: OfficeHarness;
let sheetId: string;
let heard: string[];

beforeEach(async () => {
  office = await startOffice({ sheets: ['总表', '其他'] });
  sheetId = office.grid.activeSheet();
  heard = [];
});

afterEach(() => {
  office.dispose();
});

function note(event: Excel.WorksheetChangedEventArgs): Promise<void> {
  heard.push(`${event.changeType} ${event.address} ${event.triggerSource}`);
  return Promise.resolve();
}

async function listen() {
  return office.Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(note);
    await context.sync();
    return handler;
  });
}

test.each<[string, () => void, string[]]>([
  ['typing', () => office.grid.typing.type(sheetId, 'C5', 1), ['RangeEdited C5 Unknown']],
  [
    'pasting',
    () => office.grid.typing.paste(sheetId, 'D6', [[1, 2, 3], [4, 5, 6]]), // prettier-ignore
    ['RangeEdited D6:F7 Unknown'],
  ],
  [
    'the Delete key',
    () => office.grid.typing.erase(sheetId, 'A1:A2'),
    ['RangeEdited A1:A2 Unknown'],
  ],
  [
    'undo',
    () => {
      office.grid.typing.type(sheetId, 'A1', 1);
      office.grid.typing.undo();
    },
    ['RangeEdited A1 Unknown', 'RangeEdited A1 Unknown'],
  ],
  ['inserting rows', () => { office.grid.insertRows(sheetId, 3, 2); }, ['RowInserted 4:5 Unknown']], // prettier-ignore
  ['deleting a column', () => { office.grid.deleteColumns(sheetId, 1, 1); }, ['ColumnDeleted B:B Unknown']], // prettier-ignore
])('%s is heard', async (_, act, expected) => {
  await listen();
  act();
  await office.idle();
  expect(heard).toEqual(expected);
});

test("the add-in's own edits are heard as its own, after the batch", async () => {
  await listen();
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('2:2').insert('Down');
    await context.sync();
  });
  await office.idle();
  expect(heard).toEqual(['RangeEdited A1 ThisLocalAddin', 'RowInserted 2:2 ThisLocalAddin']);
});

test('registering on the collection is a read', async () => {
  await listen();
  expect(office.session.log.entries()).toMatchObject([
    { reads: ['WorksheetCollection._RegisterDataChangedEvent'], writes: [], declaredWrite: false },
  ]);
});

test('an Excel before ExcelApi 1.11 takes the same registration for a write', async () => {
  office.dispose();
  office = await startOffice({ requirements: { ExcelApi: '1.10' } });
  await listen();
  expect(office.session.log.entries()[0]?.declaredWrite).toBe(true);
});

test('a handler that is removed hears no more', async () => {
  const handler = await listen();
  await office.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  office.grid.typing.type(sheetId, 'C5', 1);
  await office.idle();
  expect(heard).toEqual([]);
});

test('nothing is heard without a handler', async () => {
  office.grid.typing.type(sheetId, 'C5', 1);
  await office.idle();
  expect(heard).toEqual([]);
});

test('a handler on one worksheet hears of that worksheet only', async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('其他').onChanged.add(note);
    await context.sync();
  });
  office.grid.typing.type(sheetId, 'C5', 1);
  office.grid.typing.type(office.grid.sheets()[1]?.id ?? '', 'D1', 1);
  await office.idle();
  expect(heard).toEqual(['RangeEdited D1 Unknown']);
});

test('the event leads to its cells', async () => {
  const address = new Promise<string>((resolve) => {
    void office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        office.Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          resolve(range.address);
        }),
      );
      await context.sync();
      office.grid.typing.type(sheetId, 'C5', 1);
    });
  });
  expect(await address).toBe('总表!C5');
});

test('worksheets that are added, deleted, left and activated are heard', async () => {
  const names: string[] = [];
  const push = (event: { type: string }) => {
    names.push(event.type);
    return Promise.resolve();
  };
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(push);
    worksheets.onDeleted.add(push);
    worksheets.onActivated.add(push);
    worksheets.onDeactivated.add(push);
    await context.sync();
    const added = worksheets.add('新表');
    await context.sync();
    added.activate();
    await context.sync();
    added.delete();
    await context.sync();
  });
  office.grid.activateSheet(office.grid.sheets()[0]?.id ?? '');
  office.session.noticeSheets();
  await office.idle();
  expect(names).toEqual([
    'WorksheetAdded',
    'WorksheetDeactivated',
    'WorksheetActivated',
    'WorksheetDeleted',
    'WorksheetDeactivated',
    'WorksheetActivated',
    'WorksheetDeactivated',
    'WorksheetActivated',
  ]);
});
