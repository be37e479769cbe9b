import type { NarrativeFinding, ReadFigures } from '../narrative/finding';
import type { Messages } from './messages';
import type { NarrativeMessages, ReadingWords } from './narrative-messages';

/** The sentence for a finding in the text of a report: what it says, what the tables say, and what to do. */
export function narrativeSentence(
  messages: Messages,
  narrative: NarrativeMessages,
  finding: NarrativeFinding,
): string {
  switch (finding.problem) {
    case 'contradiction':
      return narrative.contradiction({
        words: finding.passage?.words ?? '',
        year: finding.year,
        readings: differing(finding.readings).map((reading) => readingWords(messages, reading)),
      });
    case 'sum':
      return narrative.sum(finding);
    case 'sectionsMissing':
      return narrative.sectionsMissing(finding.sections.map((id) => narrative.sections[id]));
    case 'sectionsOutOfOrder':
      return narrative.sectionsOutOfOrder(finding.sections.map((id) => narrative.sections[id]));
    case 'sectionTitle':
      return narrative.sectionTitle(finding.found, finding.expected);
    case 'aspectsMissing':
      return narrative.aspectsMissing(finding.aspects.map((id) => narrative.aspects[id]));
    case 'aspectsOutOfOrder':
      return narrative.aspectsOutOfOrder(finding.aspects.map((id) => narrative.aspects[id]));
    case 'tooLong':
      return narrative.tooLong(finding.length, finding.limit);
    case 'sectionEmpty':
      return narrative.sectionEmpty(narrative.sections[finding.section]);
    case 'feeNotMentioned':
      return narrative.feeNotMentioned;
    case 'carriedForwardNotMentioned':
      return narrative.carriedForwardNotMentioned(finding.count);
    case 'year':
      return narrative.year[finding.place](finding.found, finding.expected);
  }
}

/** Meanings that come to the same number are told once. */
const differing = (readings: readonly ReadFigures[]): ReadFigures[] =>
  readings.filter(
    ({ value }, index) => readings.findIndex((other) => other.value === value) === index,
  );

/** The figures that a reading adds up, by row, and by column where that is not the total. */
function readingWords(messages: Messages, { rows, columns, value }: ReadFigures): ReadingWords {
  const labels = rows.flatMap((row) =>
    columns.map((column) =>
      column.term === 'total'
        ? messages.label(row)
        : messages.place(messages.label(row), messages.label(column)),
    ),
  );
  return { labels, value: value ?? 0 };
}
