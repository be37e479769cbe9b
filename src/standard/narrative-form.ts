import { aspectIds, type AspectId, type SectionId } from './narrative-sections';
import type { Format, NarrativeForm } from './schema';

/** The text around the tables: both formats have the same six sections; what they demand of them differs. */

/** A piece of the text that is written by itself: a section, or an aspect of one. */
export interface NarrativePart {
  section: SectionId;
  aspect?: AspectId;
}

/**
 * The pieces of a section that people write, in order; none where the section is a table. What stands before the first
 * aspect, as most reports have a paragraph there, is a piece of its own.
 */
export function narrativeParts({ tables, narrative }: Format, section: SectionId): NarrativePart[] {
  if (tables.some(({ id }) => id === section)) return [];
  const aspects = section === 'overview' ? narrative.aspects : [];
  return [{ section }, ...aspects.map((aspect) => ({ section, aspect }))];
}

/** Of section five, so short that it can only say 无 or 暂无. */
const sectionFive: NarrativeForm['rules'][number] = {
  code: 'F9',
  kind: 'sectionFilled',
  severity: 'soft',
  basis: { kind: 'heading' },
  section: 'problems',
  counts: 'characters',
  relation: 'atLeast',
  bound: 5,
};

export const narrative2019: NarrativeForm = { aspects: [], rules: [sectionFive] };

export const narrative2021: NarrativeForm = {
  aspects: [...aspectIds],
  rules: [
    {
      code: 'F5',
      kind: 'feeMentioned',
      severity: 'hard',
      basis: { kind: 'notice' },
      section: 'otherMatters',
      counts: { paragraphsWith: '处理费' },
      relation: 'atLeast',
      bound: 1,
    },
    {
      code: 'F6',
      kind: 'lengthLimit',
      severity: 'soft',
      basis: { kind: 'notice' },
      section: 'overview',
      counts: 'characters',
      relation: 'atMost',
      bound: 1000,
    },
    sectionFive,
  ],
};
