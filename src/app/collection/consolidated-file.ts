import type { Roster } from '../../consolidation/roster';
import type { ReportSum } from '../../consolidation/sum-reports';
import { makeXlsx } from '../../exchange/xlsx/make-workbook';
import { consolidatedPlan } from '../../workbook/consolidated-plan';
import { fileName } from '../file-name';
import { reportCarriers } from '../report-carriers';
import type { ReportFile } from '../file-order';
import { detailLines } from './detail-lines';

/** The workbook of a sum. Its lines stand in the order of the roster; who is not on it comes behind. */
export function consolidatedFile(sum: ReportSum, agency: string, roster: Roster): ReportFile {
  const { format, year, figures } = sum;
  const { plan, values } = consolidatedPlan(
    { format, year, agency },
    figures,
    detailLines(sum, roster),
  );
  return {
    name: fileName({ year, agency }, 'workbook'),
    type: reportCarriers.workbook.type,
    bytes: makeXlsx(plan, values),
  };
}
