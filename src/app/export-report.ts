import { strToU8 } from 'fflate';
import { makeCsv } from '../exchange/csv/make-csv';
import { makeHtml } from '../exchange/html/make-html';
import { makeJson } from '../exchange/json/make-json';
import type { WrittenReport } from '../report/written-report';
import { formatById, type Format } from '../standard';
import { narrativeIn } from '../workbook/narrative-layout';
import { textsOf } from '../workbook/read-report';
import { fileName } from './file-name';
import type { OrderedReport, ReportFile } from './file-order';
import { loadPart } from './load-part';
import { reportCarriers, type ExportCarrier } from './report-carriers';

const loadWordWriter = () =>
  loadPart(() => import(/* webpackChunkName: "word-writer" */ '../exchange/docx/make-docx'));

type Writer = (report: WrittenReport, format: Format) => Uint8Array | string | Promise<Uint8Array>;

const writers: Record<ExportCarrier, Writer> = {
  word: async (report, format) => (await loadWordWriter()).makeDocx(report, format),
  webPage: makeHtml,
  json: makeJson,
  csv: makeCsv,
};

/**
 * A report as it is published or computed with: its figures as they are, and its text. Says nothing of what is wrong with it.
 * @throws LoadError where the writer of Word documents does not come
 */
export async function exportReport(
  found: Pick<OrderedReport, 'report' | 'narrative'>,
  carrier: ExportCarrier,
): Promise<ReportFile> {
  const { report } = found;
  const format = formatById(report.formatId);
  const texts = textsOf(found);
  const made = await writers[carrier]({ ...report, narrative: narrativeIn(format, texts) }, format);
  return {
    name: fileName(report, carrier),
    type: reportCarriers[carrier].type,
    bytes: typeof made === 'string' ? strToU8(made) : made,
  };
}
