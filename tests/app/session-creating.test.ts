import type { ReportDraft } from '../../src/app/report-draft';
import { formatForYear } from '../../src/standard';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { OfficeSession } from '../support/office-session';

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

describe('creating', () => {
  test.each([
    [2020, '2019'],
    [2025, '2021'],
  ])('tables for %i take at most three round trips', async (year, format) => {
    opened = await OfficeSession.open();
    opened.office.session.log.clear();
    await opened.session.create({ agency: '某县某局', year: String(year), totals: 'computed' });
    expect(opened.view).toMatchObject({ year, agency: '某县某局', format: { id: format } });
    expect(opened.batches.length).toBeLessThanOrEqual(3);
    expect(opened.view.problems).toEqual([]);
    expect(opened.view.progress.filled).toBe(0);
    expect(opened.findings).toEqual([]);
  });

  test('writes what the plan says', async () => {
    opened = await OfficeSession.withTables(2025);
    const { grid } = opened;
    const format = formatForYear(2025)!;
    const plan = workbookPlan({
      format,
      year: 2025,
      agency: '某市某局',
      totals: 'computed',
      taken: ['Sheet1'],
    });
    for (const sheet of plan.sheets) {
      const id = opened.sheetId(sheet.name);
      sheet.contents.forEach((row, r) => {
        row.forEach((content, c) => {
          expect(grid.read(id, r, c).formula).toBe(content);
        });
      });
      expect(grid.merges(id)).toHaveLength(sheet.merges.length);
      expect(grid.conditionalFormats(id).map(({ formula }) => formula)).toEqual(
        sheet.conditionalFormats.map(({ formula }) => formula),
      );
      expect(grid.conditionalFormats(id).every(({ stopIfTrue }) => stopIfTrue)).toBe(true);
    }
    expect(grid.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Sheet1', 'Visible'],
      ['_OGI', 'VeryHidden'],
      ['填报信息', 'Visible'],
      ['主动公开', 'Visible'],
      ['依申请公开', 'Visible'],
      ['复议诉讼', 'Visible'],
      ['报告正文', 'Visible'],
      ['校验结果', 'Visible'],
      ['上年数据', 'Hidden'],
    ]);
    expect(grid.names().map(({ name }) => name)).toEqual(plan.names.map(({ name }) => name));
    expect(grid.activeSheet()).toBe(opened.sheetId('主动公开'));
  });

  test.each<[ReportDraft, string[]]>([
    [{ agency: '', year: '2025', totals: 'computed' }, ['agencyMissing']],
    [{ agency: '某局', year: '2017', totals: 'computed' }, ['yearTooEarly']],
  ])('%j is refused with a reason, and nothing is written', async (draft, problems) => {
    opened = await OfficeSession.open();
    await opened.session.create(draft);
    expect(opened.session.state.screen).toMatchObject({ kind: 'start', problems });
    expect(opened.grid.sheets()).toHaveLength(1);
  });

  test('asks where a sheet of that name exists, and keeps it', async () => {
    opened = await OfficeSession.open({ sheets: ['依申请公开', '别的'] });
    opened.typeIn('依申请公开', 'A1', '不要动');
    await opened.session.create({ agency: '某局', year: '2025', totals: 'computed' });
    expect(opened.session.state.screen).toMatchObject({
      kind: 'confirm',
      creation: {
        renamed: [{ taken: '依申请公开', created: '依申请公开 (2)' }],
        replacesTables: false,
      },
    });
    expect(opened.grid.sheets()).toHaveLength(2);
    await opened.session.confirm();
    expect(opened.view.problems).toEqual([]);
    expect(opened.grid.read(opened.sheetId('依申请公开'), 0, 0).value).toBe('不要动');
  });

  test('asks where tables of ours exist; a refusal goes back to them', async () => {
    opened = await OfficeSession.withTables(2024);
    opened.session.startAnew();
    await opened.session.create({ agency: '另一局', year: '2025', totals: 'computed' });
    expect(opened.session.state.screen).toMatchObject({ creation: { replacesTables: true } });
    await opened.session.cancel();
    expect(opened.view.year).toBe(2024);

    opened.session.startAnew();
    await opened.session.create({ agency: '另一局', year: '2020', totals: 'computed' });
    await opened.session.confirm();
    expect(opened.view).toMatchObject({ year: 2020, agency: '另一局', format: { id: '2019' } });
    expect(opened.grid.sheets().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['主动公开', '主动公开 (2)']),
    );
  });

  test('writes no formula that looks at a sheet which is not there yet: Excel would refuse it', async () => {
    opened = await OfficeSession.open();
    const { grid } = opened;
    const missing: string[] = [];
    const write = grid.writeContent.bind(grid);
    grid.writeContent = (sheetId, area, contents) => {
      const there = grid.sheets().map(({ name }) => name);
      for (const content of contents.flat()) {
        for (const [, name] of String(content).matchAll(/'([^']+)'!/g)) {
          if (!there.includes(name!)) missing.push(name!);
        }
      }
      write(sheetId, area, contents);
    };
    await opened.session.create({ agency: '某局', year: '2025', totals: 'computed' });
    expect(opened.view.year).toBe(2025);
    expect(missing).toEqual([]);
  });

  test('comes back to what was typed when the person rather does not create', async () => {
    opened = await OfficeSession.open({ sheets: ['主动公开'] });
    await opened.session.create({ agency: '某局', year: '2024', totals: 'computed' });
    await opened.session.cancel();
    expect(opened.session.state.screen).toMatchObject({
      kind: 'start',
      draft: { agency: '某局', year: '2024', totals: 'computed' },
    });
  });

  test('asks again when something changed between the question and the answer', async () => {
    opened = await OfficeSession.open({ sheets: ['主动公开'] });
    await opened.session.create({ agency: '某局', year: '2025', totals: 'computed' });
    opened.grid.addSheet('复议诉讼');
    await opened.session.confirm();
    expect(opened.session.state.screen).toMatchObject({
      kind: 'confirm',
      creation: { renamed: [{ taken: '主动公开' }, { taken: '复议诉讼' }] },
    });
    await opened.session.confirm();
    expect(opened.view.problems).toEqual([]);
  });

  test.each([
    ['in a workbook without tables', false],
    ['beside a report', true],
  ])('goes on after an edit that began midway and lasted: %s', async (_, isBeside) => {
    opened = isBeside ? await OfficeSession.withTables(2024) : await OfficeSession.open();
    const wanted: ReportDraft = { agency: '甲局', year: '2025', totals: 'computed' };
    opened.session.startAnew();
    if (isBeside) await opened.session.create(wanted);
    const { session } = opened.office;
    const code = 'InvalidOperationInCellEditMode';
    // After the survey; beside a report that is read first. What takes back is refused as well.
    const writing = isBeside ? 3 : 2;
    let request = 0;
    session.beforeBatch = () => {
      request += 1;
      if (request === writing) session.failNextBatch({ code, message: '', afterWrites: 300 });
      if (request === writing + 1) session.setCellEditMode(true);
    };
    const created = isBeside ? opened.session.confirm() : opened.session.create(wanted);
    while (!opened.session.state.waiting) await opened.quiet(100);
    session.beforeBatch = () => undefined;
    session.setCellEditMode(false);
    await opened.timer.pass(5000);
    await created;
    expect(opened.session.state.notice).toBeUndefined();
    expect(opened.view).toMatchObject({ year: 2025, agency: '甲局', problems: [] });
    const names = opened.grid.sheets().map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('填报信息'))).toHaveLength(isBeside ? 2 : 1);
  });

  test('a creation that fails half-way leaves nothing behind, and not a sheet of others away', async () => {
    opened = await OfficeSession.open();
    const { grid } = opened;
    // A colleague makes a sheet of that name after we looked.
    const addSheet = grid.addSheet.bind(grid);
    grid.addSheet = (name) => {
      if (name === '依申请公开' && grid.sheets().every((sheet) => sheet.name !== name)) {
        const theirs = addSheet(name);
        const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
        grid.writeContent(theirs, cell, [['别人的']]);
        throw new Error('as in Excel: the name is taken');
      }
      return addSheet(name);
    };
    await opened.session.create({ agency: '某局', year: '2025', totals: 'computed' });
    expect(opened.session.state.notice?.problem).toBe('other');
    expect(grid.sheets().map(({ name }) => name)).toEqual(['Sheet1', '依申请公开']);
    expect(grid.names()).toEqual([]);

    await opened.session.create({ agency: '某局', year: '2025', totals: 'computed' });
    await opened.session.confirm();
    expect(opened.view.problems).toEqual([]);
    expect(grid.read(opened.sheetId('依申请公开'), 0, 0).value).toBe('别人的');
  });

  test.each([
    ['AccessDenied', 'protected'],
    ['GeneralException', 'other'],
  ])('when Excel answers %s, the person is told and may try again', async (code, problem) => {
    opened = await OfficeSession.open();
    opened.office.session.failNextBatch({ code, message: '…' });
    await opened.session.create({ agency: '某局', year: '2025', totals: 'computed' });
    expect(opened.session.state).toMatchObject({ notice: { problem }, busy: undefined });
    await opened.session.create({ agency: '某局', year: '2025', totals: 'computed' });
    expect(opened.session.state.notice).toBeUndefined();
    expect(opened.view.year).toBe(2025);
  });
});
