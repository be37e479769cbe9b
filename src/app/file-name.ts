import type { Report } from '../report/report';
import { fileTitle } from '../workbook/sheet-texts';
import { reportCarriers, type ReportCarrier } from './report-carriers';

/** What Windows allows in no name, and what is not seen in one. */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** Characters: names of files are at most 255, or as many bytes. */
const longestTitle = 80;

/** `2025年度政府信息公开工作年度报告-某局.xlsx` */
export function fileName(
  { year, agency }: Pick<Report, 'year' | 'agency'>,
  carrier: ReportCarrier,
): string {
  const title = fileTitle(year, agency).replace(notInNames, '_');
  const { extension } = reportCarriers[carrier];
  return `${Array.from(title).slice(0, longestTitle).join('')}${extension}`;
}
