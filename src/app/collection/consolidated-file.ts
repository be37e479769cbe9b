import type { Roster } from '../../consolidation/roster';
import type { Contribution, ReportSum } from '../../consolidation/sum-reports';
import { makeXlsx } from '../../exchange/xlsx/make-workbook';
import { numberFigure } from '../../report/figure';
import { consolidatedPlan } from '../../workbook/consolidated-plan';
import type { DetailLine } from '../../workbook/detail-sheet';
import { fileName } from '../file-name';
import { reportCarriers } from '../report-carriers';
import type { ReportFile } from '../report-file';

/** The workbook of a sum. Its lines stand in the order of the roster; who is not on it comes behind. */
export function consolidatedFile(sum: ReportSum, agency: string, roster: Roster): ReportFile {
  const { format, year, figures } = sum;
  const { plan, values } = consolidatedPlan(
    { format, year, agency },
    figures,
    linesOf(sum, roster),
  );
  return {
    name: fileName({ year, agency }, 'workbook'),
    type: reportCarriers.workbook.type,
    bytes: makeXlsx(plan, values),
  };
}

/** The units, and below them what is taken off. */
function linesOf({ contributions, deductions }: ReportSum, { units }: Roster): DetailLine[] {
  const places = new Map(units.map(({ name }, index) => [name, index] as const));
  const placeOf = ({ unit }: Contribution): number => places.get(unit) ?? units.length;
  const inOrder = [...contributions].sort((a, b) => placeOf(a) - placeOf(b));
  return [
    ...inOrder.map((one) => ({
      ...{ name: one.unit, remark: units[placeOf(one)]?.kind ?? '', figures: one.report.figures },
    })),
    ...deductions.map(({ key, value, reason }) => ({
      ...{ name: deductionName, remark: reason },
      figures: new Map([[key, numberFigure(-value)]]),
    })),
  ];
}

/** On the sheet, which is always in Chinese. */
const deductionName = '扣减';
