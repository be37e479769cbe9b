import fc from 'fast-check';
import { makeAddress } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import type { Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import { balanceEdits, totalsOf } from '../../src/rules/balance-edit';
import { evaluate } from '../../src/rules/evaluate';
import { figuresOf, formatById, formats, tableOf, type FigureKey } from '../../src/standard';
import { locator } from '../../src/workbook/conditional-formats';
import { highlights } from '../../src/workbook/look';
import type { Content, ConditionalFormatPlan } from '../../src/workbook/plan';
import { tableOrigin, tableSheet } from '../../src/workbook/table-sheet';
import { failureFormula } from '../../src/workbook/worksheet-formula';
import { parseRange } from '../../src/layout/address';
import { WorksheetEngine } from '../support/worksheet-engine';

/** What people leave in a cell; no dates, which formulas cannot tell from numbers. */
const content: fc.Arbitrary<Content | boolean> = fc.oneof(
  { weight: 12, arbitrary: fc.nat(3) },
  { weight: 1, arbitrary: fc.constantFrom<Content | boolean>('', '无', '１２', 1.5, -2, true) },
);

/** Lays figures into the sheet of one table and reads them back as a report would. */
function filled(
  formatId: '2019' | '2021',
  contents: ReadonlyMap<FigureKey, Content | boolean>,
): { engine: WorksheetEngine; figures: Map<FigureKey, Figure> } {
  const format = formatById(formatId);
  const table = tableOf(format, 'requests');
  const locate = locator(gridOf(table), tableOrigin);
  const engine = new WorksheetEngine(
    tableSheet(format, table, { name: '依申请公开', info: { content: '' }, totals: 'computed' }),
    new Map([...contents].map(([key, value]) => [makeAddress(locate(key)), value])),
  );
  const figures = new Map<FigureKey, Figure>();
  for (const [key, figure] of figuresOf(format)) {
    if (figure.table !== 'requests') continue;
    const formula = contents.has(key) ? undefined : '=';
    figures.set(
      key,
      parseFigure({ value: engine.value(locate(key)), ...(formula ? { formula } : {}) }),
    );
  }
  return { engine, figures };
}

describe.each(formats)('format $id', (format) => {
  const keys = [...figuresOf(format).values()]
    .filter(({ table }) => table === 'requests')
    .map(({ key }) => key);
  const inputs = keys.filter((key) => !totalsOf(format).has(key));
  const table = tableOf(format, 'requests');
  const locate = locator(gridOf(table), tableOrigin);
  const sheet = tableSheet(format, table, {
    name: '依申请公开',
    info: { content: '' },
    totals: 'computed',
  });
  const report = (figures: Map<FigureKey, Figure>) => ({
    formatId: format.id,
    year: 2024,
    agency: '',
    figures,
  });

  test.each([
    ['typed totals', keys],
    ['totals as formulas', inputs],
  ])('evaluator, worksheet formula and highlighting agree (%s)', (_, typed) => {
    const cells = fc.array(content, { minLength: typed.length, maxLength: typed.length });
    fc.assert(
      fc.property(cells, (values) => {
        const { engine, figures } = filled(
          format.id,
          new Map(typed.map((key, index) => [key, values[index] ?? ''])),
        );
        const { outcomes } = evaluate(format, report(figures));
        const marked = new Set<string>();
        for (const { edit, result } of outcomes) {
          if (edit.rule.table !== 'requests') continue;
          const fails = result === 'fails';
          expect([edit.id, engine.evaluate(failureFormula(edit, locate))]).toEqual([
            edit.id,
            fails,
          ]);
          if (fails) for (const key of [...edit.left, ...edit.right]) marked.add(key);
        }
        expect(highlightedBy(engine, sheet.conditionalFormats, 'fault')).toEqual(
          [...marked].map((key) => makeAddress(locate(key))).sort(),
        );
        engine.dispose();
      }),
      { numRuns: 12 },
    );
  });

  test('the rows of a failing cross-total are marked, headings included, and no others', () => {
    const some = fc.array(content, { minLength: keys.length, maxLength: keys.length });
    fc.assert(
      fc.property(some, (values) => {
        const { engine, figures } = filled(
          format.id,
          new Map(keys.map((key, index) => [key, values[index] ?? ''])),
        );
        const fails = evaluate(format, report(figures)).outcomes.some(
          ({ edit, result }) => edit.rule.kind === 'crossTotal' && result === 'fails',
        );
        const rows = new Set(
          highlightedBy(engine, sheet.conditionalFormats, 'row').map(
            (cell) => parseRange(cell)?.row,
          ),
        );
        const crossTotal = balanceEdits(format).find(({ rule }) => rule.kind === 'crossTotal');
        const expected = [...(crossTotal?.left ?? []), ...(crossTotal?.right ?? [])].map(
          (key) => locate(key).row,
        );
        expect([...rows].sort(byNumber)).toEqual(fails ? expected : []);
        engine.dispose();
      }),
      { numRuns: 8 },
    );
  });

  test('totals show nothing until all that they add up is filled', () => {
    const zeros = new Map(inputs.map((key) => [key, 0]));
    const total = 'requests.outcomeTotal.naturalPersons';
    const part = 'requests.granted.naturalPersons';
    for (const [value, expected] of [
      [7, 7],
      ['', ''],
      ['无', ''],
    ] as const) {
      const { engine } = filled(format.id, new Map<FigureKey, Content>(zeros).set(part, value));
      expect(engine.value(locate(total))).toBe(expected);
      engine.dispose();
    }
  });
});

test.each<[Content | boolean, boolean]>([
  [0, false],
  [5, false],
  ['', false],
  [-1, true],
  [1.5, true],
  ['无', true],
  ['１２', true],
  [' ', true],
  [true, true],
  ['=1/0', true],
])('a cell holding %j is marked as no proper figure: %s', (value, marked) => {
  const format = formatById('2021');
  const { engine } = filled('2021', new Map([['requests.granted.naturalPersons', value]]));
  const sheet = tableSheet(format, tableOf(format, 'requests'), {
    name: '依申请公开',
    info: { content: '' },
    totals: 'computed',
  });
  const cell = makeAddress(
    locator(gridOf(tableOf(format, 'requests')), tableOrigin)('requests.granted.naturalPersons'),
  );
  expect(highlightedBy(engine, sheet.conditionalFormats, 'invalid').includes(cell)).toBe(marked);
  engine.dispose();
});

const byNumber = (a = 0, b = 0): number => a - b;

/** Addresses at which some highlight's rules are true, whatever lies over it. */
function highlightedBy(
  engine: WorksheetEngine,
  formats: readonly ConditionalFormatPlan[],
  highlight: keyof typeof highlights,
): string[] {
  const cells = formats
    .filter(({ fill }) => fill === highlights[highlight].fill)
    .flatMap((format) => {
      const area = parseRange(format.range);
      if (!area) throw new RangeError(format.range);
      return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => ({
        row: area.row + Math.floor(index / area.columnCount),
        column: area.column + (index % area.columnCount),
      })).filter((cell) => engine.holds(format, cell));
    });
  return [...new Set(cells.map(makeAddress))].sort();
}
