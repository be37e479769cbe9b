import { totalsOf } from '../rules/balance-edit';
import { partsOf } from '../rules/check-balance';
import type { Finding } from '../rules/finding';
import type { Corrections } from './corrections';
import { loadPart } from './load-part';
import type { ReportView } from './report-view';
import { SearchAfterCheck, type Sought } from './search-after-check';
import type { Timer } from './timer';

const correctionPart = () =>
  loadPart(() => import(/* webpackChunkName: "corrections" */ './corrections'));

export type SoughtCorrections = Sought<Corrections>;

/** Seeks corrections of what a check found. */
export class CorrectionSearch extends SearchAfterCheck<Corrections> {
  constructor(
    timer: Timer,
    show: (view: ReportView, corrections: SoughtCorrections) => void,
    load = correctionPart,
  ) {
    super(timer, show, {
      isWanted: hasSomethingToSeek,
      load: async () => {
        const { findCorrections, keptCorrections } = await load();
        return { seek: findCorrections, keep: keptCorrections };
      },
    });
  }
}

/** Some sum fails, or a total was not filled although its parts are. */
function hasSomethingToSeek({ format, groups, blanks }: ReportView): boolean {
  const totals = totalsOf(format);
  const isToSeek = (finding: Finding): boolean => {
    if (finding.type === 'balance') return finding.severity === 'hard';
    return (
      finding.type === 'figure' &&
      finding.problem === 'totalBlank' &&
      !partsOf(finding.figure.key, totals).some((part) => blanks.includes(part))
    );
  };
  return groups.some(({ findings }) => findings.some(isToSeek));
}
