import fc from 'fast-check';
import {
  happen,
  recordOf,
  recordsOfBeginning,
  type CollectionEvent,
  type KeptCollection,
} from '../../../src/app/collection/collection-records';
import { emptyCollection, unitRows } from '../../../src/app/collection/collection';
import type { ExaminedFile } from '../../../src/app/collection/examine-file';
import { figuresOf, formatForYear, type FigureKey } from '../../../src/standard';
import { examine, plainWorkbook } from '../../support/examined-file';
import { readRecords } from '../../support/kept-collection';

/** How a workbook keeps what an office has collected. */

const office = '某县政务公开办';
const year = 2025;
const units = ['甲局', '乙镇', '丙街道', '=SUM(A1)'];
const roster = { units: units.map((name) => ({ name, kind: '' })) };
const keys = [...figuresOf(formatForYear(year)!).keys()];
const begun: KeptCollection = {
  office,
  collection: emptyCollection(year, roster),
  answers: undefined,
};

let files: ExaminedFile[];
beforeAll(async () => {
  files = await Promise.all([
    ...units.map((unit) => examine(`${unit}.xlsx`, plainWorkbook(unit, year))),
    examine('甲局.xlsx', plainWorkbook('甲局', year, { 'requests.received.others': 2 })),
    examine('通知.txt', '各单位：'),
  ]);
});

const events = (): fc.Arbitrary<CollectionEvent> =>
  fc.oneof(
    fc.constantFrom(...files).map((file) => ({ kind: 'file' as const, file })),
    fc.record({
      kind: fc.constant('sender' as const),
      id: fc.constantFrom(...files).map(({ id }) => id),
      unit: fc.constantFrom(...units),
    }),
    fc.record({
      kind: fc.constant('decision' as const),
      unit: fc.constantFrom(...units),
      decision: fc.option(
        fc.record({
          kind: fc.constantFrom('accepted' as const, 'sentBack' as const),
          id: fc.constantFrom(...files).map(({ id }) => id),
        }),
        { nil: undefined },
      ),
    }),
    fc.record({
      kind: fc.constant('answers' as const),
      answers: fc
        .dictionary(fc.constantFrom(...keys), fc.oneof(fc.nat(), fc.constant(NaN)))
        .map((counts) => new Map<FigureKey, number>(Object.entries(counts))),
    }),
  );

test('whatever has happened is the same when it is read again', () => {
  fc.assert(
    fc.property(fc.array(events(), { maxLength: 12 }), (happened) => {
      const kept = happened.reduce(happen, begun);
      const records = [...recordsOfBeginning(office, kept.collection), ...happened.map(recordOf)];
      expect(readRecords(records)).toEqual({ kind: 'collection', kept, lost: 0 });
    }),
    { numRuns: 60 },
  );
});

test('a record that somebody has spoilt costs one file, and is told', () => {
  const [one, other] = files.map((file) => recordOf({ kind: 'file', file }));
  const records = [
    ...recordsOfBeginning(office, begun.collection),
    one!.map((text) => text.slice(0, 40)),
    other!,
  ];
  const read = readRecords(records);
  if (read.kind !== 'collection') throw new Error(read.kind);
  expect(read.lost).toBe(1);
  expect(unitRows(read.kept.collection).map(({ status }) => status)).toEqual([
    ...['missing', 'clear', 'missing', 'missing'],
  ]);
});

test('no cell holds more than Excel lets it', () => {
  const found = 'x'.repeat(100_000);
  const long = recordOf({ kind: 'file', file: { ...files[5]!, file: found } });
  expect(long.every((text) => text.length <= 30_000)).toBe(true);
  const read = readRecords([...recordsOfBeginning(office, begun.collection), long]);
  expect(read).toMatchObject({ kept: { collection: { entries: [{ file: { file: found } }] } } });
});

test.each<[string, readonly (readonly string[])[], string]>([
  ['nothing', [], 'unknown'],
  ['other texts', [['单位', '类别']], 'unknown'],
  ['a year that is none', [['collection', '1', '今年', office]], 'unknown'],
  ['the records of a newer version', [['collection', '2', '2025', office]], 'newer'],
])('%s is no collection', (_, records, kind) => {
  expect(readRecords(records)).toEqual({ kind });
});
