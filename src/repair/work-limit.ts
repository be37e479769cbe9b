/**
 * A limit on work, in steps of a search rather than in time, so that the same report always gets the same answer. A step
 * takes some ten microseconds.
 */
export class WorkLimit {
  #left: number;

  constructor(readonly steps: number) {
    this.#left = steps;
  }

  /** A step was refused. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** Takes one step; false: the limit is reached. */
  step(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}
