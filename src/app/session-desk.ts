import { HostError, type WorkbookHost } from '../workbook/host';
import type { Desk } from './desk';
import { DocumentError } from './documents';
import { LoadError } from './load-part';
import { ObservedState } from './observed';
import type { Busy, Notice, Screen, SessionState } from './session-state';
import type { Timer } from './timer';

/** Holds what the pane shows, and does what a person asks for: one thing at a time. */
export class SessionDesk extends ObservedState<SessionState> implements Desk {
  readonly #timer: Timer;
  readonly #retry: number;

  /**
   * @param retry milliseconds until what waits for the end of typing is tried again
   * @param look shows what the workbook holds, whatever the person was at
   */
  constructor(
    readonly host: WorkbookHost,
    { timer, retry }: { timer: Timer; retry: number },
    readonly look: () => Promise<void>,
  ) {
    super({ screen: { kind: 'starting' }, busy: undefined, waiting: false, notice: undefined });
    this.#timer = timer;
    this.#retry = retry;
  }

  override set(change: Partial<SessionState>): void {
    super.set(change);
  }

  show(screen: Screen): void {
    this.set({ screen });
  }

  say(problem: Notice['problem']): void {
    this.set({ notice: { of: 'action', problem, detail: '' } });
  }

  async work(busy: Busy, work: () => Promise<void>): Promise<void> {
    if (this.state.busy !== undefined) return;
    this.set({ busy });
    try {
      await this.attempt(work);
    } finally {
      this.set({ busy: undefined });
    }
  }

  /** Does something, and says why it failed if it did. */
  async attempt(work: () => Promise<void>): Promise<void> {
    this.set({ notice: undefined });
    try {
      await work();
    } catch (error) {
      if (!isTold(error)) throw error;
      const { problem, detail } = error;
      this.set({ waiting: false, notice: { of: 'action', problem, detail } });
    }
  }

  async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const result = await work();
        if (this.state.waiting) this.set({ waiting: false });
        return result;
      } catch (error) {
        if (!(error instanceof HostError) || error.problem !== 'cellEditMode') throw error;
        this.set({ waiting: true });
        await new Promise<void>((resolve) => {
          this.#timer.after(this.#retry, resolve);
        });
      }
    }
  }
}

/** What the pane has words for. */
const isTold = (error: unknown): error is HostError | LoadError | DocumentError =>
  error instanceof HostError || error instanceof LoadError || error instanceof DocumentError;
