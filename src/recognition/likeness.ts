import { labelVariants } from './label-variants';
import { printedLabel, terms, type Heading } from '../standard';

/** How much a text that somebody has written is like a label of the form. */

const number =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.:]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、)])+/u;
const note = /\([^()]*\)/gu;
const sign = /[\p{P}\p{S}\s]/gu;

/** Without numbers before it, signs and spaces: these differ between people's forms. */
export const bare = (text: string): string => {
  const narrow = text.normalize('NFKC').replace(/\s/gu, '');
  const words = narrow.replace(number, '');
  const plain = words.replace(note, '').replace(sign, '');
  return plain === '' ? words.replace(sign, '') : plain;
};

/** A label of the form in all spellings that are compared. */
export interface FormLabel {
  /** As printed. */
  text: string;
  spellings: readonly string[];
}

export function formLabel(heading: Pick<Heading, 'number' | 'term'>): FormLabel {
  const text = printedLabel(heading);
  const spoken = [text, terms[heading.term].label, ...(labelVariants[heading.term] ?? [])];
  return { text, spellings: [...new Set(spoken.map(bare))] };
}

/** From here on, a text says what the label says; below, it may. */
export const alike = 0.8;
/** Below, it says something else. */
export const somewhatAlike = 0.55;

const known = new Map<FormLabel, Map<string, number>>();
/** Texts compared with a label and kept: a document repeats its labels. */
const keptTexts = 5000;

/**
 * From 0 to 1: the part of the characters that both have, in their order. Of labels of two characters nothing less than
 * all counts.
 * @param text as `bare` makes it
 */
export function likeness(text: string, label: FormLabel): number {
  let values = known.get(label);
  if (!values || values.size > keptTexts) {
    values = new Map();
    known.set(label, values);
  }
  let value = values.get(text);
  if (value === undefined) {
    value = Math.max(...label.spellings.map((spelling) => likenessOf(text, spelling)));
    values.set(text, value);
  }
  return value;
}

function likenessOf(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (Math.min(a.length, b.length) <= 2) return 0;
  // Even if all characters that both have stood in the same order: most labels have few.
  const shared = Array.from(a).filter((character) => b.includes(character)).length;
  const part = (common: number): number => (2 * common) / (a.length + b.length);
  return part(Math.min(shared, b.length)) < somewhatAlike ? 0 : part(commonLength(a, b));
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const line = [0];
    for (let at = 0; at < b.length; at += 1) {
      line.push(
        character === b.charAt(at)
          ? (above[at] ?? 0) + 1
          : Math.max(above[at + 1] ?? 0, line[at] ?? 0),
      );
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
