import { CommandError } from '../../src/commands/command-error';
import { answersIn } from '../../src/commands/counted-twice';
import { figureKey, formatById } from '../../src/standard';

/** Answers about suits that two units counted, as they are typed. */

const format = formatById('2021');

test.each<[string, Record<string, number>]>([
  ['0', {}],
  [' ０ ', {}],
  ['结果维持=0', { upheld: 0 }],
  ['结果维持=1', { upheld: 1 }],
  ['维持＝１', { upheld: 1 }],
  ['复议后起诉／结果维持=1', { upheld: 1 }],
  ['结果维持=1,尚未审结=1', { upheld: 1, pending: 1 }],
  ['尚未审结=1、 维持=0', { pending: 1, upheld: 0 }],
  ['维持=1；审结=1', { upheld: 1, pending: 1 }],
  // Refused later, with what belongs there.
  ['结果维持=-1', { upheld: -1 }],
  ['结果维持=一', { upheld: NaN }],
])('%j is understood', (text, counts) => {
  const keyOf = (column: string) =>
    figureKey('reconsiderationAndLitigation', 'litigationAfterReconsideration', column);
  expect([...answersIn(text, format)]).toEqual(
    Object.entries(counts).map(([column, count]) => [keyOf(column), count]),
  );
});

test.each([
  ['结果=1', /“结果=1”不能识别/],
  ['总计=1', /“总计=1”不能识别/],
  ['维持=0 维持=1', /“维持=1”不能识别/],
  ['1', /“1”不能识别/],
  ['=1', /“=1”不能识别/],
  ['', /“”不能识别/],
])('%j is no answer, and it is said how to give one', (text, words) => {
  const answer = () => answersIn(text, format);
  expect(answer).toThrow(CommandError);
  expect(answer).toThrow(words);
  expect(answer).toThrow(/--counted-twice 0/);
});
