import type { Phrase, Wording } from './phrase';
import { cases } from './readings';
import { caseSeries } from './topics';
import { tails } from './words';

const units = ['件', '起', '宗', '例', '次', '个', ''];
const cause =
  '(?:办理|处理|引发|引起|发生|产生|导致|出现|涉及|被|申请|提起|有关|共有|有|的|因|由|就|针对|依申请公开|(?:政府)?信息公开(?:工作|申请|答复|事项)*(?:方面|类|领域)?)*';
const direct = cases(['directLitigation']);
const afterReconsideration = cases(['litigationAfterReconsideration']);
const litigation = cases(['litigation']);

const outcomes: [column: string, words: string][] = [
  ['upheld', '(?:结果|决定)?维持(?:原?(?:行政行为|决定|答复|结果))?'],
  ['corrected', '(?:结果)?(?:被)?(?:纠正|纠错)'],
  ['otherResult', '其[他它]结果'],
  ['pending', '(?:尚未|未)审结'],
];

const of = (words: string): Wording[] => [{ core: `${words}${tails}`, context: 'disclosure' }];

/** Reconsideration and litigation: table four. 受理 and 审理 are the work of those who review, and not understood. */
export const casePhrases: readonly Phrase[] = [
  {
    id: 'reconsiderationAndLitigation',
    code: 'F3',
    units,
    wordings: of(`${cause}(?:行政)?复议(?:案件)?[、和及与或](?:行政)?诉讼`),
    readings: [
      cases(['reconsideration', 'litigation']),
      cases(['reconsideration', 'directLitigation']),
    ],
  },
  {
    id: 'directLitigation',
    code: 'F3',
    units,
    wordings: of(`${cause}(?:未经(?:行政)?复议)?直接(?:起诉|提起(?:行政)?诉讼)`),
    readings: [direct],
  },
  {
    id: 'litigationAfterReconsideration',
    code: 'F3',
    units,
    wordings: of(`${cause}(?:经)?(?:行政)?复议后(?:再)?(?:起诉|诉讼|提起(?:行政)?诉讼)`),
    readings: [afterReconsideration],
  },
  {
    id: 'reconsideration',
    code: 'F3',
    units,
    wordings: of(`${cause}(?:行政)?复议`),
    readings: [cases(['reconsideration'])],
  },
  {
    id: 'litigation',
    code: 'F3',
    units,
    wordings: of(`${cause}(?:行政)?诉讼`),
    readings: [litigation, direct, afterReconsideration],
  },
  ...outcomes.map(([column, words]): Phrase => ({
    id: column,
    code: 'F3',
    units,
    wordings: of(words),
    readings: [],
    within: { naming: caseSeries, readings: (series) => [cases(series, column)] },
  })),
];
