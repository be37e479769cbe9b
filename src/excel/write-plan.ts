import { stateSheetName } from '../workbook/names';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import { writeSheet } from './write-sheet';

/** What is in the workbook already; sheets that the plan names are used again, and names make way. */
export interface Existing {
  sheetNames: readonly string[];
  names: readonly string[];
  /** Of the sheets that are used again. */
  protectedSheets: readonly string[];
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

  // All sheets before any content: Excel refuses a formula that looks at a sheet which is not there yet. The state's comes
  // first, to tell what an unfinished creation left from sheets of people's own.
  const isFirst = (sheet: SheetPlan): boolean => sheet.name === stateSheetName;
  const worksheets = new Map(
    [...plan.sheets]
      .sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)))
      .map((sheet) => [sheet, worksheetFor(workbook, sheet, existing)] as const),
  );
  for (const sheet of plan.sheets) {
    const worksheet = worksheets.get(sheet);
    if (!worksheet) continue;
    // The state of an older report goes last, when everything else is written.
    if (existing.sheetNames.includes(sheet.name)) empty(worksheet, sheet, existing);
    writeSheet(worksheet, sheet);
  }
  for (const { key, value } of plan.properties) workbook.properties.custom.add(key, value);
  for (const { name, sheet, range, comment } of plan.names) {
    if (existing.names.includes(name)) workbook.names.getItem(name).delete();
    workbook.names.add(name, workbook.worksheets.getItem(sheet).getRange(range), comment);
  }

  const start = workbook.worksheets.getItem(plan.start.sheet);
  start.activate();
  start.getRange(plan.start.address).select();
}

const worksheetFor = (
  { worksheets }: Excel.Workbook,
  { name }: SheetPlan,
  { sheetNames }: Existing,
): Excel.Worksheet => (sheetNames.includes(name) ? worksheets.getItem(name) : worksheets.add(name));

function empty(worksheet: Excel.Worksheet, { name }: SheetPlan, existing: Existing): void {
  if (existing.protectedSheets.includes(name)) worksheet.protection.unprotect();
  const all = worksheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
}
