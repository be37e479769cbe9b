import type { CellContent } from '../report/parse-figure';
import type { TableId } from '../standard';
import type { TableReading, WorkbookReading } from '../workbook/host';
import { agencyName, nameOfTable, stateName } from '../workbook/names';

const tableIds: readonly TableId[] = [
  'proactiveDisclosure',
  'requests',
  'reconsiderationAndLitigation',
];

/** What was asked for and is there after the next sync. */
interface PendingReading {
  application: Excel.Application;
  state: Excel.Range;
  agency: Excel.Range;
  tables: readonly { id: TableId; range: Excel.Range }[];
}

/** Asks for all that a check needs, in the pending batch. */
export function requestReading({ workbook }: Excel.RequestContext): PendingReading {
  const { names, application } = workbook;
  application.load('calculationMode');
  const state = names.getItemOrNullObject(stateName).getRangeOrNullObject();
  state.load('values');
  const agency = names.getItemOrNullObject(agencyName).getRangeOrNullObject();
  agency.load('values');
  const tables = tableIds.map((id) => {
    const range = names.getItemOrNullObject(nameOfTable(id)).getRangeOrNullObject();
    range.load('values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('id,name');
    range.worksheet.protection.load('protected');
    range.format.protection.load('locked');
    return { id, range };
  });
  return { application, state, agency, tables };
}

/** What the workbook answered. */
export function workbookReading({
  application,
  state,
  agency,
  tables,
}: PendingReading): WorkbookReading {
  return {
    agency: agency.isNullObject ? undefined : String(agency.values[0]?.[0] ?? ''),
    state: state.isNullObject ? undefined : state.values.map((row): unknown => row[0]),
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    tables: new Map(
      tables
        .filter(({ range }) => !range.isNullObject)
        .map(({ id, range }) => [id, tableReading(range)] as const),
    ),
  };
}

function tableReading(range: Excel.Range): TableReading {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount, worksheet } = range;
  return {
    sheetId: worksheet.id,
    sheetName: worksheet.name,
    // Some cells of ours are never locked; all are when somebody closed the table.
    isShut:
      worksheet.protection.protected && (range.format.protection.locked as boolean | null) === true,
    area: { row, column, rowCount, columnCount },
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
