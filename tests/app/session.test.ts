import { startOffice as startAdapter } from '../../src/excel/start-office';
import type { MemoryGrid } from '../../src/standin/model/memory-grid';
import { itemNotFound } from '../../src/standin/rich-api/errors';
import type { FigureKey } from '../../src/standard';
import { startOffice } from '../support/office-js-harness';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

/** Types every input figure of a published report. */
function typeReport(id: string): void {
  const { report } = publishedReport(id);
  for (const key of opened.view.blanks) {
    const figure = report.figures.get(key);
    if (figure?.kind === 'number') opened.typeFigure(key, figure.value);
  }
}

describe('checking while a person types', () => {
  test.each(['seed-2022-beiguan-dengtalu', 'hangzhou-like-2025', 'junshan-2019'])(
    '%s typed in is all clear',
    async (id) => {
      const { report } = publishedReport(id);
      opened = await OfficeSession.withTables(report.year);
      typeReport(id);
      await opened.quiet();
      const { progress, verdict } = opened.view;
      expect(opened.findings).toEqual([]);
      expect(progress.filled).toBe(progress.total);
      expect(verdict).toBe('clear');
    },
  );

  /** A change to the large city report, and what the pane must say of it. */
  test.each<[string, FigureKey, number | string, string[]]>([
    [
      'a detail',
      'requests.granted.naturalPersons',
      5346,
      ['B3.naturalPersons @ D6', 'B3.total @ J6'],
    ],
    [
      'a row total typed over',
      'requests.granted.total',
      5549,
      ['B2.total @ J29', 'B1.granted @ J8'],
    ],
    [
      'a column total typed over',
      'requests.outcomeTotal.naturalPersons',
      13365,
      ['B3.naturalPersons @ D6', 'B3.total @ J6', 'B2.naturalPersons @ D29', 'B2.total @ J29'],
    ],
    [
      'a total of the litigation table',
      'reconsiderationAndLitigation.directLitigation.total',
      57,
      ['C1.directLitigation @ J6'],
    ],
    ['a negative count', 'proactiveDisclosure.penalties.decisions', -1, ['A2 @ B12']],
    ['a text', 'requests.petition.enterprises', '无', ['A4 @ E21']],
  ])('%s: %s = %j', async (_, key, content, findings) => {
    opened = await OfficeSession.withTables(2025);
    typeReport('hangzhou-like-2025');
    opened.liftProtection();
    await opened.quiet();
    const address = opened.view.places.get(key)!;
    const before = opened.grid.read(
      address.sheetId,
      Number(/\d+/.exec(address.address)![0]) - 1,
      address.address.charCodeAt(0) - 65,
    ).formula;

    opened.typeFigure(key, content);
    await opened.quiet();
    expect(opened.findings).toEqual(findings);
    expect(opened.view.verdict).not.toBe('clear');

    opened.typeFigure(key, before);
    await opened.quiet();
    expect(opened.view.verdict).toBe('clear');
  });

  test('one batch a burst, nothing written, and undo goes all the way back', async () => {
    opened = await OfficeSession.withTables(2025);
    for (const [index, key] of opened.view.blanks.slice(0, 12).entries()) {
      opened.typeFigure(key, index);
    }
    await opened.quiet();
    opened.typeFigure('requests.received.naturalPersons', 3);
    await opened.quiet();
    expect(opened.batches).toHaveLength(2);
    expect(opened.batches.flatMap(({ writes }) => writes)).toEqual([]);
    expect(opened.batches.some(({ declaredWrite }) => declaredWrite)).toBe(false);

    let steps = 0;
    while (opened.grid.typing.canUndo) {
      opened.grid.typing.undo();
      steps += 1;
    }
    expect(steps).toBe(13);
    await opened.quiet();
    expect(opened.view.progress.filled).toBe(0);
  });

  test('opening the pane on a workbook with tables looks without writing', async () => {
    opened = await OfficeSession.withTables(2025);
    typeReport('hangzhou-like-2025');
    const grid: MemoryGrid = opened.grid;
    opened.dispose();
    opened = await OfficeSession.open({ grid });
    expect(opened.view.verdict).toBe('clear');
    expect(opened.batches.flatMap(({ writes }) => writes)).toEqual([]);
  });

  test('goes on where Excel cannot tell the highlights of a table', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.grid.conditionalFormats = () => {
      throw itemNotFound();
    };
    opened.typeFigure('requests.received.naturalPersons', -1);
    await opened.quiet();
    expect(opened.session.state.notice).toBeUndefined();
    expect(opened.findings).toHaveLength(1);
    expect(opened.view.hints).toEqual([]);
  });

  test('the heartbeat finds what no event told', async () => {
    opened = await OfficeSession.withTables(2025);
    const { sheetId } = opened.view.places.get('requests.received.total')!;
    opened.grid.writeContent(sheetId, { row: 5, column: 3, rowCount: 1, columnCount: 1 }, [['无']]);
    await opened.quiet();
    expect(opened.findings).toEqual([]);
    opened.session.heartbeat();
    await opened.quiet();
    expect(opened.findings).toEqual(['A4 @ D6']);
  });
});

describe('finding the tables again', () => {
  const breakIt = async (): Promise<string[]> => {
    opened.typeFigure('requests.received.naturalPersons', '无');
    await opened.quiet();
    return opened.findings;
  };

  test.each<[string, () => void, string[]]>([
    [
      'a sheet renamed',
      () => {
        opened.grid.renameSheet(opened.sheetId('依申请公开'), '申请');
      },
      ['A4 @ D6'],
    ],
    [
      'sheets moved',
      () => {
        opened.grid.moveSheet(opened.sheetId('依申请公开'), 0);
      },
      ['A4 @ D6'],
    ],
    [
      'rows inserted above',
      () => {
        opened.grid.insertRows(opened.sheetId('依申请公开'), 0, 3);
      },
      ['A4 @ D9'],
    ],
    [
      'a column inserted before',
      () => {
        opened.grid.insertColumns(opened.sheetId('依申请公开'), 0, 1);
      },
      ['A4 @ E6'],
    ],
  ])('after %s', async (_, change, findings) => {
    opened = await OfficeSession.withTables(2025);
    change();
    await opened.session.recheck();
    expect(await breakIt()).toEqual(findings);
    expect(opened.view.problems).toEqual([]);
  });

  test('a row inserted into a table is said, and its figures are not guessed', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.grid.insertRows(opened.sheetId('依申请公开'), 10, 1);
    await opened.quiet();
    expect(opened.view.problems).toMatchObject([{ kind: 'resized', rows: 1, columns: 0 }]);
    expect(opened.view.places.has('requests.received.naturalPersons')).toBe(false);
    expect(opened.view.places.has('proactiveDisclosure.penalties.decisions')).toBe(true);
  });

  test('a deleted sheet is said', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.grid.deleteSheet(opened.sheetId('复议诉讼'));
    await opened.session.recheck();
    expect(opened.view.problems).toMatchObject([
      { kind: 'missing', table: 'reconsiderationAndLitigation' },
    ]);
  });
});

test.each([
  ['1.17', 'excel'],
  ['1.9', 'excel'],
  ['1.7', 'excelTooOld'],
])('an Excel with ExcelApi %s is %s', async (version, host) => {
  opened = await OfficeSession.open();
  opened.dispose();
  const office = await startOffice({ globals: true, requirements: { ExcelApi: version } });
  expect((await startAdapter()).host).toBe(host);
  office.dispose();
});
