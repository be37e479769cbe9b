import { makeRange, overlap, type Rectangle } from '../../layout/address';
import { gridOf } from '../../layout/table-grid';
import type { CellContent } from '../../report/parse-figure';
import { formatById, tableIds, tableOf, type FormatId, type TableId } from '../../standard';
import { checkCells, checkColumn } from '../check-sheet';
import type { ColumnReading, Place, TableReading, WorkbookReading } from '../host';
import { namedArea } from '../named-area';
import {
  agencyName,
  checksName,
  fingerprintName,
  lastYearName,
  nameOfTable,
  narrativeName,
  signOffName,
  stampName,
  stateName,
  stateSheetName,
} from '../names';
import { eachNoteColumn, type NotesReading } from '../notes';
import { layoutVersion, makeState, parseState, type TotalsMode } from '../state';
import { findTable } from './find-table';
import { recoverState } from './recover-state';
import { cellAt, readLimit, type ReadSheet, type ReadWorkbook } from './workbook-contents';

/** What a check needs of a file: the same as of the open workbook, and what had to be found out. */
export interface FileReading extends WorkbookReading {
  recovered: readonly Recovery[];
}

/** What the workbook does not say any more in its own way, and how it was found all the same, or why it was not. */
type Recovery =
  /** The table's name is lost; its headings were found. */
  | { kind: 'tableByHeadings'; table: TableId; place: Place; found: number; expected: number }
  /** The name is lost and the headings stand equally well in several places: none was taken. */
  | { kind: 'tableAmbiguous'; table: TableId; places: readonly Place[] }
  /** The name of the state is lost, its sheet is not. */
  | { kind: 'stateBySheet' }
  /**
   * The state is lost; the tables' headings say the format, the front sheet or the line above the tables year and agency,
   * and formulas in the tables whether totals are computed.
   */
  | {
      kind: 'stateByTexts';
      formatId: FormatId;
      year: number;
      agency: string;
      totals: TotalsMode;
    }
  /** The state is lost, and not all of it could be found. */
  | { kind: 'stateIncomplete'; formatId?: FormatId; year?: number; agency?: string };

/** Finds the report in a workbook, as far as it can be found. Sheets are known by their names here. */
export function readingOf(workbook: ReadWorkbook): FileReading {
  const recovered: Recovery[] = [];
  const state = stateOf(workbook, recovered);
  const formatId = state && parseState(state)?.formatId;
  const tables = new Map<TableId, TableReading>();
  for (const table of tableIds) {
    const found =
      areaByName(workbook, nameOfTable(table)) ??
      (formatId && areaByHeadings(workbook, formatId, table, recovered));
    if (found) tables.set(table, tableReading(found));
  }
  const lastYear = areaByName(workbook, lastYearName);
  const narrative = columnReading(workbook, narrativeName);
  const signOff = columnReading(workbook, signOffName);
  return {
    state,
    agency: namedTexts(workbook, agencyName)?.[0],
    stamp: namedTexts(workbook, stampName),
    fingerprint: namedTexts(workbook, fingerprintName)?.[0],
    lastYear: lastYear && firstColumn(lastYear),
    ...sheetNamed('frontSheetName', areaByName(workbook, fingerprintName)),
    ...sheetNamed('checkSheetName', areaByName(workbook, checksName)),
    sheetNames: workbook.sheets.map(({ name }) => name),
    notes: notesReading(workbook),
    ...(narrative ? { narrative } : {}),
    ...(signOff ? { signOff } : {}),
    tables,
    manualCalculation: workbook.manualCalculation,
    recovered,
  };
}

const sheetNamed = (
  field: 'frontSheetName' | 'checkSheetName',
  found: SheetArea | undefined,
): Pick<WorkbookReading, 'frontSheetName' | 'checkSheetName'> =>
  found ? { [field]: found.sheet.name } : {};

interface SheetArea {
  sheet: ReadSheet;
  area: Rectangle;
}

/** The texts of a named column of cells. */
function namedTexts(workbook: ReadWorkbook, name: string): string[] | undefined {
  const found = areaByName(workbook, name);
  return found && firstTexts(found);
}

const firstTexts = (found: SheetArea): string[] =>
  firstColumn(found).map((value) => String(value ?? ''));

function notesReading(workbook: ReadWorkbook): NotesReading | undefined {
  const found = areaByName(workbook, checksName);
  if (found?.area.columnCount !== checkCells.columnCount) return undefined;
  const { sheet, area } = found;
  return {
    sheetId: sheet.name,
    area,
    columns: eachNoteColumn((column) =>
      firstTexts({ sheet, area: { ...area, column: area.column + checkColumn(column) } }),
    ),
  };
}

function columnReading(workbook: ReadWorkbook, name: string): ColumnReading | undefined {
  const found = areaByName(workbook, name);
  if (!found) return undefined;
  const { sheet, area } = found;
  return { sheetId: sheet.name, sheetName: sheet.name, area, texts: firstTexts(found) };
}

/** The cells that a name of the workbook stands for; undefined when it is lost, broken or no single range. */
function areaByName({ sheets, names }: ReadWorkbook, name: string): SheetArea | undefined {
  const isIt = (candidate: string): boolean => candidate.toLowerCase() === name.toLowerCase();
  const formula = names.find((one) => isIt(one.name) && one.scope === undefined)?.formula;
  const found = formula === undefined ? undefined : namedArea(formula);
  const sheet = sheets.find((candidate) => candidate.name === found?.sheet);
  return sheet && found ? { sheet, area: found.area } : undefined;
}

/** The state's cells, from the top; made anew from the workbook's texts when they are lost. */
function stateOf(workbook: ReadWorkbook, recovered: Recovery[]): readonly unknown[] | undefined {
  const named = areaByName(workbook, stateName);
  const cells = named && firstColumn(named);
  if (cells && parseState(cells)) return cells;

  const sheet = workbook.sheets.find(({ name }) => name === stateSheetName);
  const rowCount = Math.max(0, ...(sheet?.rows.keys() ?? [])) + 1;
  const onSheet = sheet && firstColumn({ sheet, area: { ...origin, rowCount, columnCount: 1 } });
  if (onSheet && parseState(onSheet)) {
    recovered.push({ kind: 'stateBySheet' });
    return onSheet;
  }

  const { format, year, agency, totals } = recoverState(workbook.sheets);
  if (format && year !== undefined && agency !== undefined) {
    const found = { formatId: format.id, year, agency, totals };
    recovered.push({ kind: 'stateByTexts', ...found });
    return makeState({ ...found, layoutVersion });
  }
  if (format || cells || onSheet) {
    recovered.push({
      kind: 'stateIncomplete',
      ...(format ? { formatId: format.id } : {}),
      ...(year === undefined ? {} : { year }),
      ...(agency === undefined ? {} : { agency }),
    });
  }
  return cells ?? onSheet;
}

const origin = { row: 0, column: 0 };

const firstColumn = ({ sheet, area }: SheetArea): CellContent['value'][] =>
  Array.from(
    { length: Math.min(area.rowCount, readLimit.rows) },
    (_, row) => cellAt(sheet, { row: area.row + row, column: area.column })?.value ?? null,
  );

function areaByHeadings(
  { sheets }: ReadWorkbook,
  formatId: FormatId,
  table: TableId,
  recovered: Recovery[],
): SheetArea | undefined {
  const matches = findTable(gridOf(tableOf(formatById(formatId), table)), sheets);
  const [best, second] = matches;
  if (!best) return undefined;
  if (second?.found === best.found) {
    const equal = matches.filter(({ found }) => found === best.found);
    recovered.push({ kind: 'tableAmbiguous', table, places: equal.map(placeOf) });
    return undefined;
  }
  const { found, expected } = best;
  recovered.push({ kind: 'tableByHeadings', table, place: placeOf(best), found, expected });
  return best;
}

const placeOf = ({ sheet, area }: SheetArea): Place => ({
  sheetId: sheet.name,
  address: makeRange(area),
});

const tableReading = ({ sheet, area }: SheetArea): TableReading => ({
  sheetId: sheet.name,
  sheetName: sheet.name,
  isShut: sheet.isProtected && !sheet.unlocked.some((cells) => overlap(cells, area)),
  hasHiddenLines: false,
  area,
  cells: Array.from({ length: Math.min(area.rowCount, readLimit.rows) }, (_, row) =>
    Array.from(
      { length: Math.min(area.columnCount, readLimit.columns) },
      (__, column): CellContent =>
        cellAt(sheet, { row: area.row + row, column: area.column + column }) ?? { value: '' },
    ),
  ),
});
