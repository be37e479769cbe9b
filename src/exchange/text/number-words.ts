const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** What people write for nothing. */
const dash = /^[-/\u2010-\u2015]{1,2}$/;

const narrow = (word: string): string => word.normalize('NFKC');

export const isNumber = (word: string): boolean => number.test(narrow(word));

/** Before a single number: longer ones are sentences, and so are those with signs or other numbers in them. */
const shortLabel = /^[^\d,.;:!?，。；：！？]{2,20}$/u;
/** Words of headings side by side stand apart, and none of them is a sentence. */
const heading = /^[^，。；：！？]{1,14}$/u;
const wideGap = /\s{2,}/u;

/**
 * A line copied from fixed pages, in which spaces have taken the place of columns.
 * @returns its cells when it ends in numbers, or has headings far apart
 */
export function spacedCells(line: string): string[] | undefined {
  const words = line.split(/\s+/u);
  let first = words.length;
  while (first > 0 && isNumberOrDash(words[first - 1] ?? '')) first -= 1;
  const numbers = words.slice(first);
  const label = words.slice(0, first).join(' ');
  const certain = numbers.filter(isNumber).length;
  if (numbers.length === 0) {
    const parts = line.split(wideGap);
    return parts.length > 1 && parts.every((part) => heading.test(part)) ? parts : undefined;
  }
  if (numbers.length === 1)
    return certain === 1 && shortLabel.test(label) ? [label, ...numbers] : undefined;
  // A page number between dashes is no row.
  if (certain < (label === '' ? 2 : 1)) return undefined;
  return label === '' ? numbers : [label, ...numbers];
}

/**
 * A line of a table in plain text with upright strokes between its cells, as Markdown has it.
 * @returns its cells; none for the line that separates headings
 */
export function strokedCells(line: string): string[] | undefined {
  if (!/^\|.*\|$/u.test(line)) return undefined;
  const cells = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  return cells.every((cell) => /^:?-+:?$/u.test(cell)) ? [] : cells;
}

const isNumberOrDash = (word: string): boolean => isNumber(word) || dash.test(narrow(word));
