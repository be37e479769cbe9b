import type { FormatId } from '../standard';
import type { NarrativeFinding } from './finding';
import type { Narrative } from './read-narrative';
import { aspectIds, nothing, sectionIds, sectionWords, type SectionId } from './section-words';
import { isInOrder, lengthOf, unmentionedAspects, type Section } from './sections';

/** What a format demands of the text. */
interface Demands {
  /** Characters of section one, in principle. */
  overviewLimit?: number;
  /** Section one reports on all five aspects. */
  aspects: boolean;
  /** Section six reports the fee for processing information, even when none was collected. */
  fee: boolean;
}

const demands: Readonly<Record<FormatId, Demands>> = {
  '2019': { aspects: false, fee: false },
  '2021': { overviewLimit: 1000, aspects: true, fee: true },
};

const fee = '处理费';

/** F5, F6, F8, F9: what the sections must be and contain. */
export function checkSections(narrative: Narrative, format: FormatId): NarrativeFinding[] {
  const { plain, sections } = narrative;
  const { overviewLimit, aspects, fee: needsFee } = demands[format];
  const section = (id: SectionId): Section | undefined => sections.find((one) => one.id === id);
  const bodyOf = ({ bodyStart, end }: Section): string => plain.text.slice(bodyStart, end).trim();
  const passageOf = ({ start, bodyStart }: Section) => plain.passage(start, bodyStart);
  const findings = checkHeadings(narrative);

  const overview = section('overview');
  if (overview) {
    if (aspects) findings.push(...checkAspects(narrative, bodyOf(overview)));
    const length = lengthOf(bodyOf(overview));
    if (overviewLimit !== undefined && length > overviewLimit) {
      findings.push({
        ...{ code: 'F6', severity: 'soft', passage: passageOf(overview) },
        ...{ problem: 'tooLong', length, limit: overviewLimit },
      });
    }
  }
  const problems = section('problems');
  if (problems && isEmpty(bodyOf(problems))) {
    findings.push({
      ...{ code: 'F9', severity: 'soft', passage: passageOf(problems) },
      ...{ problem: 'sectionEmpty', section: 'problems' },
    });
  }
  const otherMatters = section('otherMatters');
  if (needsFee && otherMatters && !bodyOf(otherMatters).includes(fee)) {
    findings.push({
      ...{ code: 'F5', severity: 'hard', passage: passageOf(otherMatters) },
      problem: 'feeNotMentioned',
    });
  }
  return findings;
}

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
    const expected = sectionWords[id].title;
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
