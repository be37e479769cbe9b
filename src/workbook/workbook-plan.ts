import { makeRange, moved } from '../layout/address';
import { gridOf } from '../layout/table-grid';
import { totalsOf } from '../rules/balance-edit';
import { tableOf, terms, type Format, type TableId } from '../standard';
import { looks } from './look';
import { markProperty, nameOfTable, stateName, stateSheetName } from './names';
import type { NamePlan, SheetPlan, WorkbookPlan } from './plan';
import { sheetPlan, tableOrigin } from './sheet-plan';
import { makeInfo, nameComment, stateComment } from './sheet-texts';
import { layoutVersion, makeState } from './state';

export interface NewReport {
  format: Format;
  year: number;
  agency: string;
  /** Names of sheets that the workbook has already, none of which may be touched. */
  taken: readonly string[];
}

/** The three standard tables and what marks the workbook as theirs. */
export function workbookPlan({ format, year, agency, taken }: NewReport): WorkbookPlan {
  const names = sheetNames(format, taken);
  const info = makeInfo(format, year, agency);
  const sheets = format.tables.map((table) =>
    sheetPlan(format, table, names.get(table.id) ?? terms[table.sheet].label, info),
  );
  const state = makeState({ formatId: format.id, year, agency, layoutVersion });
  const first = format.tables[0];

  return {
    sheets: [...sheets, stateSheet(state)],
    names: [
      ...format.tables.map((table, index): NamePlan => {
        const { rowCount, columnCount } = gridOf(table);
        return {
          name: nameOfTable(table.id),
          sheet: sheets[index]?.name ?? '',
          range: makeRange(moved({ row: 0, column: 0, rowCount, columnCount }, tableOrigin)),
          comment: nameComment(table),
        };
      }),
      {
        name: stateName,
        sheet: stateSheetName,
        range: makeRange({ row: 0, column: 0, rowCount: state.length, columnCount: 1 }),
        comment: stateComment,
      },
    ],
    properties: [{ key: markProperty, value: `${format.id}/${year}/${layoutVersion}` }],
    start: {
      sheet: sheets[0]?.name ?? '',
      address: first ? firstInput(format, first.id) : 'A1',
    },
  };
}

/** The name of each table's sheet: the form's own, numbered where that name is taken. */
export function sheetNames(format: Format, taken: readonly string[]): ReadonlyMap<TableId, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    format.tables.map((table) => {
      const wanted = terms[table.sheet].label;
      let name = wanted;
      for (let number = 2; used.has(name.toLowerCase()); number += 1)
        name = `${wanted} (${number})`;
      return [table.id, name] as const;
    }),
  );
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

function firstInput(format: Format, table: TableId): string {
  const totals = totalsOf(format);
  const grid = gridOf(tableOf(format, table));
  for (const [key, area] of grid.positions) {
    if (!totals.has(key))
      return makeRange({ ...moved(area, tableOrigin), rowCount: 1, columnCount: 1 });
  }
  return 'A1';
}
