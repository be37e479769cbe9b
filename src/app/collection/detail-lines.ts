import type { Roster } from '../../consolidation/roster';
import type { Contribution, ReportSum } from '../../consolidation/sum-reports';
import { numberFigure } from '../../report/figure';
import type { DetailLine } from '../../workbook/detail-sheet';

/** The lines of 汇总明细: units in the order of the list, who is not on it behind, and below them what is taken off. */
export function detailLines(
  { contributions, deductions }: ReportSum,
  { units }: Roster,
): DetailLine[] {
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
