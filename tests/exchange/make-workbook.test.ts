import fc from 'fast-check';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { makeRange } from '../../src/layout/address';
import { totalsOf } from '../../src/rules/balance-edit';
import { figuresOf, formats, type Format } from '../../src/standard';
import { fillPlan } from '../../src/workbook/fill-plan';
import type { Content, WorkbookPlan } from '../../src/workbook/plan';
import { readReport } from '../../src/workbook/read-report';
import { plannedValues } from '../../src/workbook/planned-values';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { unpacked } from '../support/archives';
import { filledPlan, filledWorkbook } from '../support/filled-workbook';
import { officeVersions, openXmlErrors } from '../support/ooxml-validator';
import { publishedReport } from '../support/published-reports';

const planOf = (format: Format): WorkbookPlan =>
  workbookPlan({
    format,
    year: format.reportYears.from,
    agency: '某县“甲&乙”<局>',
    totals: 'computed',
    taken: [],
  });

const eachFormat = formats.map((format) => [format.id, format] as const);

describe('a plan as a file', () => {
  it.each(eachFormat)('says in %s what the plan says', (_, format) => {
    const plan = planOf(format);
    const workbook = readXlsx(makeXlsx(plan));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    plan.sheets.forEach((sheet, index) => {
      const read = workbook.sheets[index]!;
      expect([read.visibility, read.isProtected]).toEqual([sheet.visibility, sheet.isProtected]);
      expect(read.merges.map(makeRange)).toEqual(sheet.merges);
      const contents = sheet.contents.map((row, r) =>
        row.map((__, c): Content => {
          const cell = read.rows.get(r)?.get(c);
          return cell?.formula ?? (cell?.value as Content | undefined) ?? '';
        }),
      );
      expect(contents).toEqual(sheet.contents);
    });
    const named = workbook.names.filter(({ scope }) => scope === undefined);
    expect(named.map(({ name }) => name)).toEqual(plan.names.map(({ name }) => name));
  });

  it('is the same file for the same plan', () => {
    const [format] = formats;
    expect(makeXlsx(planOf(format!))).toEqual(makeXlsx(planOf(format!)));
  });

  it('shows the start cell, its sheet in front', () => {
    const plan = planOf(formats[1]!);
    const parts = unpacked(makeXlsx(plan));
    const start = plan.sheets.findIndex(({ name }) => name === plan.start.sheet);
    expect(parts['xl/workbook.xml']).toContain(`activeTab="${start}"`);
    const selected = plan.sheets.map(({ name }, index) => [
      name,
      /tabSelected.* activeCell="(\w+)"/.exec(parts[`xl/worksheets/sheet${index + 1}.xml`]!)?.[1],
    ]);
    expect(selected.filter(([, address]) => address !== undefined)).toEqual([
      [plan.start.sheet, plan.start.address],
    ]);
  });

  it('writes every fill of cells and highlights with its pattern', () => {
    const styles = unpacked(makeXlsx(planOf(formats[1]!)))['xl/styles.xml']!;
    const patterns = styles.match(/<patternFill[^>]*>/g) ?? [];
    expect(patterns.length).toBeGreaterThan(10);
    expect(patterns.filter((pattern) => !pattern.includes('patternType='))).toEqual([]);
    expect(styles).toContain('<bgColor rgb="FFFFC7CE"/>');
  });

  it.each([
    '#N/A',
    '_x0041_',
    '_x005F_',
    ' leading and trailing ',
    'line\nbreak\ttab\rreturn',
    'control\u0001\u001f',
    '<&>"\'',
    '+1',
    '@x',
    '12',
    '𠮷',
  ])('keeps the text %j a text', (text) => {
    const workbook = readXlsx(makeXlsx(planWithText(text)));
    const cell = workbook.sheets[0]!.rows.get(0)!.get(0)!;
    expect([cell.value, cell.formula]).toEqual([text, undefined]);
  });

  it.each(["'-2+3", "'=1+1", "'第一段"])(
    'marks %j as a text, so that an edit of its cell makes no formula of it',
    (content) => {
      const parts = unpacked(makeXlsx(planWithText(content)));
      const looks = /<cellXfs.*?<\/cellXfs>/.exec(parts['xl/styles.xml']!)![0].match(/<xf .*?>/g)!;
      const [, look] = /<c r="A1" s="(\d+)" t="s">/.exec(parts['xl/worksheets/sheet1.xml']!)!;
      expect(looks[Number(look)]).toContain(' quotePrefix="1"');
      expect(looks.filter((one) => one.includes('quotePrefix'))).toHaveLength(1);
    },
  );

  it('replaces half characters and refuses what no workbook holds', () => {
    const workbook = readXlsx(makeXlsx(planWithText('a\ud800b')));
    expect(workbook.sheets[0]!.rows.get(0)!.get(0)!.value).toBe('a\ufffdb');
    expect(() => makeXlsx(planWithText('x'.repeat(40_000)))).toThrow(RangeError);
    expect(() => makeXlsx(planWithText(Number.NaN))).toThrow(RangeError);
  });

  const anyContent = fc.oneof(
    fc.nat(1_000_000),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }),
    fc.constant(''),
    fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.startsWith('=')),
  );

  it.each(eachFormat)('loses nothing that people type into %s', (_, format) => {
    const inputs = [...figuresOf(format).keys()].filter((key) => !totalsOf(format).has(key));
    const plan = planOf(format);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...inputs), anyContent), (typed) => {
        const file = makeXlsx(fillPlan(plan, format, new Map(Object.entries(typed))));
        const reading = readingOf(readXlsx(file));
        const found = readReport(reading);
        if (found.kind !== 'report') throw new Error(found.kind);
        expect([found.problems, reading.recovered]).toEqual([[], []]);
        for (const [key, content] of Object.entries(typed)) {
          const { sheetId, address } = found.places.get(key)!;
          const table = [...reading.tables.values()].find((one) => one.sheetId === sheetId)!;
          const [row, column] = [
            Number(/\d+/.exec(address)![0]) - 1 - table.area.row,
            address.charCodeAt(0) - 65 - table.area.column,
          ];
          // Files know no negative zero.
          expect(table.cells[row]![column]!.value).toBe(content === 0 ? 0 : content);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('what the Open XML SDK has against a file', () => {
  it.each(
    officeVersions.flatMap((version) => formats.map((format) => [version, format.id] as const)),
  )(
    '%s, format of %s: nothing',
    async (version, formatId) => {
      const format = formats.find(({ id }) => id === formatId)!;
      const { report } = publishedReport(formatId === '2019' ? 'jinjing-2019' : 'jinjing-2021');
      const plan = filledPlan(report, 'computed');
      const files = [
        makeXlsx(planOf(format)),
        filledWorkbook(report, 'typed'),
        makeXlsx(plan, plannedValues(plan)),
        makeXlsx(planWithText("'-2+3")),
      ];
      const errors = await Promise.all(files.map((file) => openXmlErrors(file, version)));
      expect(errors).toEqual([[], [], [], []]);
    },
    60_000,
  );

  it('is said for a file that is wrong', async () => {
    const plan = planOf(formats[1]!);
    const [first, ...others] = plan.sheets;
    const wrong = { ...plan, sheets: [{ ...first!, name: 'x'.repeat(40) }, ...others] };
    expect(await openXmlErrors(makeXlsx({ ...wrong, names: [] }), 'Office2019')).not.toEqual([]);
  }, 60_000);
});

/** A workbook that says one thing. */
function planWithText(content: Content): WorkbookPlan {
  const plan = planOf(formats[1]!);
  const [sheet] = plan.sheets;
  return {
    ...plan,
    names: [],
    sheets: [{ ...sheet!, contents: [[content]], merges: [] }],
  };
}
