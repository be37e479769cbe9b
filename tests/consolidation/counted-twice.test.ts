import fc from 'fast-check';
import { countedTwiceQuestions, deductionsFor } from '../../src/consolidation/counted-twice';
import { sumReports, type ReportSum } from '../../src/consolidation/sum-reports';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { balanceEdits } from '../../src/rules/balance-edit';
import { withComputedTotals } from '../../src/rules/computed-totals';
import { evaluate } from '../../src/rules/evaluate';
import {
  figureKey,
  figuresOf,
  formatById,
  formats,
  type FigureKey,
  type Format,
} from '../../src/standard';
import { balancedReport, withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';
import { reportOfSum } from '../support/report-sums';

/** Suits that two units counted, and what is taken off a sum for them. */

const suit = (column: string): FigureKey =>
  figureKey('reconsiderationAndLitigation', 'litigationAfterReconsideration', column);
const outcomes = ['upheld', 'corrected', 'otherResult', 'pending'].map(suit);
const reason = '共同被告案件';

const sumOf = (format: Format, reports: Record<string, Report>): ReportSum =>
  sumReports(
    { format, year: Object.values(reports)[0]!.year },
    Object.entries(reports).map(([unit, report]) => ({ unit, report })),
  ).sum;
const units = (reports: readonly Report[]): Record<string, Report> =>
  Object.fromEntries(reports.map((report, index) => [`第${index}单位`, report]));
const after = (sum: ReportSum, answers: Record<FigureKey, number>): ReportSum => {
  const taken = deductionsFor(sum, new Map(Object.entries(answers)));
  if (!taken.ok) throw new RangeError(taken.problems.map(({ problem }) => problem).join());
  return sumReports(sum, sum.contributions, taken.deductions).sum;
};
const listed = (keys: readonly FigureKey[], counts: readonly number[]): Record<FigureKey, number> =>
  Object.fromEntries(keys.map((key, index) => [key, counts[index]!]));

describe('two published reports of 2024 that both have suits after reconsideration', () => {
  const format = formatById('2021');
  const sum = sumOf(format, {
    淮安市: publishedReport('huaian-city-2024').report,
    平潭综合实验区: publishedReport('pingtan-2024').report,
  });
  const figure = (column: string, huaian: number, pingtan: number) => ({
    key: suit(column),
    sum: huaian + pingtan,
    parts: [
      { unit: '淮安市', value: huaian },
      { unit: '平潭综合实验区', value: pingtan },
    ].sort((a, b) => b.value - a.value),
  });

  test('are asked about once, for each outcome that both have', () => {
    expect(countedTwiceQuestions(sum)).toEqual([
      {
        rule: format.countedOnceRules[0],
        figures: [
          { ...figure('upheld', 12, 13), most: 12 },
          { ...figure('corrected', 1, 2), most: 1 },
          { ...figure('otherResult', 1, 4), most: 1 },
        ],
      },
    ]);
  });

  test.each<[string, Record<FigureKey, number>, [FigureKey, number][]]>([
    ['nothing', {}, []],
    ['none', listed(outcomes, [0, 0, 0, 0]), []],
    [
      'some',
      listed(outcomes, [3, 0, 1, 0]),
      [
        [suit('upheld'), 3],
        [suit('otherResult'), 1],
        [suit('total'), 4],
      ],
    ],
  ])('the answer “%s” takes each suit off its outcome and the total', (_, answers, deductions) => {
    expect(deductionsFor(sum, new Map(Object.entries(answers)))).toEqual({
      ok: true,
      deductions: deductions.map(([key, value]) => ({ key, value, reason })),
    });
  });

  test.each<[Record<FigureKey, number>, { key: FigureKey; problem: string; most: number }[]]>([
    [{ [suit('upheld')]: -1 }, [{ key: suit('upheld'), problem: 'notCount', most: 12 }]],
    [{ [suit('upheld')]: 0.5 }, [{ key: suit('upheld'), problem: 'notCount', most: 12 }]],
    [{ [suit('upheld')]: NaN }, [{ key: suit('upheld'), problem: 'notCount', most: 12 }]],
    [{ [suit('upheld')]: 13 }, [{ key: suit('upheld'), problem: 'tooMany', most: 12 }]],
    [{ [suit('pending')]: 1 }, [{ key: suit('pending'), problem: 'notShared', most: 0 }]],
    [{ [suit('total')]: 1 }, [{ key: suit('total'), problem: 'notShared', most: 0 }]],
    [
      listed(outcomes, [12, 2, Infinity, 0]),
      [
        { key: suit('corrected'), problem: 'tooMany', most: 1 },
        { key: suit('otherResult'), problem: 'notCount', most: 1 },
      ],
    ],
  ])('%j is refused, and nothing is taken off', (answers, problems) => {
    expect(deductionsFor(sum, new Map(Object.entries(answers)))).toEqual({ ok: false, problems });
  });
});

/** Two units' outcomes, in printed order. */
const words: Figure = { kind: 'unreadable', problem: 'annotated', found: '1件', reading: 1 };
test.each<[string, Figure[], Figure[]]>([
  ['one unit has any', [2, 1, 0, 1].map(numberFigure), [0, 0, 0, 0].map(numberFigure)],
  ['each has another outcome', [2, 0, 0, 0].map(numberFigure), [0, 1, 0, 4].map(numberFigure)],
  ['the other has no number', [2, 1].map(numberFigure), [blankFigure(), words]],
  ['the other has less than nothing', [2].map(numberFigure), [-1].map(numberFigure)],
])('nothing is asked where %s', (_, one, other) => {
  const format = formatById('2021');
  const report = (figures: readonly Figure[]): Report => ({
    ...{ formatId: format.id, year: 2024, agency: '' },
    figures: new Map(figures.map((figure, index) => [outcomes[index]!, figure])),
  });
  const sum = sumOf(format, { 甲局: report(one), 乙局: report(other) });
  expect(countedTwiceQuestions(sum)).toEqual([]);
});

test('totals of totals go with their parts', () => {
  const format = formatById('2021');
  const [rule] = format.countedOnceRules;
  const { report } = publishedReport('pingtan-2024');
  const sum = sumOf(
    {
      ...format,
      countedOnceRules: [{ ...rule!, table: 'requests', row: 'granted', columns: ['others'] }],
    },
    units(
      [1, 2].map((value) =>
        withFigures(report, { 'requests.granted.others': numberFigure(value) }),
      ),
    ),
  );
  expect(deductionsFor(sum, new Map([['requests.granted.others', 1]]))).toMatchObject({
    ok: true,
    deductions: [
      { key: 'requests.granted.others', value: 1 },
      { key: 'requests.granted.total', value: 1 },
      { key: 'requests.outcomeTotal.others', value: 1 },
      { key: 'requests.outcomeTotal.total', value: 1 },
    ],
  });
});

describe.each(formats.map((format) => [format.id, format] as const))('laws of %s', (_, format) => {
  const year = format.reportYears.from;
  /** How much of what is possible is answered for each outcome. */
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: outcomes.length,
    maxLength: outcomes.length,
  });
  const answersTo = (sum: ReportSum, of: readonly number[]): Record<FigureKey, number> =>
    Object.fromEntries(
      countedTwiceQuestions(sum).flatMap(({ figures }) =>
        figures.map(({ key, most }, index) => [key, Math.round(most * of[index]!)]),
      ),
    );

  test('where every report passes all hard checks, so does the sum after any answer', () => {
    const reports = fc.array(balancedReport(format), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(reports, shares, (all, of) => {
        const sum = sumOf(format, units(all));
        const less = after(sum, answersTo(sum, of));
        const { findings } = evaluate(format, reportOfSum(less, ''));
        expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('each balance edit is as far out after an answer as before', () => {
    const changed = fc
      .tuple(
        balancedReport(format),
        fc.dictionary(
          fc.constantFrom(...outcomes, suit('total')),
          fc.oneof(fc.nat({ max: 9 }).map(numberFigure), fc.constant(blankFigure())),
        ),
      )
      .map(([report, figures]) => withFigures(report, figures));
    const imbalances = ({ figures }: ReportSum): (number | undefined)[] => {
      const side = (keys: readonly FigureKey[]): number =>
        keys.reduce((total, key) => total + (figures.get(key) ?? NaN), 0);
      return balanceEdits(format).map(({ left, right }) => side(left) - side(right));
    };
    fc.assert(
      fc.property(fc.array(changed, { minLength: 2, maxLength: 3 }), shares, (all, of) => {
        const sum = sumOf(format, units(all));
        expect(imbalances(after(sum, answersTo(sum, of)))).toEqual(imbalances(sum));
      }),
      { numRuns: 50 },
    );
  });

  /** Suits as they are: an outcome, the unit that acted, and the one that reconsidered if it counted the suit, too. */
  const suits = fc.array(
    fc.record({
      outcome: fc.constantFrom(...outcomes),
      actor: fc.nat({ max: 3 }),
      other: fc.option(fc.nat({ max: 3 })),
    }),
    { maxLength: 12 },
  );

  test('who knows how many suits two units counted is believed, and the sum is the number of suits', () => {
    fc.assert(
      fc.property(suits, (all) => {
        const isTwice = ({ actor, other }: (typeof all)[number]) =>
          other !== null && other !== actor;
        const reports = [0, 1, 2, 3].map((unit): Report => {
          const own = all.filter(
            (one) => one.actor === unit || (isTwice(one) && one.other === unit),
          );
          const figures = new Map(
            [...figuresOf(format).keys()].map((key) => [
              key,
              numberFigure(own.filter(({ outcome }) => outcome === key).length),
            ]),
          );
          return {
            ...{ formatId: format.id, year, agency: '' },
            figures: withComputedTotals(format, figures),
          };
        });
        const twice = outcomes.map(
          (key) => all.filter((one) => one.outcome === key && isTwice(one)).length,
        );
        const { figures } = after(sumOf(format, units(reports)), listed(outcomes, twice));
        for (const key of outcomes) {
          expect(figures.get(key)).toBe(all.filter(({ outcome }) => outcome === key).length);
        }
        expect(figures.get(suit('total'))).toBe(all.length);
      }),
    );
  });

  test('no more is refused than is impossible', () => {
    /** The most pairs of cases of different units, by trying them all. */
    const mostPairs = (counts: readonly number[]): number =>
      Math.max(
        0,
        ...counts.flatMap((one, i) =>
          counts.flatMap((other, j) =>
            i < j && one > 0 && other > 0
              ? [1 + mostPairs(counts.map((n, at) => (at === i || at === j ? n - 1 : n)))]
              : [],
          ),
        ),
      );
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }), (counts) => {
        const reports = counts.map((count): Report => ({
          ...{ formatId: format.id, year, agency: '' },
          figures: new Map([[suit('upheld'), numberFigure(count)]]),
        }));
        const asked = countedTwiceQuestions(sumOf(format, units(reports)))[0]?.figures ?? [];
        expect(asked[0]?.most ?? 0).toBe(mostPairs(counts));
      }),
    );
  });
});
