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

/** What a pane hears of selections, by the way in which it listens. */
const listening: Record<string, (heardAt: (where: string) => void) => Promise<void>> = {
  worksheets: (heardAt) =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(({ address, worksheetId }) => {
        heardAt(`${nameOf(worksheetId)}!${address}`);
        return Promise.resolve();
      });
      await context.sync();
    }),
  'one worksheet': (heardAt) =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('其他').onSelectionChanged.add(({ address }) => {
        heardAt(`其他!${address}`);
        return Promise.resolve();
      });
      await context.sync();
    }),
  document: (heardAt) =>
    new Promise<void>((resolve) => {
      office.Office.context.document.addHandlerAsync(
        office.Office.EventType.DocumentSelectionChanged,
        () => {
          heardAt('somewhere');
        },
        () => {
          resolve();
        },
      );
    }),
};

const nameOf = (id: string): string =>
  office.grid.sheets().find((one) => one.id === id)?.name ?? '?';

test.each<[string, string[]]>([
  ['worksheets', ['总表!C5', '总表!C5:D9', '其他!B2']],
  ['one worksheet', ['其他!B2']],
  ['document', ['somewhere', 'somewhere', 'somewhere']],
])(
  'a handler on %s hears which cells are selected, and nothing twice',
  async (target, expected) => {
    await listening[target]?.((where) => heard.push(where));
    const [, other] = office.grid.sheets();
    office.grid.acts.select(sheetId, 'C5');
    office.grid.acts.select(sheetId, 'C5');
    office.grid.acts.select(sheetId, 'C5:D9');
    office.grid.activateSheet(other?.id ?? '');
    office.session.noticeSheets();
    office.grid.acts.select(other?.id ?? '', 'B2');
    await office.idle();
    expect(heard).toEqual(expected);
  },
);

test.each(['worksheets', 'document'])(
  'a handler on %s hears once of what a batch selects, after the batch',
  async (target) => {
    await listening[target]?.(() => heard.push('selected'));
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('其他');
      sheet.activate();
      sheet.getRange('A9').select();
      sheet.getRange('B9').select();
      await context.sync();
      heard.push('batch');
    });
    await office.idle();
    expect(heard).toEqual(['batch', 'selected']);
  },
);

test.each<[string, boolean[]]>([
  ['worksheets', [true]],
  // No batch at all.
  ['document', []],
])('listening on %s counts as a write: %j', async (target, expected) => {
  office.session.log.clear();
  await listening[target]?.(() => undefined);
  expect(office.session.log.entries().map(({ declaredWrite }) => declaredWrite)).toEqual(expected);
});

test('a handler on the document that is removed hears no more', async () => {
  const { document } = office.Office.context;
  const { DocumentSelectionChanged } = office.Office.EventType;
  const handler = () => heard.push('selected');
  await new Promise((resolve) => { document.addHandlerAsync(DocumentSelectionChanged, handler, resolve); }); // prettier-ignore
  await new Promise((resolve) => { document.removeHandlerAsync(DocumentSelectionChanged, { handler }, resolve); }); // prettier-ignore
  office.grid.acts.select(sheetId, 'C5');
  await office.idle();
  expect(heard).toEqual([]);
});
