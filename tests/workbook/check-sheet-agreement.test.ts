import fc from 'fast-check';
import type { Figure } from '../../src/report/figure';
import { figuresOfLastYear } from '../../src/report/last-year';
import { totalsOf } from '../../src/rules/balance-edit';
import { figuresOf, formats, type FigureKey } from '../../src/standard';
import { frontCell } from '../../src/workbook/front-sheet';
import type { Content } from '../../src/workbook/plan';
import type { TotalsMode } from '../../src/workbook/state';
import {
  blankWorkbook,
  calculated,
  format2021,
  typeInto,
  withTyped,
  type Typed,
} from '../support/calculated-workbook';
import { expectAgreement, resultsOnSheet, typeLastYear } from '../support/check-sheet-results';
import { publishedReport, publishedReportIds } from '../support/published-reports';

/** The check sheet and our evaluator were written from the same rules: whatever is typed, they say the same. */

/** What people leave in a cell; no dates, which formulas cannot tell from numbers. */
const content: fc.Arbitrary<Content | boolean> = fc.oneof(
  { weight: 40, arbitrary: fc.nat(3) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Content | boolean>(
      '',
      '无',
      '１２',
      "'-5",
      "'2.5",
      1.5,
      -2,
      -1.5,
      true,
      '=1/0',
      '=""',
    ),
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
