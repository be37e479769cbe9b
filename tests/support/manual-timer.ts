import type { Timer } from '../../src/app/timer';

/** A clock that a test moves by hand. */
export class ManualTimer implements Timer {
  #now = 0;
  #calls: { at: number; call: () => void }[] = [];

  date(): Date {
    return new Date(2026, 0, 5, 9, 7);
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, call: () => void): () => void {
    const entry = { at: this.#now + milliseconds, call };
    this.#calls.push(entry);
    return () => {
      this.#calls = this.#calls.filter((other) => other !== entry);
    };
  }

  /** Lets time pass; promises settle after each call. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = this.#calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#calls = this.#calls.filter((other) => other !== due);
      this.#now = Math.max(this.#now, due.at);
      due.call();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets everything that waits for a settled promise go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
