import { counterparts, figuresOf, formatById, formats } from '../../src/standard';

const [format2019, format2021] = [formatById('2019'), formatById('2021')];
const common = counterparts(format2021, format2019);

test.each(formats)(
  'in a format of its own every figure of $id is its own counterpart',
  (format) => {
    const keys = [...figuresOf(format).keys()];
    expect([...counterparts(format, format)]).toEqual(keys.map((key) => [key, key]));
  },
);

test('counterparts in the other direction are the same pairs', () => {
  const back = [...counterparts(format2019, format2021)].map(([key, there]) => [there, key]);
  expect(new Map(back as [string, string][])).toEqual(new Map(common));
});

test.each([
  ['requests', 22 * 7],
  ['reconsiderationAndLitigation', 15],
  ['proactiveDisclosure', 3],
])('%s has %i figures in both formats', (table, count) => {
  expect([...common.keys()].filter((key) => key.startsWith(`${table}.`))).toHaveLength(count);
});

test.each([
  ['requests.received.naturalPersons', 'requests.received.naturalPersons'],
  ['proactiveDisclosure.penalties.decisions', 'proactiveDisclosure.penalties.decisions'],
  // One row in 2019, three in 2021.
  ['requests.otherReason.total', undefined],
  // Items in 2019, an amount in 2021.
  ['proactiveDisclosure.fees.amountCollected', undefined],
  // What is public in 2019, what is in force in 2021.
  ['proactiveDisclosure.normativeDocuments.inForce', undefined],
  ['proactiveDisclosure.normativeDocuments.issued', undefined],
])('%s of 2021 is %s in 2019', (key, expected) => {
  expect(common.get(key)).toBe(expected);
});
