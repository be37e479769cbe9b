import type { ImportDecision } from '../../src/app/import-session';
import type { FoundReport } from '../../src/app/found-report';
import { layoutRemark, planImport, rowId } from '../../src/app/import-report';
import type { ImportSource } from '../../src/app/import-source';
import { importView } from '../../src/app/import-view';
import { makeHtml } from '../../src/exchange/html/make-html';
import { numberFigure, type Figure } from '../../src/report/figure';
import type { WrittenReport } from '../../src/report/written-report';
import { formatById, type FigureKey, type Format } from '../../src/standard';
import { stateSheetName } from '../../src/workbook/names';
import { narrativeIn } from '../../src/workbook/narrative-layout';
import { readReport } from '../../src/workbook/read-report';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { OfficeSession } from '../support/office-session';
import { publishedReport, seedText } from '../support/published-reports';
import { written } from '../support/written-reports';

/** A document that somebody has, seen first and then written into the workbook, through the genuine office.js. */

const format = formatById('2021');
const former = formatById('2019');
const agency = '某市某局';

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

const pasted = (html: string): ImportSource => ({ kind: 'pasted', html, text: '' });
const page = (report: WrittenReport, of: Format = format): ImportSource =>
  pasted(makeHtml(report, of));

/** A published report with a text, as that of the open workbook. */
const published = (id: string): WrittenReport => {
  const { report, format: of } = publishedReport(id);
  return written({ ...report, agency, year: 2025 }, of);
};
const inOrder = published('huaian-city-2024');

async function shown(source: ImportSource): Promise<FoundReport> {
  await opened.session.imports.open(source);
  const { screen } = opened.session.state;
  if (screen.kind !== 'import' || screen.found.kind !== 'found') throw new Error(screen.kind);
  return screen.found;
}

const accept = (decision: Partial<ImportDecision> = {}): Promise<void> =>
  opened.session.imports.accept({
    ...{ agency, year: '2025', withText: true, accepted: new Set(), places: new Map() },
    ...decision,
  });

async function reportNow() {
  const found = readReport(await new ExcelWorkbook().read());
  if (found.kind !== 'report') throw new Error(found.kind);
  const texts = typeof found.narrative === 'object' ? found.narrative.texts : [];
  return { ...found, narrative: narrativeIn(found.format, texts) };
}

const writes = () => opened.batches.flatMap(({ writes: own }) => own);
const numbers = (figures: ReadonlyMap<FigureKey, Figure>) =>
  [...figures].filter(([, { kind }]) => kind === 'number');

describe('where no report is open', () => {
  beforeEach(async () => {
    opened = await OfficeSession.open();
    opened.office.session.log.clear();
  });

  test('the document is shown, and nothing is written before the person agrees', async () => {
    await shown({ kind: 'pasted', html: '', text: seedText() });
    expect(writes()).toEqual([]);
    await opened.session.cancel();
    expect(opened.session.state.screen.kind).toBe('start');
    expect(writes()).toEqual([]);
  });

  test('a new workbook gets figures and text; totals are formulas where they agree', async () => {
    await shown(page(inOrder));
    await accept();
    const { report, narrative, totals } = await reportNow();
    expect(totals).toBe('computed');
    expect([report.agency, report.year]).toEqual([agency, 2025]);
    expect(report.figures).toEqual(inOrder.figures);
    expect(narrative).toEqual(inOrder.narrative);
    expect(opened.session.state.screen.kind).toBe('report');
  });

  test('a total that the document gets wrong stays as it was published, and is found', async () => {
    const key: FigureKey = 'requests.outcomeTotal.naturalPersons';
    const wrong = { ...inOrder, figures: new Map(inOrder.figures).set(key, numberFigure(99_999)) };
    await shown(page(wrong));
    await accept();
    const { report, totals } = await reportNow();
    expect(totals).toBe('typed');
    expect(report.figures.get(key)).toEqual(numberFigure(99_999));
    expect(opened.findings.length).toBeGreaterThan(0);
  });

  test.each([
    [{ agency: '' }, 'agency'],
    [{ year: '2018' }, 'year'],
  ])('%j is asked again, with what was found still there', async (decision, field) => {
    const found = await shown(page(inOrder));
    await accept(decision);
    const { screen } = opened.session.state;
    expect(screen).toMatchObject({ kind: 'import', found });
    expect(JSON.stringify(screen.kind === 'import' && screen.problems)).toContain(field);
    expect(writes()).toEqual([]);
  });

  test('a text of any kind without tables is refused', async () => {
    await opened.session.imports.open(pasted('<p>本年度没有报告。'));
    expect(opened.session.state.screen).toMatchObject({
      kind: 'import',
      found: { kind: 'refusal', problem: 'noReport' },
    });
  });

  test('where Excel fails, it is said, and the person can agree again', async () => {
    await shown(page(inOrder));
    opened.office.session.failNextBatch({ code: 'GeneralException', message: 'No' });
    await accept();
    expect(opened.session.state).toMatchObject({
      screen: { kind: 'import' },
      notice: { of: 'action' },
      busy: undefined,
    });
    await accept();
    expect((await reportNow()).report.figures).toEqual(inOrder.figures);
  });
});

describe('where something stands in the way of a new report', () => {
  test('a sheet of that name: it asks first, keeps the sheet, and fills the new tables', async () => {
    opened = await OfficeSession.open({ sheets: ['依申请公开'] });
    opened.typeIn('依申请公开', 'A1', '不要动');
    await shown(page(inOrder));
    opened.office.session.log.clear();
    await accept();
    expect(opened.session.state.screen).toMatchObject({
      kind: 'confirm',
      creation: { renamed: [{ taken: '依申请公开', created: '依申请公开 (2)' }] },
    });
    expect(writes()).toEqual([]);
    await opened.session.confirm();
    const { report, narrative } = await reportNow();
    expect(report.figures).toEqual(inOrder.figures);
    expect(narrative).toEqual(inOrder.narrative);
    expect(opened.grid.read(opened.sheetId('依申请公开'), 0, 0).value).toBe('不要动');
  });

  test('tables that cannot be read: they stay ours until the person agrees', async () => {
    opened = await OfficeSession.withTables(2025);
    opened.typeIn(stateSheetName, 'A1', '别的什么');
    await opened.session.recheck();
    expect(opened.session.state.screen.kind).toBe('unreadable');
    await shown(page(inOrder));
    opened.office.session.log.clear();
    await accept();
    expect(opened.session.state.screen).toMatchObject({
      kind: 'confirm',
      creation: { replacesTables: true },
    });
    await opened.session.cancel();
    expect(writes()).toEqual([]);
    expect(opened.session.state.screen.kind).toBe('unreadable');
  });
});

describe('into the open report', () => {
  const own: FigureKey = 'requests.received.naturalPersons';
  beforeEach(async () => {
    opened = await OfficeSession.withTables(2025);
    opened.typeFigure(own, 12_345);
    opened.typeIn('报告正文', 'B6', '已经写好的一段。');
    await opened.quiet();
    opened.office.session.log.clear();
  });

  test('figures and text are filled in; totals stay formulas', async () => {
    await shown(page(inOrder));
    await accept();
    const { report, narrative, formulas } = await reportNow();
    expect(report.figures).toEqual(inOrder.figures);
    expect(narrative).toEqual(inOrder.narrative);
    expect(formulas.size).toBeGreaterThan(0);
  });

  test('the text stays as it is where the person wants that', async () => {
    const before = await reportNow();
    await shown(page(inOrder));
    await accept({ withText: false });
    const { report, narrative } = await reportNow();
    expect(narrative).toEqual(before.narrative);
    expect(report.figures).toEqual(inOrder.figures);
  });

  test.each<[string, () => void, object]>([
    ['nothing was changed', () => undefined, { tables: [], ownFormulas: 0 }],
    [
      'the text’s sheet has one row more',
      () => {
        opened.grid.insertRows(opened.sheetId('报告正文'), 8, 1);
      },
      { tables: [], ownFormulas: 0, hasNoPlace: true },
    ],
    [
      'a table has one row more',
      () => {
        opened.grid.insertRows(opened.sheetId('复议诉讼'), 3, 1);
      },
      { tables: [{ table: 'reconsiderationAndLitigation', count: 15 }], ownFormulas: 0 },
    ],
    [
      'a person’s formula shows another number',
      () => {
        opened.typeFigure(own, '=1+1');
      },
      { tables: [], ownFormulas: 1 },
    ],
  ])('where %s, what stays out is said', async (_, happens, said) => {
    opened.liftProtection();
    happens();
    await opened.quiet();
    const found = await shown(page(inOrder));
    const { screen } = opened.session.state;
    if (screen.kind !== 'import') throw new Error(screen.kind);
    const choices = { accepted: new Set<string>(), places: new Map(), year: '2025' };
    const { unfilled, text } = importView(found, screen.into, choices);
    expect({ hasNoPlace: false, ...said }).toEqual({ ...unfilled, hasNoPlace: text.hasNoPlace });
  });

  test('what is blank in the document erases nothing', async () => {
    const figures = new Map([...inOrder.figures].filter(([key]) => key !== own));
    await shown(page({ ...inOrder, figures }));
    await accept();
    expect((await reportNow()).report.figures.get(own)).toEqual(numberFigure(12_345));
  });

  test('nothing is written where a figure was changed after the person had seen it', async () => {
    const { sheetId, address } = opened.view.places.get(own)!;
    await shown(page(inOrder));
    opened.grid.typing.type(sheetId, address, 7);
    opened.office.session.log.clear();
    await accept();
    expect(writes()).toEqual([]);
    expect(opened.session.state).toMatchObject({
      screen: { kind: 'report' },
      notice: { problem: 'figuresChanged' },
    });
  });

  test('waits while a cell is edited, and then writes everything once', async () => {
    await shown(page(inOrder));
    opened.office.session.setCellEditMode(true);
    const accepted = accept();
    await opened.office.idle();
    expect(opened.session.state).toMatchObject({ waiting: true, busy: 'importing' });
    expect(writes()).toEqual([]);
    opened.office.session.setCellEditMode(false);
    await opened.timer.pass(1000);
    await accepted;
    expect((await reportNow()).report.figures).toEqual(inOrder.figures);
  });
});

describe('rows in doubt', () => {
  /** The same page with a label that nobody knows. */
  const inDoubt = pasted(makeHtml(inOrder, format).replace(/（一）予以公开/g, '本机关特有事项'));
  const granted = (figures: ReadonlyMap<FigureKey, Figure>) =>
    numbers(figures).filter(([key]) => key.startsWith('requests.granted.'));

  test('are left out', async () => {
    opened = await OfficeSession.open();
    const found = await shown(inDoubt);
    const { left } = planImport(found, format, { accepted: new Set(), places: new Map() });
    expect(left).toBeGreaterThanOrEqual(7);
    await accept();
    const { figures } = (await reportNow()).report;
    expect(granted(figures)).toEqual([]);
    expect(numbers(figures)).toHaveLength(numbers(inOrder.figures).length - left);
  });

  test('are taken when the person says so', async () => {
    opened = await OfficeSession.open();
    const found = await shown(inDoubt);
    const rows = found.tables.flatMap((table) =>
      table.rows
        .filter((row) => row.figures.some(({ doubts }) => doubts.length > 0))
        .map((row) => rowId(table, row)),
    );
    await accept({ accepted: new Set(rows) });
    expect((await reportNow()).report.figures).toEqual(inOrder.figures);
  });
});

describe('a report in the format before', () => {
  const other: FigureKey = 'requests.otherwiseHandled.naturalPersons';
  const ofFormer = published('shanghai-gov-office-2019');
  const withOther = {
    ...ofFormer,
    figures: new Map(ofFormer.figures).set(other, numberFigure(5)),
  };
  beforeEach(async () => {
    opened = await OfficeSession.open();
  });

  test('is told, and what has no certain place waits for a decision', async () => {
    const found = await shown(page(withOther, former));
    expect(layoutRemark(found)).toEqual({ kind: 'otherFormat', found: '2019', expected: '2021' });
    const { homeless } = planImport(found, format, { accepted: new Set(), places: new Map() });
    const asked = homeless.find(({ found: { key } }) => key === other);
    expect(asked?.places).toEqual([
      'requests.correctionOverdue.naturalPersons',
      'requests.feeOverdue.naturalPersons',
      'requests.otherReason.naturalPersons',
    ]);
  });

  test('is moved into the format of its year, with what the person decided', async () => {
    const found = await shown(page(withOther, former));
    const { homeless } = planImport(found, format, { accepted: new Set(), places: new Map() });
    const asked = homeless.find(({ found: { key } }) => key === other)!;
    const last = asked.places[asked.places.length - 1]!;
    await accept({ places: new Map([[other, last]]) });
    const { format: created, report } = await reportNow();
    expect(created).toBe(format);
    expect(asked.places.map((place) => report.figures.get(place))).toEqual([
      numberFigure(0),
      numberFigure(0),
      numberFigure(5),
    ]);
  });

  test('leaves blank what nobody decides on', async () => {
    const found = await shown(page(withOther, former));
    const { homeless } = planImport(found, format, { accepted: new Set(), places: new Map() });
    await accept();
    const { figures } = (await reportNow()).report;
    const places = homeless.flatMap((one) => one.places);
    expect(places.length).toBeGreaterThan(0);
    expect(numbers(new Map(places.map((place) => [place, figures.get(place)!])))).toEqual([]);
  });

  test('only one table of which is of that format is told as a mixture', async () => {
    const ofNow = makeHtml(inOrder, format);
    const table = (html: string) => /<section id="requests">[^]*?<\/section>/.exec(html)![0];
    const mixed = ofNow.replace(table(ofNow), () => table(makeHtml(withOther, former)));
    const found = await shown(pasted(mixed));
    expect(layoutRemark(found)).toEqual({ kind: 'mixed', expected: '2021' });
    expect(found.tables.map((one) => [one.table.id, one.format.id])).toEqual(
      format.tables.map(({ id }) => [id, id === 'requests' ? '2019' : '2021']),
    );
  });
});
