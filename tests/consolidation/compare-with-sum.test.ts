import fc from 'fast-check';
import { compareWithSum } from '../../src/consolidation/compare-with-sum';
import { sumReports, type Contribution } from '../../src/consolidation/sum-reports';
import { numberFigure, type Figure } from '../../src/report/figure';
import { figuresOf, formatById, type FigureKey } from '../../src/standard';
import { publishedReport } from '../support/published-reports';
import { reportOfSum } from '../support/report-sums';

/** A consolidated report that somebody has made, beside the sum of its units. */

const format = formatById('2021');
const year = 2024;
const keys = [...figuresOf(format).keys()];
const [received, granted]: FigureKey[] = [
  'requests.received.naturalPersons',
  'requests.granted.naturalPersons',
] as const;

const unit = (name: string, figures: Record<FigureKey, number>): Contribution => ({
  unit: name,
  report: {
    ...{ formatId: format.id, year, agency: name },
    figures: new Map<FigureKey, Figure>([
      ...keys.map((key) => [key, numberFigure(0)] as const),
      ...Object.entries(figures).map(([key, value]) => [key, numberFigure(value)] as const),
    ]),
  },
});
const units = [
  unit('甲局', { [received]: 7, [granted]: 7 }),
  unit('乙镇', { [received]: 3, [granted]: 1 }),
  unit('丙街道', { [received]: 4 }),
];
const { sum } = sumReports({ format, year }, units);
const stated = (of: readonly Contribution[]) =>
  reportOfSum(sumReports({ format, year }, of).sum, '某县');

test('a 0 for what no unit has a number for is no difference', () => {
  const blank = sumReports({ format, year }, [
    { unit: '甲局', report: { formatId: format.id, year, agency: '甲局', figures: new Map() } },
  ]).sum;
  expect(compareWithSum(blank, unit('某县', {}).report).differences).toEqual([]);
  expect(compareWithSum(blank, unit('某县', { [received]: 1 }).report).differences).toMatchObject([
    { key: received, expected: undefined },
  ]);
});

test('the sum itself has no difference', () => {
  expect(compareWithSum(sum, stated(units))).toEqual({ differences: [], explanations: [] });
});

test('a unit that was left out explains every difference', () => {
  const comparison = compareWithSum(sum, stated(units.filter(({ unit: name }) => name !== '乙镇')));
  expect(comparison.explanations).toEqual([{ unit: '乙镇', mistake: 'leftOut' }]);
  expect(comparison.differences).toMatchObject([
    { key: received, expected: 14, difference: -3 },
    { key: granted, expected: 8, difference: -1 },
  ]);
});

test('so does one that was added twice', () => {
  const twice = stated([...units, { ...units[0]!, unit: '甲局（重报）' }]);
  expect(compareWithSum(sum, twice).explanations).toEqual([
    { unit: '甲局', mistake: 'addedTwice' },
  ]);
});

test('a figure that only one unit can account for names it, while the whole stays unexplained', () => {
  const report = stated(units);
  const figures = new Map(report.figures)
    .set(received, numberFigure(10))
    .set(granted, numberFigure(9));
  const { differences, explanations } = compareWithSum(sum, { ...report, figures });
  expect(explanations).toEqual([]);
  expect(differences).toMatchObject([
    { key: received, difference: -4, explanations: [{ unit: '丙街道', mistake: 'leftOut' }] },
    { key: granted, difference: 1, explanations: [{ unit: '乙镇', mistake: 'addedTwice' }] },
  ]);
});

test('a blank in the consolidated report is a difference without a size', () => {
  const report = stated(units);
  const figures = new Map([...report.figures].filter(([key]) => key !== received));
  expect(compareWithSum(sum, { ...report, figures }).differences).toEqual([
    { key: received, expected: 14, found: undefined, difference: undefined, explanations: [] },
  ]);
});

test('law: any unit with a figure of its own that is left out is found', () => {
  const figures = fc.array(fc.nat({ max: 1000 }), {
    minLength: keys.length,
    maxLength: keys.length,
  });
  fc.assert(
    fc.property(fc.array(figures, { minLength: 2, maxLength: 5 }), fc.nat(), (all, pick) => {
      const some = all.map((values, index) =>
        unit(`第${index}单位`, Object.fromEntries(keys.map((key, at) => [key, values[at]!]))),
      );
      const left = some[pick % some.length]!;
      const whole = sumReports({ format, year }, some).sum;
      const rest = stated(some.filter((one) => one !== left));
      const { explanations } = compareWithSum(whole, rest);
      if (keys.every((key) => whole.figures.get(key) === rest.figures.get(key))) return;
      const found = explanations.map(({ unit: name, mistake }) => `${name} ${mistake}`);
      // Figures that nobody else has are blank then, and have no difference to go by.
      if (some.length > 2) expect(found).toContain(`${left.unit} leftOut`);
    }),
    { numRuns: 30 },
  );
});

/** Offices of the area of Pingtan whose reports of 2024 are at hand; there are more of them than these. */
const offices = ['haitan-2024', 'junshan-2024', 'suping-2024', 'natres-2024'] as const;

describe('the published report of Pingtan for 2024 beside those of four of its offices', () => {
  const area = publishedReport('pingtan-2024');
  const contributions = offices.map((id): Contribution => ({
    unit: id,
    report: publishedReport(id).report,
  }));
  const { sum: ofOffices, notAdded } = sumReports(
    { format: area.format, year: 2024 },
    contributions,
  );

  test('offices that use the old form are not mixed in silently', () => {
    const others = offices.filter((id) => publishedReport(id).format !== area.format);
    expect(notAdded.map(({ unit: name }) => name)).toEqual(others);
  });

  test('every difference is listed with what the offices make', () => {
    const { differences, explanations } = compareWithSum(ofOffices, area.report);
    expect(explanations).toEqual([]);
    for (const { key, expected, found } of differences) {
      expect([key, ofOffices.figures.get(key)]).toEqual([key, expected]);
      expect(found).toEqual(area.report.figures.get(key));
    }
    expect(differences).toHaveLength(35);
  });

  test('four offices cannot have more than the whole area: one figure of the area is wrong, and its office is named', () => {
    const tooSmall = compareWithSum(ofOffices, area.report).differences.filter(
      ({ difference }) => difference !== undefined && difference < 0,
    );
    expect(tooSmall).toMatchObject([
      { key: 'requests.stillUnclear.naturalPersons', expected: 1, difference: -1 },
    ]);
    expect(tooSmall[0]?.explanations).toMatchObject([{ mistake: 'leftOut' }]);
  });
});
