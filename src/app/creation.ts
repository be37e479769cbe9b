import type { WorkbookHost } from '../workbook/host';
import { sheetNames, workbookPlan } from '../workbook/workbook-plan';
import type { CheckedDraft } from './report-draft';
import type { Creation } from './session-state';

/** Loaded on demand: most people create tables once a year. */

/** What creating tables would meet in the workbook, as it is now. */
export async function proposeCreation(
  host: WorkbookHost,
  { agency, year, format, totals }: Omit<CheckedDraft & { ok: true }, 'ok'>,
): Promise<Creation> {
  const { sheetNames: taken, hasTables: replacesTables } = await host.survey();
  const wanted = sheetNames(format, []);
  const renamed = [...sheetNames(format, taken)].flatMap(([table, created]) => {
    const name = wanted.get(table) ?? created;
    return name === created ? [] : [{ taken: name, created }];
  });
  return { format, year, agency, totals, taken, renamed, replacesTables };
}

export const createTables = (host: WorkbookHost, creation: Creation): Promise<void> =>
  host.carryOut(workbookPlan(creation));
