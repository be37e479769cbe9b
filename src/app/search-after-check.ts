import type { OpenReport } from '../workbook/read-report';
import { LoadError } from './load-part';
import type { ReportView } from './report-view';
import type { Timer } from './timer';

/** Milliseconds after which what was checked is on the screen, so that seeking holds nothing up. */
const pause = 40;

/** What is shown of a search for a view: it is under way, or what it found; undefined where there is nothing to seek. */
export type Sought<Found> = 'sought' | Found | undefined;

export interface Seeker<Found> {
  /** Whether there is anything to seek in a view. */
  isWanted: (view: ReportView) => boolean;
  /** Loads the part that seeks. */
  load: () => Promise<(report: OpenReport, view: ReportView) => Found>;
}

/** Seeks something in a view after it has been shown. The next check, or `stop`, ends the search. */
export class SearchAfterCheck<Found> {
  readonly #timer: Timer;
  readonly #show: (view: ReportView, found: Sought<Found>) => void;
  readonly #seeker: Seeker<Found>;
  #cancel: (() => void) | undefined;
  /** The view that is being looked at. */
  #view: ReportView | undefined;

  constructor(
    timer: Timer,
    show: (view: ReportView, found: Sought<Found>) => void,
    seeker: Seeker<Found>,
  ) {
    this.#timer = timer;
    this.#show = show;
    this.#seeker = seeker;
  }

  /** @param report what the view was made from */
  begin(view: ReportView, report: OpenReport): void {
    this.stop();
    if (!this.#seeker.isWanted(view)) return;
    this.#view = view;
    this.#show(view, 'sought');
    this.#cancel = this.#timer.after(pause, () => void this.#seek(view, report));
  }

  stop(): void {
    this.#cancel?.();
    this.#view = undefined;
  }

  async #seek(view: ReportView, report: OpenReport): Promise<void> {
    let found: Found | undefined;
    try {
      const seek = await this.#seeker.load();
      // Something newer may have come while the part was loaded.
      if (this.#view !== view) return;
      found = seek(report, view);
    } catch (error) {
      // Nobody asked for it: what the check says stands as it is.
      if (!(error instanceof LoadError)) throw error;
    }
    if (this.#view === view) this.#show(view, found);
  }
}
