import type { Phrase, Within } from './phrase';
import { requests, type Reading } from './readings';
import { results } from './result-words';
import { applicantNames } from './topics';
import { tails } from './words';

const units = ['件', '份', '条', '个', '宗', '起', '例', ''];
const before = '(?:答复|决定|属于?|因|予以|申请|类|信息|主要|告知)*';
const behind = `(?:的|类|答复|决定|处理|申请|政府信息)*${tails}`;

/** Of those who applied, where the sentence has named them: 自然人申请3001件，其中予以公开1288件. */
const byApplicants = (readings: readonly Reading[]): Within => ({
  naming: applicantNames,
  readings: (columns) => readings.map(({ rows }) => requests(rows, ...columns)),
});
const others = [requests(['otherwiseHandled']), requests(['otherReason'])];

export const resultPhrases: readonly Phrase[] = [
  ...results.map(([id, words, ...readings]): Phrase => ({
    id,
    code: 'F2',
    units,
    partBy: ['source'],
    wordings: [{ core: `${before}${words}${behind}`, context: 'requests' }],
    readings,
    within: byApplicants(readings),
  })),
  {
    id: 'other',
    code: 'F2',
    units,
    partBy: ['source'],
    wordings: [{ core: '其[他它](?:情况|情形)?', context: 'results' }],
    canBeRest: true,
    readings: others,
    within: byApplicants(others),
  },
];
