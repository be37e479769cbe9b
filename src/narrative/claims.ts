import { leadOf, leadsOf, type Label, type Lead, type Subject } from './labels';
import { allNamed, lastNamed } from './naming';
import { isPart } from './parts';
import type { Context, NonePhrase, Phrase, Wording } from './phrase';
import { nonePhrases, phrases } from './phrases';
import type { Quantity } from './quantities';
import type { Reading } from './readings';
import { partAt, type Aspect, type Section } from './sections';
import { meaningsOf } from './topics';
import { namesOtherPeriod, otherSubjects } from './words';

/** A number in a text that stands for figures of the tables. Positions are those of the plain text, ends exclusive. */
export interface Claim {
  phrase: Phrase;
  /** All that it can mean where it stands; never none. */
  readings: readonly Reading[];
  /** It may be less than they say, and never more. */
  isPart: boolean;
  start: number;
  end: number;
  /** Undefined: words that say that there was none. */
  quantity: Quantity | undefined;
  /** The report year that it is about; undefined: none is named. */
  year: number | 'lastYear' | undefined;
  subject: Subject | undefined;
}

interface Parts {
  sections: readonly Section[];
  aspects: readonly Aspect[];
}

/** The grammar has no phrase that is longer. */
const longestLabel = 60;
/** Texts without punctuation are no sentences. */
const longestSentence = 600;
const clauseEnd = /[，。:;!?\n()《》]/;
const sentenceEnd = /[。!?\n]/;

/** The beginning of what ends at a position and has none of these signs. */
function startOf(text: string, end: number, sign: RegExp): number {
  let start = end;
  const earliest = Math.max(0, end - longestSentence);
  while (start > earliest && !sign.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The end of the sentence that a position is in. */
function endOf(text: string, start: number): number {
  let end = start;
  const latest = Math.min(text.length, start + longestSentence);
  while (end < latest && !sentenceEnd.test(text.charAt(end))) end += 1;
  return end;
}

/** Reads what the grammar understands, and passes over all else. */
export function claimsIn(text: string, quantities: readonly Quantity[], parts: Parts): Claim[] {
  const labelAt = (start: number, end: number, restStart = end): Label => ({
    start,
    text: text.slice(start, end),
    rest: text.slice(restStart, endOf(text, restStart)),
    sentence: text.slice(startOf(text, start, sentenceEnd), start),
    aspect: partAt(parts.aspects, start)?.id,
    section: partAt(parts.sections, start)?.id,
  });

  const stated = quantities.flatMap((quantity, index): Claim[] => {
    if (quantity.isApproximate) return [];
    const start = Math.max(
      startOf(text, quantity.start, clauseEnd),
      quantities[index - 1]?.end ?? 0,
    );
    const label = labelAt(start, quantity.start, quantity.end);
    return firstOf(phrases, (phrase) =>
      phrase.units.includes(quantity.unit) ? understand(phrase, label, quantity) : undefined,
    );
  });

  const none = clausesOf(text).flatMap(({ start, end }) => {
    if (quantities.some((quantity) => quantity.end > start && quantity.start < end)) return [];
    const label = labelAt(start, end);
    return firstOf(nonePhrases, (phrase) => understandNone(phrase, label));
  });
  return [...stated, ...none.flat()].sort((a, b) => a.start - b.start);
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found[] {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return [found];
  }
  return [];
}

function clausesOf(text: string): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  for (let start = 0, end = 0; end <= text.length; end += 1) {
    if (end < text.length && !clauseEnd.test(text.charAt(end))) continue;
    if (end > start) clauses.push({ start, end });
    start = end + 1;
  }
  return clauses;
}

function understand(phrase: Phrase, label: Label, quantity: Quantity): Claim | undefined {
  for (const wording of phrase.wordings) {
    const after = wording.after ? wording.after.exec(label.rest)?.[0] : '';
    if (after === undefined) continue;
    const found = coreIn(label, wording);
    if (!found || (phrase.isTotal && found.lead.isPart)) continue;
    const readings = readingsOf(phrase, found.lead, label);
    if (readings.length === 0) continue;
    const { year, subject } = inherited(found.lead, label);
    return {
      phrase,
      readings,
      isPart: isPart(phrase, found.lead, label),
      start: found.start,
      end: quantity.end + after.length,
      quantity,
      year: found.year ?? year,
      subject,
    };
  }
  return undefined;
}

function understandNone(none: NonePhrase, label: Label): Claim[] | undefined {
  const found = coreIn(label, none);
  if (!found) return undefined;
  const { year, subject } = inherited(found.lead, label);
  const end = label.start + label.text.length;
  return phrases
    .filter(({ id }) => none.means.includes(id))
    .map((phrase) => ({
      ...{ phrase, readings: phrase.readings, isPart: false, quantity: undefined },
      ...{ start: found.start, end, year, subject },
    }));
}

/** What a number can mean by itself, and by what the sentence names before it. */
function readingsOf({ readings, within }: Phrase, lead: Lead, { sentence }: Label): Reading[] {
  if (!within) return [...readings];
  const named = (lead.isSum ? allNamed : lastNamed)(within.naming, sentence);
  return [...readings, ...meaningsOf(named).flatMap((names) => within.readings(names))];
}

const cores = new Map<string, RegExp>();

function coreIn(
  label: Label,
  { core, context }: Pick<Wording, 'core' | 'context'>,
): { start: number; lead: Lead; year: number | undefined } | undefined {
  if (label.text.length > longestLabel) return undefined;
  if (context && !isIn(context, label)) return undefined;
  let pattern = cores.get(core);
  if (!pattern) cores.set(core, (pattern = new RegExp(`^(?:${core})$`)));
  for (const { lead, end } of leadsOf(label.text)) {
    const match = pattern.exec(label.text.slice(end));
    if (!match) continue;
    if (isOfOtherPeriod(lead, label)) return undefined;
    const { from, to } = match.groups ?? {};
    const year =
      from !== undefined ? Number(from) + 1 : to !== undefined ? Number(to) - 1 : undefined;
    return { start: label.start + end, lead, year };
  }
  return undefined;
}

/** By its own words, or by the nearest clause before it that says when. */
function isOfOtherPeriod(lead: Lead, { text, sentence }: Label): boolean {
  if (lead.isTimed || namesOtherPeriod(text)) return namesOtherPeriod(text);
  const timed = sentence
    .split(clauseEnd)
    .reverse()
    .find((clause) => namesOtherPeriod(clause) || leadOf(clause).isTimed);
  return timed !== undefined && namesOtherPeriod(timed);
}

/** Year and subject that a label does not name are those of the nearest clause before it in the sentence. */
function inherited(lead: Lead, { sentence }: Label): Pick<Claim, 'year' | 'subject'> {
  let { year, subject } = lead;
  for (const clause of sentence.split(clauseEnd).reverse()) {
    if (year !== undefined && subject !== undefined) break;
    const before = leadOf(clause);
    year ??= before.year;
    subject ??= before.subject;
  }
  return { year, subject };
}

const requestWords = /依申请|公开申请|申请公开|申请情况/;
const disclosureWords = /信息公开|依申请|公开申请/;
const resultWords = /予以公开|部分公开|不予公开|无法提供|不予处理|其[他它]处理|不掌握/;

const contexts: Record<Context, (label: Label) => boolean> = {
  requests: ({ sentence, text, aspect, section }) =>
    !otherSubjects.test(lastTopic(sentence)) &&
    (requestWords.test(sentence + text) || aspect === 'uponRequest' || section === 'requests'),
  results: (label) => contexts.requests(label) && resultWords.test(label.sentence),
  disclosure: ({ sentence, text, aspect, section }) =>
    disclosureWords.test(sentence + text) ||
    aspect === 'uponRequest' ||
    section === 'reconsiderationAndLitigation',
  documents: ({ sentence }) => /规范性文件(?!.*规章)/.test(sentence),
};

const isIn = (context: Context, label: Label): boolean => contexts[context](label);

/** What a sentence speaks of since it last spoke of requests for disclosure. */
function lastTopic(sentence: string): string {
  const last = Math.max(
    ...['依申请', '公开申请', '申请公开'].map((words) => sentence.lastIndexOf(words)),
  );
  // A result by the name of （五）1 is no other matter.
  return sentence.slice(Math.max(0, last)).replace(/信访举报投诉类/g, '');
}
