const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** What people write for nothing. */
const dash = /^[-/\u2010-\u2015]{1,2}$/;

const narrow = (word: string): string => word.normalize('NFKC');

export const isNumber = (word: string): boolean => number.test(narrow(word));

/**
 * A line copied from fixed pages, in which spaces have taken the place of columns.
 * @returns its cells when it ends in two or more numbers
 */
export function numberCells(line: string): string[] | undefined {
  const words = line.split(/\s+/u);
  let first = words.length;
  while (first > 0 && isNumberOrDash(words[first - 1] ?? '')) first -= 1;
  const numbers = words.slice(first);
  const label = words.slice(0, first).join(' ');
  const certain = numbers.filter(isNumber).length;
  // A page number between dashes is no row.
  if (numbers.length < 2 || certain < (label === '' ? 2 : 1)) return undefined;
  return label === '' ? numbers : [label, ...numbers];
}

const isNumberOrDash = (word: string): boolean => isNumber(word) || dash.test(narrow(word));
