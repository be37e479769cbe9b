import fc from 'fast-check';
import { FileError } from '../../src/exchange/file-error';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import {
  documentOfWorkbook,
  type SourceWorkbook,
} from '../../src/exchange/xlsx/workbook-as-document';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { covers, parseRange, type CellPosition } from '../../src/layout/address';
import type { SourceTable } from '../../src/recognition/source-document';
import { formats } from '../../src/standard';
import { fillPlan } from '../../src/workbook/fill-plan';
import type { ReadCell, ReadSheet } from '../../src/workbook/recovery/workbook-contents';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { expanded, sketchOf } from '../support/source-sketch';

type Value = ReadCell['value'];

/** A sheet with some cells; `|` separates the texts of a row, numbers become numbers. */
function sheetOf(lines: readonly string[], merges: readonly string[] = []): ReadSheet {
  const rows = new Map(
    lines.map((line, row) => [
      row,
      new Map(
        line.split('|').flatMap((text, column): [number, ReadCell][] => {
          const value: Value = /^\d+$/.test(text) ? Number(text) : text;
          return text === '' ? [] : [[column, { value }]];
        }),
      ),
    ]),
  );
  return {
    ...{ name: 'Sheet1', visibility: 'visible', isProtected: false, unlocked: [], rows },
    merges: merges.map((area) => parseRange(area)!),
  };
}

const sketch = (lines: readonly string[], ...merges: string[]): (string | string[])[] =>
  sketchOf(documentOfWorkbook({ sheets: [sheetOf(lines, merges)] }));

describe('a sheet', () => {
  it.each<[string, string[], string[], (string | string[])[]]>([
    ['a table', ['甲|乙', '1|2'], [], [['甲|乙', '1|2']]],
    ['blank cells in it', ['甲||乙', '1'], [], [['甲||乙', '1||']]],
    ['merged cells', ['三|（一）', '|1|2'], ['A1:A2', 'B1:C1'], [['三 [2x1]|（一） [1x2]', '1|2']]],
    ['what merged cells hide', ['甲|x', '1|2'], ['A1:B1'], ['甲', ['1|2']]],
    [
      'paragraphs around',
      ['报告', '', '甲|1', '乙|2', '', '说明'],
      [],
      ['报告', ['甲|1', '乙|2'], '说明'],
    ],
    ['a paragraph of some lines', ['一\n 二 \n\n三'], [], ['一', '二', '三']],
    [
      'a row of one text within a table',
      ['甲|1', '第八项', '乙|2'],
      [],
      [['甲|1', '第八项|', '乙|2']],
    ],
    [
      'texts between tables',
      ['甲|1', '一', '二', '三', '乙|2'],
      [],
      [['甲|1'], '一', '二', '三', ['乙|2']],
    ],
    ['a heading behind a blank row', ['甲|1', '', '四', '乙|2'], [], [['甲|1'], '四', ['乙|2']]],
    ['a blank row within a table', ['甲|1', '', '乙|2'], [], [['甲|1', '|', '乙|2']]],
    ['blank rows between tables', ['甲|1', '', '', '乙|2'], [], [['甲|1'], ['乙|2']]],
    ['a number alone', ['3'], [], [['3']]],
    ['a row that a label reaches into', ['甲|1', '|乙'], ['A1:A2'], [['甲 [2x1]|1', '乙']]],
    ['a table that begins further right', ['||甲|1'], [], [['甲|1']]],
    ['a formula text', ["甲|=cmd|'/c calc'!A1"], [], [["甲|=cmd|'/c calc'!A1"]]],
  ])('with %s', (_, lines, merges, expected) => {
    expect(sketch(lines, ...merges)).toEqual(expected);
  });

  it('keeps the places of cells to each other, values and number formats', () => {
    const sheet = sheetOf(['x', '', '|甲|1']);
    const rows = new Map(sheet.rows).set(
      2,
      new Map([...sheet.rows.get(2)!, [2, { value: 0.5, numberFormat: '0%' }]]),
    );
    const [, table] = documentOfWorkbook({ sheets: [{ ...sheet, rows }] }).blocks;
    expect(table).toEqual({
      ...{ kind: 'table', grid: 'cells' },
      rows: [
        [
          { column: 0, columnCount: 1, rowCount: 1, content: { value: '甲' } },
          {
            ...{ column: 1, columnCount: 1, rowCount: 1 },
            content: { value: 0.5, numberFormat: '0%' },
          },
        ],
      ],
    });
  });

  it('is left out when it is hidden', () => {
    const [shown, hidden] = [sheetOf(['甲|1']), sheetOf(['乙|2'])];
    const sheets = [{ ...hidden, visibility: 'hidden' as const }, shown];
    expect(sketchOf(documentOfWorkbook({ sheets }))).toEqual([['甲|1']]);
  });
});

describe('any sheet', () => {
  const valueFor: ((row: number, column: number) => Value)[] = [
    (row, column) => `甲${row}.${column}`,
    (row, column) => row * 100 + column,
    (row, column) => `${row}.${column}\nb`,
    () => null,
  ];
  /** Each says in its value where it stands. */
  const cell = fc
    .tuple(fc.nat(12), fc.nat(8), fc.constantFrom(...valueFor))
    .map(([row, column, value]) => [row, column, value(row, column)] as const);
  const placeIn = (value: Value): CellPosition | undefined => {
    if (typeof value === 'number') return { row: Math.floor(value / 100), column: value % 100 };
    const [, row, column] = /(\d+)\.(\d+)/.exec(String(value)) ?? [];
    return row === undefined ? undefined : { row: Number(row), column: Number(column) };
  };
  const area = fc.record({
    ...{ row: fc.nat(12), column: fc.nat(8) },
    ...{ rowCount: fc.integer({ min: 1, max: 5 }), columnCount: fc.integer({ min: 1, max: 5 }) },
  });

  it('has no two cells on one place, each where it stood to the others, and none of what is seen is lost', () => {
    fc.assert(
      fc.property(fc.array(cell), fc.array(area, { maxLength: 5 }), (cells, merges) => {
        const sheet = { ...sheetOf([]), merges };
        const rows = new Map<number, Map<number, ReadCell>>();
        for (const [row, column, value] of cells) {
          rows.set(row, new Map(rows.get(row)).set(column, { value }));
        }
        const { blocks } = documentOfWorkbook({ sheets: [{ ...sheet, rows }] });
        const tables = blocks.filter((block): block is SourceTable => block.kind === 'table');
        const isHidden = (row: number, column: number): boolean =>
          merges.some(
            (one) =>
              (one.row !== row || one.column !== column) &&
              covers(one, { row, column, rowCount: 1, columnCount: 1 }),
          );
        for (const table of tables) {
          expanded(table);
          const origins = table.rows.flatMap((told, index) =>
            told.flatMap(({ column, content }) => {
              const at = placeIn(content.value);
              if (!at) return [];
              // A merged cell that begins above the table, in a row of blanks, hides what stands in it.
              expect(isHidden(at.row, at.column)).toBe(false);
              expect(content.value).toBe(rows.get(at.row)?.get(at.column)?.value);
              return [`${at.row - index},${at.column - column}`];
            }),
          );
          expect(new Set(origins).size).toBeLessThanOrEqual(1);
        }
        const isSeen = ([row, column]: readonly [number, number, Value]): boolean =>
          rows.get(row)?.get(column)?.value !== null && !isHidden(row, column);
        const seen = new Set(cells.filter(isSeen).map(([row, column]) => `${row},${column}`)).size;
        const told = tables.flatMap((table) =>
          table.rows.flat().filter(({ content }) => content.value !== ''),
        ).length;
        const paragraphs = blocks.flatMap((block) =>
          // The second line of a text belongs to the first.
          block.kind === 'paragraph' && block.text !== 'b' ? [block] : [],
        ).length;
        expect(told + paragraphs).toBe(seen);
      }),
    );
  });
});

describe('a workbook of ours, read as if it were not', () => {
  const format = formats[1]!;
  const plan = workbookPlan({
    ...{ format, year: 2025, agency: '某县某局', totals: 'typed', taken: [] },
  });
  const file = makeXlsx(fillPlan(plan, format, new Map([['requests.received.naturalPersons', 3]])));
  const workbook = readXlsx(file);
  const tables = documentOfWorkbook(workbook).blocks.filter((block) => block.kind === 'table');

  it('keeps rows of which nothing but the label is filled in, by the lines around their cells', () => {
    const table = tables.find(({ rows }) =>
      rows.flat().some(({ content }) => String(content.value).includes('属于国家秘密')),
    )!;
    const places = expanded(table);
    const labels = places.map((row) => row.map((cell) => String(cell?.content.value)).join(' '));
    const received = labels.findIndex((label) => label.includes('本年新收'));
    const carriedForward = labels.findIndex((label) => label.includes('结转下年度继续办理'));
    expect(carriedForward - received).toBe(24);
    expect(places[received]!.map((cell) => cell?.content.value)).toContain(3);
    expect(new Set(places.map((row) => row.length)).size).toBe(1);
  });
});

describe('a sheet that attacks its reader', () => {
  const one: ReadCell = { value: 1 };
  const problemOf = (sheet: Partial<ReadSheet>): string => {
    const workbook: SourceWorkbook = { sheets: [{ ...sheetOf([]), ...sheet }] };
    try {
      documentOfWorkbook(workbook);
      return 'none';
    } catch (error) {
      if (error instanceof FileError) return error.problem;
      throw error;
    }
  };
  const whole = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
  const rowsOf = (count: number): ReadSheet['rows'] =>
    new Map(
      Array.from({ length: count }, (_, row) => [
        row,
        new Map([
          [0, one],
          [1, one],
        ]),
      ]),
    );

  it.each<[string, Partial<ReadSheet>, string]>([
    [
      'one cell at the far end',
      {
        rows: new Map([
          [0, new Map([[0, one]])],
          [1_048_575, new Map([[16_383, one]])],
        ]),
      },
      'none',
    ],
    [
      'a cell far to the right',
      {
        rows: new Map([
          ...rowsOf(50),
          [
            50,
            new Map([
              [0, one],
              [16_383, one],
            ]),
          ],
        ]),
      },
      'none',
    ],
    ['a merged cell that is the sheet', { merges: [whole], rows: rowsOf(1) }, 'none'],
    ['merged cells that are the sheet', { merges: [whole], rows: rowsOf(1000) }, 'tooLarge'],
    [
      'merged cells without end',
      { merges: Array<typeof whole>(1000).fill(whole), rows: rowsOf(1) },
      'tooLarge',
    ],
    ['cells without end', { rows: rowsOf(100_000) }, 'tooLarge'],
  ])('%s: %s', (_, sheet, expected) => {
    expect(problemOf(sheet)).toBe(expected);
  });
});
