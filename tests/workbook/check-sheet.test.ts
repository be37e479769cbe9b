import fc from 'fast-check';
import { makeAddress, parseRange } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import type { Figure } from '../../src/report/figure';
import { figuresOfLastYear } from '../../src/report/last-year';
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
import { readLastYear } from '../../src/workbook/last-year';
import { lastYearRange, locateLastYear } from '../../src/workbook/last-year-sheet';
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

const agency = '某县某局';

/** A new workbook, nothing typed yet. */
const blankWorkbook = (format: Format, totals: TotalsMode): WorkbookEngine =>
  new WorkbookEngine(workbookPlan({ format, year: 2025, agency, totals, taken: [] }));

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
  const typedAgency = String(engine.value('填报信息', frontCell('agency')));
  return { formatId: format.id, year: 2025, agency: typedAgency, figures: new Map(figures) };
}

/** What the sheet says of each line. */
function resultsOnSheet(format: Format, totals: TotalsMode, engine: WorkbookEngine) {
  return checkLines(format, totals === 'typed').map(({ id, number }, index) => {
    const at = (column: Parameters<typeof checkColumn>[0]) =>
      engine.value('校验结果', makeAddress({ row: 4 + index, column: checkColumn(column) }));
    expect(at('number')).toBe(number);
    return [id, at('result')] as const;
  });
}

/** Last year's figures, typed on their hidden sheet. */
function typeLastYear(engine: WorkbookEngine, format: Format, typed: Typed): void {
  const locate = locateLastYear(format);
  engine.setAll(
    [...typed].map(([key, content]) => ['上年数据', makeAddress(locate(key)), content]),
  );
}

function lastYearIn(format: Format, engine: WorkbookEngine): Report['figures'] | undefined {
  const area = parseRange(lastYearRange(format))!;
  const cells = Array.from({ length: area.rowCount }, (_, row) =>
    engine.value('上年数据', makeAddress({ row: area.row + row, column: area.column })),
  );
  return readLastYear(format, cells)?.figures;
}

function expectAgreement(format: Format, engine: WorkbookEngine, totals: TotalsMode): void {
  const report = reportIn(format, engine, totals);
  const lines = checkLines(format, totals === 'typed');
  const results = lineResults(format, report, lines, { lastYear: lastYearIn(format, engine) });
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
    const contentsOf = (those: readonly FigureKey[]) =>
      fc
        .array(content, { minLength: those.length, maxLength: those.length })
        .map((contents) => new Map(those.map((key, index) => [key, contents[index]!])));
    // Values are copied there, so no formula stands there that could fail.
    const lastYearContents = contentsOf(keys).map(
      (typed) => new Map([...typed].map(([key, one]) => [key, one === '=1/0' ? '' : one])),
    );
    fc.assert(
      fc.property(contentsOf(filled), fc.option(lastYearContents), (typed, ofLastYear) => {
        typeInto(engine, format, typed);
        typeLastYear(engine, format, ofLastYear ?? new Map(keys.map((key) => [key, ''])));
        expectAgreement(format, engine, totals);
      }),
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

const pairs = publishedReportIds.flatMap((id) => {
  const { report, format } = publishedReport(id);
  const before = id.replace(/\d+$/, String(report.year - 1));
  if (!publishedReportIds.includes(before)) return [];
  const lastYear = { ...publishedReport(before).report, year: report.year - 1 };
  return [{ format, report, lastYear }];
});

test('published reports with those of the year before them', () => {
  expect(pairs.length).toBeGreaterThan(10);
  const failing = new Set<string>();
  for (const format of formats) {
    const engine = blankWorkbook(format, 'typed');
    const keys = [...figuresOf(format).keys()];
    for (const { report, lastYear } of pairs.filter((pair) => pair.format.id === format.id)) {
      const contents = (figures: ReadonlyMap<FigureKey, Figure>): Typed =>
        new Map(
          keys.map((key) => {
            const figure = figures.get(key);
            return [key, figure?.kind === 'number' ? figure.value : ''];
          }),
        );
      typeInto(engine, format, contents(report.figures));
      typeLastYear(engine, format, contents(figuresOfLastYear(format, report, lastYear)));
      expectAgreement(format, engine, 'typed');
      for (const [id, result] of resultsOnSheet(format, 'typed', engine)) {
        if (result === '不通过' && /^[DE]\d/.test(id)) failing.add(id.replace(/\..*/, ''));
      }
    }
    engine.dispose();
  }
  // What reviewers found in them: stocks that do not follow, decisions and requests that changed much.
  expect([...failing].sort()).toEqual(expect.arrayContaining(['D1', 'D5', 'E3']));
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
  ['nothing filled', new Map(), '尚未填全：有 56 项还不能核对'],
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

/** Lines of comparisons: the figures that make them fail, and what the sheet says of them. */
test.each<[string, string, Record<FigureKey, Content>, [left: number, right: number]]>([
  [
    'D2-2 (nothing of what was issued is left)',
    'D2-2',
    {
      'proactiveDisclosure.normativeDocuments.issued': 5,
      'proactiveDisclosure.normativeDocuments.inForce': 2,
      'proactiveDisclosure.normativeDocuments.repealed': 1,
    },
    [5, 3],
  ],
  [
    'D4-1 (a county has no administrative rules)',
    'D4-1',
    { 'proactiveDisclosure.administrativeRules.inForce': 2 },
    [2, 0],
  ],
  [
    'A6-6 (yuan for 10,000 yuan)',
    'A6-6',
    { 'proactiveDisclosure.fees.amountCollected': 1_234_567 },
    [1_234_567, 1_000_000],
  ],
  [
    'A7-2 (cases more than twice the requests)',
    'A7-2',
    {
      'requests.received.naturalPersons': 5,
      'requests.granted.naturalPersons': 5,
      'reconsiderationAndLitigation.directLitigation.upheld': 11,
    },
    [11, 10],
  ],
  [
    'C2-1 (cases without any request)',
    'C2-1',
    { 'reconsiderationAndLitigation.reconsideration.upheld': 1 },
    [1, 0],
  ],
])('%s', (_, number, changes, sides) => {
  const engine = calculated(format2021, withTyped(changes), 'computed');
  const lines = checkLines(format2021, false);
  const at = (column: Parameters<typeof checkColumn>[0]) =>
    engine.value(
      '校验结果',
      makeAddress({
        row: 4 + lines.findIndex((line) => line.number === number),
        column: checkColumn(column),
      }),
    );
  expect([at('left'), at('right')]).toEqual(sides);
  expect(at('difference')).toBe(sides[0] - sides[1]);
  expect([at('result'), at('severity')]).toEqual(['不通过', '请核实']);
  expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过，另有 1 处请核实');
  engine.dispose();
});

test.each([
  ['某市某区某街道办事处', '不通过'],
  ['某镇人民政府', '不通过'],
  ['新乡市人民政府', '通过'],
  ['镇江市司法局', '通过'],
  ['广西壮族自治区人民政府办公厅', '通过'],
  ['广西壮族自治区南宁市某区某局', '不通过'],
])(
  'whether %s may have administrative rules follows the name on the front sheet',
  (name, result) => {
    const typed = withTyped({ 'proactiveDisclosure.administrativeRules.issued': 1 });
    const engine = calculated(format2021, typed, 'computed');
    engine.set('填报信息', frontCell('agency'), name);
    expectAgreement(format2021, engine, 'computed');
    const shown = new Map(resultsOnSheet(format2021, 'computed', engine));
    expect(shown.get('D4.administrativeRules')).toBe(result);
    engine.dispose();
  },
);

test('what is for information only neither fails the report nor is asked about', () => {
  const engine = calculated(
    format2021,
    withTyped({
      'requests.received.naturalPersons': 40,
      'requests.granted.naturalPersons': 20,
      'requests.otherReason.naturalPersons': 20,
    }),
    'computed',
  );
  const shown = new Map(resultsOnSheet(format2021, 'computed', engine));
  expect(shown.get('F10.total')).toBe('不通过');
  expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过');
  engine.dispose();
});

describe('a note', () => {
  const line = checkLines(format2021, false).findIndex(({ id }) => id === 'A5.proactiveDisclosure');
  const at = (column: Parameters<typeof checkColumn>[0]) =>
    makeAddress({ row: 4 + line, column: checkColumn(column) });

  test('of a comparison is stale when a figure of another table changes', () => {
    const typed = withTyped({
      'requests.received.naturalPersons': 5,
      'requests.granted.naturalPersons': 5,
      'reconsiderationAndLitigation.directLitigation.upheld': 11,
    });
    const engine = calculated(format2021, typed, 'computed');
    const row = 4 + checkLines(format2021, false).findIndex(({ number }) => number === 'A7-2');
    const cell = (column: Parameters<typeof checkColumn>[0]) =>
      makeAddress({ row, column: checkColumn(column) });
    engine.set('校验结果', cell('note'), '同一申请人提起多件诉讼');
    engine.set('校验结果', cell('noteCode'), String(engine.value('校验结果', cell('code'))));
    expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过');
    engine.set(...cellOf(format2021, 'requests.received.naturalPersons'), 4);
    engine.set(...cellOf(format2021, 'requests.granted.naturalPersons'), 4);
    expect(engine.value('校验结果', cell('noteState'))).toBe('说明已过期');
    engine.dispose();
  });

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
      '“行政规范性文件”行：本年制发件数≤现行有效件数＋本年废止件数',
      '“规章”行：本年制发件数＋本年废止件数＋现行有效件数＝0（只核对名称中有县、区、旗或街道办事处、乡镇人民政府的单位）',
      '“行政事业性收费”行：不大于 1000000 万元',
      '“行政复议”：各项之和不为 0 时，依申请公开一、二各类申请人之和不为 0（有上年数据时，也看上年的本年新收）',
      '“自然人”列：二、上年结转＝上年度的四、结转下年度继续办理',
      '“行政规范性文件”行：现行有效件数＝上年度的现行有效件数＋本年制发件数－本年废止件数',
      '“行政处罚”的“本年处理决定数量”：与上年相比不到 5 倍，或相差不到 30',
      '“行政复议”：各项之和不大于依申请公开一、二各类申请人之和的 2 倍（左边不到 10 时不核对）',
      '“总计”列：（六）其他处理（1.逾期不补正不再处理＋2.逾期未缴费不再处理＋3.其他）不大于（七）总计的 20%（左边不到 10 时不核对）',
    ]),
  );
});
