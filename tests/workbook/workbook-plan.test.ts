import { makeAddress, makeRange, parseRange, type Rectangle } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import { checkLines } from '../../src/rules/check-line';
import { figuresOf, formats, printedLabel, type Format } from '../../src/standard';
import { narrativeArea } from '../../src/workbook/narrative-layout';
import type { SheetPlan } from '../../src/workbook/plan';
import { lineCountOf } from '../../src/workbook/text-fit';
import { workbookPlan } from '../../src/workbook/workbook-plan';

const planOf = (format: Format, taken: string[] = []) =>
  workbookPlan({ format, year: 2024, agency: '某县某镇人民政府', totals: 'computed', taken });
const area = (range: string): Rectangle => {
  const parsed = parseRange(range);
  if (!parsed) throw new RangeError(range);
  return parsed;
};
const visible = (sheets: readonly SheetPlan[]) =>
  sheets.filter(({ visibility }) => visibility === 'visible');
/** The sheets of the form itself. */
const tables = (sheets: readonly SheetPlan[]) => visible(sheets).slice(1, -2);

describe.each(formats)('the plan of format $id', (format) => {
  const plan = planOf(format);

  test('has the tables and the text between a front and a check sheet, last year’s figures hidden, its state very hidden', () => {
    expect(plan.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      '填报信息 visible',
      '主动公开 visible',
      '依申请公开 visible',
      '复议诉讼 visible',
      '报告正文 visible',
      '校验结果 visible',
      '上年数据 hidden',
      '_OGI veryHidden',
    ]);
  });

  test('shows every heading in its place', () => {
    format.tables.forEach((table, index) => {
      for (const cell of gridOf(table).cells) {
        if (cell.role === 'figure') continue;
        const { row, column } = cell.area;
        expect(plan.sheets[index + 1]?.contents[row + 2]?.[column]).toBe(
          printedLabel(cell.heading),
        );
      }
    });
  });

  test('merges no cell twice', () => {
    for (const { merges } of plan.sheets) {
      const cells = merges.map(area).flatMap(({ row, column, rowCount, columnCount }) =>
        Array.from({ length: rowCount * columnCount }, (_, index) =>
          makeAddress({
            row: row + Math.floor(index / columnCount),
            column: column + (index % columnCount),
          }),
        ),
      );
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  test('has rows high enough for every text at the width of its cell', () => {
    for (const sheet of visible(plan.sheets)) {
      const merged = new Map(sheet.merges.map(area).map((at) => [makeAddress(at), at]));
      const looks = sheet.formats.flatMap(({ ranges, look }) =>
        ranges.map((range) => ({ at: area(range), look })),
      );
      sheet.contents.forEach((texts, row) => {
        texts.forEach((text, column) => {
          if (typeof text !== 'string' || text === '' || text.startsWith('=')) return;
          const at = merged.get(makeAddress({ row, column })) ?? {
            row,
            column,
            rowCount: 1,
            columnCount: 1,
          };
          const look = looks.find(({ at: range }) => contains(range, at))?.look;
          if (!look?.wrap) return;
          const width = sum(sheet.columnWidths, at.column, at.columnCount);
          const height = sum(sheet.rowHeights, at.row, at.rowCount);
          const needed = lineCountOf(text, look.fontSize, width) * look.fontSize * 1.3;
          expect([text, height >= needed]).toEqual([text, true]);
        });
      });
    }
  });

  test('lets conditional formats look at their own sheet only, in formulas that every program takes', () => {
    for (const { conditionalFormats } of plan.sheets) {
      for (const { formula, range } of conditionalFormats) {
        expect(formula).toMatch(/^=/);
        expect(formula).not.toContain('!');
        expect(formula.length).toBeLessThanOrEqual(255);
        expect(parseRange(range)).toBeDefined();
      }
    }
  });

  test('leaves inputs unlocked and blank, and computes the totals', () => {
    for (const sheet of tables(plan.sheets)) {
      for (const { ranges, look } of sheet.formats) {
        for (const { row, column, rowCount, columnCount } of ranges.map(area)) {
          const contents = sheet.contents
            .slice(row, row + rowCount)
            .flatMap((cells) => cells.slice(column, column + columnCount));
          if (!look.locked) expect(contents.every((content) => content === '')).toBe(true);
          if (contents.some((content) => String(content).startsWith('='))) {
            expect(look.locked).toBe(true);
          }
        }
      }
    }
  });

  test('names each table from its first heading to its last figure', () => {
    expect(plan.names.map(({ name, sheet, range }) => `${name} ${sheet}!${range}`)).toEqual([
      `OGI_proactiveDisclosure 主动公开!${format.id === '2021' ? 'A3:D16' : 'A3:E20'}`,
      `OGI_requests 依申请公开!${format.id === '2021' ? 'A3:J30' : 'A3:J28'}`,
      'OGI_reconsiderationAndLitigation 复议诉讼!A3:O6',
      'OGI_agency 填报信息!B4',
      'OGI_signOff 填报信息!B8:B12',
      'OGI_stamp 填报信息!B17:B20',
      'OGI_fingerprint 填报信息!B21',
      `OGI_checks 校验结果!A5:L${4 + checkLines(format, false).length}`,
      `OGI_narrative 报告正文!${makeRange(narrativeArea(format))}`,
      `OGI_lastYear 上年数据!E4:E${4 + figuresOf(format).size}`,
      'OGI_state _OGI!A1',
    ]);
  });

  test('prints on A4, one page wide, without the legend', () => {
    for (const sheet of tables(plan.sheets)) {
      const printed = area(sheet.page?.area ?? '');
      expect(printed.rowCount).toBe(sheet.contents.length - 1);
    }
  });
});

test.each([
  [[], ['主动公开', '依申请公开', '复议诉讼']],
  [['依申请公开'], ['主动公开', '依申请公开 (2)', '复议诉讼']],
  [
    ['主动公开', '主动公开 (2)', '复议诉讼'],
    ['主动公开 (3)', '依申请公开', '复议诉讼 (2)'],
  ],
])('beside sheets %j the new ones are %j', (taken, names) => {
  const { sheets } = planOf(formats[1]!, taken);
  expect(tables(sheets).map(({ name }) => name)).toEqual(names);
});

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rowCount > inner.row &&
  outer.column + outer.columnCount > inner.column;
/** Rows that grow with their texts have at least a line. */
const sum = (all: readonly (number | undefined)[], from: number, count: number): number =>
  all.slice(from, from + count).reduce<number>((total, size = 15) => total + size, 0);
