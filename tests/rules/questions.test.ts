import fc from 'fast-check';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { comparisonsOf, needsLastYear } from '../../src/rules/comparison';
import { evaluate, type Circumstances } from '../../src/rules/evaluate';
import type { Finding } from '../../src/rules/finding';
import { lineOf } from '../../src/rules/check-line';
import { defaultThresholds, formatById, formats, type FigureKey } from '../../src/standard';
import { balancedReport, withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';

/** What is odd without breaking a sum of one report: comparisons, and what shows beside last year's report. */

const format2021 = formatById('2021');
/** All figures 0. */
const seed: Report = {
  ...publishedReport('seed-2022-beiguan-dengtalu').report,
  agency: '某市某局',
};
const before: Report = { ...seed, year: seed.year - 1 };

type Values = Record<FigureKey, number>;
const figures = (values: Values): Record<FigureKey, Figure> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, numberFigure(value)]));

const isQuestion = ({ type }: Finding): boolean => type !== 'balance' && type !== 'figure';

/** The numbers of the lines that something is said of, sums and single figures aside. */
function asked(values: Values, lastYear?: Values, circumstances: Circumstances = {}): string[] {
  const { findings } = evaluate(format2021, withFigures(seed, figures(values)), {
    ...circumstances,
    lastYear: lastYear && withFigures(before, figures(lastYear)),
  });
  return findings.filter(isQuestion).map((finding) => lineOf(format2021, finding));
}

const documents = (issued: number, repealed: number, inForce: number): Values => ({
  'proactiveDisclosure.normativeDocuments.issued': issued,
  'proactiveDisclosure.normativeDocuments.repealed': repealed,
  'proactiveDisclosure.normativeDocuments.inForce': inForce,
});
const fee = (amount: number): Values => ({ 'proactiveDisclosure.fees.amountCollected': amount });
const penalties = (count: number): Values => ({
  'proactiveDisclosure.penalties.decisions': count,
});
/** Requests of natural persons, all granted but some. */
const requests = (received: number, otherwise = 0): Values => ({
  'requests.received.naturalPersons': received,
  'requests.received.total': received,
  'requests.granted.naturalPersons': received - otherwise,
  'requests.granted.total': received - otherwise,
  'requests.otherReason.naturalPersons': otherwise,
  'requests.otherReason.total': otherwise,
  'requests.outcomeTotal.naturalPersons': received,
  'requests.outcomeTotal.total': received,
});
const suits = (count: number, pending = 0): Values => ({
  'reconsiderationAndLitigation.directLitigation.upheld': count - pending,
  'reconsiderationAndLitigation.directLitigation.pending': pending,
  'reconsiderationAndLitigation.directLitigation.total': count,
});

test.each<[string, Values, string[]]>([
  ['what was issued is in force', documents(3, 0, 3), []],
  ['what was issued is in force or repealed', documents(3, 2, 1), []],
  ['what was issued is gone', documents(3, 1, 1), ['D2-2']],
  ['a large fee', fee(316_441), []],
  ['the largest fee', fee(1_000_000), []],
  ['a fee in yuan', fee(1_000_000.01), ['A6-6']],
  ['as many suits as requests', { ...requests(12), ...suits(12) }, []],
  ['twice as many', { ...requests(6), ...suits(12) }, []],
  ['more than twice as many', { ...requests(5), ...suits(11) }, ['A7-2']],
  ['more than twice as many, but few', { ...requests(2), ...suits(9) }, []],
  ['suits without requests', suits(1), ['C2-2']],
  ['many suits without requests', suits(20), ['C2-2']],
  ['a fifth otherwise handled', requests(50, 10), []],
  ['more than a fifth otherwise handled', requests(49, 10), ['F10-7']],
  ['more than a fifth otherwise handled, but few', requests(20, 9), []],
])('one report, %s: %j', (_, values, expected) => {
  expect(asked(values)).toEqual(expected);
});

test.each<[string, Values, Values, string[]]>([
  ['stock, issued and repealed add up', documents(3, 2, 11), documents(0, 0, 10), []],
  ['the stock is short', documents(0, 0, 0), documents(0, 0, 11), ['D1-2']],
  ['more is repealed than there was', documents(0, 12, 0), documents(0, 0, 11), ['D1-2', 'D3-2']],
  ['the fee is what it was', fee(4.1), fee(4.0), []],
  ['the fee is 10,000 times what it was', fee(41_000), fee(4.1), ['A11-6', 'E3-5']],
  ['there was no fee', fee(400), fee(0), []],
  ['the fee has doubled', fee(1000), fee(500), ['E3-5']],
  ['the fee has doubled, but is small', fee(998), fee(499), []],
  ['suits about requests of last year', suits(1), requests(1), []],
  [
    'pending cases are counted again',
    { ...requests(3), ...suits(2) },
    { ...requests(3), ...suits(2, 2) },
    [],
  ],
  [
    'pending cases are gone',
    { ...requests(3), ...suits(1) },
    { ...requests(3), ...suits(2, 2) },
    ['C3-2'],
  ],
  ['penalties have come to nothing', penalties(0), penalties(30), ['D5-2']],
  ['a few penalties have come to nothing', penalties(0), penalties(29), []],
  ['five times the penalties', penalties(50), penalties(10), ['D5-2']],
  ['a fifth of the penalties', penalties(10), penalties(50), ['D5-2']],
  ['the first penalties', penalties(500), penalties(0), []],
  ['twice the requests', requests(100), requests(50), ['E3-1']],
  ['nearly twice the requests', requests(99), requests(50), []],
  ['few requests more', requests(40), requests(2), []],
])('beside last year’s report, %s', (_, values, lastYear, expected) => {
  expect(asked(values, lastYear)).toEqual(expected);
});

test('carried over is what was carried forward, in every column', () => {
  const carried = (row: string, count: number): Values => ({
    [`requests.${row}.enterprises`]: count,
    [`requests.${row}.total`]: count,
  });
  expect(asked(carried('carriedOver', 3), carried('carriedForward', 3))).toEqual([]);
  expect(asked(carried('carriedOver', 3), carried('carriedForward', 4))).toEqual(['E1-2', 'E1-7']);
});

describe('a row left from last year', () => {
  const left = {
    'requests.notHeld.naturalPersons': 3,
    'requests.notHeld.others': 2,
    'requests.notHeld.total': 5,
  };
  const lastYear = {
    ...left,
    'requests.received.naturalPersons': 3,
    'requests.received.others': 2,
    'requests.received.total': 5,
    'requests.outcomeTotal.naturalPersons': 3,
    'requests.outcomeTotal.others': 2,
    'requests.outcomeTotal.total': 5,
  };
  const oneMore = {
    ...lastYear,
    ...requests(1),
    'requests.received.naturalPersons': 4,
    'requests.received.total': 6,
    'requests.outcomeTotal.naturalPersons': 4,
    'requests.outcomeTotal.total': 6,
  };
  test.each<[string, Values, string[]]>([
    // The number is that of the row on the form.
    ['is asked about where it breaks a sum', left, ['E4-13']],
    ['is not where all sums hold: the same happened again', oneMore, []],
    ['is not where all requests are those of last year', lastYear, []],
    ['is not where a figure differs', { ...left, 'requests.notHeld.others': 1 }, []],
    ['is not where it has two figures', { ...left, 'requests.notHeld.others': 0 }, []],
  ])('%s', (_, values, expected) => {
    expect(asked(values, lastYear)).toEqual(expected);
  });
});

test.each<[string, string[]]>([
  ['某市某局', []],
  ['某县某局', ['D4-1']],
])('administrative rules of %s', (agency, expected) => {
  const report = withFigures(
    { ...seed, agency },
    figures({ 'proactiveDisclosure.administrativeRules.inForce': 1 }),
  );
  const { findings } = evaluate(format2021, report);
  expect(findings.map((finding) => lineOf(format2021, finding))).toEqual(expected);
});

test('the form of 2019: what is newly disclosed is part of all that is', () => {
  const { format, report } = publishedReport('suping-2020');
  const row = 'proactiveDisclosure.normativeDocuments';
  const { findings } = evaluate(
    format,
    withFigures(report, figures({ [`${row}.newlyDisclosed`]: 3, [`${row}.disclosedInTotal`]: 2 })),
  );
  expect(findings).toMatchObject([
    { code: 'D7', left: { sum: 3 }, right: { sum: 2 }, difference: 1 },
  ]);
});

test('other thresholds ask about more, or less', () => {
  const thresholds = {
    ...defaultThresholds,
    bounds: { ...defaultThresholds.bounds, A6: { limit: 100 }, F10: { factor: 0.5 } },
  };
  expect(asked(fee(101), undefined, { thresholds })).toEqual(['A6-6']);
  expect(asked(requests(2, 1), undefined, { thresholds })).toEqual([]);
  expect(asked(requests(3, 2), undefined, { thresholds })).toEqual(['F10-7']);
});

test('a figure that is blank is compared with nothing', () => {
  const report = withFigures(seed, {
    'requests.carriedOver.naturalPersons': blankFigure(),
    'proactiveDisclosure.normativeDocuments.inForce': blankFigure(),
  });
  const lastYear = withFigures(before, {
    ...figures(documents(0, 0, 5)),
    ...figures({ 'requests.carriedForward.naturalPersons': 2 }),
  });
  expect(evaluate(format2021, report, { lastYear }).findings.filter(isQuestion)).toEqual([]);
});

test('a report of another year is no report of last year', () => {
  expect(() => evaluate(format2021, seed, { lastYear: seed })).toThrow(RangeError);
});

describe.each(formats)('format $id', (format) => {
  const pair = fc
    .tuple(balancedReport(format), balancedReport(format))
    .map(([report, other]) => ({ report, lastYear: { ...other, year: report.year - 1 } }));
  const questionsOf = (report: Report, circumstances: Circumstances = {}): string[] =>
    evaluate(format, report, circumstances)
      .findings.filter(isQuestion)
      .map((finding) => lineOf(format, finding));

  test('without last year’s report, nothing that needs it is asked', () => {
    const alone = comparisonsOf(format)
      .filter((comparison) => !needsLastYear(comparison))
      .map(({ number }) => number);
    fc.assert(
      fc.property(balancedReport(format), (report) => {
        expect(alone).toEqual(expect.arrayContaining(questionsOf(report)));
      }),
    );
  });

  test('last year’s report takes back nothing but cases without requests', () => {
    fc.assert(
      fc.property(pair, ({ report, lastYear }) => {
        const alone = questionsOf(report).filter((number) => !number.startsWith('C2'));
        expect(questionsOf(report, { lastYear })).toEqual(expect.arrayContaining(alone));
      }),
    );
  });

  test('when thresholds are wider, nothing more is asked', () => {
    const wider = {
      bounds: { A6: { limit: 1e12 }, A7: { factor: 9, from: 20 }, F10: { factor: 0.9, from: 20 } },
      changes: {
        D5: { factor: 50, difference: { count: 300 } },
        E3: { factor: 20, difference: {} },
      },
      copiedRows: { E4: 6 },
    };
    fc.assert(
      fc.property(pair, ({ report, lastYear }) => {
        const less = questionsOf(report, {
          lastYear,
          thresholds: { ...wider, bounds: { ...defaultThresholds.bounds, ...wider.bounds } },
        });
        expect(questionsOf(report, { lastYear })).toEqual(expect.arrayContaining(less));
      }),
    );
  });

  test('k requests more carried forward than over are k too few, in that column only', () => {
    const columns = ['naturalPersons', 'enterprises', 'others'];
    fc.assert(
      fc.property(
        balancedReport(format),
        fc.constantFrom(...columns),
        fc.integer({ min: 1, max: 500 }),
        (report, column, k) => {
          const carriedForward = [...report.figures].flatMap(([key, figure]): [string, Figure][] =>
            key.startsWith('requests.carriedOver.')
              ? [[key.replace('carriedOver', 'carriedForward'), figure]]
              : [],
          );
          const same = withFigures(
            { ...report, year: report.year - 1 },
            Object.fromEntries(carriedForward),
          );
          const found = (lastYear: Report) =>
            evaluate(format, report, { lastYear }).findings.flatMap((finding) =>
              finding.type === 'comparison' && finding.code === 'E1'
                ? [[finding.comparison.id, finding.severity, finding.difference]]
                : [],
            );
          expect(found(same)).toEqual([]);
          const key = `requests.carriedForward.${column}`;
          const forward = same.figures.get(key);
          const more = (forward?.kind === 'number' ? forward.value : 0) + k;
          expect(found(withFigures(same, { [key]: numberFigure(more) }))).toEqual([
            [`E1.${column}`, 'hard', -k],
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
