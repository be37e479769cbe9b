/** A row or a column that is there: what texts stand in it. */
export type Line = ReadonlySet<string>;

/** A row or a column of the form: its labels, and those among them that name it alone, not a group of lines. */
export interface LabelledLine {
  labels: Line;
  own: Line;
}

/** Which lines of the form stand where. */
export interface LineAlignment {
  /** For each line of the form its place among the lines that were found. */
  places: readonly (number | undefined)[];
  /** Lines that were found and are none of the form's. */
  extra: readonly number[];
  /** The lines that were found follow each other as on the form. */
  inOrder: boolean;
}

/**
 * Finds the rows (or columns) of a form among those that are there, by their labels: the longest run in the form's order
 * (as `diff` does it), then lines that were moved elsewhere, and if there are none, what stands between those of the run.
 * @param form a line of figures only has no labels
 * @param isBlank whether nothing at all stands in a line that was found
 */
export function matchLines(
  form: readonly LabelledLine[],
  found: readonly Line[],
  isBlank: (index: number) => boolean,
): LineAlignment {
  const places = longestCommonRun(form, found);
  const inOrder = !findMoved(places, form, found);
  if (inOrder) fillGaps(places, found.length, isBlank);
  const taken = new Set(places);
  return { places, extra: found.flatMap((_, index) => (taken.has(index) ? [] : [index])), inOrder };
}

const common = (one: Line, other: Line): number =>
  [...one].filter((text) => other.has(text)).length;

/** How many labels agree; none at all where the line's own name is another one. */
const agreement = ({ labels, own }: LabelledLine, found: Line): number =>
  own.size > 0 && common(own, found) === 0 ? 0 : common(labels, found);

/** The assignment in ascending order with the most labels in common. */
function longestCommonRun(
  form: readonly LabelledLine[],
  found: readonly Line[],
): (number | undefined)[] {
  // best[g][f]: labels in common of the form's lines from g on and the found ones from f on.
  const best = Array.from({ length: form.length + 1 }, () =>
    Array<number>(found.length + 1).fill(0),
  );
  const at = (g: number, f: number): number => best[g]?.[f] ?? 0;
  const pair = (g: number, f: number): number => {
    const [one, other] = [form[g], found[f]];
    return one && other ? agreement(one, other) : 0;
  };
  for (let g = form.length - 1; g >= 0; g -= 1) {
    for (let f = found.length - 1; f >= 0; f -= 1) {
      const score = pair(g, f);
      const row = best[g];
      if (row) {
        row[f] = Math.max(at(g + 1, f), at(g, f + 1), score > 0 ? score + at(g + 1, f + 1) : 0);
      }
    }
  }
  const places = Array<number | undefined>(form.length).fill(undefined);
  let [g, f] = [0, 0];
  while (g < form.length && f < found.length) {
    const score = pair(g, f);
    if (score > 0 && at(g, f) === score + at(g + 1, f + 1)) {
      places[g] = f;
      g += 1;
      f += 1;
    } else if (at(g, f) === at(g + 1, f)) g += 1;
    else f += 1;
  }
  return places;
}

/** Between two lines that were found, lines without labels or with changed ones: taken when there is no doubt. */
function fillGaps(
  places: (number | undefined)[],
  foundCount: number,
  isBlank: (index: number) => boolean,
): void {
  for (let start = 0; start < places.length;) {
    if (places[start] !== undefined) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < places.length && places[end] === undefined) end += 1;
    const before = start > 0 ? (places[start - 1] ?? -1) : -1;
    const after = places[end] ?? foundCount;
    const between = Array.from(
      { length: Math.max(0, after - before - 1) },
      (_, i) => before + 1 + i,
    );
    const filled = between.filter((index) => !isBlank(index));
    const lines = [between, filled].find(({ length }) => length === end - start);
    lines?.forEach((index, offset) => (places[start + offset] = index));
    start = end;
  }
}

/** Lines of the form that stand out of their order: found by their labels, whatever is left over. True if there are any. */
function findMoved(
  places: (number | undefined)[],
  form: readonly LabelledLine[],
  found: readonly Line[],
): boolean {
  const taken = new Set(places);
  let hasMoved = false;
  form.forEach((line, g) => {
    if (places[g] !== undefined) return;
    const candidates = found.flatMap((other, f) =>
      !taken.has(f) && agreement(line, other) > 0 ? [f] : [],
    );
    const [only, ...others] = candidates;
    if (only === undefined) return;
    hasMoved = true;
    if (others.length > 0) return;
    places[g] = only;
    taken.add(only);
  });
  return hasMoved;
}
