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
  #running = false;
  /** Who asked for a check that has not begun yet. */
  #asked: (() => void)[] = [];

  /** @param check reads and shows */
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

  /** Checks without waiting, or once more after a check under way; resolves when a check begun after the call is done. */
  now(): Promise<void> {
    return new Promise((resolve) => {
      this.#asked.push(resolve);
      if (!this.#running) void this.#run();
    });
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
    const asked = this.#asked;
    this.#asked = [];
    this.#running = true;
    let attempt: CheckAttempt = 'done';
    try {
      attempt = await this.#check();
    } finally {
      // Whatever happened in a check, the next one must be possible.
      this.#running = false;
      this.#ended(attempt, asked);
    }
  }

  #ended(attempt: CheckAttempt, asked: readonly (() => void)[]): void {
    if (attempt === 'again') {
      this.#asked.unshift(...asked);
      this.#schedule(this.#delays.retry);
      return;
    }
    for (const done of asked) done();
    if (this.#asked.length > 0) void this.#run();
    else if (this.#burstSince !== undefined && !this.#cancel) this.#schedule(0);
  }
}
