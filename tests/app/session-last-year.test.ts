import type { SourceFile } from '../../src/app/source-file';
import { numberFigure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { extrasOf } from '../../src/standin/rich-api/extras';
import { figuresOf, formatById, type FigureKey } from '../../src/standard';
import type { TotalsMode } from '../../src/workbook/state';
import { withFigures } from '../support/balanced-report';
import { filledWorkbook } from '../support/filled-workbook';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';

/** Last year's file beside the open workbook, through the genuine office.js. */

const lastYear: Report = {
  ...publishedReport('pingtan-2021').report,
  year: 2024,
  agency: '某市某局',
};
const carriedForward = (report: Report): number[] =>
  [
    'naturalPersons',
    'enterprises',
    'researchInstitutions',
    'publicInterest',
    'legalServices',
    'others',
  ].map((column) => {
    const figure = report.figures.get(`requests.carriedForward.${column}`);
    return figure?.kind === 'number' ? figure.value : NaN;
  });
const source = (bytes: Uint8Array, name = '上年.xlsx'): SourceFile => ({
  name,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
});

let opened: OfficeSession;
beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
}, 20_000);
afterEach(() => {
  opened.dispose();
});

async function proposed(bytes: Uint8Array, name?: string) {
  await opened.session.lastYear.open(source(bytes, name));
  const { screen } = opened.session.state;
  if (screen.kind !== 'lastYear') throw new Error(screen.kind);
  return screen.proposal;
}
async function attach(fills: boolean, report = lastYear, totals: TotalsMode = 'computed') {
  const proposal = await proposed(filledWorkbook(report, totals));
  if (proposal.kind !== 'proposal') throw new Error(proposal.problem);
  await opened.session.lastYear.attach(proposal, fills);
  return proposal;
}
const cell = (sheet: string, row: number, column: number) =>
  opened.grid.read(opened.sheetId(sheet), row, column).value;
const carriedOver = () => Array.from({ length: 6 }, (_, index) => cell('依申请公开', 6, 3 + index));
const writes = () => opened.batches.flatMap(({ writes: own }) => own);
const lineOnSheet = (number: string): unknown => {
  for (let row = 4; row < 120; row += 1) {
    if (cell('校验结果', row, 0) === number) return cell('校验结果', row, 6);
  }
  return undefined;
};

test('what the file says is shown, and nothing is written', async () => {
  const proposal = await proposed(filledWorkbook(lastYear, 'computed'));
  expect(proposal).toMatchObject({
    kind: 'proposal',
    ...{ file: '上年.xlsx', agency: '某市某局', year: 2024, formatId: '2021' },
    ...{ isOtherAgency: false, unread: [], faults: 0, contradicted: 0 },
    known: figuresOf(formatById('2021')).size,
  });
  expect(writes()).toEqual([]);
});

test('figures are attached and what is carried over is filled in; the check sheet compares', async () => {
  expect(lineOnSheet('E1-1')).toBe('无上年数据');
  const { changes } = await attach(true);
  expect(changes).toHaveLength(6);
  expect(carriedOver()).toEqual(carriedForward(lastYear));
  expect(opened.view.lastYear).toMatchObject({ source: '某市某局（上年.xlsx）' });
  expect(lineOnSheet('E1-1')).toBe('通过');
});

test('attached only, nothing of this year’s is touched; a difference is a fault in pane and sheet', async () => {
  opened.typeIn('依申请公开', 'D7', 99);
  await opened.quiet();
  await attach(false);
  expect(carriedOver()).toEqual([99, '', '', '', '', '']);
  await opened.session.fillBlanks();
  await opened.quiet();
  expect(lineOnSheet('E1-1')).toBe('不通过');
  expect(opened.findings).toContain('E1 @ D7');
});

test('a total of last year’s that its own columns contradict is left out, and nothing has to agree with it', async () => {
  const wrong = withFigures(lastYear, { 'requests.carriedForward.total': numberFigure(0) });
  expect(wrong.figures.get('requests.carriedForward.naturalPersons')).toEqual(numberFigure(1));
  const { faults, contradicted } = await attach(true, wrong, 'typed');
  expect({ faults, contradicted }).toEqual({ faults: 2, contradicted: 1 });
  expect(carriedOver()).toEqual(carriedForward(lastYear));
  await opened.session.fillBlanks();
  await opened.quiet();
  expect([lineOnSheet('E1-1'), lineOnSheet('E1-7')]).toEqual(['通过', '无上年数据']);
  expect(opened.findings.filter((finding) => finding.startsWith('E1'))).toEqual([]);
});

test('where last year’s figures cannot be kept, none is filled in either', async () => {
  opened.grid.deleteName('OGI_lastYear');
  await attach(true);
  expect(opened.session.state.notice).toMatchObject({ problem: 'gone' });
  expect(carriedOver()).toEqual(Array<string>(6).fill(''));
});

test('where the sheet for last year’s figures is locked midway, one goes on when it is open', async () => {
  const proposal = await proposed(filledWorkbook(lastYear, 'computed'));
  if (proposal.kind !== 'proposal') throw new Error(proposal.problem);
  const sheet = extrasOf(opened.grid).sheet(opened.sheetId('上年数据'));
  sheet.password = 'secret';
  await opened.session.lastYear.attach(proposal, true);
  expect(opened.session.state.notice).toMatchObject({ problem: 'protected' });
  expect(carriedOver()).toEqual(carriedForward(lastYear));
  sheet.password = null;
  await opened.session.lastYear.attach(proposal, true);
  expect(opened.session.state.notice).toBeUndefined();
  expect(opened.view.lastYear).not.toBe('none');
});

test('a figure that was typed meanwhile is not written over, and nothing is half done', async () => {
  const proposal = await proposed(filledWorkbook(lastYear, 'computed'));
  opened.typeIn('依申请公开', 'E7', 7);
  if (proposal.kind !== 'proposal') throw new Error(proposal.problem);
  await opened.session.lastYear.attach(proposal, true);
  expect(opened.session.state.notice).toMatchObject({ problem: 'figuresChanged' });
  expect(carriedOver()).toEqual(['', 7, '', '', '', '']);
  expect(opened.view.lastYear).toBe('none');
});

test.each<[what: string, report: Report, shown: object]>([
  ['another agency’s', { ...lastYear, agency: '某市另一局' }, { isOtherAgency: true }],
  [
    'one whose own sums fail',
    withFigures(lastYear, { 'requests.received.naturalPersons': numberFigure(9999) }),
    { faults: 2 },
  ],
  [
    'one of the format of 2019',
    { ...publishedReport('jinjing-2019').report, year: 2024 },
    { formatId: '2019' },
  ],
])('%s is told so', async (_, report, shown) => {
  expect(await proposed(filledWorkbook(report, 'computed'))).toMatchObject({
    kind: 'proposal',
    ...shown,
  });
});

test('of another format only the figures that both have are attached', async () => {
  const { known } = await attach(true, {
    ...publishedReport('jinjing-2019').report,
    year: 2024,
  });
  expect(known).toBeGreaterThan(100);
  expect(known).toBeLessThan(figuresOf(formatById('2021')).size);
  const { lastYear: attached } = opened.view;
  if (attached === undefined || attached === 'none') throw new Error('not attached');
  const inForce: FigureKey = 'proactiveDisclosure.normativeDocuments.inForce';
  expect(attached.figures.get(inForce)).toMatchObject({ kind: 'blank' });
});

test.each<[what: string, bytes: Uint8Array, problem: object]>([
  ['no archive', new TextEncoder().encode('文字'), { problem: 'notZip' }],
  [
    'the end missing',
    filledWorkbook(lastYear, 'computed').slice(0, 9000),
    { problem: 'truncated' },
  ],
  [
    'the report of three years ago',
    filledWorkbook({ ...lastYear, year: 2022 }, 'computed'),
    { problem: 'otherYear', year: 2022, expected: 2024 },
  ],
])('%s: refused with the reason, nothing written', async (_, bytes, problem) => {
  expect(await proposed(bytes, '旧.xlsx')).toEqual({
    kind: 'refusal',
    file: '旧.xlsx',
    ...problem,
  });
  await opened.session.cancel();
  expect(opened.view.lastYear).toBe('none');
  expect(writes()).toEqual([]);
});

test('a file that is too large is not even read', async () => {
  await opened.session.lastYear.open({
    name: '大.xlsx',
    size: 60_000_000,
    bytes: () => Promise.reject(new Error('read')),
  });
  expect(opened.session.state.screen).toMatchObject({ proposal: { problem: 'tooLarge' } });
});

test('a file that is gone is told so', async () => {
  await opened.session.lastYear.open({
    name: '无.xlsx',
    size: 10,
    bytes: () => Promise.reject(new Error('NotFound')),
  });
  expect(opened.session.state.screen).toMatchObject({ proposal: { problem: 'unread' } });
});
