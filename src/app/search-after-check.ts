import type { OpenReport } from '../workbook/read-report';
import { LoadError } from './load-part';
import type { ReportView } from './report-view';
import type { Timer } from './timer';

/** Milliseconds after which what was checked is on the screen, so that seeking holds nothing up. */
const pause = 40;

/** What is shown of a search for a view; undefined where there is nothing to seek. */
export type Sought<Found> =
  | {
      /** The search is under way. */
      isSought: boolean;
      /** What it found; while it is under way, what still holds of what was found before. */
      found: Found | undefined;
    }
  | undefined;

/** What seeks, once it is loaded. */
interface SeekingPart<Found> {
  seek: (report: OpenReport, view: ReportView) => Found;
  /** What was found for the view before, as far as it can stand until this one has been looked through. */
  keep: (before: Found, view: ReportView) => Found | undefined;
}

interface Seeker<Found> {
  /** Whether there is anything to seek in a view. */
  isWanted: (view: ReportView) => boolean;
  load: () => Promise<SeekingPart<Found>>;
}

/** Seeks something in a view after it has been shown. The next check, or `stop`, ends the search. */
export class SearchAfterCheck<Found> {
  readonly #timer: Timer;
  readonly #show: (view: ReportView, found: Sought<Found>) => void;
  readonly #seeker: Seeker<Found>;
  #cancel: (() => void) | undefined;
  /** The view that is being looked at. */
  #view: ReportView | undefined;
  #last: { part: SeekingPart<Found>; found: Found } | undefined;

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
    if (!this.#seeker.isWanted(view)) {
      this.stop();
      return;
    }
    this.#cancel?.();
    this.#view = view;
    const kept = this.#last && this.#last.part.keep(this.#last.found, view);
    this.#show(view, { isSought: true, found: kept });
    this.#cancel = this.#timer.after(pause, () => void this.#seek(view, report));
  }

  /** Ends the search, and forgets what was found. */
  stop(): void {
    this.#cancel?.();
    this.#view = undefined;
    this.#last = undefined;
  }

  async #seek(view: ReportView, report: OpenReport): Promise<void> {
    try {
      const part = await this.#seeker.load();
      // Something newer may have come while the part was loaded.
      if (this.#view !== view) return;
      this.#last = { part, found: part.seek(report, view) };
    } catch (error) {
      // Nobody asked for it: what the check says stands as it is.
      if (!(error instanceof LoadError)) throw error;
      this.#last = undefined;
    }
    if (this.#view === view) this.#show(view, { isSought: false, found: this.#last?.found });
  }
}
