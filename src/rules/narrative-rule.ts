import { isErrorValue } from '../report/parse-figure';
import type { NarrativeRule, SectionId } from '../standard';

/** The text of a report as it stands in cells: the paragraphs of each section, blank cells as empty texts. */
export type SectionTexts = ReadonlyMap<SectionId, readonly string[]>;

/** `notWritten`: no section has any text, so there is nothing to judge; most people write elsewhere. */
export type NarrativeResult = 'holds' | 'fails' | 'notCheckable' | 'notWritten';

/** What is no character of a text: spaces of both widths and line breaks within a cell. Formulas leave out the same. */
export const spaces = [' ', '\u3000', '\n'] as const;
const anySpace = new RegExp(`[${spaces.join('')}]`, 'g');

/** Characters, without spaces. */
export const lengthOfTexts = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.replace(anySpace, '').length, 0);

/** What a rule counts in its section. */
export function countOf({ section, counts }: NarrativeRule, texts: SectionTexts): number {
  const own = texts.get(section) ?? [];
  return counts === 'characters'
    ? lengthOfTexts(own)
    : own.filter((text) => text.includes(counts.paragraphsWith)).length;
}

/** @param texts of all sections that people write; undefined where there is no place to write them */
export function narrativeResult(
  rule: NarrativeRule,
  texts: SectionTexts | undefined,
): NarrativeResult {
  const all = texts ? [...texts.values()].flat() : [];
  if (all.some(isErrorValue)) return 'notCheckable';
  if (!texts || lengthOfTexts(all) === 0) return 'notWritten';
  const count = countOf(rule, texts);
  const holds = rule.relation === 'atMost' ? count <= rule.bound : count >= rule.bound;
  return holds ? 'holds' : 'fails';
}
