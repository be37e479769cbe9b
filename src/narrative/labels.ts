import type { Aspect, Section } from './sections';
import {
  agencies,
  agencyName,
  noAgency,
  ownWords,
  partWords,
  plainWords,
  sumWords,
  timeWords,
} from './words';

/** Some words of a plain text, and what stands before and behind them in their sentence. */
export interface Label {
  start: number;
  text: string;
  sentence: string;
  rest: string;
  aspect: Aspect['id'] | undefined;
  section: Section['id'] | undefined;
}

/** Who a number is about: the agency by a word for itself (`我局`, `全市`: 局, 市), or somebody by name. */
export type Subject = { kind: 'own'; level: string } | { kind: 'named'; name: string };

/** What the words before a phrase say about it. */
export interface Lead {
  /** A year, or the one before this; undefined: none is named. */
  year?: number | 'lastYear';
  subject?: Subject;
  /** A year is named, or 全年 and the like. */
  isTimed: boolean;
  /** 其中 and the like. */
  isPart: boolean;
  /** 合计 and the like. */
  isSum: boolean;
}

const none: Lead = { isTimed: false, isPart: false, isSum: false };

const sticky = (source: string): RegExp => new RegExp(source, 'y');
const time = sticky(timeWords);
const part = sticky(partWords);
const own = sticky(ownWords);
const sum = sticky(sumWords);
const several = sticky(agencies);
const plain = sticky(plainWords);
const name = sticky(agencyName);

/** The leads at the beginning of a label, one step after the other; the first has read nothing yet. */
export function* leadsOf(label: string): Generator<{ lead: Lead; end: number }> {
  let lead = none;
  let end = 0;
  const eat = (word: RegExp): RegExpExecArray | undefined => {
    word.lastIndex = end;
    const match = word.exec(label);
    if (!match || match[0] === '') return undefined;
    end = word.lastIndex;
    return match;
  };
  for (;;) {
    yield { lead, end };
    let match: RegExpExecArray | undefined;
    if ((match = eat(time))) {
      const { year, last } = match.groups ?? {};
      lead = { ...lead, isTimed: true };
      if (year !== undefined) lead = { ...lead, year: Number(year) };
      else if (last !== undefined) lead = { ...lead, year: 'lastYear' };
    } else if (eat(part)) {
      lead = { ...lead, isPart: true };
    } else if (eat(sum)) {
      lead = { ...lead, isSum: true };
    } else if ((match = eat(own))) {
      lead = { ...lead, subject: { kind: 'own', level: match.groups?.level ?? '' } };
    } else if ((match = eat(several))) {
      if (lead.subject?.kind !== 'own') lead = named(lead, match[0]);
    } else if (!eat(plain)) {
      match = eat(name);
      if (!match || noAgency.test(match[0])) return;
      lead = named(lead, match[0]);
    }
  }
}

/** A name may be told in several words: 市政府 and 各部门. */
function named(lead: Lead, words: string): Lead {
  const before = lead.subject?.kind === 'named' ? lead.subject.name : '';
  return { ...lead, subject: { kind: 'named', name: before + words } };
}

/** What a clause says at its beginning, which goes on for the clauses behind it. */
export function leadOf(clause: string): Lead {
  let last = none;
  for (const { lead } of leadsOf(clause)) last = lead;
  return last;
}

const officeWords = /(?:人民政府|政府)?(?:办公室|办公厅|办事处|委员会|管委会|管理局|政府|党工委)+$/;
/** A name without 人民 and what stands in brackets, which people leave out. */
const short = (name: string): string => name.replace(/人民|\s|[（(].*[)）]/g, '');
/** The area or body that an office belongs to. */
const bare = (agency: string): string => short(agency).replace(officeWords, '');

/** Is a number about the agency that reports? `全区` in the report of a bureau is not. */
export function isAboutAgency(subject: Subject | undefined, agency: string): boolean {
  if (!subject) return true;
  if (subject.kind === 'own') {
    if (!/^[省市区县州旗镇乡]$|^街道/.test(subject.level)) return true;
    return bare(agency).endsWith(subject.level.slice(0, 2));
  }
  const named = short(subject.name);
  return (
    short(agency).endsWith(named) ||
    named.endsWith(short(agency)) ||
    bare(agency).endsWith(named) ||
    (bare(named).length > 1 && bare(agency).endsWith(bare(named)))
  );
}
