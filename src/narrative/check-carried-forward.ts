import type { Report } from '../report/report';
import type { SectionId } from '../standard';
import type { NarrativeFinding } from './finding';
import type { Narrative } from './read-narrative';

/** The figure in both formats. */
const carriedForward = 'requests.carriedForward.total';
const mention =
  /结转|(?:未|没有)(?:办结|办理完|答复)|[继延]续办理|办理[之当]?中|(?:正|仍|尚)在(?:办理|处理)|跨年/;
/** Sections two to four are tables, whose headings speak of it whatever their figures say. */
const written: ReadonlySet<SectionId> = new Set(['overview', 'problems', 'otherMatters']);

/** F11: requests are carried forward, and the text does not speak of them. */
export function checkCarriedForward(
  { plain, sections }: Narrative,
  { figures }: Report,
): NarrativeFinding[] {
  const figure = figures.get(carriedForward);
  const texts = sections
    .filter(({ id }) => written.has(id))
    .map(({ bodyStart, end }) => plain.text.slice(bodyStart, end));
  if (figure?.kind !== 'number' || figure.value <= 0 || texts.length === 0) return [];
  if (texts.some((text) => mention.test(text))) return [];
  return [
    { code: 'F11', severity: 'info', problem: 'carriedForwardNotMentioned', count: figure.value },
  ];
}
