import fc from 'fast-check';
import { fileName } from '../../src/app/file-name';
import { blankFile, filledFile } from '../../src/app/report-file';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import type { Report } from '../../src/report/report';
import { totalsOf } from '../../src/rules/balance-edit';
import { checkLines } from '../../src/rules/check-line';
import { figuresOf, formatById, formats, type FigureKey } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import type { TotalsMode } from '../../src/workbook/state';
import { balancedReport, withFigures } from '../support/balanced-report';
import { filledWorkbook } from '../support/filled-workbook';
import { publishedReport, publishedReportIds } from '../support/published-reports';

/** What a file says, read as any file is. */
function read(bytes: Uint8Array) {
  const reading = readingOf(readXlsx(bytes));
  const found = readReport(reading);
  if (found.kind !== 'report') throw new Error(found.kind);
  expect(found.problems).toEqual([]);
  expect(reading.recovered).toEqual([]);
  return { ...found, reading };
}

/** The file of a report; totals are formulas where a person has not typed over them. */
function fileOf(report: Report, totals: TotalsMode, typedOver: readonly FigureKey[] = []) {
  const format = formatById(report.formatId);
  const formulas = new Set(
    totals === 'typed'
      ? []
      : [...totalsOf(format).keys()].filter((key) => !typedOver.includes(key)),
  );
  return read(filledFile({ report, totals, formulas }).bytes);
}

/** The figures that are not what they were; one that a report does not have is blank. */
const changed = (before: Report, after: Report): [FigureKey, Figure | undefined][] =>
  [...after.figures].filter(
    ([key, figure]) =>
      JSON.stringify(figure) !== JSON.stringify(before.figures.get(key) ?? blankFigure()),
  );

test.each(publishedReportIds)('%s with typed totals comes back as it was', (id) => {
  const { report } = publishedReport(id);
  const found = fileOf(report, 'typed');
  const { formatId, year, agency } = report;
  expect(found.report).toMatchObject({ formatId, year, agency });
  expect(found.totals).toBe('typed');
  expect(found.formulas.size).toBe(0);
  expect(changed(report, found.report)).toEqual([]);
});

/** What people leave in cells, as it stands in the file. */
test.each<[string, string]>([
  ['12件', 'annotated'],
  ['12', 'numberAsText'],
  ['１２', 'fullWidth'],
  ['=1+1', 'text'],
  ["'12", 'text'],
  ['#REF!', 'error'],
  ['  ', 'spaces'],
])('a cell with %j is written as it stands', (value, problem) => {
  const { report } = publishedReport('seed-2022-beiguan-dengtalu');
  const key = 'requests.received.naturalPersons';
  const found = fileOf(withFigures(report, { [key]: parseFigure({ value }) }), 'computed');
  expect(found.report.figures.get(key)).toMatchObject({ problem, found: value });
  expect(found.formulas.has(key)).toBe(false);
});

describe.each(formats)('format $id', (format) => {
  const totals = totalsOf(format);

  test('computed totals stay formulas, and all that was typed comes back', () => {
    fc.assert(
      fc.property(balancedReport(format), (report) => {
        const found = fileOf(report, 'computed');
        expect(found.totals).toBe('computed');
        for (const [key, figure] of report.figures) {
          expect([key, found.formulas.has(key)]).toEqual([key, totals.has(key)]);
          if (!totals.has(key)) expect(found.report.figures.get(key)).toEqual(figure);
        }
      }),
      { numRuns: 5 },
    );
  });

  test('a total typed over a formula stays typed, right or wrong', () => {
    const random = fc.constantFrom(...totals.keys());
    fc.assert(
      fc.property(balancedReport(format), random, fc.nat(1), (balanced, key, added) => {
        const before = balanced.figures.get(key);
        const figure = numberFigure((before?.kind === 'number' ? before.value : 0) + added);
        const found = fileOf(withFigures(balanced, { [key]: figure }), 'computed', [key]);
        expect(found.report.figures.get(key)).toEqual(figure);
      }),
      { numRuns: 5 },
    );
  });

  test.each<TotalsMode>(['computed', 'typed'])(
    'blank, with %s totals: nothing is filled',
    (mode) => {
      const year = format.reportYears.from;
      const { bytes, name } = blankFile({ format, year, agency: '某县某局', totals: mode });
      expect(name).toBe(`${year}年度政府信息公开工作年度报告-某县某局.xlsx`);
      const found = read(bytes);
      expect(found).toMatchObject({ totals: mode, report: { year, agency: '某县某局' } });
      expect([...found.report.figures.values()].every(({ kind }) => kind === 'blank')).toBe(true);
      expect(found.report.figures.size).toBe(figuresOf(format).size);
    },
  );
});

test('somebody’s own formula that comes to another sum than ours is written as its number', () => {
  const { report } = publishedReport('seed-2022-beiguan-dengtalu');
  const wrong = withFigures(report, { 'requests.received.total': numberFigure(7) });
  const found = fileOf(wrong, 'computed');
  expect(found.report.figures.get('requests.received.total')).toEqual(numberFigure(7));
});

test('last year’s figures go with it, and its check sheet shows what they say', () => {
  const { report, format } = publishedReport('pingtan-2022');
  const { figures } = publishedReport('pingtan-2021').report;
  const lastYear = { ...report, year: report.year - 1, figures, source: '某区（上年.xlsx）' };
  const found = { ...read(filledWorkbook(report, 'computed')), lastYear };
  const file = read(filledFile(found).bytes);
  expect(file.lastYear).toMatchObject({ year: report.year - 1, source: lastYear.source });
  for (const [key, figure] of figures) expect(file.lastYear?.figures.get(key)).toEqual(figure);
  const line = checkLines(format, false).findIndex(({ number }) => number === 'E1-1');
  const sheet = readXlsx(filledFile(found).bytes).sheets.find(({ name }) => name === '校验结果');
  const result = sheet?.rows.get(4 + line)?.get(6);
  expect(result).toMatchObject({ value: '通过' });
});

test('a file has room for notes, line by line', () => {
  const format = formatById('2021');
  const { bytes } = blankFile({ format, year: 2025, agency: '某局', totals: 'typed' });
  const { notes } = read(bytes).reading;
  expect(notes?.columns.number).toEqual(checkLines(format, true).map(({ number }) => number));
  expect(new Set(notes?.columns.note)).toEqual(new Set(['']));
});

test.each([
  ['某县某局', '2025年度政府信息公开工作年度报告-某县某局.xlsx'],
  ['某局/某科:"一" <二>|三?*\\', '2025年度政府信息公开工作年度报告-某局_某科__一_ _二__三___.xlsx'],
  ['某局\u202exslx.exe', '2025年度政府信息公开工作年度报告-某局_xslx.exe.xlsx'],
  ['某'.repeat(200), `2025年度政府信息公开工作年度报告-${'某'.repeat(61)}.xlsx`],
])('the file of %s is called %s', (agency, name) => {
  expect(fileName({ year: 2025, agency }, 'workbook')).toBe(name);
});

test('an agency that begins like a formula is no formula in the file', () => {
  const { report } = publishedReport('seed-2022-beiguan-dengtalu');
  const found = fileOf({ ...report, agency: '=1+1' }, 'computed');
  expect(found.report.agency).toBe('=1+1');
});
