import type { TableId } from '../standard';
import { HostError, type Place, type WorkbookHost, type WorkbookReading } from '../workbook/host';
import { stateName } from '../workbook/names';
import { readReport } from '../workbook/read-report';
import type { LoadDocuments } from './documents';
import { CollectingSlot } from './collecting-slot';
import { CorrectionSearch } from './correction-search';
import { ExportSession } from './export-session';
import { orderOf, type FileOrder, type ReportFile } from './file-order';
import { ImportSession } from './import-session';
import { LastYearSession } from './last-year-session';
import { LayoutSession } from './layout-session';
import type * as edits from './edits';
import type { FigureChange } from './edits';
import { LiveCheck, liveCheckDelays, type CheckAttempt, type LiveCheckDelays } from './live-check';
import { checkDraft, type CheckedDraft, type ReportDraft } from './report-draft';
import { noteLength, noteLimit, type LineNote } from './line-notes';
import { loadPart } from './load-part';
import { NarrativeSearch } from './narrative-search';
import {
  screenAfter,
  type Busy,
  type Creation,
  type Screen,
  type SessionState,
  type WantedCreation,
} from './session-state';
import type { ReportView } from './report-view';
import { SessionDesk } from './session-desk';
import type { Timer } from './timer';

export type { Creation, Notice, SessionState } from './session-state';

const creationPart = () => loadPart(() => import(/* webpackChunkName: "creation" */ './creation'));
const editPart = () => loadPart(() => import(/* webpackChunkName: "edits" */ './edits'));

/** What a person can do with the workbook through the pane; holds what the pane shows. */
export class Session {
  readonly #host: WorkbookHost;
  readonly #timer: Timer;
  readonly #desk: SessionDesk;
  readonly #loadDocuments: LoadDocuments;
  readonly #live: LiveCheck;
  readonly #corrections: CorrectionSearch;
  readonly #narrative: NarrativeSearch;
  /** What the last check saw, to do nothing when nothing changed. */
  #seen = '';
  /** What was typed at the start page, for when the person comes back to it. */
  #draft: ReportDraft | undefined;
  #jumps = 0;

  readonly layout: LayoutSession;
  readonly exports: ExportSession;
  readonly imports: ImportSession;
  readonly lastYear: LastYearSession;
  readonly collecting: CollectingSlot;

  constructor(
    host: WorkbookHost,
    timer: Timer,
    loadDocuments: LoadDocuments,
    delays: LiveCheckDelays = liveCheckDelays,
  ) {
    this.#host = host;
    this.#timer = timer;
    this.#loadDocuments = loadDocuments;
    this.#desk = new SessionDesk(host, { timer, retry: delays.retry }, () => this.#look());
    this.#live = new LiveCheck(() => this.#check(), timer, delays);
    this.#corrections = new CorrectionSearch(timer, (view, corrections) => {
      this.#add(view, { corrections });
    });
    this.#narrative = new NarrativeSearch(timer, (view, narrative) => {
      this.#add(view, { narrative });
    });
    const desk = this.#desk;
    this.layout = new LayoutSession(desk, timer);
    this.exports = new ExportSession(desk, loadDocuments);
    this.imports = new ImportSession(desk, loadDocuments, (wanted) => this.#createOrAsk(wanted));
    this.lastYear = new LastYearSession(desk, loadDocuments);
    this.collecting = new CollectingSlot(desk, timer);
  }

  get state(): SessionState {
    return this.#desk.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#desk.subscribe(listener);
  }

  /** Listens to every change, then takes a first look: nothing that happens between is missed. */
  async start(): Promise<void> {
    await this.#desk.attempt(() =>
      this.#desk.patiently(() =>
        this.#host.onChanged(() => {
          this.#live.changed();
        }),
      ),
    );
    await this.#live.now();
  }

  /** Events can be missed: called now and then while the pane is seen. */
  heartbeat(): void {
    if (this.#desk.state.busy === undefined) void this.#live.now();
  }

  /** 生成报表: creates the tables, or asks first where something of these names is there. */
  async create(draft: ReportDraft): Promise<void> {
    this.#draft = draft;
    const checked = this.#checked(draft);
    if (!checked) return;
    const { agency, year, format, totals } = checked;
    await this.#desk.work('creating', () => this.#createOrAsk({ agency, year, format, totals }));
  }

  /** The person agrees to what `create` asked; what has changed since is asked again. */
  async confirm(): Promise<void> {
    const { screen } = this.#desk.state;
    if (screen.kind !== 'confirm') return;
    await this.#desk.work('creating', async () => {
      const creation = await this.#survey(screen.creation);
      const asked = ({ renamed, replacesTables }: Creation): string =>
        JSON.stringify([renamed, replacesTables]);
      if (asked(creation) === asked(screen.creation)) await this.#carryOut(creation);
      else this.#desk.show({ kind: 'confirm', creation });
    });
  }

  /** Back from a question or from a new report, to whatever stands in the workbook; what could not be done is given up. */
  async cancel(): Promise<void> {
    this.dismissNotice();
    await this.#look();
  }

  /** Asks for agency and year again, to create tables beside those that are there. */
  startAnew(): void {
    this.#desk.show({ kind: 'start', wished: true, problems: [] });
  }

  /** 全部重新检查 */
  async recheck(): Promise<void> {
    await this.#desk.work('checking', () => {
      this.#seen = '';
      return this.#live.now();
    });
  }

  /** 重新计算, and a check of what comes of it. */
  async calculate(): Promise<void> {
    await this.#desk.work('calculating', async () => {
      await this.#desk.patiently(() => this.#host.calculate());
      await this.#live.now();
    });
  }

  /** Writes 0 into every input figure that is blank at this moment: the last check may be older. */
  async fillBlanks(): Promise<void> {
    await this.#edit('filling', ({ fillBlanks }) => fillBlanks(this.#host));
  }

  /**
   * 采用, 填入: writes what a suggestion or last year's report says, or nothing where a figure that it would replace was
   * changed meanwhile.
   */
  async adopt({ changes }: { changes: readonly FigureChange[] }): Promise<void> {
    await this.#edit('adopting', ({ writeChanges }) => writeChanges(this.#host, changes));
  }

  /** 改为数字: writes the numbers that unreadable figures of a table probably mean. */
  async cleanUp(table: TableId): Promise<void> {
    await this.#edit('adopting', ({ cleanUp }) =>
      cleanUp(this.#host, table, (work) => this.#desk.patiently(work)),
    );
  }

  /** 检查并盖章: checks once more and writes time, rules, verdict and the fingerprint of the figures on the front sheet. */
  async stamp(): Promise<void> {
    await this.#edit('stamping', ({ writeStamp }) => writeStamp(this.#host, this.#timer.date()));
  }

  /**
   * 保存说明: writes a note beside its line, with the code of the figures as they are now. An empty one takes the note away.
   * @param line number of a soft line that fails
   * @param seen the note that the person began with: somebody else may have written another one
   * @returns whether it was written: not one that is too long, nor one whose line passes by now
   */
  async writeNote(line: string, text: string, seen = this.#noteOf(line)?.text): Promise<boolean> {
    const note = text.trim();
    if (noteLength(note) > noteLimit) return false;
    return this.#note(line, seen, ({ code }) => ({ note, noteCode: note === '' ? '' : code }));
  }

  /** 重新确认: the words stay, and answer the figures as they are now. */
  async confirmNote(line: string): Promise<boolean> {
    const seen = this.#noteOf(line)?.text;
    return this.#note(line, seen, ({ text, code }) => ({ note: text, noteCode: code }));
  }

  /** 另存为文件, from the start page: a blank workbook. Undefined where the draft says too little, or a part is not loaded. */
  async blankFile(draft: ReportDraft): Promise<ReportFile | undefined> {
    const checked = this.#checked(draft);
    if (!checked) return undefined;
    const { agency, year, totals, format } = checked;
    const report = { agency, year, totals, formatId: format.id };
    return this.#makeFile(() => Promise.resolve({ kind: 'blank', report }));
  }

  /** 另存为文件: a new workbook with the figures as they are now. Undefined where they could not be read. */
  async reportFile(): Promise<ReportFile | undefined> {
    return this.#makeFile(async () => {
      const found = readReport(await this.#desk.patiently(() => this.#host.read()));
      if (found.kind !== 'report') throw new HostError('gone', stateName);
      return orderOf(found, 'workbook');
    });
  }

  dismissNotice(): void {
    this.#desk.set({ notice: undefined });
  }

  /** Shows a cell; of several asked for while a person types, the last. */
  async goTo(place: Place): Promise<void> {
    const jump = (this.#jumps += 1);
    await this.#desk.attempt(() =>
      this.#desk.patiently(async () => {
        if (jump === this.#jumps) await this.#host.goTo(place);
      }),
    );
  }

  /** A draft as it can be carried out; what is wrong with it is shown on the start page. */
  #checked(draft: ReportDraft): (CheckedDraft & { ok: true }) | undefined {
    const { screen } = this.#desk.state;
    const checked = checkDraft(draft);
    const problems = checked.ok ? [] : checked.problems;
    const [wished, shown] =
      screen.kind === 'start' ? [screen.wished, screen.problems] : [false, []];
    if (problems.length > 0 || shown.length > 0) {
      this.#desk.show({ kind: 'start', wished, problems, draft });
    }
    return checked.ok ? checked : undefined;
  }

  async #makeFile(order: () => Promise<FileOrder | undefined>): Promise<ReportFile | undefined> {
    let file: ReportFile | undefined;
    await this.#desk.work('makingFile', async () => {
      const ordered = await order();
      if (ordered) file = await (await loadPart(this.#loadDocuments)).makeFile(ordered);
    });
    return file;
  }

  #noteOf(line: string): LineNote | undefined {
    const { screen } = this.#desk.state;
    return screen.kind === 'report' ? screen.view.notes.get(line) : undefined;
  }

  async #note(
    line: string,
    seen: string | undefined,
    write: (note: LineNote) => Record<keyof LineNote['places'], string>,
  ): Promise<boolean> {
    if (seen === undefined || !this.#noteOf(line)) return false;
    const shown = { line, text: seen };
    return this.#edit('noting', ({ writeNote }) => writeNote(this.#host, shown, write));
  }

  /**
   * Writes at the press of a button, then looks at once, at what stands there after a failure, too.
   * @returns whether it was written; where not, the pane says why
   */
  async #edit(busy: Busy, edit: (part: typeof edits) => Promise<boolean>): Promise<boolean> {
    let isWritten: boolean | undefined;
    await this.#desk.work(busy, async () => {
      const part = await editPart();
      try {
        isWritten = await this.#desk.patiently(() => edit(part));
      } finally {
        await this.#live.now();
      }
    });
    if (isWritten === false) this.#desk.say('figuresChanged');
    return isWritten ?? false;
  }

  async #createOrAsk(wanted: WantedCreation): Promise<void> {
    const creation = await this.#survey(wanted);
    if (creation.renamed.length > 0 || creation.replacesTables) {
      this.#desk.show({ kind: 'confirm', creation });
    } else await this.#carryOut(creation);
  }

  async #survey(wanted: WantedCreation): Promise<Creation> {
    const { proposeCreation } = await creationPart();
    return this.#desk.patiently(() => proposeCreation(this.#host, wanted));
  }

  async #carryOut(creation: Creation): Promise<void> {
    const { planTables } = await creationPart();
    const plan = await planTables(creation, this.#timer);
    await this.#desk.patiently(() => this.#host.carryOut(plan));
    this.#draft = undefined;
    await this.#look();
  }

  /** Shows what the workbook holds, whatever the person was at. */
  async #look(): Promise<void> {
    this.#seen = '';
    this.#narrative.stop();
    this.#corrections.stop();
    this.#desk.show({ kind: 'starting' });
    await this.#live.now();
  }

  async #check(): Promise<CheckAttempt> {
    try {
      const reading = await this.#host.read();
      this.#show(reading);
      return 'done';
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // Typing in a cell is no error: wait and say so quietly.
      if (error.problem === 'cellEditMode') {
        this.#desk.set({ waiting: true });
        return 'again';
      }
      const { problem, detail } = error;
      this.#desk.set({ waiting: false, notice: { of: 'check', problem, detail } });
      return 'done';
    }
  }

  #show(reading: WorkbookReading): void {
    const { screen, notice, waiting } = this.#desk.state;
    const seen = JSON.stringify([reading, [...reading.tables]]);
    if (seen === this.#seen && !waiting && notice?.of !== 'check') return;
    this.#seen = seen;
    const found = readReport(reading);
    const next = screenAfter(screen, reading, found, this.#draft);
    this.#desk.set({
      screen: next,
      notice: notice?.of === 'check' ? undefined : notice,
      waiting: false,
    });
    for (const search of [this.#narrative, this.#corrections]) {
      if (next.kind === 'report' && found.kind === 'report') search.begin(next.view, found);
      else search.stop();
    }
  }

  /** Shows what was found for a view, while that is the one on the screen. */
  #add(view: ReportView, found: Partial<Screen & { kind: 'report' }>): void {
    const { screen } = this.#desk.state;
    if (screen.kind === 'report' && screen.view === view) {
      this.#desk.show({ ...screen, ...found });
    }
  }
}
