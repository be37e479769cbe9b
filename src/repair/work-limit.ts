/**
 * A limit on work, in steps of a search rather than in time, so that the same report always gets the same answer. A step
 * takes a few microseconds.
 */
export class WorkLimit {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** More was asked for than allowed. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** False: the limit is reached. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return !this.isSpent;
  }
}
