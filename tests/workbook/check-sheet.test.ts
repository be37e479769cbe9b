import fc from 'fast-check';
import { makeAddress } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import { parseFigure } from '../../src/report/parse-figure';
import type { Report } from '../../src/report/report';
import { totalsOf } from '../../src/rules/balance-edit';
import { checkLines, lineResults } from '../../src/rules/check-line';
import {
  figuresOf,
  formatById,
  formats,
  tableOf,
  terms,
  type FigureKey,
  type Format,
} from '../../src/standard';
import { checkCells, checkColumn } from '../../src/workbook/check-sheet';
import { locator } from '../../src/workbook/conditional-formats';
import { frontCell } from '../../src/workbook/front-sheet';
import type { Content } from '../../src/workbook/plan';
import { resultTexts } from '../../src/workbook/sheet-texts';
import type { TotalsMode } from '../../src/workbook/state';
import { tableOrigin } from '../../src/workbook/table-sheet';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { publishedReport, publishedReportIds } from '../support/published-reports';
import { WorkbookEngine } from '../support/workbook-engine';

type Typed = ReadonlyMap<FigureKey, Content | boolean>;

const cellOf = (format: Format, key: FigureKey): [sheet: string, address: string] => {
  const figure = figuresOf(format).get(key)!;
  const table = tableOf(format, figure.table);
  return [terms[table.sheet].label, makeAddress(locator(gridOf(table), tableOrigin)(key))];
};

/** A new workbook, nothing typed yet. */
const blankWorkbook = (format: Format, totals: TotalsMode): WorkbookEngine =>
  new WorkbookEngine(workbookPlan({ format, year: 2025, agency: '某县某局', totals, taken: [] }));

/** A workbook with some contents typed in, calculated. */
function calculated(format: Format, typed: Typed, totals: TotalsMode): WorkbookEngine {
  const engine = blankWorkbook(format, totals);
  typeInto(engine, format, typed);
  return engine;
}

function typeInto(engine: WorkbookEngine, format: Format, typed: Typed): void {
  engine.setAll([...typed].map(([key, content]) => [...cellOf(format, key), content]));
}

/** The report that the workbook holds, totals as it shows them. */
function reportIn(format: Format, engine: WorkbookEngine, totals: TotalsMode): Report {
  const figures = [...figuresOf(format).keys()].map((key) => {
    const value = engine.value(...cellOf(format, key));
    const formula = totals === 'computed' && totalsOf(format).has(key) ? '=' : undefined;
    return [key, parseFigure({ value, ...(formula ? { formula } : {}) })] as const;
  });
  return { formatId: format.id, year: 2025, agency: '', figures: new Map(figures) };
}

/** What the sheet says of each line. */
function resultsOnSheet(format: Format, totals: TotalsMode, engine: WorkbookEngine) {
  return checkLines(format, totals === 'typed').map(({ id, number }, index) => {
    const at = (column: Parameters<typeof checkColumn>[0]) =>
      engine.value('校验结果', makeAddress({ row: 4 + index, column: checkColumn(column) }));
    expect(at('number')).toBe(number);
    return [id, at('result')];
  });
}

function expectAgreement(format: Format, engine: WorkbookEngine, totals: TotalsMode): void {
  const report = reportIn(format, engine, totals);
  const lines = checkLines(format, totals === 'typed');
  const results = lineResults(format, report, lines);
  expect(resultsOnSheet(format, totals, engine)).toEqual(
    lines.map(({ id }) => [id, resultTexts[results.get(id)!]]),
  );
}

/** What people leave in a cell; no dates, which formulas cannot tell from numbers. */
const content: fc.Arbitrary<Content | boolean> = fc.oneof(
  { weight: 40, arbitrary: fc.nat(3) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Content | boolean>('', '无', '１２', 1.5, -2, -1.5, true, '=1/0'),
  },
);

describe.each(formats)('format $id', (format) => {
  const keys = [...figuresOf(format).keys()];
  const inputs = keys.filter((key) => !totalsOf(format).has(key));

  test.each<[TotalsMode, FigureKey[]]>([
    ['computed', inputs],
    ['typed', keys],
  ])('with %s totals every line says what our evaluator says', (totals, filled) => {
    const engine = blankWorkbook(format, totals);
    fc.assert(
      fc.property(
        fc.array(content, { minLength: filled.length, maxLength: filled.length }),
        (contents) => {
          typeInto(engine, format, new Map(filled.map((key, index) => [key, contents[index]!])));
          expectAgreement(format, engine, totals);
        },
      ),
      { numRuns: 30 },
    );
    engine.dispose();
  });
});

test.each(formats)('the published reports of format $id, typed as printed', (format) => {
  const engine = blankWorkbook(format, 'typed');
  const reports = publishedReportIds
    .map(publishedReport)
    .filter((published) => published.format.id === format.id);
  expect(reports.length).toBeGreaterThan(5);
  for (const { report } of reports) {
    const printed = [...figuresOf(format).keys()].map((key): [FigureKey, Content] => {
      const figure = report.figures.get(key);
      if (figure?.kind === 'number') return [key, figure.value];
      return [key, figure?.kind === 'unreadable' ? figure.found : ''];
    });
    typeInto(engine, format, new Map(printed));
    expectAgreement(format, engine, 'typed');
  }
  engine.dispose();
});

const format2021 = formatById('2021');
const allZero: Typed = new Map(
  [...figuresOf(format2021).keys()]
    .filter((key) => !totalsOf(format2021).has(key))
    .map((key) => [key, 0]),
);
const withTyped = (changes: Record<FigureKey, Content>): Typed =>
  new Map([...allZero, ...Object.entries(changes)]);

test.each<[string, Typed, string]>([
  ['all zero', allZero, '全部通过'],
  ['nothing filled', new Map(), '尚未填全：有 45 项还不能核对'],
  [
    'one request without an outcome',
    withTyped({ 'requests.received.naturalPersons': 1 }),
    '2 处不符',
  ],
  ['a negative count', withTyped({ 'proactiveDisclosure.penalties.decisions': -1 }), '1 处不符'],
  [
    'a fee with five decimals',
    withTyped({ 'proactiveDisclosure.fees.amountCollected': 1.23456 }),
    '全部通过，另有 1 处请核实',
  ],
  ['a text', withTyped({ 'proactiveDisclosure.licensing.decisions': '无' }), '1 处不符'],
])('%s: the verdict is in one sentence, on both sheets', (_, typed, verdict) => {
  const engine = calculated(format2021, typed, 'computed');
  expect(engine.value('校验结果', checkCells.verdict)).toBe(verdict);
  expect(engine.value('填报信息', 'A2')).toBe(verdict);
  engine.dispose();
});

describe('a note', () => {
  const line = checkLines(format2021, false).findIndex(({ id }) => id === 'A5.proactiveDisclosure');
  const at = (column: Parameters<typeof checkColumn>[0]) =>
    makeAddress({ row: 4 + line, column: checkColumn(column) });

  test('answers a soft finding while its figures stay, and is stale when they change', () => {
    const typed = withTyped({ 'proactiveDisclosure.fees.amountCollected': 1.23456 });
    const engine = calculated(format2021, typed, 'computed');
    const say = (column: Parameters<typeof checkColumn>[0], content: Content) => {
      engine.set('校验结果', at(column), content);
    };
    say('note', '按实际金额填报');
    expect(engine.value('校验结果', at('noteState'))).toBe('请填说明时校验码');
    say('noteCode', String(engine.value('校验结果', at('code'))));
    expect(engine.value('校验结果', at('noteState'))).toBe('有效');
    expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过');

    // Rows above the table move it, and change nothing.
    engine.addRows('主动公开', 0, 3);
    expect(engine.value('校验结果', at('noteState'))).toBe('有效');

    engine.set('主动公开', 'B19', 1.23457);
    expect(engine.value('校验结果', at('noteState'))).toBe('说明已过期');
    expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过，另有 1 处请核实');
    engine.dispose();
  });
});

describe('the stamp', () => {
  const stampState = (engine: WorkbookEngine) => engine.value('填报信息', frontCell('stampState'));

  test('is valid until any figure changes, a swap of two included', () => {
    const typed = withTyped({
      'requests.granted.naturalPersons': 3,
      'requests.granted.enterprises': 5,
    });
    const engine = calculated(format2021, typed, 'computed');
    expect(stampState(engine)).toBe('尚未检查盖章');
    const fingerprint = String(engine.value('填报信息', frontCell('fingerprint')));
    expect(fingerprint).toMatch(/^\d{5}-\d{5}-\d{5}$/);
    engine.set('填报信息', frontCell('stampedFingerprint'), fingerprint);
    expect(stampState(engine)).toBe('有效：检查以后数据没有改动');
    engine.set('依申请公开', 'D8', 5);
    engine.set('依申请公开', 'E8', 3);
    expect(stampState(engine)).toBe('已失效：检查以后数据有改动，请重新检查');
    engine.set('依申请公开', 'D8', 3);
    engine.set('依申请公开', 'E8', 5);
    expect(stampState(engine)).toBe('有效：检查以后数据没有改动');
    engine.set('复议诉讼', 'A6', '无');
    expect(stampState(engine)).not.toBe('有效：检查以后数据没有改动');
    engine.dispose();
  });

  test('any single change of a count changes the fingerprint', () => {
    const engine = calculated(format2021, allZero, 'computed');
    const before = engine.value('填报信息', frontCell('fingerprint'));
    fc.assert(
      fc.property(
        fc.constantFrom(...allZero.keys()),
        fc.integer({ min: 1, max: 99_990 }),
        (key, value) => {
          engine.set(...cellOf(format2021, key), value);
          expect(engine.value('填报信息', frontCell('fingerprint'))).not.toBe(before);
          engine.set(...cellOf(format2021, key), 0);
        },
      ),
      { numRuns: 60 },
    );
    engine.dispose();
  });
});

test.each([
  ['单位', 2026, 1, 31],
  ['县级', 2026, 2, 20],
  ['市级', 2026, 3, 10],
  ['省级', 2026, 3, 31],
])('for 2025 the level %s reports by %i-%i-%i', (level, year, month, day) => {
  const engine = calculated(format2021, new Map(), 'computed');
  engine.set('填报信息', frontCell('level'), level);
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  expect(engine.value('填报信息', frontCell('deadline'))).toBe(serial);
  engine.dispose();
});

test('a line says what it compares', () => {
  const plan = workbookPlan({
    format: format2021,
    year: 2025,
    agency: '某县某局',
    totals: 'computed',
    taken: [],
  });
  const said = plan.sheets.find(({ name }) => name === '校验结果')?.contents.map((row) => row[2]);
  expect(said).toEqual(
    expect.arrayContaining([
      '“自然人”列：一、本年新收＋二、上年结转＝（七）总计＋四、结转下年度继续办理',
      '“自然人”列：各项办理结果之和＝（七）总计',
      '“（一）予以公开”行：各类申请人之和＝总计',
      '“未经复议直接起诉”：结果维持＋结果纠正＋其他结果＋尚未审结＝总计',
    ]),
  );
});
