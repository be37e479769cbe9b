import { numberText as count, quotedList, quotedSum } from './english-words';
import { sectionNames } from './section-names';
import type { NarrativeMessages } from './narrative-messages';

export const narrativeEnUS: NarrativeMessages = {
  heading: (n) => (n === 0 ? 'Text and tables' : `Text and tables (${count(n)})`),
  clear:
    'The numbers of the text agree with the tables. Wordings that were not understood are not checked.',
  severity: { hard: 'To be put right', soft: 'Please check', info: 'For information' },
  sections: sectionNames,
  aspects: {
    proactive: 'proactive disclosure',
    uponRequest: 'disclosure upon request',
    management: 'management of government information',
    platform: 'platforms',
    supervision: 'supervision and guarantees',
  },
  contradiction: ({ words, year, readings }) =>
    `The text says “${words}”, which does not agree with the tables for ${year}: ${readings
      .map(({ labels, value }) => `${quotedSum(labels)} is ${count(value)}`)
      .join('; or ')}. Please check text and tables.`,
  sum: ({ total, parts, sum: added, unit }) =>
    `The text says ${count(total)} ${unit} in total, but the ${parts.length} parts listed (${parts.map(count).join(' + ')}) add up to ${count(added)}. If they are meant to be all, please check.`,
  sectionsMissing: (sections) =>
    `Not found: ${quotedList(sections)}. The report has six sections: add what is missing, or check the headings.`,
  sectionsOutOfOrder: (found) =>
    `The sections are not in the prescribed order; they stand as: ${found.join(', ')}.`,
  sectionTitle: (found, expected) =>
    `The heading is “${found}”; the prescribed one is “${expected}”.`,
  aspectsMissing: (aspects) =>
    `“一、总体情况” does not speak of ${aspects.join(', ')}; it reports on five aspects.`,
  aspectsOutOfOrder: (found) =>
    `The aspects of “一、总体情况” are not in the prescribed order; they stand as: ${found.join(', ')}.`,
  tooLong: (length, limit) =>
    `“一、总体情况” has ${count(length)} characters; in principle there are no more than ${count(limit)}.`,
  sectionEmpty: (section) => `“${section}” is empty: write about problems and improvements.`,
  feeNotMentioned:
    '“六、其他需要报告的事项” does not mention the information processing fee (“信息处理费”). Report it even when none was collected.',
  carriedForwardNotMentioned: (n) =>
    `The tables carry ${count(n)} forward to next year, and the text does not mention requests that are still open. You may want to say so.`,
  year: {
    title: (found, expected) => `The title says ${found}; the report year is ${expected}.`,
    period: (found, expected) =>
      `The period of the statistics says ${found}; the report year is ${expected}.`,
    date: (found, expected) =>
      `The date at the end is in ${found}; ${expected} is usual. Please check.`,
  },
};
