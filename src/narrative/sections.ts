import { aspectIds, sectionIds, sectionTitles, type AspectId, type SectionId } from '../standard';
import { aspectWords, sectionPatterns } from './section-words';

/** A part of a plain text under its heading; positions are those of the plain text, ends exclusive. */
interface Part<Id> {
  id: Id;
  /** The heading as found, with its number. */
  heading: string;
  start: number;
  bodyStart: number;
  end: number;
}

export type Section = Part<SectionId>;
export type Aspect = Part<AspectId>;

const sectionNumber = /(?:第[一二三四五六七八]部分[、:，]?|[一二三四五六七八]、)$/;
const lineNumber = /(?:\([一二三四五六七八]\)|[1-8][.、])?$/;

/**
 * The sections of a plain text in the order in which they stand. A heading is known by its words, behind a Chinese number
 * or alone on its line: copied texts often have no line breaks, and reports renumber.
 */
export function sectionsOf(text: string): Section[] {
  const headings = sectionIds.flatMap((id) => {
    const candidates = [...text.matchAll(new RegExp(sectionPatterns[id], 'g'))].flatMap((match) =>
      headingAt(text, match.index, match[0]),
    );
    const expected = sectionTitles[id];
    const found =
      candidates.find(({ heading }) => heading.startsWith(expected.slice(0, 2))) ?? candidates[0];
    return found ? [{ id, ...found }] : [];
  });
  return bounded(headings, text.length);
}

function headingAt(
  text: string,
  at: number,
  words: string,
): { heading: string; start: number; bodyStart: number }[] {
  const before = text.slice(Math.max(0, at - 8), at);
  const bodyStart = at + words.length;
  const numbered = sectionNumber.exec(before)?.[0];
  if (numbered !== undefined) {
    return [{ heading: numbered + words, start: at - numbered.length, bodyStart }];
  }
  const number = lineNumber.exec(before)?.[0] ?? '';
  const start = at - number.length;
  const isLine =
    (start === 0 || text.charAt(start - 1) === '\n') &&
    /^(?:[。:]?\n|$)/.test(text.slice(bodyStart));
  return isLine ? [{ heading: number + words, start, bodyStart }] : [];
}

/** Not `第二十条第(六)项`, which is a part of an article. */
const bracketHeading = /第?\([一二三四五六七八九]\)(?![项款])([^。:，;\n]{2,30})/g;
const lineHeading = /(?:^|\n)(?:[1-9][、.)]|[一二三四五六七八九]是)([^。:，;\n]{2,30})/g;

/** The aspects that section one has headings for, in the order in which they stand. */
export function aspectsOf(text: string, overview: Section | undefined): Aspect[] {
  if (!overview) return [];
  const body = text.slice(overview.bodyStart, overview.end);
  const found = (pattern: RegExp): Omit<Aspect, 'end'>[] =>
    [...body.matchAll(pattern)].flatMap(([heading, words = ''], index, matches) => {
      const id = heading.startsWith('第') ? undefined : aspectNamed(words);
      const start = overview.bodyStart + (matches[index]?.index ?? 0);
      return id ? [{ id, heading: heading.trim(), start, bodyStart: start + heading.length }] : [];
    });
  const inBrackets = found(bracketHeading);
  // Where two aspects have brackets, what is numbered otherwise is a point of one of them.
  const headings =
    inBrackets.length > 1
      ? inBrackets
      : [...inBrackets, ...found(lineHeading)].sort((a, b) => a.start - b.start);
  const firsts = new Map([...headings].reverse().map((heading) => [heading.id, heading]));
  return bounded([...firsts.values()], overview.end);
}

/** The aspect that a heading names first: `政府信息管理方面 一是健全平台…` is about management. */
function aspectNamed(words: string): AspectId | undefined {
  const named = aspectIds
    .map((id) => ({ id, at: words.search(aspectWords[id].heading) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return named[0]?.id;
}

/** Each part ends where the next begins. */
function bounded<Id>(headings: readonly Omit<Part<Id>, 'end'>[], end: number): Part<Id>[] {
  const sorted = [...headings].sort((a, b) => a.start - b.start);
  return sorted.map((heading, index) => ({ ...heading, end: sorted[index + 1]?.start ?? end }));
}

/** Aspects that section one neither has a heading for nor mentions. */
export function unmentionedAspects(body: string, aspects: readonly Aspect[]): AspectId[] {
  return aspectIds.filter(
    (id) => !aspects.some((aspect) => aspect.id === id) && !aspectWords[id].mention.test(body),
  );
}

export const isInOrder = <Id>(parts: readonly Part<Id>[], order: readonly Id[]): boolean =>
  parts.every(
    ({ id }, index) => index === 0 || order.indexOf(id) > order.indexOf(parts[index - 1]?.id ?? id),
  );

/** The length as word processors count it: each Chinese character and sign, and each number or Latin word, is one. */
export const lengthOf = (text: string): number =>
  (text.match(/[A-Za-z0-9.]+|[^\sA-Za-z0-9.]/g) ?? []).length;

/** The part that a position stands in. */
export const partAt = <Id>(parts: readonly Part<Id>[], at: number): Part<Id> | undefined =>
  parts.find(({ start, end }) => start <= at && at < end);
