import { checkNarrative } from '../../src/narrative/check-narrative';
import { publishedReport } from '../support/published-reports';

const published = publishedReport('huaian-city-2024');

/** What is found in a sentence under 依申请公开, as `code words`. */
const found = (sentence: string): string[] =>
  checkNarrative({ text: `一、总体情况\n（二）依申请公开。\n${sentence}`, ...published })
    .filter(({ code }) => /^F(?:[1-4]|12)$/.test(code))
    .map(({ code, passage }) => `${code} ${passage?.words ?? ''}`);

/** Sentences as reports word them, right by the tables of the report; then with a number that cannot be right. */
interface Kind {
  right: readonly string[];
  wrong: readonly (readonly [sentence: string, ...findings: readonly string[]])[];
}

const kinds: Record<string, Kind> = {
  'outcomes are those of the cases named before them': {
    right: [
      '行政诉讼46件，其中未经复议直接起诉26件（维持13件、纠正4件），复议后起诉20件（维持12件、纠正1件）。',
      '行政诉讼46件（直接起诉26件、复议后起诉20件），其中结果维持25件、结果纠正5件、其他结果9件、尚未审结7件。',
      '行政复议351件，结果维持72件；未经复议直接起诉26件，结果维持13件；复议后起诉20件，结果维持12件。',
      '未经行政复议直接向法院提起诉讼26件，其中维持13件。',
      '不服行政复议决定提起行政诉讼20件，其中维持12件。',
      '行政诉讼46件，其中直接起诉26件、维持13件，复议后起诉20件、维持12件，共维持25件。',
      '因政府信息公开引发行政复议、行政诉讼397件，其中结果维持97件、结果纠正69件。',
      '因政府信息公开引发行政复议351件、行政诉讼46件，其中维持97件、纠正69件。',
      '行政复议351件（尚未审结37件）、行政诉讼46件（尚未审结7件），其中维持97件。',
      '行政诉讼46件，其中一审审结30件，维持18件。',
    ],
    wrong: [
      ['复议后起诉20件，其中维持72件。', 'F3 维持72件'],
      ['未经复议直接起诉26件（维持72件、纠正4件）。', 'F3 维持72件'],
      ['行政诉讼46件（直接起诉26件、复议后起诉20件），其中结果维持72件。', 'F3 结果维持72件'],
      ['行政复议351件，维持72件；行政诉讼46件，维持72件。', 'F3 维持72件'],
      ['行政复议351件，其中维持25件；行政诉讼46件，其中维持25件。', 'F3 维持25件'],
      ['因政府信息公开引发行政复议、行政诉讼397件，其中结果维持72件。', 'F3 结果维持72件'],
      ['因政府信息公开引发行政复议351件、行政诉讼46件，其中纠正70件。', 'F3 纠正70件'],
    ],
  },
  'a list is complete and at its end where its words say so': {
    right: [
      '全市共办理政府信息公开申请3153件，包括上年结转34件，办结3050件，结转下年度103件。',
      '全市共办理政府信息公开申请3153件，包含上年结转34件，已办结3050件，结转下年度103件。',
      '全市共办理政府信息公开申请3153件，包括办结3050件，结转下年度103件。',
      '办结3050件，其中不予处理88件、其他处理187件。',
      '行政复议351件，其中维持72件，其他结果178件。',
      '全年共受理依申请公开3119件，其中转送其他单位办理20件，其他处理187件。',
      '主动公开信息3119条，其中财政预算决算信息1条，其他应主动公开的政府信息7条。',
    ],
    wrong: [
      [
        '全市共办理政府信息公开申请3153件，包括上年结转35件，办结3050件，结转下年度103件。',
        'F1 包括上年结转35件',
      ],
      [
        '全市共办理政府信息公开申请3153件，包括本地3100件，外地52件，办结3050件。',
        'F12 3153件，包括本地3100件，外地52件',
      ],
      ['办结3050件，其中不予处理88件、其他处理188件。', 'F2 其他处理188件'],
      [
        '主动公开信息3119条，其中财政预算决算信息1条，其他信息7条。',
        'F12 3119条，其中财政预算决算信息1条，其他信息7条',
      ],
    ],
  },
};

describe.each(Object.entries(kinds))('%s', (_, { right, wrong }) => {
  test.each(right)('right: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test.each(wrong)('wrong: %s', (sentence, ...findings) => {
    expect(found(sentence)).toEqual(findings);
  });
});
