import type { Grid, GridChange, Place } from '../model/grid';
import { isRecord } from '../model/json';
import type { WriteLimit } from '../rich-api/activity';
import { RichApiError } from '../rich-api/errors';
import { Host } from '../rich-api/host';
import { type BatchOutcome, runBatch } from '../rich-api/interpreter';
import { tables } from '../rich-api/tables';
import { type Batch, type Json, ObjectPathType } from '../rich-api/wire';
import { appContext, defaultRequirements, type Requirements, supports } from './app-context';
import { BatchLog } from './batch-log';
import { ChangeEvents } from './change-events';
import {
  dispatchIds,
  event,
  parseRequest,
  reply,
  type Request,
  requestFlags,
  type Response,
  sessionTimedOut,
} from './envelope';

interface HostSessionOptions {
  grid: Grid;
  /** Posts one message to the pane, as JSON text. */
  send: (message: string) => void;
  requirements?: Requirements;
  /** Of the interface and of the data; zh-CN by default. */
  locale?: string;
}

export interface BatchFailure {
  code: string;
  message: string;
  /** Writes that are carried out before it; a batch with no more of them is not refused. Without it nothing is done. */
  afterWrites?: number;
}

const cellEditMode: BatchFailure = {
  code: 'InvalidOperationInCellEditMode',
  message:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
};

/** The event of `Office.context.document`, which says no more than that it happened. */
const documentSelectionChanged = 'documentSelectionChanged';

/** Excel's side of the conversation with one pane. Knows no window: texts come in by `receive` and go out by `send`. */
export class HostSession {
  readonly log = new BatchLog();
  readonly settings = new Map<string, string>();
  readonly requirements: Requirements;
  private readonly host: Host;
  private readonly events: ChangeEvents;
  private conversationId = '';
  private listens = false;
  private listensToSelection = false;
  private ownSelection: Place | null = null;
  private isDropped = false;
  private isEditing = false;
  private inBatch = false;
  private afterEditing: (() => void)[] = [];
  private nextFailure: BatchFailure | null = null;
  private losesAnswer = false;
  /** What happens in the workbook or between it and the pane before a batch of the add-in is carried out. */
  beforeBatch: () => void = () => undefined;
  /** Batches are carried out one after the other, like Excel does. */
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly options: HostSessionOptions) {
    this.requirements = { ...defaultRequirements, ...options.requirements };
    this.host = new Host(options.grid, (version) =>
      supports(this.requirements, 'ExcelApi', version),
    );
    this.events = new ChangeEvents(this.host);
    options.grid.onChange((change) => {
      // What a batch does to rows and columns comes through the grid, too; it is told when the batch is over.
      if (this.inBatch) this.host.reportOwnChange(change);
      else this.fire(this.events.changed(change, 'Unknown'));
    });
    options.grid.onSelected((place) => {
      if (this.inBatch) this.ownSelection = place;
      else this.tellSelection(place);
    });
  }

  /** A message of the pane; what is none of office.js' is ignored. */
  receive(message: string): void {
    const request = parseRequest(message);
    if (!request) return;
    this.conversationId = request._conversationId;
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.send(reply(request, this.context(request._data)));
        break;
      case 'executeMethod':
        this.execute(request);
        break;
      case 'richApiMessage':
        this.listens = request._actionType === 1;
        this.send(reply(request, { Error: 0 }));
        break;
      case documentSelectionChanged:
        this.listensToSelection = request._actionType === 1;
        this.send(reply(request, { Error: 0 }));
        break;
      default:
        // Start-up notices and telemetry want an answer and nothing else.
        this.send(reply(request, { Error: 0 }));
    }
  }

  /** As while a person is typing in a cell: batches fail, or wait if the pane asked for `delayForCellEdit`. */
  setCellEditMode(on: boolean): void {
    this.isEditing = on;
    if (on) return;
    const waiting = this.afterEditing;
    this.afterEditing = [];
    for (const go of waiting) go();
  }

  failNextBatch(failure: BatchFailure): void {
    this.nextFailure = failure;
  }

  /** As after a long sleep: Excel on the web knows the session no more, until the page is loaded again. */
  dropSession(): void {
    this.isDropped = true;
  }

  /** The session ends while the next batch is carried out: the pane does not learn that it was. */
  dropNextAnswer(): void {
    this.losesAnswer = true;
  }

  restoreSession(): void {
    this.isDropped = false;
  }

  /** Worksheets were added, deleted or activated by a person: tells handlers. The grid has no word for it. */
  noticeSheets(): void {
    this.fire(this.events.sheets());
  }

  private context(id: Json): Json {
    const { requirements, settings } = this;
    return appContext(id, { requirements, settings, locale: this.options.locale ?? 'zh-CN' });
  }

  private execute(request: Request): void {
    const data = isRecord(request._data) ? request._data : {};
    const method = isRecord(data.DdaMethod) ? data.DdaMethod.DispatchId : null;
    if (this.isDropped) {
      this.send(reply(request, { Version: 1, Error: sessionTimedOut }));
    } else if (method === dispatchIds.richApi) {
      void this.richApi(request, Array.isArray(data.ArrayData) ? data.ArrayData : []);
    } else if (method === dispatchIds.saveSettings) {
      this.saveSettings(data);
      this.send(reply(request, { Version: 1, Error: 0 }));
    } else {
      // 5001: the host does not support the method.
      this.send(reply(request, { Version: 1, Error: 5001 }));
    }
  }

  private saveSettings({ DdaSettingsMethod: method }: Record<string, Json>): void {
    const properties = isRecord(method) ? method.Properties : null;
    if (!Array.isArray(properties)) return;
    this.settings.clear();
    for (const pair of properties) {
      if (!Array.isArray(pair)) continue;
      const [name, value] = pair;
      if (typeof name === 'string' && typeof value === 'string') this.settings.set(name, value);
    }
    // Excel clears what could be undone when settings are saved.
    this.options.grid.clearUndo();
  }

  private async richApi(request: Request, array: Json[]): Promise<void> {
    const at = Date.now();
    const started = performance.now();
    const body = typeof array[4] === 'string' ? array[4] : '';
    const flags = Number(array[6] ?? 0);
    const batch = JSON.parse(body) as Batch;
    const isOwn = !isForOfficeItself(batch);
    if (isOwn && this.isEditing && flags & requestFlags.delayForCellEdit) {
      await new Promise<void>((resolve) => this.afterEditing.push(resolve));
    }
    const turn = this.queue.then(async () => {
      await this.options.grid.settled();
      if (isOwn) this.beforeBatch();
      if (this.isDropped) {
        this.send(reply(request, { Version: 1, Error: sessionTimedOut }));
        return;
      }
      const failure = isOwn ? this.takeFailure() : null;
      const isRefused = failure !== null && failure.afterWrites === undefined;
      const outcome = isRefused ? null : this.carryOut(batch, failure);
      const answer = outcome?.reply ?? failedReply(failure ?? cellEditMode);
      const text = JSON.stringify(answer);
      this.log.add({
        at,
        bytesIn: body.length,
        bytesOut: text.length,
        reads: outcome?.activity.reads ?? [],
        writes: outcome?.activity.writes ?? [],
        writeCount: outcome?.activity.writeCount ?? 0,
        durationMs: performance.now() - started,
        declaredWrite: (flags & requestFlags.write) !== 0,
        ...(answer.Error ? { error: answer.Error.Code } : {}),
        ...(isOwn ? {} : { internal: true as const }),
      });
      if (isOwn && this.losesAnswer) {
        this.losesAnswer = false;
        this.isDropped = true;
        this.send(reply(request, { Version: 1, Error: sessionTimedOut }));
        return;
      }
      this.send(reply(request, { Version: 1, Error: 0, Data: [200, [], text] }));
      this.reportOwnChanges();
    });
    this.queue = turn.catch(() => undefined);
    await turn;
  }

  private takeFailure(): BatchFailure | null {
    if (this.isEditing) return cellEditMode;
    const failure = this.nextFailure;
    this.nextFailure = null;
    return failure;
  }

  private carryOut(batch: Batch, failure: BatchFailure | null): BatchOutcome {
    this.inBatch = true;
    try {
      const outcome = runBatch(batch, this.host, tables, failure ? limitOf(failure) : undefined);
      const forgets = !supports(this.requirements, 'ExcelApi', '1.19');
      if (forgets && outcome.activity.writes.length > 0) this.options.grid.clearUndo();
      return outcome;
    } finally {
      this.inBatch = false;
    }
  }

  private reportOwnChanges(): void {
    const changes: GridChange[] = this.host.takeOwnChanges();
    this.fire(changes.flatMap((change) => this.events.changed(change, 'ThisLocalAddin')));
    this.fire(this.events.sheets());
    const selection = this.ownSelection;
    this.ownSelection = null;
    if (selection) this.tellSelection(selection);
  }

  /** By both ways in which a pane can listen: the older one is no batch and costs nobody the undo. */
  private tellSelection(place: Place): void {
    this.fire(this.events.selected(place));
    if (this.listensToSelection) {
      this.send(event(this.conversationId, documentSelectionChanged, {}));
    }
  }

  private fire(messages: Json[][]): void {
    if (!this.listens || this.isDropped || messages.length === 0) return;
    this.send(event(this.conversationId, 'richApiMessage', { ArrayData: messages }));
  }

  private send(response: Response): void {
    this.options.send(JSON.stringify(response));
  }
}

/** Services of office.js and the release of ranges are no business of the add-in. */
function isForOfficeItself(batch: Batch): boolean {
  return batch.Actions.every(({ ObjectPathId, Name }) => {
    const type = batch.ObjectPaths[ObjectPathId]?.ObjectPathType;
    const isRoot = type === ObjectPathType.Global;
    return (
      type === ObjectPathType.NewObject || (isRoot && (Name === '_RemoveReference' || Name === ''))
    );
  });
}

const limitOf = ({ code, message, afterWrites = 0 }: BatchFailure): WriteLimit => ({
  afterWrites,
  error: new RichApiError(code, message),
});

function failedReply({ code, message }: BatchFailure): BatchOutcome['reply'] {
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: null },
    TraceIds: [],
  };
}
