import { parseAddress } from '../../src/layout/address';
import type { FigureKey } from '../../src/standard';
import { frontCell } from '../../src/workbook/front-sheet';
import { OfficeSession } from '../support/office-session';

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

describe('what else a person does', () => {
  test('jumps to a cell', async () => {
    opened = await OfficeSession.withTables(2025);
    const place = opened.view.places.get('requests.carriedForward.others')!;
    await opened.session.goTo(place);
    expect(opened.grid.selection()).toMatchObject({
      sheetId: place.sheetId,
      area: { row: 29, column: 8 },
    });
  });

  test('jumps to a cell of a sheet that is hidden: the pane says so', async () => {
    opened = await OfficeSession.withTables(2025);
    const place = opened.view.places.get('requests.received.naturalPersons')!;
    opened.grid.setVisibility(place.sheetId, 'Hidden');
    await opened.session.goTo(place);
    expect(opened.session.state.notice).toMatchObject({ problem: 'hidden' });
  });

  test('what could not be done is not spoken of any more when it is given up', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.session.startAnew();
    opened.office.session.failNextBatch({ code: 'GeneralException', message: 'No' });
    await opened.session.create({ agency: '乙局', year: '2025', totals: 'computed' });
    expect(opened.session.state.notice).toMatchObject({ of: 'action' });
    await opened.session.cancel();
    expect(opened.session.state).toMatchObject({ screen: { kind: 'report' }, notice: undefined });
  });

  test('fills what is blank with zeros', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.typeFigure('proactiveDisclosure.penalties.decisions', 7);
    await opened.quiet();
    await opened.session.fillBlanks();
    expect(opened.view.verdict).toBe('clear');
    const { sheetId } = opened.view.places.get('proactiveDisclosure.penalties.decisions')!;
    expect(opened.grid.read(sheetId, 11, 1).value).toBe(7);
  });

  test.each(['@', 'yyyy/m/d'])(
    'fills a blank cell that is for %s: the zero is a number',
    async (format) => {
      opened = await OfficeSession.withTables(2025);
      const { sheetId, address } = opened.view.places.get('requests.received.naturalPersons')!;
      const area = { ...parseAddress(address)!, rowCount: 1, columnCount: 1 };
      opened.liftProtection();
      opened.grid.writeFormat(sheetId, area, { numberFormat: format });
      await opened.session.fillBlanks();
      expect(opened.grid.read(sheetId, area.row, area.column)).toMatchObject({
        value: 0,
        format: { numberFormat: 'General' },
      });
    },
  );

  test('fills what is blank now, not what was blank at the last check', async () => {
    opened = await OfficeSession.withTables(2025);
    const { sheetId } = opened.view.places.get('requests.received.naturalPersons')!;
    // No event told of this one.
    const cell = { row: 5, column: 3, rowCount: 1, columnCount: 1 };
    opened.grid.writeContent(sheetId, cell, [[5]]);
    await opened.session.fillBlanks();
    expect(opened.grid.read(sheetId, 5, 3).value).toBe(5);
    expect(opened.findings).toEqual(['B3.naturalPersons @ D6', 'B3.total @ J6']);
  });

  test('fills while a cell is edited: what is typed there stays', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.office.session.setCellEditMode(true);
    const done = opened.session.fillBlanks();
    await opened.quiet();
    expect(opened.session.state).toMatchObject({ busy: 'filling', waiting: true });
    opened.office.session.setCellEditMode(false);
    opened.typeFigure('requests.received.naturalPersons', 5);
    await opened.quiet();
    await done;
    expect(opened.findings).toEqual(['B3.naturalPersons @ D6', 'B3.total @ J6']);
  });

  test('deletes the formula of a total: it is said, and never filled with zero', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.typeFigure('requests.received.naturalPersons', 2);
    opened.typeFigure('requests.granted.naturalPersons', 2);
    opened.liftProtection();
    opened.typeFigure('requests.granted.total', '');
    await opened.quiet();
    expect(opened.findings).toEqual(['A1 @ J8']);
    await opened.session.fillBlanks();
    const { sheetId } = opened.view.places.get('requests.granted.total')!;
    expect(opened.grid.read(sheetId, 7, 9).value).toBe('');
    expect(opened.view.verdict).not.toBe('clear');
  });

  test('fills blanks with 0, and leaves a formula of a person’s that shows nothing', async () => {
    opened = await OfficeSession.withTables(2025);
    const own = opened.view.blanks[0]!;
    opened.typeFigure(own, '=IF(1=1,"","")');
    await opened.quiet();
    expect(opened.view.blanks).toContain(own);
    await opened.session.fillBlanks();
    await opened.quiet();
    expect(opened.view.blanks).toEqual([own]);
  });

  test('leaves table two blank: that is not all clear, though it has no sums', async () => {
    opened = await OfficeSession.withTables(2025);
    for (const key of opened.view.blanks) {
      if (!key.startsWith('proactiveDisclosure')) opened.typeFigure(key, 0);
    }
    await opened.quiet();
    expect(opened.view).toMatchObject({ verdict: 'open', outcomes: { incomplete: 0 } });
    expect(opened.view.blanks).toHaveLength(10);
  });

  test('clicks a finding while editing: it is shown after the edit, the last one asked for', async () => {
    opened = await OfficeSession.withTables(2025);
    const placeOf = (key: FigureKey) => opened.view.places.get(key)!;
    opened.office.session.setCellEditMode(true);
    const jumps = [
      opened.session.goTo(placeOf('requests.received.naturalPersons')),
      opened.session.goTo(placeOf('requests.carriedForward.others')),
    ];
    await opened.quiet();
    expect(opened.session.state).toMatchObject({ waiting: true, notice: undefined });
    opened.office.session.setCellEditMode(false);
    await opened.quiet();
    await Promise.all(jumps);
    expect(opened.session.state.waiting).toBe(false);
    expect(opened.grid.selection().area).toMatchObject({ row: 29, column: 8 });
  });

  test('opens the pane while editing: it listens and checks as soon as the edit ends', async () => {
    opened = await OfficeSession.withTables(2025);
    const { grid } = opened;
    opened.dispose();
    const opening = OfficeSession.open({ grid, editing: true });
    opened = await opening;
    await opened.quiet();
    expect(opened.session.state).toMatchObject({
      screen: { kind: 'starting' },
      waiting: true,
      notice: undefined,
    });
    opened.office.session.setCellEditMode(false);
    await opened.quiet();
    opened.typeFigure('requests.received.naturalPersons', '无');
    await opened.quiet();
    expect(opened.findings).toEqual(['A4 @ D6']);
  });

  test('does nothing: the heartbeat reads, and nothing is shown anew', async () => {
    opened = await OfficeSession.withTables(2025);
    let shown = 0;
    opened.session.subscribe(() => (shown += 1));
    opened.session.heartbeat();
    await opened.quiet();
    expect(opened.batches).toHaveLength(1);
    expect(shown).toBe(0);
  });

  test('edits a cell: the pane waits, shows no error, and checks afterwards', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.office.session.setCellEditMode(true);
    opened.typeFigure('requests.received.naturalPersons', '无');
    await opened.quiet();
    expect(opened.session.state).toMatchObject({ waiting: true, notice: undefined });
    opened.office.session.setCellEditMode(false);
    await opened.quiet();
    expect(opened.session.state.waiting).toBe(false);
    expect(opened.findings).toEqual(['A4 @ D6']);
  });

  test('presses 全部重新检查 while editing: it waits for the end of the edit', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.office.session.setCellEditMode(true);
    const done = opened.session.recheck();
    await opened.quiet();
    expect(opened.session.state.busy).toBe('checking');
    opened.office.session.setCellEditMode(false);
    await opened.quiet();
    await done;
    expect(opened.session.state).toMatchObject({ busy: undefined, notice: undefined });
  });

  test('works on after the session with Excel is lost: the pane says so', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.office.session.dropSession();
    await opened.session.recheck();
    expect(opened.session.state.notice?.problem).toBe('sessionLost');
  });

  test('stamps the report: the front sheet says when, with what result, and whether it still holds', async () => {
    opened = await OfficeSession.withTables(2025);
    await opened.session.fillBlanks();
    expect(opened.view.stamp).toEqual({ state: 'none', at: '', verdict: '' });
    await opened.session.stamp();
    expect(opened.view.stamp).toEqual({
      state: 'valid',
      at: '2026-01-05 09:07',
      verdict: '全部通过',
    });
    const front = opened.sheetId('填报信息');
    expect(opened.grid.isProtected(front)).toBe(true);
    const state = parseAddress(frontCell('stampState'))!;
    const said = () => opened.grid.read(front, state.row, state.column).value;
    expect(said()).toBe('有效：检查以后数据没有改动');

    opened.typeFigure('requests.received.naturalPersons', 1);
    await opened.quiet();
    expect(opened.view.stamp?.state).toBe('stale');
    expect(said()).toBe('已失效：检查以后数据有改动，请重新检查');
    await opened.session.stamp();
    expect(opened.view.stamp).toMatchObject({ state: 'valid', verdict: '2 处不符' });
  });

  test.each<[string, string, () => Promise<unknown>]>([
    ['stamps where the front sheet is gone', '填报信息', () => opened.session.stamp()],
    ['saves a file where the state is gone', '_OGI', () => opened.session.reportFile()],
    ['exports where the state is gone', '_OGI', () => opened.session.exports.make('word')],
  ])('%s: the pane says that it is gone', async (_, sheet, does) => {
    opened = await OfficeSession.withTables(2025);
    opened.grid.deleteSheet(opened.sheetId(sheet));
    await does();
    expect(opened.session.state.notice).toMatchObject({ problem: 'gone' });
  });

  test('stamps an unfinished report: it says so', async () => {
    opened = await OfficeSession.withTables(2025);
    await opened.session.stamp();
    expect(opened.view.stamp?.verdict).toBe('尚未填全');
  });

  test('stamps where the front sheet is protected with a password: the pane says why not', async () => {
    opened = await OfficeSession.withTables(2025);
    await opened.office.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('填报信息');
      protection.unprotect();
      protection.protect({}, 'secret');
      await context.sync();
    });
    await opened.session.stamp();
    expect(opened.session.state.notice?.problem).toBe('protected');
    expect(opened.view.stamp?.state).toBe('none');
  });

  test('closes a sheet altogether: the pane says which', async () => {
    opened = await OfficeSession.withTables(2025);
    await opened.session.recheck();
    expect(opened.view.shutSheets).toEqual([]);
    const all = { row: 0, column: 0, rowCount: 40, columnCount: 20 };
    opened.grid.writeFormat(opened.sheetId('依申请公开'), all, { locked: true });
    await opened.session.recheck();
    expect(opened.view.shutSheets).toEqual(['依申请公开']);
  });
});
