import type { Finding } from '../rules/finding';
import { readReport } from '../workbook/read-report';
import type { WorkbookReading } from '../workbook/host';
import type { Corrections } from './corrections';
import { LoadError, loadPart } from './load-part';
import type { ReportView } from './report-view';
import type { Timer } from './timer';

export const correctionPart = () =>
  loadPart(() => import(/* webpackChunkName: "corrections" */ './corrections'));

/** Milliseconds after which what was found is on the screen, so that seeking holds nothing up. */
const pause = 40;

/** What is shown of the search for a view: it is under way, or what it found; undefined where there is nothing to seek. */
export type SoughtCorrections = 'sought' | Corrections | undefined;

/** Seeks corrections after a check has been shown. The next check, or `stop`, ends the search. */
export class CorrectionSearch {
  readonly #timer: Timer;
  readonly #show: (view: ReportView, corrections: SoughtCorrections) => void;
  #cancel: (() => void) | undefined;
  /** The view that is being looked at. */
  #view: ReportView | undefined;

  constructor(timer: Timer, show: (view: ReportView, corrections: SoughtCorrections) => void) {
    this.#timer = timer;
    this.#show = show;
  }

  /** @param reading what the view was made from */
  begin(view: ReportView, reading: WorkbookReading): void {
    this.stop();
    if (!view.groups.some(({ findings }) => findings.some(mayHaveCorrection))) return;
    this.#view = view;
    this.#show(view, 'sought');
    this.#cancel = this.#timer.after(pause, () => void this.#seek(view, reading));
  }

  stop(): void {
    this.#cancel?.();
    this.#view = undefined;
  }

  async #seek(view: ReportView, reading: WorkbookReading): Promise<void> {
    let corrections: Corrections | undefined;
    try {
      const { findCorrections } = await correctionPart();
      // Something newer may have come while the part was loaded.
      if (this.#view !== view) return;
      const found = readReport(reading);
      if (found.kind === 'report') corrections = findCorrections(found, view);
    } catch (error) {
      // Nobody asked for suggestions: the findings stand as they are.
      if (!(error instanceof LoadError)) throw error;
    }
    if (this.#view === view) this.#show(view, corrections);
  }
}

/** Sums that fail, and totals that were not filled. */
const mayHaveCorrection = (finding: Finding): boolean =>
  finding.severity === 'hard' &&
  (finding.type === 'balance' || (finding.type === 'figure' && finding.problem === 'totalBlank'));
