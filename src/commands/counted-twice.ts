import type { SummedUp } from '../app/collection/sum-up';
import type { CountedTwice } from '../consolidation/counted-twice';
import { collectionZhCN as words } from '../locale/collection-zh-cn';
import {
  countedTwiceText,
  countProblemSentence,
  deductionSentence,
} from '../locale/counted-twice-text';
import { figurePlace } from '../locale/finding-sentence';
import { zhCN } from '../locale/zh-cn';
import { figureKey, figuresOf, type FigureKey, type Format } from '../standard';
import { CommandError } from './command-error';

/** The question about cases that two units counted, on a command line. */

/** The answer that there are no such cases. */
const none = '0';

const howToAnswer = `请加 --counted-twice '结果维持=1,尚未审结=2' 再汇总；没有重复的用 --counted-twice ${none}。Answer with --counted-twice, ${none} for none.`;

/**
 * Reads an answer.
 * @param text `结果维持=1,尚未审结=2`, or `0`
 * @throws CommandError for what is none
 */
export function answersIn(text: string, format: Format): CountedTwice {
  const answers = new Map<FigureKey, number>();
  const plain = text.normalize('NFKC').trim();
  if (plain === none) return answers;
  for (const answer of plain.split(/\s*[,;、\s]\s*/u)) {
    const [, name = '', count = ''] = /^([^=]+)=([^=]+)$/u.exec(answer) ?? [];
    const [key, another] = name === '' ? [] : askable(format).filter(isCalled(format, name));
    if (key === undefined || another !== undefined || answers.has(key)) {
      throw new CommandError(`“${answer}”不能识别。${howToAnswer}`);
    }
    answers.set(key, Number(count));
  }
  return answers;
}

const askable = (format: Format): FigureKey[] =>
  format.countedOnceRules.flatMap(({ table, row, columns }) =>
    columns.map((column) => figureKey(table, row, column)),
  );

/** A part of a figure's name is enough where it is no other's: 维持, 结果维持, 复议后起诉／结果维持. */
const isCalled =
  (format: Format, name: string) =>
  (key: FigureKey): boolean => {
    const figure = figuresOf(format).get(key);
    return figure !== undefined && figurePlace(zhCN, figure).normalize('NFKC').includes(name);
  };

/**
 * What was taken off a sum, a line each; or, while nobody has answered, what is asked and how to answer.
 * @throws CommandError for answers that are refused
 */
export function countedTwiceLines(
  { sum, questions, problems }: Pick<SummedUp, 'sum' | 'questions' | 'problems'>,
  answers: CountedTwice | undefined,
): string[] {
  const { format, deductions } = sum;
  if (problems.length > 0) {
    throw new CommandError(
      problems.map((one) => countProblemSentence(zhCN, words, format, one)).join('\n'),
    );
  }
  if (answers) return deductions.map((one) => deductionSentence(zhCN, words, format, one));
  if (questions.length === 0) return [];
  const lines = questions.flatMap((asked) => {
    const { title, question, figures } = countedTwiceText(zhCN, words, format, asked);
    return [`${title}：${question}`, ...figures.map(({ field, found }) => `${field}\t${found}`)];
  });
  return [words.countedTwice.open, ...lines, howToAnswer];
}
