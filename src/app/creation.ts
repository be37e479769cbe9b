import type { WorkbookHost } from '../workbook/host';
import type { WorkbookPlan } from '../workbook/plan';
import { sheetNames, workbookPlan, workbookPlanSteps } from '../workbook/workbook-plan';
import { inSlices } from './in-slices';
import type { CheckedDraft } from './report-draft';
import type { Creation } from './session-state';
import type { Timer } from './timer';

/** Loaded on demand: most people create tables once a year. */

/** What creating tables would meet in the workbook, as it is now. */
export async function proposeCreation(
  host: WorkbookHost,
  { agency, year, format, totals }: Omit<CheckedDraft & { ok: true }, 'ok'>,
): Promise<Creation> {
  const { sheetNames: standing, hasTables, isUnfinished } = await host.survey();
  const wholly = { format, year, agency, totals, taken: [] };
  const remains = isUnfinished ? await host.remains(workbookPlan(wholly)) : [];
  const taken = standing.filter((name) => !remains.includes(name));
  // What was never finished is nobody's report.
  const replacesTables = hasTables && remains.length === 0;
  const wanted = sheetNames(format, []);
  const renamed = [...sheetNames(format, taken)].flatMap(([table, created]) => {
    const name = wanted.get(table) ?? created;
    return name === created ? [] : [{ taken: name, created }];
  });
  return { format, year, agency, totals, taken, renamed, replacesTables };
}

export const planTables = (creation: Creation, timer: Timer): Promise<WorkbookPlan> =>
  inSlices(workbookPlanSteps(creation), timer);
