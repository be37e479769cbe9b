import type { Random } from '../drawn-document';
import { pick, someOf, type Mutation } from './mutation';
import { mutateText, oddTexts } from './texts';

/** What somebody may have made of data: values of other kinds, of other sizes, in other places. */

interface Held {
  holder: Record<string, unknown>;
  key: string;
}

function placesIn(data: unknown): Held[] {
  const places: Held[] = [];
  const open = [data];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const holder = node as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      open.push(holder[key]);
    }
  }
  return places;
}

/** Stands for lists in lists, deeper than a writer of JSON could go. */
const deep = '\u0000deep';

const values = (random: Random): unknown =>
  pick(
    [null, true, -1, 0.1, 1e300, 2 ** 53, [], {}, [[]], { $: '' }, deep, pick(oddTexts, random)],
    random,
  );

const changed =
  (change: (place: Held, random: Random, places: readonly Held[]) => void): Mutation<string> =>
  (text, random) => {
    try {
      const data: unknown = JSON.parse(text);
      const places = placesIn(data);
      if (places.length === 0) return text;
      change(pick(places, random), random, places);
      const depth = 1 + random(30_000);
      const lists = '['.repeat(depth) + ']'.repeat(depth);
      return JSON.stringify(data).replace(JSON.stringify(deep), () => lists);
    } catch {
      // What was mutated before is no JSON any more, or deeper than can be written.
      return text;
    }
  };

const otherValue = changed(({ holder, key }, random) => (holder[key] = values(random)));
const gone = changed(({ holder, key }) => Reflect.deleteProperty(holder, key));
const moved = changed(({ holder, key }, random, places) => {
  const from = pick(places, random);
  // As a text, so that nothing comes to hold itself.
  holder[key] = JSON.parse(JSON.stringify(from.holder[from.key] ?? null));
});
const renamed = changed(({ holder, key }, random) => {
  Object.defineProperty(holder, pick(['__proto__', 'toString', '', 'key'], random), {
    ...{ value: holder[key], enumerable: true, configurable: true, writable: true },
  });
});
const longer = changed(({ holder, key }, random) => {
  const value = holder[key];
  if (Array.isArray(value))
    holder[key] = Array.from({ length: random(500) }, (): unknown[] => value).flat();
  else if (typeof value === 'string') holder[key] = value.repeat(random(5000));
});

export const mutateData = someOf([
  otherValue,
  otherValue,
  gone,
  moved,
  renamed,
  longer,
  mutateText,
]);
