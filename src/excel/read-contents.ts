import type { Rectangle } from '../layout/address';
import type { CellContent } from '../report/parse-figure';
import { collectionSheetName } from '../workbook/names';
import {
  readLimit,
  type ReadSheet,
  type ReadWorkbook,
  type Visibility,
} from '../workbook/recovery/workbook-contents';
import { shareOut } from './round-trips';

const visibilities: Record<string, Visibility> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/**
 * Excel answers values, formulas and number formats of a blank cell with some 16 characters; texts are longer, and few.
 */
const charactersPerCell = 20;
const rowsPerBand = 100;

/** All cells and names of the workbook, read-only: in three round trips, and more where sheets are large. */
export async function readContents(context: Excel.RequestContext): Promise<ReadWorkbook> {
  const { application, names, worksheets } = context.workbook;
  application.load('calculationMode');
  worksheets.load('items/name,items/visibility');
  names.load('items/name,items/formula');
  await context.sync();

  const sheets = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    worksheet.protection.load('protected');
    return { worksheet, used, rows: new Map<number, Map<number, CellContent>>() };
  });
  await context.sync();

  // Records are no part of a report.
  const filled = sheets.filter(
    ({ worksheet, used }) => !used.isNullObject && worksheet.name !== collectionSheetName,
  );
  const bands = filled.flatMap(({ worksheet, used, rows }) =>
    bandsOf(used).map((area): Band => ({ worksheet, area, rows })),
  );
  const sizes = bands.map(({ area }) => area.rowCount * area.columnCount * charactersPerCell);
  for (const { start, count } of shareOut(sizes))
    await readBands(context, bands.slice(start, start + count));

  return {
    sheets: sheets.map(({ worksheet, rows }): ReadSheet => ({
      name: worksheet.name,
      visibility: visibilities[worksheet.visibility] ?? 'visible',
      isProtected: worksheet.protection.protected,
      rows,
      merges: [],
      unlocked: [],
    })),
    names: names.items.map(({ name, formula }) => ({
      name,
      formula: String(formula).replace(/^=/, ''),
    })),
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
  };
}

/** Some rows of a sheet, and where to put what stands in them. */
interface Band {
  worksheet: Excel.Worksheet;
  area: Rectangle;
  rows: Map<number, Map<number, CellContent>>;
}

/** What is read of a sheet from its first filled cell on, in parts of so few rows that Excel on the web gives each of them in one answer. */
function bandsOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle[] {
  const rows = Math.min(rowCount, readLimit.rows);
  return Array.from({ length: Math.ceil(rows / rowsPerBand) }, (_, band) => ({
    row: rowIndex + band * rowsPerBand,
    column: columnIndex,
    rowCount: Math.min(rowsPerBand, rows - band * rowsPerBand),
    columnCount: Math.min(columnCount, readLimit.columns),
  }));
}

async function readBands(context: Excel.RequestContext, bands: readonly Band[]): Promise<void> {
  const asked = bands.map((band) => {
    const { row, column, rowCount, columnCount } = band.area;
    const range = band.worksheet.getRangeByIndexes(row, column, rowCount, columnCount);
    range.load('values,formulas,numberFormat');
    return { range, band };
  });
  await context.sync();
  for (const { range, band } of asked) addRows(band, range);
}

/** A cell in which nothing stands is left out. */
function addRows(
  { area: { row, column }, rows }: Band,
  { values, formulas, numberFormat }: Excel.Range,
): void {
  formulas.forEach((line: unknown[], r) => {
    const cells = new Map(
      line.flatMap((formula, c): [number, CellContent][] => {
        if (formula === '') return [];
        const value = values[r]?.[c] as CellContent['value'];
        const format: unknown = numberFormat[r]?.[c];
        const isFormula = typeof formula === 'string' && formula.startsWith('=');
        return [
          [
            column + c,
            {
              value,
              ...(isFormula ? { formula } : {}),
              ...(typeof format === 'string' ? { numberFormat: format } : {}),
            },
          ],
        ];
      }),
    );
    rows.set(row + r, cells);
  });
}
