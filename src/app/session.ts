import type { Format } from '../standard';
import {
  HostError,
  type HostProblem,
  type Place,
  type WorkbookHost,
  type WorkbookReading,
} from '../workbook/host';
import { readReport } from '../workbook/read-report';
import { sheetNames, workbookPlan } from '../workbook/workbook-plan';
import { LiveCheck, type CheckAttempt, type LiveCheckDelays } from './live-check';
import { checkDraft, type DraftProblem, type ReportDraft } from './report-draft';
import { reportView, type ReportView } from './report-view';
import type { Timer } from './timer';

/** Everything that the pane shows. */
export interface SessionState {
  screen: Screen;
  /** What is going on at a person's wish. */
  busy: 'creating' | 'checking' | 'filling' | undefined;
  /** A check waits until the person has finished typing in a cell. */
  waiting: boolean;
  notice: Notice | undefined;
  /** Counts the checks done. */
  checks: number;
}

/** Why something could not be done: what a person asked for, or a check of ours. */
export interface Notice {
  of: 'action' | 'check';
  problem: HostProblem;
  detail: string;
}

export type Screen =
  | { kind: 'starting' }
  /** `wished`: the person asked for new tables, although there are some. */
  | { kind: 'start'; wished: boolean; problems: readonly DraftProblem[] }
  | { kind: 'confirm'; creation: Creation }
  | { kind: 'report'; view: ReportView }
  /** Tables of ours that cannot be read: made by a newer version, or the note of what they are is gone. */
  | { kind: 'unreadable'; reason: 'newer' | 'unknown' };

/** Tables about to be created in a workbook that has sheets of these names, or tables of ours, already. */
export interface Creation {
  format: Format;
  year: number;
  agency: string;
  /** Sheets that stay as they are, and what the new ones will be called. */
  renamed: readonly { taken: string; created: string }[];
  replacesTables: boolean;
  taken: readonly string[];
}

/** What a person can do with the workbook through the pane; holds what the pane shows. */
export class Session {
  readonly #host: WorkbookHost;
  readonly #live: LiveCheck;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = {
    screen: { kind: 'starting' },
    busy: undefined,
    waiting: false,
    notice: undefined,
    checks: 0,
  };

  constructor(host: WorkbookHost, timer: Timer, delays?: LiveCheckDelays) {
    this.#host = host;
    this.#live = new LiveCheck(() => this.#check(false), timer, delays);
  }

  get state(): SessionState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** First look at the workbook, and from then on at every change. */
  async start(): Promise<void> {
    await this.#live.now();
    await this.#attempt(() =>
      this.#host.onChanged(() => {
        this.#live.changed();
      }),
    );
  }

  /** Events can be missed: called now and then while the pane is seen. */
  heartbeat(): void {
    if (this.#state.busy === undefined) void this.#live.now();
  }

  /** 生成报表: creates the tables, or asks first where something of these names is there. */
  async create(draft: ReportDraft): Promise<void> {
    const checked = checkDraft(draft);
    if (!checked.ok) {
      const { screen } = this.#state;
      const wished = screen.kind === 'start' && screen.wished;
      this.#set({ screen: { kind: 'start', wished, problems: checked.problems } });
      return;
    }
    const { agency, year, format } = checked;
    await this.#work('creating', async () => {
      const { sheetNames: taken, hasTables } = await this.#host.survey();
      const wanted = sheetNames(format, []);
      const renamed = [...sheetNames(format, taken)].flatMap(([table, created]) => {
        const name = wanted.get(table) ?? created;
        return name === created ? [] : [{ taken: name, created }];
      });
      const creation = { format, year, agency, taken, renamed, replacesTables: hasTables };
      if (renamed.length > 0 || hasTables) this.#set({ screen: { kind: 'confirm', creation } });
      else await this.#carryOut(creation);
    });
  }

  /** The person agrees to what `create` asked. */
  async confirm(): Promise<void> {
    const { screen } = this.#state;
    if (screen.kind !== 'confirm') return;
    await this.#work('creating', () => this.#carryOut(screen.creation));
  }

  /** Back from a question or to a new report, whatever stands in the workbook. */
  async cancel(): Promise<void> {
    this.#set({ screen: { kind: 'starting' } });
    await this.#live.now();
  }

  /** Asks for agency and year again, to create tables beside those that are there. */
  startAnew(): void {
    this.#set({ screen: { kind: 'start', wished: true, problems: [] } });
  }

  /** 全部重新检查 */
  async recheck(): Promise<void> {
    await this.#work('checking', async () => {
      await this.#check(true);
    });
  }

  /** Writes 0 into every input figure that is still blank. */
  async fillBlanks(): Promise<void> {
    const { screen } = this.#state;
    if (screen.kind !== 'report') return;
    const { blanks, places } = screen.view;
    const writes = blanks.flatMap((key) => {
      const place = places.get(key);
      return place ? [{ ...place, value: 0 }] : [];
    });
    await this.#work('filling', async () => {
      await this.#host.writeFigures(writes);
      await this.#check(false);
    });
  }

  dismissNotice(): void {
    this.#set({ notice: undefined });
  }

  async goTo(place: Place): Promise<void> {
    await this.#attempt(() => this.#host.goTo(place));
  }

  async #carryOut(creation: Creation): Promise<void> {
    await this.#host.carryOut(workbookPlan(creation));
    this.#set({ screen: { kind: 'starting' } });
    await this.#check(false);
  }

  async #check(patient: boolean): Promise<CheckAttempt> {
    try {
      const reading = await this.#host.read({ patient });
      const { screen, notice, checks } = this.#state;
      this.#set({
        screen: screenAfter(screen, reading),
        notice: notice?.of === 'check' ? undefined : notice,
        waiting: false,
        checks: checks + 1,
      });
      return 'done';
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // Typing in a cell is no error: wait and say so quietly.
      if (error.problem === 'cellEditMode') {
        this.#set({ waiting: true });
        return 'again';
      }
      this.#set({ notice: { of: 'check', problem: error.problem, detail: error.detail } });
      return 'done';
    }
  }

  /** Does what a person asked for, says that it is under way, and why it failed if it did. */
  async #work(busy: NonNullable<SessionState['busy']>, work: () => Promise<void>): Promise<void> {
    if (this.#state.busy !== undefined) return;
    this.#set({ busy });
    try {
      await this.#attempt(work);
    } finally {
      this.#set({ busy: undefined });
    }
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.#set({ notice: undefined });
    try {
      await work();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.#set({ notice: { of: 'action', problem: error.problem, detail: error.detail } });
    }
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** What to show after a check. A question or a form that a person is at stays. */
function screenAfter(screen: Screen, reading: WorkbookReading): Screen {
  if (screen.kind === 'confirm' || (screen.kind === 'start' && screen.wished)) return screen;
  const found = readReport(reading);
  switch (found.kind) {
    case 'none':
      return screen.kind === 'start' ? screen : { kind: 'start', wished: false, problems: [] };
    case 'unknown':
    case 'newer':
      return { kind: 'unreadable', reason: found.kind };
    case 'report':
      return { kind: 'report', view: reportView(found, reading) };
  }
}
