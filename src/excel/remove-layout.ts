import { makeRange, parseAddress, type Rectangle } from '../layout/address';
import type { PlacedContent, WorkbookRemoval } from '../workbook/change';
import { deleteSheet } from './delete-sheet';
import { highlightOf, ourHighlights } from './highlights';
import { ownRange } from './inspect-sheets';
import { closeLocks, openLocks, syncOrClose, type Locks } from './locks';
import { writeCell } from './write-sheet';

/**
 * Takes away what we added: what stands in cells stays there. All locks are opened before anything is written, so that one
 * that cannot be opened stops it whole.
 * @returns false where somebody has written by now on a sheet that is to go: nothing is done then
 */
export async function removeLayout(
  context: Excel.RequestContext,
  { plain, deletedSheets, names, properties }: WorkbookRemoval,
): Promise<boolean> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const sheets = plain.map((sheet) => {
    const worksheet = worksheets.getItem(sheet.plan.name);
    worksheet.protection.load('protected');
    return { ...sheet, worksheet };
  });
  const deleted = deletedSheets.map(({ name, inputs }) => {
    const worksheet = worksheets.getItemOrNullObject(name);
    worksheet.load('visibility');
    return { worksheet, inputs };
  });
  const ours = names.map((name) => workbook.names.getItemOrNullObject(name));
  const marks = properties.map((key) => workbook.properties.custom.getItemOrNullObject(key));
  for (const item of ours) item.load('name');
  for (const mark of marks) mark.load('key');
  const highlights = await ourHighlights(
    context,
    sheets.map(({ worksheet }) => worksheet),
  );

  const doomed = deleted.filter(({ worksheet }) => !worksheet.isNullObject);
  const locks: Locks = {
    protections: sheets.flatMap(({ worksheet: { protection } }) =>
      protection.protected ? [protection] : [],
    ),
    hidden: doomed.map(({ worksheet }) => ({ worksheet, visibility: worksheet.visibility })),
  };
  const shown = sheets.map(({ worksheet, values }) => askShown(worksheet, values));
  const written = doomed.flatMap(({ worksheet, inputs }) =>
    inputs.map((range) => {
      const cells = worksheet.getRange(range);
      cells.load('values');
      return cells;
    }),
  );
  await openLocks(context, locks);
  if (written.some(({ values }) => values.flat().some((value) => value !== ''))) {
    await closeLocks(context, locks);
    return false;
  }

  sheets.forEach(({ worksheet, plan, values }, index) => {
    const now = shown[index];
    for (const write of values) {
      const value = now && shownAt(now, write);
      if (value !== undefined) writeCell(worksheet, { ...write, value });
    }
    worksheet.getRange(ownRange(plan)).dataValidation.clear();
  });
  for (const highlight of highlights) highlightOf(highlight).delete();
  for (const item of [...ours, ...marks]) if (!item.isNullObject) item.delete();
  for (const { worksheet } of doomed) deleteSheet(worksheet);
  await syncOrClose(context, locks);
  return true;
}

interface Shown {
  cells: Excel.Range;
  area: Rectangle;
}

/** Asks for the cells around those that have formulas. */
function askShown(
  worksheet: Excel.Worksheet,
  formulas: readonly PlacedContent[],
): Shown | undefined {
  const area = around(formulas);
  if (!area) return undefined;
  const cells = worksheet.getRange(makeRange(area));
  cells.load('values,formulas');
  return { cells, area };
}

/** What a formula shows; undefined where a person has put something in its place. */
function shownAt(
  { cells, area }: Shown,
  { address }: PlacedContent,
): PlacedContent['value'] | undefined {
  const at = parseAddress(address);
  if (!at) return undefined;
  const [row, column] = [at.row - area.row, at.column - area.column];
  const isFormula = String(cells.formulas[row]?.[column]).startsWith('=');
  return isFormula ? (cells.values[row]?.[column] as PlacedContent['value']) : undefined;
}

function around(cells: readonly PlacedContent[]): Rectangle | undefined {
  const places = cells.flatMap(({ address }) => parseAddress(address) ?? []);
  if (places.length === 0) return undefined;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    ...{ row, column },
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}
