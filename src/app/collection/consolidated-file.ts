import type { ReportSum } from '../../consolidation/sum-reports';
import { makeXlsx } from '../../exchange/xlsx/make-workbook';
import { numberFigure } from '../../report/figure';
import { consolidatedPlan } from '../../workbook/consolidated-plan';
import type { DetailLine } from '../../workbook/detail-sheet';
import { fileName } from '../file-name';
import { reportCarriers } from '../report-carriers';
import type { ReportFile } from '../report-file';

/** @param kindOf what the roster says of a unit */
export function consolidatedFile(
  sum: ReportSum,
  agency: string,
  kindOf: (unit: string) => string,
): ReportFile {
  const { format, year, figures } = sum;
  const { plan, values } = consolidatedPlan(
    { format, year, agency },
    figures,
    linesOf(sum, kindOf),
  );
  return {
    name: fileName({ year, agency }, 'workbook'),
    type: reportCarriers.workbook.type,
    bytes: makeXlsx(plan, values),
  };
}

/** The units, and below them what is taken off. */
const linesOf = (
  { contributions, deductions }: ReportSum,
  kindOf: (unit: string) => string,
): DetailLine[] => [
  ...contributions.map(({ unit, report }) => ({
    ...{ name: unit, remark: kindOf(unit), figures: report.figures },
  })),
  ...deductions.map(({ key, value, reason }) => ({
    ...{ name: deductionName, remark: reason },
    figures: new Map([[key, numberFigure(-value)]]),
  })),
];

/** On the sheet, which is always in Chinese. */
const deductionName = '扣减';
