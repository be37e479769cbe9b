import { takeIn, emptyCollection, unitRows } from '../../../src/app/collection/collection';
import { recordsOfBeginning } from '../../../src/app/collection/collection-records';
import { readExamined, writeExamined } from '../../../src/app/collection/examined-text';
import { replyTo } from '../../../src/app/collection/reply';
import { sumUp } from '../../../src/app/collection/sum-up';
import { letterPoints } from '../../../src/locale/reply-letter';
import { examine, plainWorkbook } from '../../support/examined-file';
import { readRecords } from '../../support/kept-collection';

/** Records that somebody has changed by hand, so that they are still JSON: each costs its own file and no other. */

const year = 2025;
const files = [
  await examine(
    '甲局.xlsx',
    plainWorkbook('甲局', year, { 'requests.received.naturalPersons': 3 }),
  ),
  await examine('乙镇.xlsx', plainWorkbook('乙镇', year, { 'requests.granted.others': 0.5 })),
  await examine('丙街道.pdf', '%PDF-1.7'),
];
const roster = { units: ['甲局', '乙镇', '丙街道'].map((name) => ({ name, kind: '' })) };
const beginning = recordsOfBeginning('某县政务公开办', { year, roster });

/** The text with each of its values in turn made another one; of a list only the first elements. */
function* changed(text: string, to: unknown): Generator<string> {
  const data: unknown = JSON.parse(text);
  function* within(node: unknown): Generator<string> {
    if (typeof node !== 'object' || node === null) return;
    const held = node as Record<string, unknown>;
    for (const key of Object.keys(held).slice(0, Array.isArray(node) ? 3 : undefined)) {
      const value = held[key];
      held[key] = to;
      yield JSON.stringify(data);
      held[key] = value;
      yield* within(value);
    }
  }
  yield* within(data);
}

test.each([[null], [-1], [1e300], ['=1+1'], [true], [[]], [{}], [{ $: '2019 figure x' }]])(
  'whatever becomes %j, the sum and the letters can be made',
  (value) => {
    for (const text of files.flatMap((file) => [...changed(writeExamined(file), value)])) {
      const read = readRecords([...beginning, ['file', text]]);
      if (read.kind !== 'collection') throw new Error(read.kind);
      const { collection } = read.kept;
      expect(collection.entries.length + read.lost).toBe(1);
      expect(sumUp(collection, undefined)).toMatchObject({ sum: { year } });
      for (const { current } of unitRows(collection)) {
        if (current) letterPoints(replyTo(current, year));
      }
    }
  },
);

test.each<[string, (text: string) => string]>([
  ['a figure less', (text) => text.replace('"numbers":[', '"numbers":[],"were":[')],
  ['counts below nothing', (text) => text.replace('"faults":', '"faults":-1,"were":')],
  ['another verdict', (text) => text.replace('"verdict":"faults"', '"verdict":"good"')],
  ['a rule of the other form', (text) => text.split('2021 edit').join('2019 edit')],
  ['a whole text as its name', (text) => text.replace('甲局"', `${'甲'.repeat(101)}"`)],
  ['lists 20,000 deep', (text) => text.replace('[', '['.repeat(20_000))],
])('a report with %s is not read', (_, spoil) => {
  const spoilt = spoil(writeExamined(files[0]!).replace('"file":"甲局.xlsx"', '"file":""'));
  expect(readExamined(spoilt)).toBeUndefined();
});

test('a list of units that somebody has changed costs the units that are none any more', () => {
  const read = readRecords([
    ...[...beginning, ['unit', '甲局', ''], ['unit', '丁'.repeat(101), ''], ['unit', '', '镇']],
    ['sender', '1', '戊'.repeat(20_000)],
  ]);
  expect(read).toMatchObject({ kind: 'collection', lost: 4, kept: { collection: { roster } } });
});

test('of two reports in order whose senders nobody knows, none is added', async () => {
  let collection = emptyCollection(year, roster);
  for (const length of [200, 300]) {
    const file = await examine('年报.xlsx', plainWorkbook('丁'.repeat(length), year));
    ({ collection } = takeIn(collection, file));
  }
  expect(unitRows(collection).slice(-2)).toMatchObject([
    { unit: '', status: 'clear', isAccepted: false },
    { unit: '', status: 'clear', isAccepted: false },
  ]);
  expect(sumUp(collection, undefined)?.sum.contributions).toEqual([]);
});
