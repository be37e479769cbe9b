import { emptyCollection, sumOfAccepted, takeIn } from '../../../src/app/collection/collection';
import type { FigureKey } from '../../../src/standard';
import { collectedFiles, collectedYear, seenIn } from '../../support/collected-files';
import { examine, plainWorkbook } from '../../support/examined-file';
import { reportFaults } from '../../support/report-faults';
import { unreadableFiles } from '../../support/unreadable-files';

/** Of what an office collects exactly that is found which is wrong, and the sum is that of the rest. */

const count = 120;

test('in the files of many units every fault is found, and no other', async () => {
  const met = new Set<string>();
  const sums = new Map<FigureKey, number>();
  let collection = emptyCollection(collectedYear, { units: [] });
  for (const { name, bytes, unit, what, expected, figures } of collectedFiles(count)) {
    met.add(what);
    const file = await examine(name, bytes);
    expect({ unit, what, ...seenIn(file) }).toEqual({ unit, what, ...expected });
    collection = takeIn(collection, file).collection;
    for (const [key, value] of figures ?? []) sums.set(key, (sums.get(key) ?? 0) + value);
  }
  for (const { what } of reportFaults) expect(met).toContain(what);
  expect(collection.entries).toHaveLength(count);
  const { figures } = sumOfAccepted(collection)!;
  expect([...figures.keys()].sort()).toEqual([...sums.keys()].sort());
  for (const [key, value] of figures) expect(value).toBeCloseTo(sums.get(key)!, 4);
});

const workbook = plainWorkbook('某县某局', collectedYear);

test.each(unreadableFiles)('$what: $problem', async ({ make, problem }) => {
  expect(await examine('年报.xlsx', make(workbook, '某县某局'))).toMatchObject({
    ...{ kind: 'noReport', problem },
  });
});

test('the same seed makes the same files', () => {
  const bytesOf = (seed: number): Uint8Array[] =>
    [...collectedFiles(3, seed)].map(({ bytes }) => bytes);
  expect(bytesOf(7)).toEqual(bytesOf(7));
  expect(bytesOf(7)).not.toEqual(bytesOf(8));
});
