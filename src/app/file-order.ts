import type { FormatId } from '../standard';
import type { OpenReport } from '../workbook/read-report';
import type { NewReport } from '../workbook/workbook-plan';
import type { ReportCarrier } from './report-carriers';

/** A file that is to be made, as plain data: what makes it need not be where the report is. */
export type FileOrder =
  /** The standard workbook with nothing filled. */
  | { kind: 'blank'; report: Omit<NewReport, 'taken' | 'format'> & { formatId: FormatId } }
  | { kind: 'filled'; carrier: ReportCarrier; report: OrderedReport };

/** All of an open report that goes into files. */
export type OrderedReport = Pick<
  OpenReport,
  'report' | 'totals' | 'formulas' | 'narrative' | 'lastYear'
>;

export interface ReportFile {
  name: string;
  /** As browsers name types of files. */
  type: string;
  bytes: Uint8Array;
}

export const orderOf = (
  { report, totals, formulas, narrative, lastYear }: OpenReport,
  carrier: ReportCarrier,
): FileOrder => ({
  ...{ kind: 'filled', carrier },
  report: { report, totals, formulas, narrative, lastYear },
});
