import {
  aspectIds,
  sectionIds,
  sectionTitles,
  type Format,
  type NarrativeRule,
  type SectionId,
} from '../standard';
import type { NarrativeFinding, SectionProblem } from './finding';
import type { Narrative } from './read-narrative';
import { nothing } from './section-words';
import { isInOrder, lengthOf, unmentionedAspects, type Section } from './sections';

/** F5, F6, F8, F9: what the sections must be and contain. */
export function checkSections(narrative: Narrative, format: Format): NarrativeFinding[] {
  const { plain, sections } = narrative;
  const section = (id: SectionId): Section | undefined => sections.find((one) => one.id === id);
  const bodyOf = ({ bodyStart, end }: Section): string => plain.text.slice(bodyStart, end).trim();
  const findings = checkHeadings(narrative);
  const overview = section('overview');
  if (overview && format.narrative.aspects.length > 0) {
    findings.push(...checkAspects(narrative, bodyOf(overview)));
  }
  for (const rule of format.narrative.rules) {
    const own = section(rule.section);
    const problem = own && checks[rule.kind](bodyOf(own), rule);
    if (!problem) continue;
    const { code, severity } = rule;
    findings.push({ code, severity, passage: plain.passage(own.start, own.bodyStart), ...problem });
  }
  return findings;
}

/** Of a text that may have its tables within, and is counted as word processors count: not as the check sheet counts cells. */
const checks: Readonly<
  Record<NarrativeRule['kind'], (body: string, rule: NarrativeRule) => SectionProblem | undefined>
> = {
  feeMentioned: (body, { counts }) =>
    counts === 'characters' || body.includes(counts.paragraphsWith)
      ? undefined
      : { problem: 'feeNotMentioned' },
  lengthLimit: (body, { bound: limit }) => {
    const length = lengthOf(body);
    return length > limit ? { problem: 'tooLong', length, limit } : undefined;
  },
  sectionFilled: (body, { section }) =>
    isEmpty(body) ? { problem: 'sectionEmpty', section } : undefined,
};

const isEmpty = (body: string): boolean => body === '' || nothing.test(body);

function checkHeadings({ plain, sections }: Narrative): NarrativeFinding[] {
  const found = sections.map(({ id }) => id);
  const missing = sectionIds.filter((id) => !found.includes(id));
  const findings: NarrativeFinding[] = [];
  if (missing.length > 0) {
    findings.push({ code: 'F8', severity: 'soft', problem: 'sectionsMissing', sections: missing });
  }
  if (!isInOrder(sections, sectionIds)) {
    findings.push({
      code: 'F8',
      severity: 'soft',
      problem: 'sectionsOutOfOrder',
      sections: found,
    });
  }
  for (const { id, heading, start, bodyStart } of sections) {
    const expected = sectionTitles[id];
    if (heading === expected) continue;
    findings.push({
      ...{ code: 'F8', severity: 'info', passage: plain.passage(start, bodyStart) },
      ...{ problem: 'sectionTitle', section: id, found: heading, expected },
    });
  }
  return findings;
}

function checkAspects({ aspects }: Narrative, body: string): NarrativeFinding[] {
  const findings: NarrativeFinding[] = [];
  const missing = unmentionedAspects(body, aspects);
  if (missing.length > 0) {
    findings.push({ code: 'F8', severity: 'info', problem: 'aspectsMissing', aspects: missing });
  }
  if (!isInOrder(aspects, aspectIds)) {
    const order = aspects.map(({ id }) => id);
    findings.push({ code: 'F8', severity: 'info', problem: 'aspectsOutOfOrder', aspects: order });
  }
  return findings;
}
