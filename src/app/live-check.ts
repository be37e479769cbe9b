import type { Timer } from './timer';

/** Milliseconds. */
export interface LiveCheckDelays {
  /** A burst of changes is over when nothing happened for so long. */
  quiet: number;
  /** A burst is checked after so long even if it goes on. */
  longest: number;
  /** When a person is typing in a cell, try again after so long. */
  retry: number;
}

export const liveCheckDelays: LiveCheckDelays = { quiet: 200, longest: 1000, retry: 600 };

/** `again`: the workbook could not be read just now. */
export type CheckAttempt = 'done' | 'again';

/**
 * Turns change events into checks: one for each burst, never two at a time, and one more when something changed during a
 * check. An event is only a mark that something changed; what changed is read from the workbook.
 */
export class LiveCheck {
  readonly #check: () => Promise<CheckAttempt>;
  readonly #timer: Timer;
  readonly #delays: LiveCheckDelays;
  #cancel: (() => void) | undefined;
  #burstSince: number | undefined;
  #running: Promise<void> | undefined;

  /** @param check reads and shows; it does not throw */
  constructor(check: () => Promise<CheckAttempt>, timer: Timer, delays = liveCheckDelays) {
    this.#check = check;
    this.#timer = timer;
    this.#delays = delays;
  }

  /** Something changed. */
  changed(): void {
    const now = this.#timer.now();
    this.#burstSince ??= now;
    const untilLongest = this.#burstSince + this.#delays.longest - now;
    this.#schedule(Math.max(0, Math.min(this.#delays.quiet, untilLongest)));
  }

  /** Checks without waiting, unless a check is under way: then once more after it. */
  async now(): Promise<void> {
    if (this.#running) {
      this.changed();
      await this.#running;
      return;
    }
    await this.#run();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #schedule(delay: number): void {
    this.stop();
    this.#cancel = this.#timer.after(delay, () => {
      this.#cancel = undefined;
      // While a check is under way the mark stays, and the check is run again at its end.
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.stop();
    this.#burstSince = undefined;
    const running = this.#check().then((attempt) => {
      this.#running = undefined;
      if (attempt === 'again') this.#schedule(this.#delays.retry);
      else if (this.#burstSince !== undefined && !this.#cancel) this.#schedule(0);
    });
    this.#running = running;
    await running;
  }
}
