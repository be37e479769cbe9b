import type { CellContent } from '../report/parse-figure';
import { collectionSheetName } from '../workbook/names';
import type { ReadSheet, ReadWorkbook, Visibility } from '../workbook/recovery/workbook-contents';

/** Of larger sheets, only so much is read from the first filled cell on: no report is larger. */
const limit = { rows: 1000, columns: 200 };

const visibilities: Record<string, Visibility> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** All cells and names of the workbook, in three read-only round trips. */
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
    return { worksheet, used };
  });
  await context.sync();

  const filled = sheets.map(({ worksheet, used }) => {
    // Records are no part of a report, and may be more than Excel answers at once.
    if (used.isNullObject || worksheet.name === collectionSheetName) return { worksheet };
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
    const range = worksheet.getRangeByIndexes(
      row,
      column,
      Math.min(rowCount, limit.rows),
      Math.min(columnCount, limit.columns),
    );
    range.load('values,formulas,numberFormat');
    return { worksheet, filled: { row, column, range } };
  });
  await context.sync();

  return {
    sheets: filled.map((sheet): ReadSheet => ({
      name: sheet.worksheet.name,
      visibility: visibilities[sheet.worksheet.visibility] ?? 'visible',
      isProtected: sheet.worksheet.protection.protected,
      rows: sheet.filled ? rowsOf(sheet.filled) : new Map<number, never>(),
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

interface FilledRange {
  row: number;
  column: number;
  range: Excel.Range;
}

function rowsOf({ row, column, range }: FilledRange): Map<number, Map<number, CellContent>> {
  return new Map(
    range.formulas.map((formulas: unknown[], r) => [
      row + r,
      new Map(
        formulas.flatMap((formula, c): [number, CellContent][] => {
          if (formula === '') return [];
          const value = range.values[r]?.[c] as CellContent['value'];
          const numberFormat: unknown = range.numberFormat[r]?.[c];
          const isFormula = typeof formula === 'string' && formula.startsWith('=');
          return [
            [
              column + c,
              {
                value,
                ...(isFormula ? { formula } : {}),
                ...(typeof numberFormat === 'string' ? { numberFormat } : {}),
              },
            ],
          ];
        }),
      ),
    ]),
  );
}
