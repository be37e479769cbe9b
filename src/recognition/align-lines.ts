import { alignInOrder } from './align-in-order';
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
const lineLimit = 5000;

/** Finds the lines of a table of the form in a document, as many and as like as can be. */
export function alignLines(form: readonly FormLine[], source: readonly SourceLine[]): LineMatch[] {
  const looked = source.slice(0, lineLimit);
  const likenesses = looked.map((line) => form.map((own) => lineLikeness(own, line)));
  const likenessOf = (i: number, j: number): number => likenesses[i]?.[j] ?? 0;
  const pairs = alignInOrder(looked.length, form.length, {
    gainOf: (i, j) =>
      likenessOf(i, j) < somewhatAlike ? -Infinity : likenessOf(i, j) - somewhatAlike / 2,
    lossAt: (found) => (found < form.length ? skipped : 0),
  });
  return pairs.flatMap(([index, j]): LineMatch[] => {
    const [own, line] = [form[j], source[index]];
    return own && line ? [{ form: own, source: line, index, likeness: likenessOf(index, j) }] : [];
  });
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
