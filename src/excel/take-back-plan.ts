import type { HostProblem } from '../workbook/host';
import { stateName } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';
import { deleteSheet } from './delete-sheet';
import type { Existing } from './write-plan';

/**
 * Excel carries out a failing batch up to the failure. Takes away the sheets that were made by then, and the names that
 * point to them. A sheet that somebody else made meanwhile under one of these names is left alone: it has other contents.
 * @param refusal why Excel failed
 */
export async function takeBackPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  existing: Existing,
  refusal: HostProblem | undefined,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  // All sheets come before any content or name: where Excel refused one, what has some is of somebody else.
  const hasContents = refusal !== 'sheetExists';
  const state = names.getItemOrNullObject(stateName);
  state.load('name');
  const sheets = plan.sheets
    .filter(({ name }) => !existing.sheetNames.includes(name))
    .map(({ name, contents }) => {
      const worksheet = worksheets.getItemOrNullObject(name);
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load('address');
      const first = worksheet.getRange('A1');
      first.load('formulas');
      return { worksheet, used, first, title: contents[0]?.[0] };
    });
  const ours = plan.names
    .filter(({ name }) => hasContents && !existing.names.includes(name))
    .map(({ name }) => names.getItemOrNullObject(name));
  for (const name of ours) name.load('name');
  await context.sync();
  // While a person types Excel mostly does nothing at all: a whole report is one that another pane has just made.
  const isNew = !state.isNullObject && !existing.names.includes(stateName);
  if (refusal === 'cellEditMode' && isNew) return;

  for (const name of ours) if (!name.isNullObject) name.delete();
  for (const { worksheet, used, first, title } of sheets) {
    if (worksheet.isNullObject) continue;
    const isOurs = used.isNullObject || (hasContents && first.formulas[0]?.[0] === title);
    if (isOurs) deleteSheet(worksheet);
  }
  await context.sync();
}
