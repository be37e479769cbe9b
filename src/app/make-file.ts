import { formatById } from '../standard';
import { exportReport } from './export-report';
import type { FileOrder, ReportFile } from './file-order';
import { blankFile, filledFile } from './report-file';

/** @throws LoadError where the writer of Word documents does not come */
export async function makeFile(order: FileOrder): Promise<ReportFile> {
  if (order.kind === 'blank') {
    const { formatId, ...report } = order.report;
    return blankFile({ ...report, format: formatById(formatId) });
  }
  const { carrier, report } = order;
  return carrier === 'workbook' ? filledFile(report) : exportReport(report, carrier);
}
