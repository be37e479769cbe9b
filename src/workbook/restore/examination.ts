import { covers, makeAddress, makeRange, moved, parseRange } from '../../layout/address';
import { gridOf } from '../../layout/table-grid';
import { formatById, type FigureKey } from '../../standard';
import type { PlacedContent } from '../change';
import { locator } from '../conditional-formats';
import { namedArea } from '../named-area';
import { stateSheetName } from '../names';
import type { Content, NamePlan, SheetPlan, WorkbookPlan } from '../plan';
import { findTable } from '../recovery/find-table';
import { readingOf } from '../recovery/reading-of';
import type { ReadWorkbook } from '../recovery/workbook-contents';
import { isKeptSheet } from '../sheet-texts';
import { layoutVersion, parseState, type TotalsMode } from '../state';
import { otherRoles, type SheetRole } from '../sheet-role';
import type { Steps } from '../steps';
import {
  originOf,
  plannedSheets,
  sheetNames,
  standingPlan,
  type StandingReport,
} from '../workbook-plan';
import { findStanding } from './find-standing';
import { foundOther, foundTable, FreeNames, type FoundSheet } from './found-sheet';
import type { LayoutFinding } from './layout-finding';
import { sheetTarget, type SheetCircumstances } from './sheet-target';
import type { LineEdit } from './table-standing';
import type { TotalDecision } from './total-decision';

/** What a workbook of ours holds, beside what it should hold: as far as its cells and names tell. */
export interface Examination {
  /** As it will stand. */
  plan: WorkbookPlan;
  sheets: ReadonlyMap<SheetRole, ExaminedSheet>;
  findings: readonly LayoutFinding[];
  /** Totals are made in another way from now on: their cells change their looks with it. */
  switchesTotals: boolean;
  /** The state sheet is there, whatever it says. */
  hasStateSheet: boolean;
}

export type ExaminedSheet = { plan: SheetPlan } & (
  | {
      kind: 'standing';
      edits: readonly LineEdit[];
      /** What is to be written; null leaves a cell as it is. */
      contents: readonly (readonly (Content | null)[])[];
    }
  | {
      kind: 'new';
      /** The sheet whose place it takes, and what that will be called. */
      replaces?: { sheet: string; keptAs: string };
      cells: readonly PlacedContent[];
    }
);

/** Nothing of ours is there, not even a table; or a newer version has made it. */
export type NotExamined = 'notFound' | 'newer';

/**
 * Looks through a whole workbook for the sheets of a report, whatever happened to them.
 * @param wanted how totals are to be from now on; as they are when absent
 */
export function* examine(
  contents: ReadWorkbook,
  wanted?: TotalsMode,
): Steps<Examination | NotExamined> {
  const reading = readingOf(contents);
  const state = reading.state && parseState(reading.state);
  if (!state) return 'notFound';
  if (state.layoutVersion > layoutVersion) return 'newer';
  const format = formatById(state.formatId);
  const totals = wanted ?? state.totals;
  const typed = reading.agency?.trim() ?? '';
  const agency = typed === '' ? state.agency : typed;
  const about = { format, totals, year: state.year, agency };

  yield;
  const names = new FreeNames(format, contents);
  const found = new Map<SheetRole, FoundSheet>();
  for (const table of format.tables) {
    const standing = findStanding(table, contents, reading.tables.get(table.id));
    found.set(table.id, foundTable(format, table, standing, totals, names));
    yield;
  }
  if (format.tables.every(({ id }) => found.get(id)?.findings[0]?.kind === 'missing')) {
    return 'notFound';
  }
  const drafts = yield* plannedSheets(newReport(about));
  const named: Partial<Record<SheetRole, string | undefined>> = {
    front: reading.frontSheetName,
    check: reading.checkSheetName,
    narrative: reading.narrative?.sheetName,
  };
  for (const role of otherRoles) {
    const draft = drafts.get(role);
    if (draft) found.set(role, foundOther(role, format, draft, contents, named[role], names));
    yield;
  }

  const report: StandingReport = {
    ...about,
    keptTotals: new Set([...found.values()].flatMap(({ state: { totals: own } }) => kept(own))),
    sheets: new Map([...found].map(([role, { standing }]) => [role, standing])),
  };
  const plan = yield* standingPlan(report);
  const { sheets, findings } = yield* compareSheets(report, found);
  const stateSheet = contents.sheets.find(({ name }) => name === stateSheetName);
  return {
    plan,
    sheets,
    findings: [
      // Some texts and formulas say how totals are made: that they change with it is no news.
      ...findings.filter(({ kind }) => totals === state.totals || kind !== 'formulas'),
      ...lostNames(plan.names, contents, found),
      ...(reading.recovered.some(({ kind }) => kind.startsWith('state'))
        ? [{ kind: 'state' as const }]
        : []),
      ...(stateSheet && stateSheet.visibility !== 'veryHidden'
        ? [{ kind: 'stateShown' as const }]
        : []),
      ...copies(report, contents),
    ],
    switchesTotals: totals !== state.totals,
    hasStateSheet: stateSheet !== undefined,
  };
}

/** With every sheet where a new workbook has it. */
const newReport = (
  about: Pick<StandingReport, 'format' | 'year' | 'agency' | 'totals'>,
): StandingReport => ({
  ...about,
  keptTotals: new Set(),
  sheets: new Map(
    [...sheetNames(about.format, [])].map(
      ([role, name]) => [role, { name, by: { row: 0, column: 0 } }] as const,
    ),
  ),
});

const kept = (totals: ReadonlyMap<FigureKey, TotalDecision>): FigureKey[] =>
  [...totals].flatMap(([key, { kind }]) => (kind === 'keep' ? [key] : []));

function* compareSheets(
  report: StandingReport,
  found: ReadonlyMap<SheetRole, FoundSheet>,
): Steps<Pick<Examination, 'sheets' | 'findings'>> {
  const findings: LayoutFinding[] = [];
  const sheets = new Map<SheetRole, ExaminedSheet>();
  const unsettled = [...found.values()].flatMap(({ standing, state }) =>
    state.kind === 'new' || state.edits.length > 0 ? [standing.name] : [],
  );
  for (const [role, plan] of yield* plannedSheets(report)) {
    yield;
    const one = found.get(role);
    if (!one) continue;
    findings.push(...one.findings);
    if (one.state.kind === 'new') {
      const { replaces, cells } = one.state;
      sheets.set(role, { plan, kind: 'new', cells, ...(replaces ? { replaces } : {}) });
      continue;
    }
    const { sheet, edits } = one.state;
    const circumstances = { ...tableOn(report, role, one), unsettled };
    const target = sheetTarget(role, plan, sheet, circumstances);
    findings.push(...target.findings);
    const { contents } = target;
    sheets.set(role, { plan: ownPart(plan, circumstances), kind: 'standing', edits, contents });
  }
  return { sheets, findings };
}

/** What is round a table that people have moved is theirs: only the table's own look is ours to restore. */
function ownPart(plan: SheetPlan, { table }: Pick<SheetCircumstances, 'table'>): SheetPlan {
  if (table?.isMoved !== true) return plan;
  const isOwn = (range: string): boolean => {
    const area = parseRange(range);
    return area !== undefined && covers(table.area, area);
  };
  return {
    ...plan,
    merges: plan.merges.filter(isOwn),
    formats: plan.formats.map(({ look, ranges }) => ({ look, ranges: ranges.filter(isOwn) })),
  };
}

/** The totals of a table's sheet by address, and where the table stands. */
function tableOn(
  { format }: StandingReport,
  role: SheetRole,
  { standing, state }: FoundSheet,
): Pick<SheetCircumstances, 'totals' | 'table'> {
  const table = format.tables.find(({ id }) => id === role);
  if (!table) return { totals: new Map() };
  const grid = gridOf(table);
  const origin = originOf(standing);
  const locate = locator(grid, origin);
  const { rowCount, columnCount } = grid;
  return {
    totals: new Map(
      [...state.totals].map(([key, decision]) => [makeAddress(locate(key)), decision]),
    ),
    table: {
      area: moved({ row: 0, column: 0, rowCount, columnCount }, origin),
      isMoved: standing.by.row !== 0 || standing.by.column !== 0,
    },
  };
}

/** Names that do not point where they should; those of sheets that are made anew or moved about are no news. */
function lostNames(
  planned: readonly NamePlan[],
  { names }: ReadWorkbook,
  found: ReadonlyMap<SheetRole, FoundSheet>,
): LayoutFinding[] {
  const steady = new Set(
    [...found.values()].flatMap(({ standing, state }) =>
      state.kind === 'standing' && state.edits.length === 0 ? [standing.name] : [],
    ),
  );
  const lost = planned.filter(({ name, sheet, range }) => {
    if (!steady.has(sheet)) return false;
    const own = names.find((one) => one.scope === undefined && sameName(one.name, name));
    return own === undefined || !pointsTo(own.formula, sheet, range);
  });
  return lost.length > 0 ? [{ kind: 'names', names: lost.map(({ name }) => name) }] : [];
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function pointsTo(formula: string, sheet: string, range: string): boolean {
  const found = namedArea(formula);
  return found?.sheet === sheet && makeRange(found.area) === range;
}

/** Other sheets that hold a table of the form: people may fill them, and nobody checks. */
function copies({ format, sheets }: StandingReport, contents: ReadWorkbook): LayoutFinding[] {
  const own = new Set([...sheets.values()].map(({ name }) => name));
  const others = contents.sheets.filter(({ name }) => !own.has(name) && !isKeptSheet(name));
  const doubles = format.tables.flatMap((table) =>
    findTable(gridOf(table), others)
      .filter(({ found, expected }) => found >= expected * mostly)
      .map(({ sheet }) => sheet.name),
  );
  return [...new Set(doubles)].map((sheet) => ({ kind: 'copy', sheet }));
}

const mostly = 0.9;
