import type { ExaminedFile } from '../../../src/app/collection/examine-file';
import { makeDocx } from '../../../src/exchange/docx/make-docx';
import { makeHtml } from '../../../src/exchange/html/make-html';
import { makeJson } from '../../../src/exchange/json/make-json';
import { makeXlsx } from '../../../src/exchange/xlsx/make-workbook';
import { blankFigure, numberFigure, type Figure } from '../../../src/report/figure';
import { unpackFigures } from '../../../src/report/packed-figures';
import { formatById, type FigureKey } from '../../../src/standard';
import { workbookPlan } from '../../../src/workbook/workbook-plan';
import { compoundFile } from '../../support/compound-file';
import { examine, plainReport, plainWorkbook } from '../../support/examined-file';
import { filledWorkbook } from '../../support/filled-workbook';
import { published } from '../../support/collected-reports';

/** What is seen in a file that a unit has sent. */

const format = formatById('2021');
const agency = '某县某局';
const year = 2025;
const plain = plainReport(agency, year);
const [received, fee]: FigureKey[] = [
  'requests.received.naturalPersons',
  'proactiveDisclosure.fees.amountCollected',
] as const;
const changed = (key: FigureKey, figure: Figure) => ({
  ...plain,
  figures: new Map(plain.figures).set(key, figure),
});

test.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>]>([
  ['a workbook of ours', 'ours', () => plainWorkbook(agency, year)],
  ['a Word document', 'recognised', () => makeDocx(plain, format)],
  ['a web page', 'recognised', () => makeHtml(plain, format)],
  ['exported data', 'ours', () => makeJson(plain, format)],
])('%s says who, when and what', async (_, source, make) => {
  const file = await examine('年报', await make());
  expect(file).toMatchObject({
    ...{ kind: 'report', source, agency, year, formatId: '2021', faults: 0, doubtful: 0 },
    unread: [],
  });
  if (file.kind === 'report')
    expect(new Map(unpackFigures(format, file.figures))).toEqual(plain.figures);
});

test.each<[string, () => Uint8Array, Partial<ExaminedFile>]>([
  ['in order', () => plainWorkbook(agency, year), { verdict: 'clear', faults: 0 }],
  [
    'with a sum that fails',
    () => plainWorkbook(agency, year, { [received]: 3 }),
    // Its row, and its column: 一 + 二 = 三（七）+ 四.
    { verdict: 'faults', faults: 2 },
  ],
  [
    'with a text for a figure',
    () =>
      filledWorkbook(
        changed(received, { kind: 'unreadable', problem: 'text', found: '待核实' }),
        'typed',
      ),
    { verdict: 'faults', faults: 1 },
  ],
  [
    'with a blank',
    () => filledWorkbook(changed(received, blankFigure()), 'typed'),
    { verdict: 'open', faults: 0 },
  ],
  [
    'with something to ask about',
    () => filledWorkbook(changed(fee, numberFigure(1.23456)), 'typed'),
    { verdict: 'questions', unanswered: 1, answered: 0 },
  ],
])('a workbook %s', async (_, make, expected) => {
  expect(await examine('年报.xlsx', make())).toMatchObject(expected);
});

test('totals that are formulas count as what they come to, also where no program has calculated them', async () => {
  const plan = filledWorkbook(plainReport(agency, year), 'computed');
  const file = await examine('年报.xlsx', plan);
  expect(file).toMatchObject({ verdict: 'clear' });
  if (file.kind === 'report')
    expect(new Map(unpackFigures(format, file.figures))).toEqual(plain.figures);
});

test('a blank workbook is open, and not stamped', async () => {
  const plan = workbookPlan({ format, year, agency, totals: 'computed', taken: [] });
  expect(await examine('年报.xlsx', makeXlsx(plan))).toMatchObject({
    ...{ verdict: 'open', faults: 0, stamp: 'none' },
  });
});

test('a document on the form of another year is told, with the form that it should have', async () => {
  const { report, format: former } = published('shanghai-gov-office-2019');
  const file = await examine('年报.html', makeHtml({ ...report, year }, former));
  expect(file).toMatchObject({ kind: 'report', formatId: '2019', expected: '2021' });
});

test('what is in doubt in a document is counted, and left out', async () => {
  const html = makeHtml(plain, format).replace(/（一）予以公开/g, '本机关特有事项');
  const file = await examine('年报.html', html);
  expect(file).toMatchObject({ kind: 'report' });
  if (file.kind !== 'report') return;
  expect(file.doubtful).toBeGreaterThan(0);
  expect(file.open).toBeGreaterThanOrEqual(file.doubtful);
});

test('where a document does not say the year, its name may', async () => {
  const html = makeHtml(plain, format).replace(/<h1>.*<\/h1>|<title>.*<\/title>/g, '');
  expect(await examine('2025年度政府信息公开工作年度报告-某县某局.html', html)).toMatchObject({
    agency,
    year,
  });
});

test.each<[string, Uint8Array | string, string]>([
  ['nothing', '', 'empty'],
  ['an old workbook', compoundFile('Workbook'), 'legacyXls'],
  ['a password', compoundFile('EncryptedPackage'), 'encrypted'],
  ['half a workbook', plainWorkbook(agency, year).slice(0, 5000), 'truncated'],
  ['a PDF', '%PDF-1.4', 'pdf'],
  ['a letter', '各单位：请于 1 月 31 日前报送。', 'noReport'],
  ['other data', '{"a": 1}', 'badData'],
])('%s is no report, and said to be what it is', async (_, contents, problem) => {
  expect(await examine('年报.xlsx', contents)).toMatchObject({ kind: 'noReport', problem });
});

test('a whole text in the place of a name names nobody, and the file is examined all the same', async () => {
  const file = await examine('年报.xlsx', plainWorkbook('乙'.repeat(20_000), year));
  expect(file).toMatchObject({ kind: 'report', agency: '', verdict: 'clear' });
  const data = makeJson(plainReport('乙'.repeat(40_000), year), format);
  expect(await examine('年报.json', data)).toMatchObject({ problem: 'badData' });
});

test('a file has one id, whatever it is called', async () => {
  const [one, same, other] = await Promise.all([
    examine('甲.xlsx', plainWorkbook(agency, year)),
    examine('乙.xlsx', plainWorkbook(agency, year)),
    examine('甲.xlsx', plainWorkbook(agency, 2024)),
  ]);
  expect(same.id).toBe(one.id);
  expect(other.id).not.toBe(one.id);
});
