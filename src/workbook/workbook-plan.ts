import { makeRange, moved, parseRange, type CellPosition } from '../layout/address';
import { gridOf } from '../layout/table-grid';
import { checkLines } from '../rules/check-line';
import { totalsOf } from '../rules/balance-edit';
import { figuresOf, tableOf, terms, type FigureKey, type Format, type Table } from '../standard';
import { checkCells, checkSheet } from './check-sheet';
import { locator } from './conditional-formats';
import { freeName } from './free-name';
import { frontCell, frontRange, signOffFields, stampFields } from './front-fields';
import { frontSheet } from './front-sheet';
import { lastYearRange, lastYearSheet, locateLastYear } from './last-year-sheet';
import { looks } from './look';
import { movedSheet } from './moved-sheet';
import {
  agencyName,
  checksName,
  fingerprintName,
  signOffName,
  lastYearName,
  markProperty,
  nameOfTable,
  narrativeName,
  stampName,
  stateName,
  stateSheetName,
} from './names';
import { narrativeArea } from './narrative-layout';
import { narrativeCells, narrativeSheet } from './narrative-sheet';
import type { NamePlan, SheetPlan, WorkbookPlan } from './plan';
import {
  checkSheetTexts,
  frontSheetTexts,
  lastYearTexts,
  infoText,
  makeInfo,
  nameComment,
  nameComments,
  narrativeSheetTexts,
} from './sheet-texts';
import { layoutVersion, makeState, type TotalsMode } from './state';
import type { SheetRole } from './sheet-role';
import { atOnce, type Steps } from './steps';
import { tableOrigin, tableSheet } from './table-sheet';
import { quoteSheet, type LocateInYears } from './worksheet-formula';

export interface NewReport {
  format: Format;
  year: number;
  agency: string;
  totals: TotalsMode;
  /** Names of sheets that the workbook has already, none of which may be touched. */
  taken: readonly string[];
}

/** A sheet in a workbook: what it is called, and how far from where a new one begins its contents stand. */
export interface Standing {
  name: string;
  by: CellPosition;
}

/** A report whose sheets stand somewhere in a workbook. */
export interface StandingReport extends Omit<NewReport, 'taken'> {
  sheets: ReadonlyMap<SheetRole, Standing>;
  /** Totals that keep what a person typed, although the others are computed. */
  keptTotals: ReadonlySet<FigureKey>;
}

/** Front sheet, the three standard tables, the text, check sheet, a hidden one for last year's figures, and the workbook's marks. */
export const workbookPlan = (report: NewReport): WorkbookPlan => atOnce(workbookPlanSteps(report));

/** The same, a sheet at a time. */
export function workbookPlanSteps({ taken, ...report }: NewReport): Steps<WorkbookPlan> {
  const sheets = new Map(
    [...sheetNames(report.format, taken)].map(([role, name]): [SheetRole, Standing] => [
      role,
      { name, by: { row: 0, column: 0 } },
    ]),
  );
  return standingPlan({ ...report, sheets, keptTotals: new Set() });
}

/** The plan of a report with every sheet where it stands, in the order in which a new workbook has them. */
export function* standingPlan(report: StandingReport): Steps<WorkbookPlan> {
  const { format, year, agency, totals } = report;
  const state = makeState({ formatId: format.id, year, agency, layoutVersion, totals });
  return {
    sheets: [...(yield* plannedSheets(report)).values(), stateSheet(state)],
    names: [
      ...format.tables.map((table) => tableName(table, standingOf(report, table.id))),
      ...sheetCellNames(report),
      {
        name: stateName,
        sheet: stateSheetName,
        range: makeRange({ row: 0, column: 0, rowCount: state.length, columnCount: 1 }),
        comment: nameComments.state,
      },
    ],
    properties: [{ key: markProperty, value: `${format.id}/${year}/${layoutVersion}` }],
    start: startOf(report),
  };
}

/** All sheets but the state's. */
export function* plannedSheets(report: StandingReport): Steps<ReadonlyMap<SheetRole, SheetPlan>> {
  const { format, year, agency, totals, keptTotals } = report;
  const locate = locateOnSheets(report);
  const front = standingOf(report, 'front');
  const check = standingOf(report, 'check');
  const text = standingOf(report, 'narrative');
  const agencyCell = cellOn(front, frontCell('agency'));
  const info = {
    content: makeInfo(format, year, agencyCell),
    shows: infoText(format, year, agency),
  };
  const verdict = cellOn(check, checkCells.verdict);
  const sheets: [SheetRole, () => SheetPlan][] = [
    ['front', () => frontSheet(format, { name: front.name, verdict, year, agency, locate })],
    ...format.tables.map((table): [SheetRole, () => SheetPlan] => {
      const { name } = standingOf(report, table.id);
      return [table.id, () => tableSheet(format, table, { name, info, totals, keptTotals })];
    }),
    ['narrative', () => narrativeSheet(format, { name: text.name, info })],
    [
      'check',
      () =>
        checkSheet(format, {
          name: check.name,
          totals,
          agency: agencyCell,
          locate,
          narrative: narrativeCells(format, (address) => cellOn(text, address)),
        }),
    ],
    ['lastYear', () => lastYearSheet(format, { name: standingOf(report, 'lastYear').name, year })],
  ];
  const planned = new Map<SheetRole, SheetPlan>();
  for (const [role, plan] of sheets) {
    planned.set(role, movedSheet(plan(), standingOf(report, role).by));
    yield;
  }
  return planned;
}

function standingOf({ sheets, format }: StandingReport, role: SheetRole): Standing {
  const standing = sheets.get(role);
  if (!standing) throw new RangeError(`No sheet ${role} for a report of ${format.id}`);
  return standing;
}

/** A cell of another sheet, as formulas write it. */
const cellOn = ({ name, by }: Standing, address: string): string =>
  `${quoteSheet(name)}!${movedRange(address, by)}`;

const movedRange = (address: string, by: CellPosition): string => {
  const area = parseRange(address);
  return area ? makeRange(moved(area, by)) : address;
};

/** The name of each sheet: the form's own, numbered where that name is taken. */
export function sheetNames(
  format: Format,
  taken: readonly string[],
): ReadonlyMap<SheetRole, string> {
  const wanted: [SheetRole, string][] = [
    ['front', frontSheetTexts.name],
    ...format.tables.map(({ id, sheet }): [SheetRole, string] => [id, terms[sheet].label]),
    ['narrative', narrativeSheetTexts.name],
    ['check', checkSheetTexts.name],
    ['lastYear', lastYearTexts.name],
  ];
  return new Map(wanted.map(([role, own]) => [role, freeName(own, taken)] as const));
}

function locateOnSheets(report: StandingReport): LocateInYears {
  const { format } = report;
  const tableOfKey = (key: FigureKey): Table => {
    const figure = figuresOf(format).get(key);
    if (!figure) throw new RangeError(`Format ${format.id} has no figure ${key}`);
    return tableOf(format, figure.table);
  };
  return {
    locate: (key) => {
      const table = tableOfKey(key);
      return locator(gridOf(table), originOf(standingOf(report, table.id)))(key);
    },
    sheetOf: (key) => standingOf(report, tableOfKey(key).id).name,
    lastYear: {
      locate: (key) => {
        const { by } = standingOf(report, 'lastYear');
        const { row, column } = locateLastYear(format)(key);
        return { row: row + by.row, column: column + by.column };
      },
      sheetOf: () => standingOf(report, 'lastYear').name,
    },
  };
}

/** Where a table begins on its sheet. */
export const originOf = ({ by }: Standing): CellPosition => ({
  row: tableOrigin.row + by.row,
  column: tableOrigin.column + by.column,
});

function tableName(table: Table, standing: Standing): NamePlan {
  const { rowCount, columnCount } = gridOf(table);
  return {
    name: nameOfTable(table.id),
    sheet: standing.name,
    range: makeRange(moved({ row: 0, column: 0, rowCount, columnCount }, originOf(standing))),
    comment: nameComment(table),
  };
}

function sheetCellNames(report: StandingReport): NamePlan[] {
  const { format, totals } = report;
  const lines = checkLines(format, totals === 'typed').length;
  const cells: [name: string, role: SheetRole, range: string, comment: string][] = [
    [agencyName, 'front', frontCell('agency'), nameComments.agency],
    [signOffName, 'front', frontRange(signOffFields), nameComments.signOff],
    [stampName, 'front', frontRange(stampFields), nameComments.stamp],
    [fingerprintName, 'front', frontCell('fingerprint'), nameComments.fingerprint],
    [checksName, 'check', checkCells.range(lines), nameComments.checks],
    [narrativeName, 'narrative', makeRange(narrativeArea(format)), nameComments.narrative],
    [lastYearName, 'lastYear', lastYearRange(format), nameComments.lastYear],
  ];
  return cells.map(([name, role, range, comment]) => {
    const { name: sheet, by } = standingOf(report, role);
    return { name, sheet, range: movedRange(range, by), comment };
  });
}

function stateSheet(state: readonly string[]): SheetPlan {
  const range = makeRange({ row: 0, column: 0, rowCount: state.length, columnCount: 1 });
  return {
    name: stateSheetName,
    visibility: 'veryHidden',
    showGridlines: true,
    contents: state.map((text) => [text]),
    merges: [],
    formats: [{ ranges: [range], look: looks.state }],
    columnWidths: [],
    rowHeights: [],
    conditionalFormats: [],
    validations: [],
    isProtected: false,
    frozenRows: 0,
  };
}

/** The first input cell of the first table: that is what a person came for. */
function startOf(report: StandingReport): WorkbookPlan['start'] {
  const [first] = report.format.tables;
  const totals = totalsOf(report.format);
  const keys = first ? [...gridOf(first).positions] : [];
  const input = keys.find(([key]) => !totals.has(key))?.[1];
  if (!first || !input) return { sheet: standingOf(report, 'front').name, address: 'A1' };
  const standing = standingOf(report, first.id);
  return {
    sheet: standing.name,
    address: makeRange({ ...moved(input, originOf(standing)), rowCount: 1, columnCount: 1 }),
  };
}
