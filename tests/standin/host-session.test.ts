import { jest } from '@jest/globals';
import { refusal, refusedWith } from '../support/office-js-harness-errors';
import { type OfficeHarness, startOffice } from '../support/office-js-harness';

let office: OfficeHarness;

beforeEach(async () => {
  office = await startOffice();
});

afterEach(() => {
  office.dispose();
});

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

async function readCell(): Promise<unknown> {
  return office.Excel.run(async (context) => {
    const cell = first(context).getRange('A1').load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}

async function writeCell(value: unknown, options: Excel.RunOptions = {}): Promise<void> {
  await office.Excel.run(options, async (context) => {
    first(context).getRange('A1').values = [[value]];
    await context.sync();
  });
}

test('the pane believes that it runs in Excel on the web', async () => {
  expect(await office.Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  expect(office.Office.context.displayLanguage).toBe('zh-CN');
});

describe('requirement sets', () => {
  test.each([
    ['1.17', '1.17', true],
    ['1.17', '1.18', false],
    ['1.9', '1.9', true],
    ['1.9', '1.10', false],
  ])('an Excel with ExcelApi %s, asked for %s: %s', async (has, wanted, supported) => {
    const older = await startOffice({ requirements: { ExcelApi: has } });
    expect(older.Office.context.requirements.isSetSupported('ExcelApi', wanted)).toBe(supported);
    older.dispose();
  });
});

describe('errors', () => {
  test('name the member, the statement, and keep what was done before', async () => {
    const run = office.Excel.run(async (context) => {
      first(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('missing').getRange('A1').values = [[2]];
      await context.sync();
    });
    expect(await refusal(run)).toEqual({
      code: 'ItemNotFound',
      location: 'WorksheetCollection.getItem',
    });
    expect(await readCell()).toBe(1);
  });

  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    ['a class', (context) => context.workbook.tables.getItem('t'), 'Workbook.tables'],
    [
      'a method',
      (context) => {
        first(context).getRange('A1').autoFill('A1:A2');
      },
      'Range.autoFill',
    ],
    ['a property that is set', (context) => (first(context).standardWidth = 1), 'standardWidth'],
    ['a loaded property', (context) => first(context).load('standardWidth'), 'standardWidth'],
    ['an object to load', (context) => first(context).load('charts/items'), 'Worksheet.charts'],
  ])('%s that the stand-in does not know is NotImplemented, by name', async (_, use, location) => {
    const run = office.Excel.run(async (context) => {
      use(context);
      await context.sync();
    });
    const refused = await refusal(run);
    expect(refused.code).toBe('NotImplemented');
    expect(refused.location).toContain(location);
  });

  test('a property that was not loaded cannot be read', async () => {
    const run = office.Excel.run(async (context) => {
      const cell = first(context).getRange('A1').load('text');
      await context.sync();
      return cell.values;
    });
    expect(await refusedWith(run)).toBe('PropertyNotLoaded');
  });

  test('the next batch can be made to fail', async () => {
    office.session.failNextBatch({ code: 'GeneralException', message: 'as ordered' });
    expect(await refusedWith(readCell())).toBe('GeneralException');
    expect(await readCell()).toBe('');
  });

  test('a fault of the grid is a general exception, not a silence', async () => {
    const usedArea = jest.spyOn(office.grid, 'usedArea').mockImplementation(() => {
      throw new Error('broken');
    });
    const run = office.Excel.run(async (context) => {
      first(context).getUsedRangeOrNullObject(true).load('address');
      await context.sync();
    });
    expect(await refusedWith(run)).toBe('GeneralException');
    usedArea.mockRestore();
  });

  test('a dropped session times out until it is there again', async () => {
    office.session.dropSession();
    expect(await refusedWith(readCell())).toBe('InvalidOrTimedOutSession');
    office.session.restoreSession();
    expect(await readCell()).toBe('');
  });
});

describe('null objects', () => {
  test('what is asked of a null object is a null object', async () => {
    await office.Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('missing');
      const below = missing.getRange('A1').getOffsetRange(1, 1);
      missing.load('name');
      below.load('values');
      const overlap = first(context).getRange('A1').getIntersectionOrNullObject(below);
      await context.sync();
      expect([missing.isNullObject, below.isNullObject, overlap.isNullObject]).toEqual([
        true,
        true,
        true,
      ]);
    });
  });

  test('writing to one is an error', async () => {
    const run = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('missing').delete();
      await context.sync();
    });
    expect(await refusedWith(run)).toBe('ItemNotFound');
  });
});

describe('cell-edit mode', () => {
  test('a batch fails and a later one works', async () => {
    office.session.setCellEditMode(true);
    expect(await refusedWith(readCell())).toBe('InvalidOperationInCellEditMode');
    office.session.setCellEditMode(false);
    expect(await readCell()).toBe('');
  });

  test('delayForCellEdit waits until the mode ends', async () => {
    office.session.setCellEditMode(true);
    let isDone = false;
    const writing = writeCell(5, { delayForCellEdit: true }).then(() => (isDone = true));
    await office.idle();
    expect([isDone, office.grid.read(office.grid.activeSheet(), 0, 0).value]).toEqual([false, '']);
    office.session.setCellEditMode(false);
    await writing;
    expect(office.grid.read(office.grid.activeSheet(), 0, 0).value).toBe(5);
  });
});

describe('undo', () => {
  const typed = () => {
    office.grid.typing.type(office.grid.activeSheet(), 'B2', 1);
  };

  test('a batch that reads leaves what a person can undo', async () => {
    typed();
    await office.Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getUsedRangeOrNullObject(true).load('values');
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      sheet.activate();
      sheet.getRange('A1').select();
      await context.sync();
    });
    expect(office.grid.typing.canUndo).toBe(true);
  });

  test('a batch that writes clears it', async () => {
    typed();
    await writeCell(1);
    expect(office.grid.typing.canUndo).toBe(false);
  });

  test('an Excel with ExcelApi 1.19 keeps it', async () => {
    office.dispose();
    office = await startOffice({ requirements: { ExcelApi: '1.19' } });
    typed();
    await writeCell(1);
    expect(office.grid.typing.canUndo).toBe(true);
  });

  test('saving settings clears it', async () => {
    typed();
    office.Office.context.document.settings.set('key', { a: 1 });
    await new Promise((resolve) => {
      office.Office.context.document.settings.saveAsync(resolve);
    });
    expect(office.session.settings.get('key')).toBe('{"a":1}');
    expect(office.grid.typing.canUndo).toBe(false);
  });
});

describe('the log', () => {
  test('tells reads and writes of each round trip, and agrees with office.js on what writes', async () => {
    await readCell();
    await writeCell(1);
    expect(office.session.log.entries()).toMatchObject([
      { reads: ['WorksheetCollection.getFirst', 'Worksheet.getRange', 'Range.values'], writes: [] },
      { reads: ['WorksheetCollection.getFirst', 'Worksheet.getRange'], writes: ['Range.values'] },
    ]);
    for (const { writes, declaredWrite } of office.session.log.entries()) {
      expect(declaredWrite).toBe(writes.length > 0);
    }
  });

  test('leaves out what office.js does for itself, unless asked', async () => {
    await readCell();
    await office.idle();
    expect(office.session.log.entries()).toHaveLength(1);
    const all = office.session.log.entries({ internal: true });
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter(({ internal }) => !internal)).toHaveLength(1);
  });

  test('keeps sizes, times and errors', async () => {
    office.session.failNextBatch({ code: 'GeneralException', message: '' });
    await refusedWith(readCell());
    const [entry] = office.session.log.entries();
    expect(entry?.error).toBe('GeneralException');
    expect(entry?.bytesIn).toBeGreaterThan(100);
    expect(entry?.bytesOut).toBeGreaterThan(10);
    expect(entry?.durationMs).toBeGreaterThanOrEqual(0);
  });
});

test('the globals of office.js stand on globalThis if wanted, and go with the page', async () => {
  const page = await startOffice({ globals: true });
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('Sheet1');
  expect(typeof Office.onReady).toBe('function');
  page.dispose();
  expect('Excel' in globalThis).toBe(false);
});
