import type { WrittenReport } from '../../src/report/written-report';
import type { Format } from '../../src/standard';
import { publishedReport } from './published-reports';

/** A published report as one that can be written: without a text. */
export function published(id: string): { report: WrittenReport; format: Format } {
  const { report, format } = publishedReport(id);
  return { report: { ...report, narrative: [] }, format };
}
