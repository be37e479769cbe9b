import fc from 'fast-check';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { makeAddress } from '../../src/layout/address';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import type { Report } from '../../src/report/report';
import { checkLines } from '../../src/rules/check-line';
import { figuresOf, formats, type Format } from '../../src/standard';
import { checkColumn } from '../../src/workbook/check-sheet';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { plannedValues } from '../../src/workbook/planned-values';
import type { TotalsMode } from '../../src/workbook/state';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { balancedReport, withFigures } from '../support/balanced-report';
import { filledPlan } from '../support/filled-workbook';
import { publishedReport, publishedReportIds } from '../support/published-reports';
import { WorkbookEngine } from '../support/workbook-engine';

/** A spreadsheet engine that we did not write judges each value. */

const modes: readonly TotalsMode[] = ['computed', 'typed'];

/** Building an engine takes most of the time: plans with formulas in the same cells take turns in one. */
const engines = new Map<string, { engine: WorkbookEngine; plan: WorkbookPlan }>();
afterAll(() => {
  for (const { engine } of engines.values()) engine.dispose();
});

function engineWith(plan: WorkbookPlan): WorkbookEngine {
  const kind = plan.sheets.map(({ contents }) => contents.length).join();
  const known = engines.get(kind) ?? { engine: new WorkbookEngine(plan), plan };
  engines.set(kind, { engine: known.engine, plan });
  known.engine.setAll(
    plan.sheets.flatMap(({ name, contents }, sheet) =>
      contents.flatMap((row, r) =>
        row.flatMap((content, c) =>
          content === known.plan.sheets[sheet]?.contents[r]?.[c]
            ? []
            : [[name, makeAddress({ row: r, column: c }), content] as const],
        ),
      ),
    ),
  );
  return known.engine;
}

/** Formulas by sheet and address, with what is planned for them and what the engine calculates. */
function formulasOf(plan: WorkbookPlan) {
  const values = plannedValues(plan);
  const engine = engineWith(plan);
  return plan.sheets.flatMap(({ name, contents }) =>
    contents.flatMap((row, r) =>
      row.flatMap((content, c) => {
        if (typeof content !== 'string' || !content.startsWith('=')) return [];
        const address = makeAddress({ row: r, column: c });
        return [
          {
            sheet: name,
            address,
            column: c,
            planned: values.get(name)?.get(address),
            calculated: engine.value(name, address),
          },
        ];
      }),
    ),
  );
}

/** The order in which an engine adds up is its own, and this one keeps eleven digits of a difference. */
const shown = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(11)) : value;

function expectEngineAgrees(plan: WorkbookPlan): void {
  const wrong = formulasOf(plan).filter(
    ({ planned, calculated }) => planned !== undefined && shown(planned) !== shown(calculated),
  );
  expect(wrong).toEqual([]);
}

/** What people leave in cells: nothing, words, broken and negative numbers. */
const oddFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.constant(blankFigure()),
  fc.constantFrom('12件', '无', '１２', ' ').map((value) => parseFigure({ value })),
  fc.constantFrom(-3, 0.5, 1e6, 0.1, 52.123456).map(numberFigure),
);

const disturbedReport = (format: Format): fc.Arbitrary<Report> =>
  fc
    .tuple(
      balancedReport(format),
      fc.dictionary(fc.constantFrom(...figuresOf(format).keys()), oddFigure, { maxKeys: 5 }),
    )
    .map(([report, changes]) => withFigures(report, changes));

describe.each(modes)('what formulas show, totals %s', (totals) => {
  it('is what the engine calculates of every published report', () => {
    for (const id of publishedReportIds) {
      expectEngineAgrees(filledPlan(publishedReport(id).report, totals));
    }
  });

  it.each(formats.map((format) => [format.id, format] as const))(
    'is what it calculates of any report of %s',
    (_, format) => {
      fc.assert(
        fc.property(disturbedReport(format), (report) => {
          expectEngineAgrees(filledPlan(report, totals));
        }),
        { numRuns: 20, seed: 2025 },
      );
    },
  );

  it.each(formats.map((format) => [format.id, format] as const))(
    'is known of a new workbook of %s, too, but for codes, fingerprint and deadline',
    (_, format) => {
      const year = format.reportYears.from;
      const plan = workbookPlan({ format, year, agency: '某"县"某局', totals, taken: [] });
      expectEngineAgrees(plan);
      const unknown = formulasOf(plan).filter(({ planned }) => planned === undefined);
      const codes = unknown.filter(({ column }) => column === checkColumn('code'));
      expect(codes).toHaveLength(checkLines(format, totals === 'typed').length);
      expect(unknown).toHaveLength(codes.length + 2);
    },
  );
});

it('stands in the file beside the formulas, and nothing else changes', () => {
  const { report } = publishedReport(publishedReportIds[0]!);
  const plan = filledPlan(report, 'computed');
  const [without, withValues] = [
    readXlsx(makeXlsx(plan)),
    readXlsx(makeXlsx(plan, plannedValues(plan))),
  ];
  const values = plannedValues(plan);
  without.sheets.forEach(({ name, rows }, index) => {
    for (const [row, cells] of rows) {
      for (const [column, cell] of cells) {
        const planned = values.get(name)?.get(makeAddress({ row, column }));
        expect(withValues.sheets[index]!.rows.get(row)!.get(column)).toEqual(
          planned === undefined ? cell : { ...cell, value: planned },
        );
      }
    }
  });
});
