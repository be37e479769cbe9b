/**
 * Names in a sentence that say what a number behind them is about: 行政诉讼46件，其中维持25件. Of names and words in the
 * order of the text, those that govern a number are the last that stand together: `until` are the words that end them.
 */
export interface Naming<Meaning> {
  /** Where two begin at one place, the first one counts. Sources of regular expressions without groups. */
  names: readonly (readonly [words: string, means: Meaning])[];
  until: string;
}

const patterns = new Map<Naming<unknown>, RegExp>();

function patternOf(naming: Naming<unknown>): RegExp {
  let pattern = patterns.get(naming);
  if (!pattern) {
    const groups = naming.names.map(([words]) => `(${words})`);
    patterns.set(naming, (pattern = new RegExp([...groups, naming.until].join('|'), 'g')));
  }
  return pattern;
}

/** The names that govern what stands behind these words: in the innermost bracket that is open and has any. */
export function lastNamed<Meaning>(naming: Naming<Meaning>, before: string): Meaning[] {
  for (const words of openBrackets(before)) {
    let found: Meaning[] = [];
    let isOver = false;
    for (const name of namesIn(naming, words)) {
      if (name && isOver) found = [];
      if (name) found.push(name[1]);
      isOver = !name;
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** All names, for numbers that add up what stands before them: 合计维持97件. */
export const allNamed = <Meaning>(naming: Naming<Meaning>, before: string): Meaning[] =>
  namesIn(naming, before).flatMap((name) => (name ? [name[1]] : []));

/** In order; undefined: a word that ends names. */
const namesIn = <Meaning>(
  naming: Naming<Meaning>,
  words: string,
): (Naming<Meaning>['names'][number] | undefined)[] =>
  [...words.matchAll(patternOf(naming))].map((match) => {
    const groups: readonly (string | undefined)[] = match.slice(1);
    return naming.names[groups.findIndex((group) => group !== undefined)];
  });

/** The words in each bracket that is still open, from the innermost to those in none; closed ones are left out. */
export function openBrackets(words: string): string[] {
  const outer: string[] = [];
  let inner = '';
  for (const character of words) {
    if (character === '(') {
      outer.unshift(inner);
      inner = '';
    } else if (character !== ')') {
      inner += character;
    } else {
      inner = outer.shift() ?? inner;
    }
  }
  return [inner, ...outer];
}
