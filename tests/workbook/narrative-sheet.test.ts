import fc from 'fast-check';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { makeAddress, parseRange } from '../../src/layout/address';
import { checkLines, narrativeLines } from '../../src/rules/check-line';
import { narrativeResult, type SectionTexts } from '../../src/rules/narrative-rule';
import { formatById, formats, type Format } from '../../src/standard';
import { checkCells, checkColumn } from '../../src/workbook/check-sheet';
import { fillText } from '../../src/workbook/fill-plan';
import { layoutHints } from '../../src/workbook/layout-hint';
import { narrativeArea, placedParts, textsOfSections } from '../../src/workbook/narrative-layout';
import { narrativeNotes } from '../../src/workbook/narrative-sheet';
import { makeState } from '../../src/workbook/state';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { plannedValues } from '../../src/workbook/planned-values';
import { readReport } from '../../src/workbook/read-report';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { resultTexts } from '../../src/workbook/sheet-texts';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { WorkbookEngine } from '../support/workbook-engine';

/** The sheet 报告正文: its blocks, what its formulas say, and the lines on the check sheet. */

const name = '报告正文';
const planOf = (format: Format): WorkbookPlan =>
  workbookPlan({
    format,
    year: format.reportYears.from,
    agency: '某局',
    totals: 'computed',
    taken: [],
  });
const format2021 = formatById('2021');

/** The cells of the text, with some paragraphs in the blocks of parts: by section, or section and aspect. */
function cellsWith(format: Format, texts: Readonly<Record<string, readonly string[]>>): string[] {
  const { row, rowCount } = narrativeArea(format);
  const cells = Array<string>(rowCount).fill('');
  for (const { section, aspect, area } of placedParts(format)) {
    (texts[aspect ?? section] ?? []).forEach((text, index) => {
      cells[area.row - row + index] = text;
    });
  }
  return cells;
}

test.each([
  [
    '2021',
    [
      'overview 5',
      'overview.proactive 5',
      'overview.uponRequest 5',
      'overview.management 5',
      'overview.platform 5',
      'overview.supervision 5',
      'problems 12',
      'otherMatters 12',
    ],
  ],
  ['2019', ['overview 30', 'problems 12', 'otherMatters 12']],
] as const)('the parts of format %s have so many cells', (id, parts) => {
  const found = placedParts(formatById(id)).map(({ section, aspect, area }) => {
    expect(area.columnCount).toBe(1);
    return `${[section, aspect].filter(Boolean).join('.')} ${area.rowCount}`;
  });
  expect(found).toEqual(parts);
});

test('its cells are free, wrapped, at the left, and as high as their texts; all else is locked', () => {
  const sheet = planOf(format2021).sheets.find((one) => one.name === name)!;
  const free = sheet.formats.filter(({ look }) => !look.locked);
  expect(free.map(({ look: { wrap, align } }) => [wrap, align])).toEqual([[true, 'left']]);
  const rows = free.flatMap(({ ranges }) =>
    ranges.flatMap((range) => {
      const { row, rowCount } = parseRange(range)!;
      return Array.from({ length: rowCount }, (_, index) => row + index);
    }),
  );
  expect(rows).toHaveLength(54);
  expect(sheet.isProtected).toBe(true);
  sheet.rowHeights.forEach((height, row) => {
    expect([row, height === undefined]).toEqual([row, rows.includes(row)]);
  });
});

/** What people leave in cells of a text. */
const paragraph = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom('无', ' ', '\u3000\u3000本年度没有收取信息处理费。', '改进\n两行', '=1+1', "'字"),
  fc.nat(1100).map((length) => '字'.repeat(length)),
);

describe.each(formats)('format $id', (format) => {
  const { rowCount } = narrativeArea(format);
  const lines = checkLines(format, false);

  test('lines of the check sheet, lengths and hints say what we say, of any text', () => {
    const engine = new WorkbookEngine(planOf(format));
    const { row, column } = narrativeArea(format);
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: rowCount, maxLength: rowCount }),
        fc.boolean(),
        (cells, isEmpty) => {
          const texts = isEmpty ? cells.map(() => '') : cells;
          const plan = fillText(planOf(format), texts);
          const sheet = plan.sheets.find((one) => one.name === name)!;
          engine.setAll(
            texts.map((_, index) => {
              const at = { row: row + index, column };
              return [name, makeAddress(at), sheet.contents[at.row]?.[at.column] ?? ''] as const;
            }),
          );
          const sections = textsOfSections(format, texts);
          expectLines(engine, format, sections);
          const planned = plannedValues(plan).get(name);
          for (const { count, hint } of narrativeNotes(format)) {
            const shown = [count, hint].map((address) => engine.value(name, address) ?? '');
            expect(shown).toEqual([count, hint].map((address) => planned?.get(address) ?? ''));
          }
        },
      ),
      { numRuns: 40 },
    );
    engine.dispose();
  });

  function expectLines(engine: WorkbookEngine, of: Format, sections: SectionTexts): void {
    for (const { number, rule } of narrativeLines(of)) {
      const index = lines.findIndex((line) => line.number === number);
      const at = makeAddress({ row: 4 + index, column: checkColumn('result') });
      const said = engine.value('校验结果', at);
      expect([number, said]).toEqual([number, resultTexts[narrativeResult(rule, sections)]]);
    }
  }

  test('a text comes back from a file as it was written, formulas never', () => {
    const texts = cellsWith(format, {
      overview: ['=1+1', "'引号", '第一段'],
      proactive: ['=SUM(A1)'],
      otherMatters: ['没有收取信息处理费。'],
    });
    const reading = readingOf(readXlsx(makeXlsx(fillText(planOf(format), texts))));
    expect(reading.narrative?.texts).toEqual(texts);
    expect(reading.narrative?.sheetName).toBe(name);
  });

  test('its lines are the last ones', () => {
    const own = narrativeLines(format);
    expect(lines.slice(-own.length)).toEqual(own);
  });
});

const long = '字'.repeat(1001);
const fee = '没有收取信息处理费。';
const problems = '公开的内容还不够丰富。';

test.each<[string, Record<string, string[]>, Record<string, string>]>([
  ['nothing', {}, { 'F5-1': '未填写正文', 'F6-1': '未填写正文', 'F9-1': '未填写正文' }],
  [
    'all',
    { proactive: ['公开信息。'], problems: [problems], otherMatters: [fee] },
    { 'F5-1': '通过', 'F6-1': '通过', 'F9-1': '通过' },
  ],
  [
    'section one only',
    { proactive: ['公开信息。'] },
    { 'F5-1': '不通过', 'F6-1': '通过', 'F9-1': '不通过' },
  ],
  [
    'more than 1000 characters over two aspects',
    { proactive: [long.slice(500)], platform: [long.slice(0, 500)], problems: ['无'] },
    { 'F5-1': '不通过', 'F6-1': '不通过', 'F9-1': '不通过' },
  ],
  [
    'an error in a cell',
    { proactive: ['#NAME?'], otherMatters: [fee] },
    { 'F5-1': '无法检查', 'F6-1': '无法检查', 'F9-1': '无法检查' },
  ],
])('with %s written the lines say', (_, texts, expected) => {
  const sections = textsOfSections(format2021, cellsWith(format2021, texts));
  const results = narrativeLines(format2021).map(({ number, rule }) => [
    number,
    resultTexts[narrativeResult(rule, sections)],
  ]);
  expect(Object.fromEntries(results)).toEqual(expected);
});

test('an error in the text is an error to the check sheet, too', () => {
  const engine = new WorkbookEngine(planOf(format2021));
  const { row, column } = narrativeArea(format2021);
  engine.set(name, makeAddress({ row, column }), '=1/0');
  const index = checkLines(format2021, false).findIndex(({ number }) => number === 'F5-1');
  const at = makeAddress({ row: 4 + index, column: checkColumn('result') });
  expect(engine.value('校验结果', at)).toBe('无法检查');
  engine.dispose();
});

test('a note to a soft line is stale when the length of its section changes, not of another', () => {
  const engine = new WorkbookEngine(planOf(format2021));
  const { row, column } = narrativeArea(format2021);
  const index = checkLines(format2021, false).findIndex(({ number }) => number === 'F6-1');
  const code = (): unknown =>
    engine.value('校验结果', makeAddress({ row: 4 + index, column: checkColumn('code') }));
  engine.set(name, makeAddress({ row, column }), long);
  const before = code();
  engine.set(name, makeAddress({ row: row + 40, column }), problems);
  expect(code()).toBe(before);
  engine.set(name, makeAddress({ row, column }), `${long}字`);
  expect(code()).not.toBe(before);
  engine.dispose();
});

test('an empty text keeps no report from passing', () => {
  const values = plannedValues(planOf(format2021)).get('校验结果');
  const results = checkLines(format2021, false)
    .map((_, index) => makeAddress({ row: 4 + index, column: checkColumn('result') }))
    .map((address) => values?.get(address));
  expect(results.filter((result) => result === '未填写正文')).toHaveLength(3);
  expect(values?.get(checkCells.verdict)).toBe('尚未填全：有 56 项还不能核对');
});

describe('a workbook without the sheet', () => {
  const reading = readingOf(readXlsx(makeXlsx(planOf(format2021))));
  const without = { ...reading };
  delete without.narrative;
  const older = makeState({
    formatId: '2021',
    year: 2025,
    agency: '某局',
    totals: 'computed',
    layoutVersion: 2,
  });

  test('is told of it, when it once had it', () => {
    expect(layoutHints(format2021, without)).toEqual([{ kind: 'sheetMissing', role: 'narrative' }]);
    expect(layoutHints(format2021, { ...without, state: older })).toEqual([]);
    expect(layoutHints(format2021, reading)).toEqual([]);
  });

  test('whose rows were inserted is not read', () => {
    const { narrative } = reading;
    const area = { ...narrative!.area, rowCount: narrative!.area.rowCount + 1 };
    const resized = { ...reading, narrative: { ...narrative!, area } };
    expect(readReport(resized)).toMatchObject({ narrative: 'resized' });
    expect(layoutHints(format2021, resized)).toEqual([{ kind: 'textResized', sheetName: name }]);
  });
});
