import { sumReports } from '../../src/consolidation/sum-reports';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { makeAddress } from '../../src/layout/address';
import { blankFigure, type Figure } from '../../src/report/figure';
import { totalsOf } from '../../src/rules/balance-edit';
import { figuresOf, formats, formatById, type FigureKey } from '../../src/standard';
import { consolidatedPlan } from '../../src/workbook/consolidated-plan';
import type { DetailLine } from '../../src/workbook/detail-sheet';
import { readReport } from '../../src/workbook/read-report';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { balanced } from '../support/balanced-requests';
import { plainReport } from '../support/examined-file';
import { convertWithLibreOffice, pagesOfText } from '../support/libreoffice';
import { officeVersions, openXmlErrors } from '../support/ooxml-validator';
import { WorkbookEngine } from '../support/workbook-engine';
import { reportOfSum } from '../support/report-sums';
import { detailPosition } from '../support/detail-position';

/** The workbook of an office that adds up: its tables, and what they are made of. */

const received: FigureKey = 'requests.received.naturalPersons';

function consolidated(formatId: '2019' | '2021', values: readonly number[]) {
  const format = formatById(formatId);
  const year = format.reportYears.from;
  const contributions = values.map((value, index) => {
    const unit = `第${index + 1}单位`;
    return { unit, report: plainReport(unit, year, balanced(value)) };
  });
  const { sum } = sumReports({ format, year }, contributions);
  const lines = sum.contributions.map(({ unit, report }): DetailLine => ({
    ...{ name: unit, remark: '街道', figures: report.figures },
  }));
  const made = consolidatedPlan({ format, year, agency: '某县人民政府' }, sum.figures, lines);
  return { format, sum, lines, ...made };
}

describe.each(formats.map(({ id }) => id))('of %s', (id) => {
  const { format, plan, values, sum, lines } = consolidated(id, [3, 5, 0]);
  const bytes = makeXlsx(plan, values);

  test('its report is the sum, with totals that are formulas', () => {
    const found = readReport(readingOf(readXlsx(bytes)));
    if (found.kind !== 'report') throw new Error(found.kind);
    expect(found.report.figures).toEqual(reportOfSum(sum, '').figures);
    expect(found.formulas.size).toBe(totalsOf(format).size);
    expect(found.problems).toEqual([]);
  });

  test('every figure of every unit stands on 汇总明细', () => {
    const sheet = readXlsx(bytes).sheets.find(({ name }) => name === '汇总明细')!;
    for (const [index, { figures }] of lines.entries()) {
      for (const [key, figure] of figures) {
        const { row, column } = detailPosition(format, index, key);
        const value = sheet.rows.get(row)?.get(column)?.value;
        expect([key, value]).toEqual([key, figure.kind === 'number' ? figure.value : '']);
      }
    }
  });

  test('its formulas come to what is written beside them, and to no difference', () => {
    const engine = new WorkbookEngine(plan);
    const calculated = values.get('汇总明细')!;
    expect(calculated.size).toBe(3 * figuresOf(format).size);
    for (const [address, value] of calculated) {
      expect([address, engine.value('汇总明细', address)]).toEqual([address, value]);
    }
  });

  test.each(officeVersions)('the Open XML SDK finds nothing wrong for %s', async (version) => {
    expect(await openXmlErrors(bytes, version)).toEqual([]);
  });
});

test('where a table is changed afterwards, the difference shows', () => {
  const { format, plan } = consolidated('2021', [3, 5]);
  const engine = new WorkbookEngine(plan);
  const { column } = detailPosition(format, 0, received);
  const difference = makeAddress({ row: 7, column });
  expect(engine.value('汇总明细', difference)).toBe(0);
  engine.set('汇总明细', makeAddress(detailPosition(format, 1, received)), 7);
  expect(engine.value('汇总明细', difference)).toBe(-2);
});

test('what a unit left blank, or wrote in words, stands there as it is, and never as a formula', () => {
  const format = formatById('2021');
  const figures = new Map<FigureKey, Figure>([
    [received, { kind: 'unreadable', problem: 'text', found: "=cmd|' /C calc'!A0" }],
    ['requests.granted.naturalPersons', blankFigure()],
  ]);
  const { plan } = consolidatedPlan({ format, year: 2025, agency: '某县' }, new Map(), [
    { name: '=甲局', remark: '@', figures },
  ]);
  const file = readXlsx(makeXlsx(plan));
  const sheet = file.sheets.find(({ name }) => name === '汇总明细')!;
  const { row, column } = detailPosition(format, 0, received);
  expect(sheet.rows.get(row)?.get(column)).toMatchObject({ value: "=cmd|' /C calc'!A0" });
  expect(sheet.rows.get(row)?.get(column)).not.toHaveProperty('formula');
  expect(sheet.rows.get(row)?.get(0)).toMatchObject({ value: '=甲局' });
});

test('LibreOffice opens it and comes to the same', async () => {
  const { format, plan } = consolidated('2021', [3, 5, 0]);
  const files = await convertWithLibreOffice(new Map([['汇总', makeXlsx(plan)]]), 'xlsx');
  const sheet = readXlsx(files.get('汇总')!).sheets.find(({ name }) => name === '汇总明细')!;
  const { column } = detailPosition(format, 0, received);
  const value = (row: number) => sheet.rows.get(row)?.get(column)?.value;
  expect([value(5), value(6), value(7)]).toEqual([8, 8, 0]);
});

test('on paper every page of 汇总明细 says whose figures it shows and what they are', async () => {
  const { plan, values } = consolidated('2021', Array<number>(50).fill(1));
  const files = await convertWithLibreOffice(new Map([['汇总', makeXlsx(plan, values)]]), 'pdf');
  const pages = (await pagesOfText(files.get('汇总')!)).filter((text) => /第\d+单位/.test(text));
  // Two high, and some ten figures wide.
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.length).toBeLessThan(50);
  for (const page of pages) {
    expect(page).toMatch(/单位\s+备注/);
    expect(page).toMatch(/自然人|总计|结果|件数|金额/);
  }
}, 120_000);
