import type { CountedTwice } from '../../consolidation/counted-twice';
import type { CollectionHost, KeptRecord } from '../../workbook/collection-host';
import { progressTexts } from '../../workbook/sheet-texts';
import type { Desk } from '../desk';
import { inSlices } from '../in-slices';
import { ObservedState } from '../observed';
import { bytesOf, type SourceFile } from '../source-file';
import { checkDraft, type DraftProblem } from '../report-draft';
import type { Timer } from '../timer';
import {
  emptyCollection,
  isLookedAt,
  unitRows,
  withoutOwnSum,
  type Decision,
  type UnitRow,
} from './collection';
import {
  happen,
  readingOfRecords,
  recordOf,
  recordsOfBeginning,
  type CollectionEvent,
  type KeptCollection,
} from './collection-records';
import type { NoReport } from './examine-file';
import { examineInOrder, inOrderOfSending, type Examiner, type SentFile } from './examiner';
import { HandOutSession } from './hand-out-session';
import { writeProgress, type RemarkOf } from './progress';
import { readRosterText, type ReadRoster } from './roster-text';
import { SumSession } from './sum-session';

/** What the pages for collecting show. */
export interface CollectingState {
  /** Undefined: nothing was begun in this workbook. */
  kept: KeptCollection | undefined;
  rows: readonly UnitRow[];
  /** Records of the workbook that could not be read. */
  lost: number;
  /** The workbook was last used by a newer version of us: nothing is shown, and nothing written over it. */
  isNewer: boolean;
  /** What is wrong with what was entered to begin. */
  problems: readonly DraftProblem[];
  roster: ShownRoster | undefined;
  run: Run | undefined;
  /** What came of the last run. */
  ran: (Run & { isStopped: boolean }) | undefined;
  /** What the workbook does not keep yet. */
  unsaved: number;
}

/** Files being looked at. */
interface Run {
  done: number;
  total: number;
  /** Of those done, the ones that were known. */
  again: number;
}

/** A list of units that was read, before one begins with it; `file` is the one that it stands in. */
interface ShownRoster {
  read: ReadRoster | NoReport['problem'];
  file: string;
}

/** What a person enters to begin. */
interface Beginning {
  office: string;
  year: string;
  /** The pasted list; of no account where one was read from a file. */
  units: string;
}

/** Milliseconds between two looks at a run: the list may be long, and nobody reads faster. */
const glance = 500;
/** Files after which a run is kept: what a crash can cost. */
const keptAtOnce = 500;

/**
 * 收集: what an office does with the reports of its units. Everything that happens is an event; the workbook keeps them, so
 * that one can go on another day.
 */
export class CollectingSession extends ObservedState<CollectingState> {
  readonly #desk: Desk;
  readonly #timer: Timer;
  readonly #host: CollectionHost;
  readonly #examiner: Examiner;
  #events: CollectionEvent[] = [];
  /** Records that the workbook keeps. */
  #recordCount = 0;
  #isStopped = false;

  readonly handOut: HandOutSession;
  readonly sums: SumSession;

  constructor(desk: Desk, timer: Timer, host: CollectionHost, examiner: Examiner) {
    super(blankState);
    this.#desk = desk;
    this.#timer = timer;
    this.#host = host;
    this.#examiner = examiner;
    const kept = (): KeptCollection | undefined => this.state.kept;
    this.handOut = new HandOutSession(timer, examiner, kept);
    this.sums = new SumSession(desk, host, examiner, kept);
  }

  /** Reads what the workbook keeps, unless something is not kept yet. */
  async open(): Promise<void> {
    if (this.#events.length > 0 || this.state.run) return;
    await this.#read();
  }

  async #read(): Promise<void> {
    const records = await this.#desk.patiently(() => this.#host.readRecords());
    this.#recordCount = records?.length ?? 0;
    const read = await inSlices(readingOfRecords(records ?? []), this.#timer);
    const { run, ran } = this.state;
    if (read.kind !== 'collection') {
      this.set({ ...blankState, run, isNewer: read.kind === 'newer' });
      return;
    }
    const { kept, lost } = read;
    this.set({ ...blankState, run, ran, kept, lost, rows: unitRows(kept.collection) });
  }

  /** Back to the report, or to the start. */
  async leave(): Promise<void> {
    await this.sums.unwatch();
    await this.#desk.look();
  }

  /** Reads a list of units from a file, to be shown before one begins. */
  async openRoster(file: SourceFile): Promise<void> {
    await this.#desk.work('opening', async () => {
      const bytes = await bytesOf(file);
      const read = typeof bytes === 'string' ? bytes : await this.#examiner.readRoster(bytes);
      if (read !== undefined) this.set({ roster: { read, file: file.name } });
    });
  }

  forgetRoster(): void {
    this.set({ roster: undefined });
  }

  /**
   * Begins to collect, with an empty list where none was given: units are then who sends something. What was collected before
   * is cleared.
   * @returns whether it was begun: not with wrong entries, while files are looked at, nor where the workbook takes nothing
   */
  async begin({ office, year, units }: Beginning): Promise<boolean> {
    if (this.state.run) return false;
    const draft = checkDraft({ agency: office, year, totals: 'computed' });
    const { roster: shown } = this.state;
    const isOfFile = shown !== undefined && shown.file !== '';
    const ofFile = isOfFile && typeof shown.read === 'object' ? shown.read : undefined;
    const { roster, problems } = ofFile ?? rosterOfText(units);
    if (!draft.ok || problems.some(({ kind }) => kind === 'noNames')) {
      this.set({
        problems: draft.ok ? [] : draft.problems,
        ...(ofFile ? {} : { roster: { read: { roster, problems }, file: '' } }),
      });
      return false;
    }
    let isBegun = false;
    await this.#desk.work('keeping', async () => {
      const collection = emptyCollection(draft.year, roster);
      const records = recordsOfBeginning(draft.agency, collection);
      await this.#desk.patiently(() => this.#host.writeRecords(0, records, records.length));
      this.#recordCount = records.length;
      this.#events = [];
      this.handOut.forget();
      this.sums.forget();
      const kept = { office: draft.agency, collection, answers: undefined };
      // What is wrong with the list can still be read.
      const shownRoster = { read: { roster, problems }, file: shown?.file ?? '' };
      this.set({ ...blankState, kept, rows: unitRows(collection), roster: shownRoster });
      isBegun = true;
    });
    return isBegun;
  }

  /** Looks at files; those that are known are not looked at again. */
  async collect(files: readonly SentFile[]): Promise<void> {
    const sent = inOrderOfSending(files);
    const { office } = this.state.kept ?? {};
    if (this.state.run || office === undefined || sent.length === 0) return;
    let run: Run = { done: 0, total: sent.length, again: 0 };
    let seen = this.#timer.now();
    this.#isStopped = false;
    this.set({ run, ran: undefined });
    const isKnown = (id: string): boolean =>
      this.state.kept !== undefined && isLookedAt(this.state.kept.collection, id);
    try {
      for await (const looked of examineInOrder(sent, this.#examiner, isKnown)) {
        // The same file may have been looked at beside this one.
        const isNew = looked !== 'again' && !isKnown(looked.id);
        if (isNew) this.#happen({ kind: 'file', file: withoutOwnSum(looked, office) });
        const again = run.again + (isNew ? 0 : 1);
        run = { ...run, again, done: run.done + 1 };
        if (this.#timer.now() - seen >= glance) {
          seen = this.#timer.now();
          this.set({ run, ...this.#shown() });
        }
        if (this.#events.length >= keptAtOnce) await this.save();
        if (this.#stopped()) break;
      }
    } finally {
      // Also where we fail: what was seen by then counts, and one can go on.
      const ran = { ...run, isStopped: run.done < run.total };
      this.set({ run: undefined, ran, ...this.#shown() });
    }
    await this.save();
  }

  /** Ends a run; what was seen by then stays. */
  stop(): void {
    this.#isStopped = true;
    this.#examiner.stop();
  }

  /** 采用, 退回; without a kind what was decided is taken back. */
  async decide(units: ReadonlySet<string>, kind: Decision['kind'] | undefined): Promise<void> {
    for (const { unit, current } of this.state.rows) {
      if (!units.has(unit) || !current) continue;
      const decision = kind && { kind, id: current.file.id };
      this.#happen({ kind: 'decision', unit, decision });
    }
    this.set(this.#shown());
    await this.save();
  }

  /** A person says which unit has sent a file, or, without one, that it is the one that the file says. */
  async assign(id: string, unit: string): Promise<void> {
    this.#happen({ kind: 'sender', id, unit });
    this.set(this.#shown());
    await this.save();
  }

  /** What may not simply be added was asked, and answered. */
  async answer(answers: CountedTwice): Promise<void> {
    this.#happen({ kind: 'answers', answers });
    this.set(this.#shown());
    this.sums.refresh();
    await this.save();
    await this.sums.trace();
  }

  /** Writes what has happened behind what the workbook keeps. While something else is being done, later. */
  async save(): Promise<void> {
    const events = this.#events;
    if (events.length === 0) return;
    await this.#desk.work('keeping', async () => {
      const records: KeptRecord[] = events.map(recordOf);
      while (!(await this.#append(records))) if (!(await this.#catchUp())) return;
      this.#recordCount += records.length;
      this.#events = this.#events.slice(events.length);
      this.set({ unsaved: this.#events.length });
    });
  }

  /** @returns false where a colleague's pane has written there meanwhile */
  #append(records: readonly KeptRecord[]): Promise<boolean> {
    return this.#desk.patiently(() => this.#host.writeRecords(this.#recordCount, records));
  }

  /**
   * Takes in what a colleague's pane has written; what happened here comes after it.
   * @returns false where the colleague has begun with another year: what happened here is of no account then
   */
  async #catchUp(): Promise<boolean> {
    const year = this.state.kept?.collection.year;
    await this.#read();
    const events = this.#events;
    this.#events = [];
    if (this.state.kept?.collection.year !== year) return false;
    for (const event of events) this.#happen(event);
    this.set(this.#shown());
    return true;
  }

  /** 写入“收集进度”表: on a person's wish. @returns whether it was written */
  async writeProgress(remarkOf: RemarkOf): Promise<boolean> {
    const { kept, rows } = this.state;
    if (!kept) return false;
    const date = progressTexts.day(this.#timer.date());
    let isWritten = false;
    await this.#desk.work('summing', async () => {
      await this.#desk.patiently(() =>
        writeProgress(this.#desk.host, this.#host, kept, rows, { date, remarkOf }),
      );
      isWritten = true;
    });
    return isWritten;
  }

  #stopped(): boolean {
    return this.#isStopped;
  }

  #happen(event: CollectionEvent): void {
    const { kept } = this.state;
    if (!kept) return;
    this.#events = [...this.#events, event];
    this.hold({ kept: happen(kept, event), unsaved: this.#events.length });
  }

  #shown(): Pick<CollectingState, 'rows'> {
    const { kept } = this.state;
    return { rows: kept ? unitRows(kept.collection) : [] };
  }
}

/** Without a list every unit is one that was not expected. */
const rosterOfText = (text: string): ReadRoster =>
  text.trim() === '' ? { roster: { units: [] }, problems: [] } : readRosterText(text);

const blankState: CollectingState = {
  ...{ kept: undefined, rows: [], lost: 0, isNewer: false, problems: [], roster: undefined },
  ...{ run: undefined, ran: undefined, unsaved: 0 },
};
