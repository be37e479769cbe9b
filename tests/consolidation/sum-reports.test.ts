import fc from 'fast-check';
import {
  gapsOf,
  sharesOf,
  sumReports,
  type Contribution,
} from '../../src/consolidation/sum-reports';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { figuresOf, formatById, formats, type FigureKey } from '../../src/standard';
import { mergeSums, reportOfSum } from '../support/report-sums';

/** Many reports as one, with where each figure comes from. */

const format = formatById('2021');
const year = 2024;
const [received, fee]: FigureKey[] = [
  'requests.received.naturalPersons',
  'proactiveDisclosure.fees.amountCollected',
] as const;

const reportWith = (figures: Record<FigureKey, Figure>, more: Partial<Report> = {}): Report => ({
  ...{ formatId: format.id, year, agency: '某局', figures: new Map(Object.entries(figures)) },
  ...more,
});
const unit = (name: string, figures: Record<FigureKey, Figure>): Contribution => ({
  unit: name,
  report: reportWith(figures),
});
const sumOf = (...contributions: Contribution[]) => sumReports({ format, year }, contributions).sum;

test('figures are added up, and each says which units make it, the largest share first', () => {
  const sum = sumOf(
    unit('甲', { [received]: numberFigure(2) }),
    unit('乙', { [received]: numberFigure(5) }),
    unit('丙', { [received]: numberFigure(0) }),
  );
  expect(sum.figures.get(received)).toBe(7);
  expect(sharesOf(sum, received)).toEqual([
    { unit: '乙', value: 5 },
    { unit: '甲', value: 2 },
  ]);
});

test('what is blank or no number adds nothing, and is told', () => {
  const unreadable: Figure = { kind: 'unreadable', problem: 'text', found: '待核实' };
  const sum = sumOf(
    unit('甲', { [received]: numberFigure(2) }),
    unit('乙', { [received]: blankFigure() }),
    unit('丙', { [received]: unreadable }),
    unit('丁', {}),
  );
  expect(sum.figures.get(received)).toBe(2);
  expect(gapsOf(sum, received)).toEqual(['丁', '丙', '乙']);
});

test('where nobody has a number there is none', () => {
  const sum = sumOf(unit('甲', { [received]: blankFigure() }));
  expect(sum.figures.has(received)).toBe(false);
  expect(reportOfSum(sum, '某县').figures.get(received)).toEqual(blankFigure());
});

test('reports of another format or year are not added, and told', () => {
  const { sum, notAdded } = sumReports({ format, year }, [
    unit('甲', { [received]: numberFigure(2) }),
    { unit: '乙', report: reportWith({ [received]: numberFigure(3) }, { formatId: '2019' }) },
    { unit: '丙', report: reportWith({ [received]: numberFigure(4) }, { year: 2023 }) },
  ]);
  expect(sum.figures.get(received)).toBe(2);
  expect(notAdded).toEqual([
    { unit: '乙', problem: 'otherFormat' },
    { unit: '丙', problem: 'otherYear' },
  ]);
});

test('one unit twice is an error of the caller, never a sum', () => {
  expect(() => sumOf(unit('甲', {}), unit('甲', {}))).toThrow(RangeError);
});

test('deductions are taken off, and stay on record', () => {
  const deduction = { key: received, value: 2, reason: '共同被告案件由原行为机关统计' };
  const { sum } = sumReports(
    { format, year },
    [unit('甲', { [received]: numberFigure(5) })],
    [deduction],
  );
  expect(sum.figures.get(received)).toBe(3);
  expect(sum.deductions).toEqual([deduction]);
});

test('amounts add up as on paper', () => {
  const sum = sumOf(
    unit('甲', { [fee]: numberFigure(0.1) }),
    unit('乙', { [fee]: numberFigure(0.2) }),
    unit('丙', { [fee]: numberFigure(1234.567891) }),
  );
  expect(sum.figures.get(fee)).toBe(1234.867891);
});

describe.each(formats.map((one) => [one.id, one] as const))('laws of %s', (_, of) => {
  const figure = fc.oneof(
    fc.nat({ max: 1e9 }).map(numberFigure),
    // Amounts have at most as many decimals as count.
    fc.nat({ max: 1e12 }).map((millionths) => numberFigure(millionths / 1e6)),
    fc.constant(blankFigure()),
  );
  const someFigures = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...figuresOf(of).keys()), figure), {
      selector: ([key]) => key,
      maxLength: 8,
    })
    .map((entries) => new Map<FigureKey, Figure>(entries));
  const contributions = fc.array(someFigures, { maxLength: 12 }).map((all) =>
    all.map((figures, index): Contribution => ({
      unit: `第${index}单位`,
      report: { formatId: of.id, year: of.reportYears.from, agency: '', figures },
    })),
  );
  const circumstances = { format: of, year: of.reportYears.from };
  const sum = (some: readonly Contribution[]) => sumReports(circumstances, some).sum;

  test('the order in which reports come makes no difference', () => {
    fc.assert(
      fc.property(
        contributions.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(sum(shuffled)).toEqual(sum(all));
        },
      ),
    );
  });

  test('sums of parts make the sum of all, and so do the reports of these sums', () => {
    fc.assert(
      fc.property(contributions, fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % (all.length + 1);
        const [one, other] = [sum(all.slice(0, at)), sum(all.slice(at))];
        expect(mergeSums(one, other)).toEqual(sum(all));
        const upward = sum([
          { unit: '甲县', report: reportOfSum(one, '甲县') },
          { unit: '乙县', report: reportOfSum(other, '乙县') },
        ]);
        expect(upward.figures).toEqual(sum(all).figures);
      }),
    );
  });

  test('every figure is what its parts make', () => {
    fc.assert(
      fc.property(contributions, (all) => {
        const made = sum(all);
        for (const [key, value] of made.figures) {
          const total = sharesOf(made, key).reduce((rest, part) => rest + part.value, 0);
          expect(total).toBeCloseTo(value, 4);
        }
      }),
    );
  });
});
