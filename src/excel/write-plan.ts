import { stateSheetName } from '../workbook/names';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import { writeSheet } from './write-sheet';

/** What is in the workbook already; of ours, the state sheet is used again and names make way. */
export interface Existing {
  sheetNames: readonly string[];
  names: readonly string[];
}

/** Puts a whole plan into the pending batch; the caller syncs once. */
export function writePlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  existing: Existing,
): void {
  const { workbook } = context;
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();

  // All sheets before any content: Excel refuses a formula that looks at a sheet which is not there yet.
  const worksheets = plan.sheets.map((sheet) => worksheetFor(workbook, sheet, existing));
  plan.sheets.forEach((sheet, index) => {
    const worksheet = worksheets[index];
    if (!worksheet) return;
    // The state of an older report goes last, when everything else is written.
    if (existing.sheetNames.includes(sheet.name)) worksheet.getRange().clear();
    writeSheet(worksheet, sheet);
  });
  for (const { name, sheet, range, comment } of plan.names) {
    if (existing.names.includes(name)) workbook.names.getItem(name).delete();
    workbook.names.add(name, workbook.worksheets.getItem(sheet).getRange(range), comment);
  }
  for (const { key, value } of plan.properties) workbook.properties.custom.add(key, value);

  const start = workbook.worksheets.getItem(plan.start.sheet);
  start.activate();
  start.getRange(plan.start.address).select();
}

function worksheetFor(
  { worksheets }: Excel.Workbook,
  { name }: SheetPlan,
  { sheetNames }: Existing,
): Excel.Worksheet {
  return name === stateSheetName && sheetNames.includes(name)
    ? worksheets.getItem(name)
    : worksheets.add(name);
}
