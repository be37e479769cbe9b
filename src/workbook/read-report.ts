import { makeAddress, parseRange, type CellPosition } from '../layout/address';
import { gridOf, type TableGrid } from '../layout/table-grid';
import { blankFigure, type Figure } from '../report/figure';
import { parseFigure } from '../report/parse-figure';
import type { Report } from '../report/report';
import { asAwaited, totalsOf } from '../rules/balance-edit';
import { withComputedTotals } from '../rules/computed-totals';
import { formatById, printedLabel, type FigureKey, type Format, type TableId } from '../standard';
import type { ColumnReading, SeenCell, TableReading, WorkbookReading } from './host';
import { readLastYear } from './last-year';
import { narrativeArea } from './narrative-layout';
import { comparable } from './recovery/find-table';
import { sameFormula, totalFormula, type Locate } from './worksheet-formula';
import { layoutVersion, parseState, type TotalsMode, type WorkbookState } from './state';

/** What a workbook holds: a report, as far as its tables can be read for certain. */
export type ReportReading =
  /** No tables of ours. */
  | { kind: 'none' }
  /** Tables of ours, but what they are is not said, or not in a way that we understand. */
  | { kind: 'unknown' }
  /** Made by a newer version of the add-in. */
  | { kind: 'newer' }
  | {
      kind: 'report';
      format: Format;
      report: Report;
      totals: TotalsMode;
      places: ReadonlyMap<FigureKey, SeenCell>;
      /** Cells that hold formulas of ours or of a person's. */
      formulas: ReadonlySet<FigureKey>;
      /** Computed totals whose cells show something older than their parts; in `report` they are what they come to. */
      outdated: readonly FigureKey[];
      lastYear?: ReportOfLastYear | undefined;
      /** Absent where the workbook has no place for the text; `resized`: its rows are not ours any more, so nothing is read. */
      narrative?: ColumnReading | 'resized' | undefined;
      problems: readonly LayoutProblem[];
    };

/** A report as it stands in a workbook. */
export type OpenReport = ReportReading & { kind: 'report' };

/** The cells of the text, from the first one down; none where there is no place for it. */
export const textsOf = ({ narrative }: Pick<OpenReport, 'narrative'>): readonly string[] =>
  typeof narrative === 'object' ? narrative.texts : [];

/** Last year's figures as they stand in the workbook, under this year's keys. */
export interface ReportOfLastYear extends Report {
  /** Where they came from, for people. */
  source: string;
}

/** A table that was changed by hand. Figures of a table that is not in its place are left out, never guessed. */
export type LayoutProblem = { table: TableId; sheetName?: string; sheetId?: string } & (
  | { kind: 'missing' }
  /** Rows or columns more (positive) or less (negative) than the form has. */
  | { kind: 'resized'; rows: number; columns: number }
  | { kind: 'rearranged'; address: string }
  /** Next to none of its headings: another table was pasted over it, or it was emptied. */
  | { kind: 'replaced'; address: string }
  /** A heading that says something else, while all others are in their places. */
  | { kind: 'relabelled'; address: string; found: string; expected: string }
);

export function readReport({
  state: cells,
  agency,
  tables,
  lastYear,
  narrative,
  manualCalculation,
}: WorkbookReading): ReportReading {
  if (!cells) return tables.size === 0 ? { kind: 'none' } : { kind: 'unknown' };
  const state = parseState(cells);
  if (!state) return { kind: 'unknown' };
  if (state.layoutVersion > layoutVersion) return { kind: 'newer' };
  const typed = agency?.trim();
  const current = typed ? { ...state, agency: typed } : state;
  return {
    kind: 'report',
    ...readTables(current, tables, manualCalculation),
    lastYear: reportOfLastYear(current, lastYear),
    ...(narrative ? { narrative: soundNarrative(formatById(state.formatId), narrative) } : {}),
  };
}

function reportOfLastYear(
  { formatId, year, agency }: WorkbookState,
  cells: WorkbookReading['lastYear'],
): ReportOfLastYear | undefined {
  const found = readLastYear(formatById(formatId), cells);
  return found && { formatId, year: year - 1, agency, ...found };
}

const soundNarrative = (format: Format, narrative: ColumnReading) =>
  narrative.area.rowCount === narrativeArea(format).rowCount ? narrative : 'resized';

function readTables(
  state: WorkbookState,
  tables: ReadonlyMap<TableId, TableReading>,
  manualCalculation: boolean,
) {
  const format = formatById(state.formatId);
  const figures = new Map<FigureKey, Figure>();
  const places = new Map<FigureKey, SeenCell>();
  const formulas = new Set<FigureKey>();
  const problems: LayoutProblem[] = [];

  for (const table of format.tables) {
    const reading = tables.get(table.id);
    if (!reading) {
      problems.push({ table: table.id, kind: 'missing' });
      continue;
    }
    const grid = gridOf(table);
    const found = layoutProblems(grid, reading);
    problems.push(...found);
    if (found.some(({ kind }) => kind !== 'relabelled')) continue;
    for (const [key, position] of grid.positions) {
      const cell = reading.cells[position.row]?.[position.column];
      if (!cell) continue;
      figures.set(key, asAwaited(format, key, parseFigure(cell)));
      const formula = cell.formula?.startsWith('=') ? cell.formula : undefined;
      const address = addressOf(reading, position);
      places.set(key, { sheetId: reading.sheetId, address, seen: formula ?? cell.value });
      if (formula !== undefined) formulas.add(key);
    }
  }
  for (const key of unsoundTotals(format, figures, formulas)) figures.set(key, blankFigure(true));
  const { formatId, year, agency, totals } = state;
  const outdated = manualCalculation
    ? outdatedTotals(format, figures, places)
    : new Map<FigureKey, Figure>();
  const report: Report = {
    ...{ formatId, year, agency },
    figures: new Map([...figures, ...outdated]),
  };
  return { format, report, totals, places, formulas, outdated: [...outdated.keys()], problems };
}

/**
 * Computed totals that have an unreadable figure among their parts: Excel adds up a date's serial number, too. They wait
 * for their parts, like a total that shows nothing yet.
 */
function unsoundTotals(
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
  formulas: ReadonlySet<FigureKey>,
): FigureKey[] {
  const totals = totalsOf(format);
  const isSound = (key: FigureKey): boolean => {
    if (figures.get(key)?.kind === 'unreadable') return false;
    const edit = formulas.has(key) ? totals.get(key) : undefined;
    return edit?.left.every(isSound) ?? true;
  };
  return [...totals.keys()].filter((key) => figures.get(key)?.kind === 'number' && !isSound(key));
}

/** Totals by formulas of ours that Excel has not calculated since their parts were changed: what they come to. */
function outdatedTotals(
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
  places: ReadonlyMap<FigureKey, SeenCell>,
): ReadonlyMap<FigureKey, Figure> {
  const totals = totalsOf(format);
  const locate: Locate = (key) =>
    parseRange(places.get(key)?.address ?? '') ?? { row: 0, column: 0 };
  const isOurs = (key: FigureKey): boolean => {
    const [edit, seen] = [totals.get(key), places.get(key)?.seen];
    return edit !== undefined && sameFormula(String(seen), totalFormula(edit, locate));
  };
  const current = withComputedTotals(format, figures, isOurs);
  return new Map(
    [...current].filter(
      ([key, figure]) => figures.has(key) && !isSameFigure(figure, figures.get(key)),
    ),
  );
}

const isSameFigure = (one: Figure, other: Figure | undefined): boolean =>
  one.kind === other?.kind && (one.kind !== 'number' || one.value === (other as typeof one).value);

/** The part of a table's headings without which it is no more that table. */
const nextToAll = 0.9;

const addressOf = ({ area }: TableReading, { row, column }: CellPosition): string =>
  makeAddress({ row: area.row + row, column: area.column + column });

function layoutProblems(grid: TableGrid, reading: TableReading): LayoutProblem[] {
  const { sheetId, sheetName } = reading;
  const at = { table: grid.table.id, sheetId, sheetName };
  const rows = reading.area.rowCount - grid.rowCount;
  const columns = reading.area.columnCount - grid.columnCount;
  if (rows !== 0 || columns !== 0) return [{ ...at, kind: 'resized', rows, columns }];

  const headings = grid.cells.flatMap((cell) =>
    cell.role === 'figure' ? [] : [{ area: cell.area, expected: printedLabel(cell.heading) }],
  );
  const labels = new Set(headings.map(({ expected }) => comparable(expected)));
  const changed = headings.flatMap(({ area, expected }): LayoutProblem[] => {
    const found = reading.cells[area.row]?.[area.column]?.value;
    if (comparable(found) === comparable(expected)) return [];
    const address = addressOf(reading, area);
    // Another heading of the table in this place: cells were moved or sorted, so no figure can be trusted to be its own.
    return labels.has(comparable(found))
      ? [{ ...at, kind: 'rearranged', address }]
      : [{ ...at, kind: 'relabelled', address, found: String(found ?? ''), expected }];
  });
  // One of them says it all: nothing of the table is read.
  const rearranged = changed.find(({ kind }) => kind === 'rearranged');
  if (rearranged) return [rearranged];
  return changed.length > headings.length * nextToAll
    ? [{ ...at, kind: 'replaced', address: makeAddress(reading.area) }]
    : changed;
}
