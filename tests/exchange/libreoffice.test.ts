import fc from 'fast-check';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { readingOf, type FileReading } from '../../src/workbook/recovery/reading-of';
import { cellAt, type ReadWorkbook } from '../../src/workbook/recovery/workbook-contents';
import { parseRange, type CellPosition } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import { figuresOfLastYear } from '../../src/report/last-year';
import type { Report } from '../../src/report/report';
import { totalsOf } from '../../src/rules/balance-edit';
import { checkLines, lineResults } from '../../src/rules/check-line';
import { withComputedTotals } from '../../src/rules/computed-totals';
import { evaluate } from '../../src/rules/evaluate';
import { formatById, formats, type FigureKey, type Format, type TableId } from '../../src/standard';
import { highlights } from '../../src/workbook/look';
import { checkColumn } from '../../src/workbook/check-sheet';
import { checksName, nameOfTable } from '../../src/workbook/names';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { readReport } from '../../src/workbook/read-report';
import { resultTexts } from '../../src/workbook/sheet-texts';
import { balancedReport, withFigures } from '../support/balanced-report';
import { drawnRows, type DrawnCell } from '../support/drawn-table';
import { fillLastYear } from '../../src/workbook/fill-plan';
import { album, filledPlan } from '../support/filled-workbook';
import { convertWithLibreOffice, drawPages, type Picture } from '../support/libreoffice';
import { publishedReport, publishedReportIds } from '../support/published-reports';
import { WorksheetEngine } from '../support/worksheet-engine';
import { isUncalculated } from '../support/uncalculated';

/** LibreOffice judges what we write: a spreadsheet that we did not make, and that Excel's users never see. */

/** Milliseconds. */
const patience = 600_000;
const dotsPerInch = 100;
/** Of each format. */
const randomReports = Number(process.env.RANDOM_REPORTS ?? 20);

/** LibreOffice's time for a workbook grows faster than the number of its sheets. */
const reportsInAlbum = 20;

const chunksOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

const sampleOf = (format: Format, count: number): Report[] =>
  fc.sample(balancedReport(format), { numRuns: count, seed: 2025 });

describe('what LibreOffice draws', () => {
  /** One request too many from enterprises, and a word where a number belongs. */
  const faultyReport = (format: Format): Report => {
    const [report] = sampleOf(format, 1);
    const received = report!.figures.get('requests.received.enterprises');
    return withFigures(report!, {
      'requests.received.enterprises': numberFigure(
        (received?.kind === 'number' ? received.value : 0) + 1,
      ),
      'requests.granted.legalServices': parseFigure({ value: '无' }),
      'reconsiderationAndLitigation.reconsideration.total': numberFigure(-1),
    });
  };
  const plans = new Map<Format, WorkbookPlan>(
    formats.map((format) => [format, filledPlan(faultyReport(format), 'typed')]),
  );
  const pages = new Map<Format, Picture[]>();

  /** Front sheet and tables take a page each, in the order of the sheets. */
  const pageOf = (format: Format, table: TableId): Picture => {
    const plan = plans.get(format)!;
    return pages.get(format)![plan.sheets.indexOf(sheetOf(plan, nameOfTable(table)).plan)]!;
  };

  beforeAll(async () => {
    const workbooks = formats.map((format) => [format.id, makeXlsx(plans.get(format)!)] as const);
    const pdfs = await convertWithLibreOffice(new Map(workbooks), 'pdf');
    for (const format of formats) {
      pages.set(format, await drawPages(pdfs.get(format.id)!, dotsPerInch));
    }
  }, patience);

  it.each(formats.map((format) => [format.id, format] as const))(
    'has exactly the highlights of the plan of %s',
    (_, format) => {
      for (const table of format.tables) {
        const grid = gridOf(table);
        const sheet = sheetOf(plans.get(format)!, nameOfTable(table.id));
        const drawn = drawnRows(pageOf(format, table.id));
        const engine = new WorksheetEngine(sheet.plan);
        const figureRows = new Set([...grid.positions.values()].map(({ row }) => row));
        for (const row of figureRows) {
          const areas = [...grid.positions.values()].filter((area) => area.row === row);
          // Headings above may be merged, so rows are counted from the end.
          const cells = drawn[drawn.length - (grid.rowCount - row)] ?? [];
          expect(fills(cells.slice(-areas.length))).toEqual(
            areas.map((area) =>
              shownFill(sheet.plan, engine, {
                row: sheet.origin.row + row,
                column: sheet.origin.column + area.column,
              }),
            ),
          );
        }
        engine.dispose();
      }
    },
  );

  it.each(formats.map((format) => [format.id, format] as const))(
    'marks in %s the figures and rows at fault and no others',
    (_, format) => {
      const grid = gridOf(format.tables.find(({ id }) => id === 'requests')!);
      const drawn = drawnRows(pageOf(format, 'requests'));
      const rowOf = (id: string): string[] => {
        const { row } = grid.positions.get(`requests.${id}.total`)!;
        return fills(drawn[drawn.length - (grid.rowCount - row)]!).slice(-8);
      };
      const { fault, row, invalid } = highlights;
      // Heading, natural persons, enterprises: the cross-total fails in the column of enterprises.
      expect(rowOf('carriedOver').slice(0, 3)).toEqual([row.fill, row.fill, fault.fill]);
      // The row's own total does not agree, either: all of it.
      expect(rowOf('received').slice(1)).toEqual(Array(7).fill(fault.fill));
      expect(rowOf('granted')[5]).toBe(invalid.fill);
      const marked = [fault.fill, row.fill, invalid.fill];
      for (const id of ['partlyGranted', 'stateSecret', 'petition']) {
        expect(rowOf(id).filter((fill) => marked.includes(fill))).toEqual([]);
      }
    },
  );
});

describe('what LibreOffice calculates and saves', () => {
  /** Inputs only: the totals are left to formulas. Where there is one, with the report of the year before. */
  const published = publishedReportIds.map((id) => {
    const { report, format } = publishedReport(id);
    const plan = filledPlan(report, 'computed');
    const before = id.replace(/\d+$/, String(report.year - 1));
    if (!publishedReportIds.includes(before)) return { id, report, plan };
    const lastYear = { ...publishedReport(before).report, year: report.year - 1 };
    const figures = figuresOfLastYear(format, report, lastYear);
    const filled = fillLastYear(plan, format, { source: before, figures });
    return { id, report, plan: filled, lastYear: figures };
  });
  const albums = formats.flatMap((format) =>
    chunksOf(sampleOf(format, randomReports).map(disturbed), reportsInAlbum).map(
      (reports, index) => ({ id: `random-${format.id}-${index}`, reports, ...album(reports) }),
    ),
  );
  const saved = new Map<string, ReadWorkbook>();

  beforeAll(async () => {
    const plans = [
      ...published.map(({ id, plan }) => [id, plan] as const),
      ...albums.map(({ id, bound }) => [id, bound] as const),
    ];
    const files = await convertWithLibreOffice(
      new Map(plans.map(([id, plan]) => [id, makeXlsx(plan)] as const)),
      'xlsx',
    );
    for (const [id, file] of files) saved.set(id, readXlsx(file));
  }, patience);

  it('reads back as the same report, with our totals and verdicts', () => {
    expect(published.filter(({ lastYear }) => lastYear).length).toBeGreaterThan(10);
    for (const { id, report, plan, lastYear } of published) {
      const workbook = saved.get(id)!;
      const reading = readingOf(workbook);
      expect([id, reading.recovered, isUncalculated(workbook)]).toEqual([id, [], false]);
      expectSameReport(reading, report);
      expectSameVerdicts(workbook, plan, report, lastYear);
    }
  });

  it('adds up and judges random reports as we do', () => {
    for (const { id, reports, plans } of albums) {
      const workbook = saved.get(id)!;
      const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
      reports.forEach((report, index) => {
        const plan = plans[index]!;
        // Names and state as written, the sheets as LibreOffice saved them.
        const written = readXlsx(makeXlsx(plan));
        const sheets = written.sheets.map((sheet) => byName.get(sheet.name) ?? sheet);
        expectSameReport(readingOf({ ...written, sheets }), report);
        expectSameVerdicts(workbook, plan, report);
      });
    }
  });

  it('keeps sheets, merges and the hidden state', () => {
    for (const { id, plan } of published) {
      const kept = saved
        .get(id)!
        .sheets.map(({ name, merges, visibility }) => [
          name,
          merges.length,
          visibility === 'visible',
        ]);
      expect(kept).toEqual(
        plan.sheets.map(({ name, merges, visibility }) => [
          name,
          merges.length,
          visibility === 'visible',
        ]),
      );
    }
  });
});

function expectSameReport(reading: FileReading, report: Report): void {
  const found = readReport(reading);
  if (found.kind !== 'report') throw new Error(found.kind);
  expect(found.problems).toEqual([]);
  const { formatId, year, agency } = report;
  expect(found.report).toMatchObject({ formatId, year, agency });
  const format = formatById(formatId);
  const figures = withComputedTotals(format, report.figures);
  // Compared as texts: the assertions' own comparison takes longer than all the rest.
  const shown = (all: ReadonlyMap<FigureKey, Figure>): string => JSON.stringify([...all]);
  expect(shown(found.report.figures)).toBe(shown(figures));
  expect(JSON.stringify(evaluate(format, found.report))).toBe(
    JSON.stringify(evaluate(format, { ...report, figures })),
  );
}

/** Each line of the check sheet says what our evaluator says. */
function expectSameVerdicts(
  { sheets }: ReadWorkbook,
  plan: WorkbookPlan,
  report: Report,
  lastYear?: Report['figures'],
): void {
  const format = formatById(report.formatId);
  const lines = checkLines(format, false);
  const results = lineResults(
    format,
    { ...report, figures: withComputedTotals(format, report.figures) },
    lines,
    { lastYear },
  );
  const { plan: planned, origin } = sheetOf(plan, checksName);
  const sheet = sheets.find(({ name }) => name === planned.name)!;
  const shown = (index: number, column: 'number' | 'result'): unknown =>
    cellAt(sheet, { row: origin.row + index, column: checkColumn(column) })?.value;
  expect(lines.map((_, index) => [shown(index, 'number'), shown(index, 'result')])).toEqual(
    lines.map(({ id, number }) => [number, resultTexts[results.get(id)!]]),
  );
}

/** A random report as people leave it: some figures open, some no numbers, some too high. */
function disturbed(report: Report, index: number): Report {
  const totals = totalsOf(formatById(report.formatId));
  const inputs = [...report.figures.keys()].filter((key) => !totals.has(key));
  const changes: Figure[] = [
    blankFigure(),
    parseFigure({ value: '12件' }),
    numberFigure(10_000 + index),
    numberFigure(0.5),
    numberFigure(-3),
  ];
  return withFigures(
    report,
    Object.fromEntries(
      changes
        .slice(0, index % (changes.length + 1))
        .map((figure, at) => [inputs[(index * 31 + at * 17) % inputs.length]!, figure]),
    ),
  );
}

const fills = (cells: readonly DrawnCell[]): string[] => cells.map(({ fill }) => fill);

function sheetOf(plan: WorkbookPlan, name: string): { plan: SheetPlan; origin: CellPosition } {
  const named = plan.names.find((candidate) => candidate.name === name)!;
  return {
    plan: plan.sheets.find((sheet) => sheet.name === named.sheet)!,
    origin: parseRange(named.range)!,
  };
}

/** What the first true rule lays over a cell, or the cell's own fill. */
function shownFill(sheet: SheetPlan, engine: WorksheetEngine, cell: CellPosition): string {
  const covers = (range: string): boolean => {
    const area = parseRange(range)!;
    const [row, column] = [cell.row - area.row, cell.column - area.column];
    return row >= 0 && row < area.rowCount && column >= 0 && column < area.columnCount;
  };
  const rule = sheet.conditionalFormats.find(
    (candidate) => covers(candidate.range) && engine.holds(candidate, cell),
  );
  const look = sheet.formats.find(({ ranges }) => ranges.some(covers))?.look;
  return rule?.fill ?? look?.fill ?? '#FFFFFF';
}
