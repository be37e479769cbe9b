import { makeRange, moved } from '../layout/address';
import { gridOf } from '../layout/table-grid';
import { checkLines } from '../rules/check-line';
import { totalsOf } from '../rules/balance-edit';
import {
  figuresOf,
  tableOf,
  terms,
  type FigureKey,
  type Format,
  type Table,
  type TableId,
} from '../standard';
import { checkCells, checkSheet } from './check-sheet';
import { locator } from './conditional-formats';
import { frontCell, frontSheet, stampFields } from './front-sheet';
import { looks } from './look';
import {
  agencyName,
  checksName,
  fingerprintName,
  markProperty,
  nameOfTable,
  stampName,
  stateName,
  stateSheetName,
} from './names';
import type { NamePlan, SheetPlan, WorkbookPlan } from './plan';
import {
  checkSheetTexts,
  frontSheetTexts,
  makeInfo,
  nameComment,
  nameComments,
} from './sheet-texts';
import { layoutVersion, makeState, type TotalsMode } from './state';
import { tableOrigin, tableSheet } from './table-sheet';
import { quoteSheet, type LocateOnSheet } from './worksheet-formula';

export interface NewReport {
  format: Format;
  year: number;
  agency: string;
  totals: TotalsMode;
  /** Names of sheets that the workbook has already, none of which may be touched. */
  taken: readonly string[];
}

/** The sheets that a plan makes: the tables by their ids, and those around them. */
export type SheetRole = TableId | 'front' | 'check';

/** Front sheet, the three standard tables, check sheet, and what marks the workbook as theirs. */
export function workbookPlan({ format, year, agency, totals, taken }: NewReport): WorkbookPlan {
  const names = sheetNames(format, taken);
  const nameOf = (role: SheetRole): string => names.get(role) ?? '';
  const locate = locateOnSheets(format, nameOf);
  const info = makeInfo(format, year, `${quoteSheet(nameOf('front'))}!${frontCell('agency')}`);
  const state = makeState({ formatId: format.id, year, agency, layoutVersion, totals });
  const checkSheetName = nameOf('check');

  return {
    sheets: [
      frontSheet(format, { name: nameOf('front'), checkSheetName, year, agency, locate }),
      ...format.tables.map((table) =>
        tableSheet(format, table, { name: nameOf(table.id), info, totals }),
      ),
      checkSheet(format, { name: checkSheetName, totals, locate }),
      stateSheet(state),
    ],
    names: [
      ...format.tables.map((table) => tableName(table, nameOf(table.id))),
      ...sheetCellNames(format, totals, nameOf),
      {
        name: stateName,
        sheet: stateSheetName,
        range: makeRange({ row: 0, column: 0, rowCount: state.length, columnCount: 1 }),
        comment: nameComments.state,
      },
    ],
    properties: [{ key: markProperty, value: `${format.id}/${year}/${layoutVersion}` }],
    start: startOf(format, nameOf),
  };
}

/** The name of each sheet: the form's own, numbered where that name is taken. */
export function sheetNames(
  format: Format,
  taken: readonly string[],
): ReadonlyMap<SheetRole, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const wanted: [SheetRole, string][] = [
    ['front', frontSheetTexts.name],
    ...format.tables.map(({ id, sheet }): [SheetRole, string] => [id, terms[sheet].label]),
    ['check', checkSheetTexts.name],
  ];
  return new Map(
    wanted.map(([role, own]) => {
      let name = own;
      for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${own} (${number})`;
      return [role, name] as const;
    }),
  );
}

function locateOnSheets(format: Format, nameOf: (role: SheetRole) => string): LocateOnSheet {
  const tableOfKey = (key: FigureKey): Table => {
    const figure = figuresOf(format).get(key);
    if (!figure) throw new RangeError(`Format ${format.id} has no figure ${key}`);
    return tableOf(format, figure.table);
  };
  return {
    locate: (key) => locator(gridOf(tableOfKey(key)), tableOrigin)(key),
    sheetOf: (key) => nameOf(tableOfKey(key).id),
  };
}

function tableName(table: Table, sheet: string): NamePlan {
  const { rowCount, columnCount } = gridOf(table);
  return {
    name: nameOfTable(table.id),
    sheet,
    range: makeRange(moved({ row: 0, column: 0, rowCount, columnCount }, tableOrigin)),
    comment: nameComment(table),
  };
}

function sheetCellNames(
  format: Format,
  totals: TotalsMode,
  nameOf: (role: SheetRole) => string,
): NamePlan[] {
  const [firstStamp, lastStamp] = [stampFields[0], stampFields[stampFields.length - 1]];
  const front = nameOf('front');
  return [
    { name: agencyName, sheet: front, range: frontCell('agency'), comment: nameComments.agency },
    {
      name: stampName,
      sheet: front,
      range: `${frontCell(firstStamp)}:${frontCell(lastStamp ?? firstStamp)}`,
      comment: nameComments.stamp,
    },
    {
      name: fingerprintName,
      sheet: front,
      range: frontCell('fingerprint'),
      comment: nameComments.fingerprint,
    },
    {
      name: checksName,
      sheet: nameOf('check'),
      range: checkCells.range(checkLines(format, totals === 'typed').length),
      comment: nameComments.checks,
    },
  ];
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
function startOf(format: Format, nameOf: (role: SheetRole) => string): WorkbookPlan['start'] {
  const [first] = format.tables;
  const totals = totalsOf(format);
  const keys = first ? [...gridOf(first).positions] : [];
  const input = keys.find(([key]) => !totals.has(key))?.[1];
  return {
    sheet: first ? nameOf(first.id) : '',
    address: input
      ? makeRange({ ...moved(input, tableOrigin), rowCount: 1, columnCount: 1 })
      : 'A1',
  };
}
