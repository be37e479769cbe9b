import { formatForYear } from '../../standard';
import { ObservedState } from '../observed';
import type { TotalsMode } from '../report-draft';
import type { Timer } from '../timer';
import { emptyCollection, takeIn, type Collection } from './collection';
import type { KeptCollection } from './collection-records';
import { examineInOrder, inOrderOfSending, type Examiner, type SentFile } from './examiner';
import { archivePieces, preparedFiles, type ArchivedFile } from './hand-out';
import { reportsOfLastYear } from './reports-of-last-year';

/** What the page for handing out shows. */
interface HandOutState {
  run: { of: 'lastYear' | 'workbooks'; done: number; total: number } | undefined;
  lastYear: LastYearFound | undefined;
}

/** Last year's reports, as far as files with them were given. */
interface LastYearFound {
  year: number;
  /** Units whose report was found. */
  found: number;
  without: readonly string[];
}

/** 分发: a prepared workbook for each unit of the list, in one archive. */
export class HandOutSession extends ObservedState<HandOutState> {
  readonly #timer: Timer;
  readonly #examiner: Examiner;
  readonly #kept: () => KeptCollection | undefined;
  #before: Collection | undefined;
  /** What is being done; another object, or none, once it is stopped. */
  #current: object | undefined;

  constructor(timer: Timer, examiner: Examiner, kept: () => KeptCollection | undefined) {
    super({ run: undefined, lastYear: undefined });
    this.#timer = timer;
    this.#examiner = examiner;
    this.#kept = kept;
  }

  /** Another collection is begun: what was found for the one before is of no account. */
  forget(): void {
    this.#current = undefined;
    this.#before = undefined;
    this.set({ run: undefined, lastYear: undefined });
  }

  /**
   * Looks at the reports of the year before, of which what is carried over is filled in. Where it is stopped, what was found
   * before stays: workbooks without what most of the files say would be wrong.
   */
  async openLastYear(files: readonly SentFile[]): Promise<void> {
    const kept = this.#kept();
    const sent = inOrderOfSending(files);
    if (!kept || this.state.run || sent.length === 0) return;
    const { year, roster } = kept.collection;
    let before = emptyCollection(year - 1, roster);
    let done = 0;
    const isRunning = this.#begin({ of: 'lastYear', done, total: sent.length });
    try {
      for await (const looked of examineInOrder(sent, this.#examiner, () => false)) {
        if (!isRunning()) return;
        if (looked !== 'again') before = takeIn(before, looked).collection;
        done += 1;
        this.set({ run: { of: 'lastYear', done, total: sent.length } });
      }
      if (!isRunning()) return;
    } finally {
      if (isRunning()) this.#end();
    }
    // The examiner was stopped, perhaps by another page.
    if (done < sent.length) return;
    this.#before = before;
    const reportOf = reportsOfLastYear(before);
    const without = roster.units.flatMap(({ name }) => (reportOf(name) ? [] : [name]));
    const found = roster.units.length - without.length;
    this.set({ lastYear: { year: year - 1, found, without } });
  }

  /**
   * Makes the workbooks, one at a time, and lets the pane answer between them.
   * @param deadline as `2026-01-20`; empty: as the notice has it
   * @returns the archive in pieces; undefined where it was stopped
   */
  async make(totals: TotalsMode, deadline: string): Promise<readonly Uint8Array[] | undefined> {
    const kept = this.#kept();
    const format = kept && formatForYear(kept.collection.year);
    if (!kept || !format || this.state.run) return undefined;
    const { year, roster } = kept.collection;
    const total = roster.units.length;
    const handOut = { format, year, totals, ...(deadline === '' ? {} : { deadline }) };
    const reportOf = this.#before && reportsOfLastYear(this.#before);
    let done = 0;
    const counted = function* (files: Iterable<ArchivedFile>): Generator<ArchivedFile> {
      for (const file of files) {
        yield file;
        done += 1;
      }
    };
    const isRunning = this.#begin({ of: 'workbooks', done, total });
    const pieces: Uint8Array[] = [];
    try {
      for (const piece of archivePieces(counted(preparedFiles(handOut, roster, reportOf)))) {
        pieces.push(piece);
        this.set({ run: { of: 'workbooks', done, total } });
        await new Promise<void>((resolve) => {
          this.#timer.after(0, resolve);
        });
        if (!isRunning()) return undefined;
      }
    } finally {
      if (isRunning()) this.#end();
    }
    return pieces;
  }

  stop(): void {
    if (this.state.run?.of === 'lastYear') this.#examiner.stop();
    this.#end();
  }

  /** @returns whether what begins here is still to go on */
  #begin(run: NonNullable<HandOutState['run']>): () => boolean {
    const begun = {};
    this.#current = begun;
    this.set({ run });
    return () => this.#current === begun;
  }

  #end(): void {
    this.#current = undefined;
    this.set({ run: undefined });
  }
}
