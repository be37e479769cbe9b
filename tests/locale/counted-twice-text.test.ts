import { countedTwiceQuestions, deductionsFor } from '../../src/consolidation/counted-twice';
import { sumReports } from '../../src/consolidation/sum-reports';
import { collectionMessagesFor } from '../../src/locale/collection-messages-for';
import {
  countedTwiceText,
  countProblemSentence,
  deductionSentence,
} from '../../src/locale/counted-twice-text';
import { messagesFor } from '../../src/locale/messages-for';
import { numberFigure } from '../../src/report/figure';
import { formatById } from '../../src/standard';

/** The question about suits that two units counted, as a clerk reads it. */

const format = formatById('2021');
const row = 'reconsiderationAndLitigation.litigationAfterReconsideration';
const sumOf = (counts: readonly number[]) =>
  sumReports(
    { format, year: 2024 },
    counts.map((count, index) => ({
      unit: `${'甲乙丙丁戊己'[index] ?? ''}局`,
      report: {
        ...{ formatId: format.id, year: 2024, agency: '' },
        figures: new Map([[`${row}.upheld`, numberFigure(count)]]),
      },
    })),
  ).sum;

const inLanguage = async (language: string) => {
  const messages = await messagesFor(language);
  const words = collectionMessagesFor(messages);
  return {
    asked: (counts: readonly number[]) =>
      countedTwiceQuestions(sumOf(counts)).map((question) =>
        countedTwiceText(messages, words, format, question),
      ),
    answered: (column: string, count: number) => {
      const taken = deductionsFor(sumOf([2, 1]), new Map([[`${row}.${column}`, count]]));
      return taken.ok
        ? taken.deductions.map((one) => deductionSentence(messages, words, format, one))
        : taken.problems.map((one) => countProblemSentence(messages, words, format, one));
    },
  };
};

test.each([
  [
    'zh-CN',
    {
      title: '共同被告案件',
      question:
        '两个以上单位填报了“复议后起诉”案件。行政复议机关作为共同被告的，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。请与有关单位核对：各项中有几件被两个单位都计入？没有的填 0。',
      label: '结果维持',
      found: '甲局 2 件、乙局 1 件，合计 3 件',
      field: '结果维持：重复计入的件数（至多 1 件）',
    },
    '戊局 9 件、丁局 8 件、丙局 7 件、乙局 6 件、甲局 5 件等 6 个单位，合计 36 件',
  ],
  [
    'en-US',
    {
      title: 'Suits with the reconsidering organ as co-defendant',
      question:
        'Two or more units report cases in “Litigation after reconsideration”. Where the reconsidering organ is co-defendant, a suit counts for the organ of the original act alone, not for the reconsidering organ. Please check with the units: how many suits of each kind did two units count? 0 where there are none.',
      label: 'Upheld',
      found: '甲局 2, 乙局 1; 3 in total',
      field: 'Upheld: counted by two units (1 at most)',
    },
    '戊局 9, 丁局 8, 丙局 7, 乙局 6, 甲局 5 … (6 units); 36 in total',
  ],
])('in %s', async (language, { title, question, ...figure }, ofMany) => {
  const { asked } = await inLanguage(language);
  const key = `${row}.upheld`;
  expect(asked([2, 1])).toEqual([{ title, question, figures: [{ key, ...figure }] }]);
  expect(asked([5, 6, 7, 8, 9, 1])[0]?.figures[0]?.found).toBe(ofMany);
});

test.each([
  ['zh-CN', 'upheld', -1, '“复议后起诉／结果维持”重复计入的件数应填 0 或正整数。'],
  [
    'zh-CN',
    'upheld',
    2,
    '“复议后起诉／结果维持”重复计入的至多 1 件：重复计入的每一件，两个单位各计了一次。',
  ],
  ['zh-CN', 'pending', 1, '“复议后起诉／尚未审结”没有可能重复计入的案件，应填 0。'],
  ['zh-CN', 'upheld', 1, '“复议后起诉／结果维持”扣减 1 件：共同被告案件重复计入'],
  [
    'en-US',
    'upheld',
    -1,
    '“Litigation after reconsideration / Upheld”: how many were counted twice is 0 or a positive whole number.',
  ],
  [
    'en-US',
    'upheld',
    2,
    '“Litigation after reconsideration / Upheld”: at most 1 can have been counted twice; each such case is in the figures of two units.',
  ],
  [
    'en-US',
    'pending',
    1,
    '“Litigation after reconsideration / Pending”: no two units can have counted the same case; enter 0.',
  ],
  [
    'en-US',
    'upheld',
    1,
    '“Litigation after reconsideration / Upheld”: 1 taken off (共同被告案件, counted twice)',
  ],
])('in %s, %s %i: %s', async (language, column, count, sentence) => {
  const { answered } = await inLanguage(language);
  expect(answered(column, count)).toEqual([sentence]);
});
