import type { WorkbookRemoval } from '../workbook/change';
import { deleteSheet } from './delete-sheet';
import { liftProtection, ourHighlights } from './change-layout';
import { ownRange } from './inspect-sheets';
import { writeCell } from './write-sheet';

/** Takes away what we added, in one writing batch: what stood in cells stays there. */
export async function removeLayout(
  context: Excel.RequestContext,
  { plain, deletedSheets, names, properties }: WorkbookRemoval,
): Promise<void> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const sheets = plain.map((sheet) => ({
    ...sheet,
    worksheet: worksheets.getItem(sheet.plan.name),
  }));
  const deleted = deletedSheets.map((name) => worksheets.getItemOrNullObject(name));
  const ours = names.map((name) => workbook.names.getItemOrNullObject(name));
  const marks = properties.map((key) => workbook.properties.custom.getItemOrNullObject(key));
  for (const item of [...deleted, ...ours]) item.load('name');
  for (const { worksheet } of sheets) worksheet.protection.load('protected');
  for (const mark of marks) mark.load('key');
  const highlights = await ourHighlights(
    context,
    sheets.map(({ worksheet }) => worksheet),
  );

  for (const { worksheet, plan, values } of sheets) {
    liftProtection(worksheet);
    for (const value of values) writeCell(worksheet, value);
    worksheet.getRange(ownRange(plan)).dataValidation.clear();
  }
  for (const highlight of highlights) highlight.delete();
  for (const item of [...ours, ...marks]) if (!item.isNullObject) item.delete();
  for (const worksheet of deleted) {
    if (!worksheet.isNullObject) deleteSheet(worksheet);
  }
  await context.sync();
}
