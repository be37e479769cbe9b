import fc from 'fast-check';
import type { Report } from '../../src/report/report';
import { balanceSystem } from '../../src/repair/balance-system';
import { typingCorrections } from '../../src/repair/typing-corrections';
import { WorkLimit } from '../../src/repair/work-limit';
import { figuresOf, formatById, type Format } from '../../src/standard';
import { balancedReport } from '../support/balanced-report';
import { mistype, seededRandom, slipKinds } from '../support/slips';
import { smallReport, smallTable } from '../support/small-table';

const correctionsOf = (format: Format, report: Report, steps = 100_000) => {
  const system = balanceSystem(format, report, new Set());
  return typingCorrections(system, new WorkLimit(steps)).map(({ index, value, settles }) => ({
    key: system.unknowns[index]!.figure.key,
    value,
    settles: settles.map(({ edit }) => edit.id),
  }));
};

const short = (report: Report) =>
  correctionsOf(smallTable, report).map(
    ({ key, value }) => `${key.replace('requests.', '')} ${value}`,
  );

/** Balanced: 12 30 42 / 3 4 7 / 15 34 49. */
test.each<[what: string, values: number[], corrections: string[]]>([
  ['nothing is wrong', [12, 30, 42, 3, 4, 7, 15, 34, 49], []],
  ['swapped digits', [21, 30, 42, 3, 4, 7, 15, 34, 49], ['granted.naturalPersons 12']],
  [
    'two slips that meet in no sum',
    [21, 30, 42, 3, 44, 7, 15, 34, 49],
    ['granted.naturalPersons 12', 'refused.enterprises 4'],
  ],
  // Their row agrees with neither correction alone, and a sum can vouch for one figure only.
  ['two slips in one row', [21, 3, 42, 3, 4, 7, 15, 34, 49], []],
  ['an error that is no slip', [12, 30, 42, 3, 1234, 7, 15, 34, 49], []],
])('%s', (_, values, corrections) => {
  expect(short(smallReport(values))).toEqual(corrections);
});

test('of two corrections that are equally good neither is certain', () => {
  // 4 + 2 = 8: the total may have been 6, or the first part 6.
  const onlyRows: Format = { ...smallTable, balanceRules: smallTable.balanceRules.slice(0, 1) };
  expect(correctionsOf(onlyRows, smallReport([4, 2, 8, 0, 0, 0, 0, 0, 0]))).toEqual([]);
});

test('nothing is certain when the work limit is reached', () => {
  expect(correctionsOf(smallTable, smallReport([21, 30, 42, 3, 44, 7, 15, 34, 49]), 2)).toEqual([]);
});

test('one slip in the requests table is always deduced', () => {
  const format = formatById('2021');
  const keys = [...figuresOf(format).keys()].filter((key) => key.startsWith('requests.'));
  fc.assert(
    fc.property(
      balancedReport(format),
      fc.constantFrom(...slipKinds),
      fc.integer(),
      (balanced, kind, seed) => {
        const { report, truth } = mistype(balanced, keys, [kind], seededRandom(seed))!;
        expect(correctionsOf(format, report)).toMatchObject(
          [...truth].map(([key, value]) => ({ key, value })),
        );
      },
    ),
  );
});
