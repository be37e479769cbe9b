/** Numbers from 0 that are put together in groups (union and find). */
export class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  /** The number that stands for the group: the same for all its members. */
  of(member: number): number {
    let at = member;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      at = parent;
    }
  }

  /** Puts the groups of all these together. */
  join(members: Iterable<number>): void {
    let first: number | undefined;
    for (const member of members) {
      first ??= this.of(member);
      this.#parents[this.of(member)] = first;
    }
  }
}
