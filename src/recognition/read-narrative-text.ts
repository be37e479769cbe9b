import { plainText, type PlainText } from '../narrative/plain-text';
import { aspectsOf, sectionsOf, type Aspect, type Section } from '../narrative/sections';
import { sectionPatterns } from '../narrative/section-words';
import { narrativeParts, sectionIds, type Format } from '../standard';
import type { NarrativeText } from '../report/written-report';
import { isOfTitle, readTitle } from './report-title';
import type { SourceDocument } from './source-document';

/** The text of a report in a document, in the parts that a format has. */
export interface RecognisedText {
  narrative: readonly NarrativeText[];
  /** Paragraphs that have no place in the form: before the first heading, and beside the tables. */
  leftOver: readonly string[];
}

export function readNarrativeText(document: SourceDocument, format: Format): RecognisedText {
  const { blocks } = document;
  const title = readTitle(document);
  const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  const plain = plainText(text);
  const sections = sectionsOf(plain.text);
  const narrative: NarrativeText[] = [];
  const leftOver = paragraphsIn(plain, 0, sections[0]?.start ?? plain.text.length);
  for (const section of sections) {
    const parts = narrativeParts(format, section.id);
    const whole = paragraphsIn(plain, section.bodyStart, section.end);
    if (parts.length === 0) leftOver.push(...whole);
    else if (parts.some(({ aspect }) => aspect)) narrative.push(...aspectTexts(plain, section));
    else narrative.push({ section: section.id, paragraphs: whole });
  }
  return {
    narrative: narrative.filter(({ paragraphs }) => paragraphs.length > 0),
    leftOver: leftOver.filter((line) => !isOfTitle(line, title) && !isCaption(line)),
  };
}

/** What a table is called says no more than the heading of its section: `2023年主动公开政府信息情况`. */
const isCaption = (line: string): boolean => {
  const words = plainText(line).text.replace(/^\d{4}年度?/, '');
  return sectionIds.some((id) => new RegExp(`^(?:${sectionPatterns[id].source})$`).test(words));
};

function aspectTexts(plain: PlainText, section: Section): NarrativeText[] {
  const aspects = aspectsOf(plain.text, section);
  const opening = paragraphsIn(plain, section.bodyStart, aspects[0]?.start ?? section.end);
  return [
    { section: section.id, paragraphs: opening },
    ...aspects.map((aspect) => ({
      section: section.id,
      aspect: aspect.id,
      paragraphs: paragraphsIn(plain, bodyOf(plain, aspect), aspect.end),
    })),
  ];
}

const aspectNumber = /^(?:\([一二三四五六七八九]\)|[1-9][、.)]|[一二三四五六七八九]是)/;
/** Words that head an aspect and say nothing else. */
const headingOnly =
  /^(?:[一-龥]{0,8}?)(?:公开|申请|管理|建设|平台|载体|监督|保障|考核|方面|情况|工作|机制|资源)$/u;

/** A heading goes, for the form has its own; the beginning of a sentence stays. */
function bodyOf({ text }: PlainText, { heading, bodyStart }: Aspect): number {
  const words = heading.replace(aspectNumber, '');
  const next = text.charAt(bodyStart);
  if (headingOnly.test(words) && /^[。:\n]?$/.test(next)) {
    return bodyStart + (next === '。' || next === ':' ? 1 : 0);
  }
  return bodyStart - words.length;
}

const paragraphsIn = (plain: PlainText, start: number, end: number): string[] =>
  plain
    .passage(start, end)
    .words.split('\n')
    .map((line) => line.trim())
    .filter((line) => line.replace(/[。：:、.\s]/gu, '') !== '');
