import fc from 'fast-check';
import { linearRow } from '../../src/repair/linear-row';
import { minimalChanges, type ChangeSet } from '../../src/repair/minimal-changes';
import { ReducedSystem } from '../../src/repair/reduced-system';
import { WorkLimit } from '../../src/repair/work-limit';

/** Equations over a few figures: rows of coefficients. */
interface Table {
  equations: readonly (readonly number[])[];
  /** Of figures in balance, from those that can be chosen. */
  fill: (chosen: readonly number[]) => number[];
  chosen: number;
}

const tables: Record<string, Table> = {
  'two rows and two columns with totals': {
    // a b a+b / c d c+d / a+c b+d a+b+c+d
    equations: [
      [1, 1, -1, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 1, 1, -1, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 1, 1, -1],
      [1, 0, 0, 1, 0, 0, -1, 0, 0],
      [0, 1, 0, 0, 1, 0, 0, -1, 0],
      [0, 0, 1, 0, 0, 1, 0, 0, -1],
    ],
    fill: ([a = 0, b = 0, c = 0, d = 0]) => [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d],
    chosen: 4,
  },
  'one column with results, total and both sides of the printed rule': {
    // received + carriedOver = total + carriedForward; results add up to total
    equations: [
      [1, 1, 0, 0, 0, -1, -1],
      [0, 0, 1, 1, 1, -1, 0],
    ],
    fill: ([a = 0, b = 0, c = 0, carriedForward = 0]) => {
      const total = a + b + c;
      return [total + carriedForward, 0, a, b, c, total, carriedForward];
    },
    chosen: 4,
  },
};

/** More than any figure of a small table has to become. */
const most = 30;

/** The least and greatest values of the members of a set for which all equations hold; undefined: there are none. */
function byTrying(
  { equations }: Table,
  values: readonly number[],
  members: readonly number[],
): Map<number, [least: number, most: number]> | undefined {
  const seen = new Map<number, [number, number]>();
  const fitting = { count: 0 };
  const now = [...values];
  // An equation can be judged as soon as the last of its members has its value.
  const judged = equations.map((row) =>
    Math.max(-1, ...members.filter((index) => row[index] !== 0)),
  );
  const holds = (row: readonly number[]): boolean =>
    row.reduce((sum, coefficient, index) => sum + coefficient * now[index]!, 0) === 0;
  const tryFrom = (at: number): void => {
    const last = at === 0 ? -1 : members[at - 1]!;
    if (!equations.every((row, index) => judged[index] !== last || holds(row))) return;
    const member = members[at];
    if (member === undefined) {
      fitting.count += 1;
      for (const index of members) {
        const [low, high] = seen.get(index) ?? [Infinity, -Infinity];
        seen.set(index, [Math.min(low, now[index]!), Math.max(high, now[index]!)]);
      }
      return;
    }
    for (let value = 0; value <= most; value += 1) {
      now[member] = value;
      tryFrom(at + 1);
    }
    now[member] = values[member]!;
  };
  tryFrom(0);
  return fitting.count > 0 ? seen : undefined;
}

const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_unused, index) => index).filter((index) => bits & (1 << index)),
  );

/** Every set that will do, of which no part will do, up to a tolerance above the lightest: by looking at all sets there are. */
function exhaustive(table: Table, values: number[], weights: number[], tolerance: number) {
  const weightOf = (set: readonly number[]): number =>
    set.reduce((sum, index) => sum + weights[index]!, 0);
  const sorted = subsets(values.length).sort((a, b) => weightOf(a) - weightOf(b));
  const found: { set: number[]; ranges: Map<number, [number, number]> }[] = [];
  for (const set of sorted) {
    const [lightest] = found;
    if (lightest && weightOf(set) > weightOf(lightest.set) + tolerance) break;
    if (found.some((one) => one.set.every((index) => set.includes(index)))) continue;
    const ranges = byTrying(table, values, set);
    if (ranges) found.push({ set, ranges });
  }
  return found.map(({ set, ranges }) => ({
    weight: weightOf(set),
    values: set.map((index) => [index, ...ranges.get(index)!]),
  }));
}

const localise = (
  { equations }: Table,
  values: readonly number[],
  weights: readonly number[],
  tolerance: number,
) =>
  minimalChanges(
    {
      system: new ReducedSystem(
        equations.map((row) =>
          linearRow(
            values.length,
            new Map([...row.entries()].filter(([, coefficient]) => coefficient !== 0)),
            -row.reduce((sum, coefficient, index) => sum + coefficient * values[index]!, 0) + 0,
          ),
        ),
      ),
      bounds: values.map((value) => ({ value, least: 0, isWhole: true })),
      weights,
      forced: [],
    },
    tolerance,
    500,
    new WorkLimit(1_000_000),
  );

const asTried = (values: readonly number[]) => (set: ChangeSet) => ({
  weight: set.weight,
  values: [...set.ranges]
    .sort((a, b) => a.index - b.index)
    .map(({ index, least, most: greatest }) => [
      index,
      values[index]! + least,
      Math.min(values[index]! + greatest, most),
    ]),
});

const inOrder = <T>(sets: T[]): T[] =>
  sets.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe.each(Object.entries(tables))('%s', (_, table) => {
  const count = table.equations[0]!.length;
  const cases = fc.record({
    chosen: fc.array(fc.nat(3), { minLength: table.chosen, maxLength: table.chosen }),
    faults: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(5)), { minLength: 1, maxLength: 3 }),
    weights: fc.array(fc.integer({ min: 5, max: 10 }), { minLength: count, maxLength: count }),
    tolerance: fc.constantFrom(0, 3, 6),
  });

  test('the sets found are those that looking at all of them finds, with the same values', () => {
    fc.assert(
      fc.property(cases, ({ chosen, faults, weights, tolerance }) => {
        const values = table.fill(chosen);
        for (const [index, value] of faults) values[index] = value;
        const { sets, proven, isComplete } = localise(table, values, weights, tolerance);
        expect({ proven, isComplete }).toEqual({ proven: true, isComplete: true });
        expect(inOrder(sets.map(asTried(values)))).toEqual(
          inOrder(exhaustive(table, values, weights, tolerance)),
        );
      }),
      { numRuns: 150 },
    );
  });
});

test('a balanced table needs no change', () => {
  const table = tables['two rows and two columns with totals']!;
  const values = table.fill([1, 2, 3, 4]);
  const { sets, proven } = localise(table, values, Array<number>(9).fill(10), 0);
  expect({ sets, proven }).toEqual({ sets: [{ weight: 0, ranges: [] }], proven: true });
});

test('values that the equations leave open come as ranges', () => {
  // a + b = c and a + b = d; a and b have to fall to 1 together, and neither can do it alone.
  const table: Table = {
    equations: [
      [1, 1, -1, 0],
      [1, 1, 0, -1],
    ],
    fill: () => [],
    chosen: 0,
  };
  const values = [4, 5, 1, 1];
  const { sets } = localise(table, values, [10, 10, 10, 10], 0);
  expect(inOrder(sets.map(asTried(values)))).toEqual([
    {
      weight: 20,
      values: [
        [0, 0, 1],
        [1, 0, 1],
      ],
    },
    {
      weight: 20,
      values: [
        [2, 9, 9],
        [3, 9, 9],
      ],
    },
  ]);
});
