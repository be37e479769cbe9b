import { fillReport } from '../workbook/fill-plan';
import type { WorkbookHost } from '../workbook/host';
import type { WorkbookPlan } from '../workbook/plan';
import { sheetNames, workbookPlan, workbookPlanSteps } from '../workbook/workbook-plan';
import { inSlices } from './in-slices';
import type { Creation, WantedCreation } from './session-state';
import type { Timer } from './timer';

/** Loaded on demand: most people create tables once a year. */

/** What creating tables would meet in the workbook, as it is now. */
export async function proposeCreation(
  host: WorkbookHost,
  wanted: WantedCreation,
): Promise<Creation> {
  const { sheetNames: standing, hasTables, isUnfinished } = await host.survey();
  const remains = isUnfinished ? await host.remains(workbookPlan({ ...wanted, taken: [] })) : [];
  const taken = standing.filter((name) => !remains.includes(name));
  // What was never finished is nobody's report.
  const replacesTables = hasTables && remains.length === 0;
  const names = sheetNames(wanted.format, []);
  const renamed = [...sheetNames(wanted.format, taken)].flatMap(([table, created]) => {
    const name = names.get(table) ?? created;
    return name === created ? [] : [{ taken: name, created }];
  });
  return { ...wanted, taken, renamed, replacesTables };
}

export async function planTables(creation: Creation, timer: Timer): Promise<WorkbookPlan> {
  const { format, contents } = creation;
  const plan = await inSlices(workbookPlanSteps(creation), timer);
  return contents ? fillReport(plan, format, contents) : plan;
}
