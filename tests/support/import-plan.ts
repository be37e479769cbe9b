import type { WantedCreation } from '../../src/app/session-state';
import { fillReport } from '../../src/workbook/fill-plan';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { workbookPlan } from '../../src/workbook/workbook-plan';

/** What is written into an empty workbook when a report is made from a document. */
export const planOfImport = (creation: WantedCreation): WorkbookPlan =>
  fillReport(workbookPlan({ ...creation, taken: [] }), creation.format, creation.contents!);
