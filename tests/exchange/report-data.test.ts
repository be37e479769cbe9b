import fc from 'fast-check';
import { makeCsv } from '../../src/exchange/csv/make-csv';
import { makeJson } from '../../src/exchange/json/make-json';
import { JsonError, readJson, type JsonProblem } from '../../src/exchange/json/read-json';
import type { Figure } from '../../src/report/figure';
import type { WrittenReport } from '../../src/report/written-report';
import { figuresOf, formats, type Format } from '../../src/standard';
import { anyReport, emptyReport, publishedReports } from '../support/written-reports';

/** Reports as data, for those who compute: JSON can be read back, CSV is opened in a spreadsheet. */

/** What data can tell of a figure: a blank that is not listed is a blank, and a text is what was found. */
function toldFigures({ figures }: WrittenReport, format: Format): (number | string | null)[] {
  const told = (figure: Figure | undefined): number | string | null => {
    if (figure?.kind === 'number') return figure.value;
    return figure?.kind === 'unreadable' && figure.found !== '' ? figure.found : null;
  };
  return [...figuresOf(format).keys()].map((key) => told(figures.get(key)));
}

const told = (report: WrittenReport, format: Format) => ({
  ...report,
  figures: toldFigures(report, format),
});

const text = fc.string({ unit: 'grapheme' });

describe.each(formats)('the form of $id', (format) => {
  test('any report comes back from JSON as it was', () => {
    fc.assert(
      fc.property(anyReport(format, text), (report) => {
        expect(told(readJson(makeJson(report, format)), format)).toEqual(told(report, format));
      }),
      { numRuns: 50 },
    );
  });

  test('CSV has a line for every figure, each with what the form calls it', () => {
    fc.assert(
      fc.property(anyReport(format, text), (report) => {
        const [head = [], ...lines] = parseCsv(makeCsv(report, format));
        const column = (name: string) => lines.map((line) => line[head.indexOf(name)] ?? '');
        expect(column('key')).toEqual([...figuresOf(format).keys()]);
        expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]));
        const values = column('value').map((value) => (value === '' ? undefined : Number(value)));
        const expected = toldFigures(report, format);
        expect(values).toEqual(
          expected.map((value) => (typeof value === 'number' ? value : undefined)),
        );
        expect(column('text').map((found) => found.replace(/^'/, ''))).toEqual(
          expected.map((value) => (typeof value === 'string' ? value.replace(/^'/, '') : '')),
        );
        expect(column('agency')[0]?.replace(/^'/, '')).toBe(report.agency.replace(/^'/, ''));
      }),
      { numRuns: 50 },
    );
  });

  test('every line is told apart by the words of the form alone', () => {
    const [head = [], ...lines] = parseCsv(makeCsv(emptyReport(format), format));
    const at = ['tableLabel', 'rowLabel', 'columnLabel'].map((name) => head.indexOf(name));
    const words = lines.map((line) => at.map((index) => line[index]).join('|'));
    expect(new Set(words).size).toBe(figuresOf(format).size);
  });
});

test('the published reports come back from JSON as they were', () => {
  for (const { format, report } of publishedReports()) {
    expect(told(readJson(makeJson(report, format)), format)).toEqual(told(report, format));
  }
});

test('a spreadsheet finds UTF-8, lines that end as RFC 4180 has it, and plain digits', () => {
  const [format] = formats as [Format];
  const [key = ''] = figuresOf(format).keys();
  const csv = makeCsv(
    { ...emptyReport(format), figures: new Map([[key, { kind: 'number', value: 1e21 }]]) },
    format,
  );
  expect(csv.startsWith('\ufeffyear,agency,format,')).toBe(true);
  expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(csv).toContain(',1000000000000000000000,');
});

test.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(1)', '\t=1', '\r=1', ' =1', '＝1', '-'])(
  'what was written as %j does not become a formula',
  (found) => {
    const [format] = formats as [Format];
    const [key = ''] = figuresOf(format).keys();
    const figures = new Map([[key, { kind: 'unreadable', problem: 'text', found } as const]]);
    const [head = [], line = []] = parseCsv(
      makeCsv({ ...emptyReport(format, found), figures }, format),
    );
    expect(line[head.indexOf('text')]).toBe(`'${found}`);
    expect(line[head.indexOf('agency')]).toBe(`'${found}`);
  },
);

describe('data that is no report says where it is wrong', () => {
  const [format] = formats as [Format];
  const good = JSON.parse(makeJson(emptyReport(format), format)) as { figures: object[] };
  const [first] = good.figures;
  test.each<[string, unknown, JsonProblem]>([
    ['a list', [], { kind: 'otherData' }],
    ['data of something else', { kind: 'invoice', version: 1 }, { kind: 'otherData' }],
    ['a later version', { ...good, version: 2 }, { kind: 'newer', version: 2 }],
    [
      'a form that is not known',
      { ...good, format: '2008' },
      { kind: 'wrongValue', path: 'format', found: '"2008"' },
    ],
    [
      'a year that is a text',
      { ...good, year: '2025' },
      { kind: 'wrongValue', path: 'year', found: '"2025"' },
    ],
    [
      'a text in place of an agency',
      { ...good, agency: '甲'.repeat(101) },
      { kind: 'wrongValue', path: 'agency', found: `"${'甲'.repeat(39)}` },
    ],
    [
      'no agency',
      { ...good, agency: undefined },
      { kind: 'wrongValue', path: 'agency', found: '' },
    ],
    [
      'a figure that is a text',
      { ...good, figures: [first, { ...first, value: '12' }] },
      { kind: 'wrongValue', path: 'figures[1].value', found: '"12"' },
    ],
    [
      'a figure that the form does not have',
      { ...good, figures: [{ key: 'requests.no.such', value: 1 }] },
      { kind: 'wrongValue', path: 'figures[0].key', found: '"requests.no.such"' },
    ],
    [
      'a figure twice',
      { ...good, figures: [first, first] },
      {
        kind: 'wrongValue',
        path: 'figures[1].key',
        found: JSON.stringify((first as { key: string }).key).slice(0, 40),
      },
    ],
    [
      'a section that is none',
      { ...good, narrative: [{ section: 'seven', paragraphs: [] }] },
      { kind: 'wrongValue', path: 'narrative[0].section', found: '"seven"' },
    ],
  ])('%s', (_, data, problem) => {
    expect(problemOf(JSON.stringify(data))).toEqual(problem);
  });

  test('a file that is cut off', () => {
    const whole = makeJson(emptyReport(format), format);
    expect(problemOf(whole.slice(0, whole.length / 2))).toEqual({ kind: 'notJson' });
  });

  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  test.each<[string, string, JsonProblem]>([
    ['alone', deep, { kind: 'otherData' }],
    ['cut off', `{"a":${deep.slice(0, 30_000)}`, { kind: 'notJson' }],
    [
      'in the place of a value',
      JSON.stringify({ ...good, year: 'deep' }).replace('"deep"', deep),
      { kind: 'wrongValue', path: 'year', found: '[…]' },
    ],
  ])('lists in lists 20,000 deep, %s', (_, data, problem) => {
    expect(problemOf(data)).toEqual(problem);
  });

  test('names that objects have by themselves are no figures', () => {
    const data = `{"__proto__": {"x": 1}, ${JSON.stringify(good).slice(1)}`;
    expect(readJson(data).figures.size).toBe(good.figures.length);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

function problemOf(json: string): JsonProblem | undefined {
  try {
    readJson(json);
    return undefined;
  } catch (error) {
    if (error instanceof JsonError) return error.problem;
    throw error;
  }
}

/** RFC 4180 as its grammar has it. */
function parseCsv(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain = '', end] of csv.replace(/^\ufeff/, '').matchAll(fields)) {
    line.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
