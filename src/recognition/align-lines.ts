import type { FormLine } from './form-lines';
import { alike, likeness, somewhatAlike } from './likeness';
import type { SourceLine } from './source-lines';

/** A line of the form and the line of a document that seems to be it. */
export interface LineMatch {
  form: FormLine;
  source: SourceLine;
  /** Among the lines that were looked through. */
  index: number;
  likeness: number;
}

/** What a line loses that stands between lines of one table: the lines of a table keep together. */
const skipped = 0.01;
/** Lines that are looked through: a report has about a hundred. */
export const lineLimit = 5000;

/**
 * Finds the lines of a table of the form in a document, each at most once and in their order, so that they are all
 * together as like as can be (Needleman and Wunsch 1970).
 */
export function alignLines(form: readonly FormLine[], source: readonly SourceLine[]): LineMatch[] {
  const count = Math.min(source.length, lineLimit);
  const gains = source.slice(0, count).map((line) => form.map((own) => lineLikeness(own, line)));
  const best: number[][] = [new Array<number>(form.length + 1).fill(0)];
  for (let i = 1; i <= count; i += 1) {
    const row = [0];
    for (let j = 1; j <= form.length; j += 1) {
      row.push(
        Math.max(row[j - 1] ?? 0, passing(best, i, j, form.length), taking(best, gains, i, j)),
      );
    }
    best.push(row);
  }
  const matches: LineMatch[] = [];
  let [i, j] = [count, form.length];
  while (i > 0 && j > 0) {
    const value = best[i]?.[j];
    // Of two that are equally good, the earlier one: so the later one is given up first.
    if (value === passing(best, i, j, form.length)) i -= 1;
    else if (value === best[i]?.[j - 1]) j -= 1;
    else {
      i -= 1;
      j -= 1;
      const [own, line] = [form[j], source[i]];
      if (own && line) {
        matches.push({ form: own, source: line, index: i, likeness: gains[i]?.[j] ?? 0 });
      }
    }
  }
  return matches.reverse();
}

const passing = (best: readonly number[][], i: number, j: number, last: number): number =>
  (best[i - 1]?.[j] ?? 0) - (j < last ? skipped : 0);

function taking(
  best: readonly number[][],
  gains: readonly (readonly number[])[],
  i: number,
  j: number,
): number {
  const gain = gains[i - 1]?.[j - 1] ?? 0;
  return gain < somewhatAlike ? -Infinity : (best[i - 1]?.[j - 1] ?? 0) + gain - somewhatAlike / 2;
}

/** How much a line of a document is like a line of the form: from 0 to 1. */
export function lineLikeness(form: FormLine, source: SourceLine): number {
  const { kind, labels, name, figures } = form;
  const line = partedAs(form, source);
  const { labels: found, filled } = line;
  if (kind === 'figures') {
    if (line.rest.length === 0) return 0;
    if (!name) {
      if (found.length > 0) return 0;
      return line.rest.length >= figures.length ? 1 : filled / figures.length;
    }
    const last = found[found.length - 1];
    // A line with many texts is one of headings.
    return last && found.length <= deepest ? likeness(last.bare, name) : 0;
  }
  if (filled > 0) return 0;
  const values = labels.map((label) =>
    Math.max(0, ...found.map((text) => likeness(text.bare, label))),
  );
  return values.reduce((sum, value) => sum + value, 0) / labels.length;
}

/** A line of figures with words in their places (待核实): these are no labels where as many cells as columns hold them. */
export function partedAs({ kind, name, figures }: FormLine, line: SourceLine): SourceLine {
  const { labels, cells, rest, filled } = line;
  const count = figures.length;
  if (kind !== 'figures' || rest.length >= count || cells.length < count) return line;
  const before = cells[cells.length - count - 1];
  const own = labels.findIndex(({ cell }) => cell === before);
  const label = labels[own];
  // Without a label, words between blanks are no headings: those have a word in every cell, or nearly.
  const isLed = name
    ? label !== undefined && likeness(label.bare, name) >= alike
    : before === undefined && (filled > 0 || labels.length * 2 <= cells.length);
  return isLed ? { ...line, labels: labels.slice(0, own + 1), rest: cells.slice(-count) } : line;
}

/** Texts before the figures of a line: those of three levels, and a remark. */
const deepest = 4;
