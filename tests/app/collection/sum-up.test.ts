import {
  emptyCollection,
  sumOfAccepted,
  takeIn,
  type Collection,
} from '../../../src/app/collection/collection';
import { sumUp } from '../../../src/app/collection/sum-up';
import { balanced } from '../../support/balanced-requests';
import { examine, plainWorkbook } from '../../support/examined-file';

/** The sum of what was collected, less what two units counted. */

const year = 2025;
const row = 'reconsiderationAndLitigation.litigationAfterReconsideration';
const [upheld, total] = [`${row}.upheld`, `${row}.total`] as const;
/** Requests that were granted, and suits about them. */
const withSuits = (suits: number) => ({
  ...balanced(9),
  ...{ [upheld]: suits, [total]: suits },
});

async function collected(suits: Record<string, number>): Promise<Collection> {
  let collection = emptyCollection(year, { units: [] });
  for (const [unit, count] of Object.entries(suits)) {
    const file = await examine(`${unit}.xlsx`, plainWorkbook(unit, year, withSuits(count)));
    collection = takeIn(collection, file).collection;
  }
  return collection;
}

const two = await collected({ 甲局: 3, 乙局: 2 });
const one = await collected({ 甲局: 3 });

test('while nobody has answered the sum is what was added, and the question is open', () => {
  const { sum, questions, problems } = sumUp(two, undefined)!;
  expect(sum).toEqual(sumOfAccepted(two));
  expect(questions).toMatchObject([{ figures: [{ key: upheld, sum: 5, most: 2 }] }]);
  expect(problems).toEqual([]);
});

test('an answer is taken off, and the question stays to be answered otherwise', () => {
  const { sum, questions } = sumUp(two, new Map([[upheld, 2]]))!;
  expect([upheld, total].map((key) => sum.figures.get(key))).toEqual([3, 3]);
  expect(sum.deductions).toMatchObject([
    { key: upheld, value: 2 },
    { key: total, value: 2 },
  ]);
  expect(questions).toEqual(sumUp(two, undefined)?.questions);
});

test.each([
  ['that is too large', two, 3, 'tooMany', 5],
  ['to what is asked no more', one, 1, 'notShared', 3],
])('an answer %s takes nothing off, and is told', (_, collection, count, problem, left) => {
  const { sum, problems } = sumUp(collection, new Map([[upheld, count]]))!;
  expect(problems).toMatchObject([{ key: upheld, problem }]);
  expect(sum.figures.get(upheld)).toBe(left);
  expect(sum.deductions).toEqual([]);
});

test('more is asked when more reports share cases: the answer is no longer whole', async () => {
  const pending = `${row}.pending` as const;
  const answered = new Map([[upheld, 0]]);
  expect(sumUp(two, answered)).toMatchObject({ isAnswered: true });
  let more = two;
  for (const agency of ['丙局', '丁局']) {
    const file = plainWorkbook(agency, year, {
      ...withSuits(0),
      ...{ [pending]: 3, [total]: 3 },
    });
    more = takeIn(more, await examine(`${agency}.xlsx`, file)).collection;
  }
  expect(sumUp(more, answered)).toMatchObject({ isAnswered: false, problems: [] });
});

test('a year without a format has no sum', () => {
  expect(sumUp(emptyCollection(2018, { units: [] }), undefined)).toBeUndefined();
});
