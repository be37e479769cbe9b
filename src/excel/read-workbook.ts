import type { Rectangle } from '../layout/address';
import type { CellContent } from '../report/parse-figure';
import { tableIds, type TableId } from '../standard';
import type { ColumnReading, TableReading, WorkbookReading } from '../workbook/host';
import { checkCells, checkColumn } from '../workbook/check-columns';
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
} from '../workbook/names';
import { eachNoteColumn, type NoteColumn, type NotesReading } from '../workbook/notes';

export interface ReadingOptions {
  /** False where Excel cannot read a conditional format over the tables. */
  countHighlights: boolean;
}

/** What was asked for and is there after the next sync. */
interface PendingReading {
  application: Excel.Application;
  state: Excel.Range;
  agency: Excel.Range;
  stamp: Excel.Range;
  fingerprint: Excel.Range;
  lastYear: Excel.Range;
  checks: Excel.Range;
  narrative: Excel.Range;
  signOff: Excel.Range;
  worksheets: Excel.WorksheetCollection;
  noteColumns: Record<NoteColumn, Excel.Range>;
  tables: readonly PendingTable[];
}

interface PendingTable {
  id: TableId;
  range: Excel.Range;
  highlights?: Excel.ConditionalFormatCollection;
}

/** Asks for all that a check needs, in the pending batch. */
export function requestReading(
  { workbook }: Excel.RequestContext,
  { countHighlights }: ReadingOptions,
): PendingReading {
  const { names, application, worksheets } = workbook;
  application.load('calculationMode');
  worksheets.load('items/name');
  const named = (name: string): Excel.Range => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values');
    return range;
  };
  const fingerprint = named(fingerprintName);
  fingerprint.worksheet.load('name');
  const checks = names.getItemOrNullObject(checksName).getRangeOrNullObject();
  checks.load('rowIndex,columnIndex,rowCount,columnCount');
  checks.worksheet.load('id,name');
  const column = (name: string): Excel.Range => {
    const range = named(name);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('id,name');
    return range;
  };
  // Of a wide sheet only what a note needs. An offset, for Excel may refuse a column that somebody has cut off.
  const checkedColumn = (column: NoteColumn): Excel.Range => {
    const range = checks.getOffsetRange(0, checkColumn(column)).getColumn(0);
    range.load('values');
    return range;
  };
  const tables = tableIds.map((id): PendingTable => {
    const range = names.getItemOrNullObject(nameOfTable(id)).getRangeOrNullObject();
    range.load('values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('id,name');
    range.worksheet.protection.load('protected');
    range.format.protection.load('locked');
    range.load('rowHidden,columnHidden');
    if (!countHighlights) return { id, range };
    const { conditionalFormats } = range;
    conditionalFormats.load('items/type');
    return { id, range, highlights: conditionalFormats };
  });
  return {
    application,
    state: named(stateName),
    agency: named(agencyName),
    stamp: named(stampName),
    fingerprint,
    lastYear: named(lastYearName),
    checks,
    narrative: column(narrativeName),
    signOff: column(signOffName),
    worksheets,
    noteColumns: eachNoteColumn(checkedColumn),
    tables,
  };
}

/** After the sync. */
export function workbookReading({
  application,
  state,
  agency,
  stamp,
  fingerprint,
  lastYear,
  checks,
  narrative,
  signOff,
  worksheets,
  noteColumns,
  tables,
}: PendingReading): WorkbookReading {
  return {
    agency: firstText(agency),
    stamp: stamp.isNullObject ? undefined : firstColumn(stamp),
    fingerprint: firstText(fingerprint),
    lastYear: lastYear.isNullObject ? undefined : firstValues(lastYear),
    ...(fingerprint.isNullObject ? {} : { frontSheetName: fingerprint.worksheet.name }),
    ...(checks.isNullObject ? {} : { checkSheetName: checks.worksheet.name }),
    sheetNames: worksheets.items.map(({ name }) => name),
    notes: notesReading(checks, noteColumns),
    ...(narrative.isNullObject ? {} : { narrative: columnReading(narrative) }),
    ...(signOff.isNullObject ? {} : { signOff: columnReading(signOff) }),
    state: state.isNullObject ? undefined : firstValues(state),
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    tables: new Map(
      tables
        .filter(({ range }) => !range.isNullObject)
        .map((table) => [table.id, tableReading(table)] as const),
    ),
  };
}

const firstValues = (range: Excel.Range): CellContent['value'][] =>
  range.values.map((row) => row[0] as CellContent['value']);

const firstColumn = (range: Excel.Range): string[] =>
  firstValues(range).map((value) => String(value ?? ''));

const firstText = (range: Excel.Range): string | undefined =>
  range.isNullObject ? undefined : String(range.values[0]?.[0] ?? '');

function notesReading(
  checks: Excel.Range,
  columns: PendingReading['noteColumns'],
): NotesReading | undefined {
  if (checks.isNullObject || checks.columnCount !== checkCells.columnCount) return undefined;
  return {
    sheetId: checks.worksheet.id,
    area: areaOf(checks),
    columns: eachNoteColumn((column) => firstColumn(columns[column])),
  };
}

const columnReading = (range: Excel.Range): ColumnReading => ({
  sheetId: range.worksheet.id,
  sheetName: range.worksheet.name,
  area: areaOf(range),
  texts: firstColumn(range),
});

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle => ({
  row: rowIndex,
  column: columnIndex,
  rowCount,
  columnCount,
});

const countOf = ({ items }: Excel.ConditionalFormatCollection): number =>
  items.filter(({ type }) => type === Excel.ConditionalFormatType.custom).length;

function tableReading({ range, highlights }: PendingTable): TableReading {
  const { worksheet } = range;
  return {
    sheetId: worksheet.id,
    sheetName: worksheet.name,
    // Some cells of ours are never locked; all are when somebody closed the table.
    isShut:
      worksheet.protection.protected && (range.format.protection.locked as boolean | null) === true,
    ...(highlights ? { highlightCount: countOf(highlights) } : {}),
    // Mixed rows answer null.
    hasHiddenLines: [range.rowHidden, range.columnHidden].some(
      (hidden) => (hidden as boolean | null) !== false,
    ),
    area: areaOf(range),
    cells: range.values.map((values, r) =>
      values.map((value: CellContent['value'], c): CellContent => {
        const formula: unknown = range.formulas[r]?.[c];
        const numberFormat: unknown = range.numberFormat[r]?.[c];
        return {
          value,
          ...(typeof formula === 'string' ? { formula } : {}),
          ...(typeof numberFormat === 'string' ? { numberFormat } : {}),
        };
      }),
    ),
  };
}
