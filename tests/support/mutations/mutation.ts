import type { Random } from '../drawn-document';

/** Makes something a little wrong; `other` is another one of its kind, of which it may take a piece. */
export type Mutation<T> = (input: T, random: Random, other: T) => T;

export const pick = <T>(all: readonly T[], random: Random): T => all[random(all.length)]!;

/** Two places in something of a length, the first one first, and not far apart: most of it should stay. */
export function spanIn(length: number, random: Random): [start: number, end: number] {
  const start = random(length + 1);
  return [start, Math.min(length, start + random(Math.max(2, Math.ceil(length / 8))))];
}

/** One to three of the mutations, one after the other. */
export function someOf<T>(mutations: readonly Mutation<T>[]): Mutation<T> {
  return (input, random, other) => {
    let output = input;
    for (let n = 1 + random(3); n > 0; n -= 1) {
      output = pick(mutations, random)(output, random, other);
    }
    return output;
  };
}
