import fc from 'fast-check';
import { numberFigure, blankFigure } from '../../src/report/figure';
import { suggestCorrections } from '../../src/repair/suggest-corrections';
import { figuresOf, formatById, formats, type FigureKey } from '../../src/standard';
import { balancedReport, withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';
import { mistype, seededRandom, slipKinds } from '../support/slips';

import { adopt, failingIn, isDetermined, resultsOf, typed } from '../support/told-corrections';

/** What holds of every suggestion, and what is promised where a search is cut short. */

describe.each(formats)('format $id', (format) => {
  const keys = [...figuresOf(format).keys()];
  const requests = keys.filter((key) => key.startsWith('requests.'));
  const mistypedReports = (among: readonly FigureKey[], slips: number) =>
    fc
      .tuple(
        balancedReport(format),
        fc.array(fc.constantFrom(...slipKinds), { minLength: slips, maxLength: slips }),
        fc.integer(),
      )
      .map(([report, kinds, seed]) => mistype(report, among, kinds, seededRandom(seed))!);

  test('nothing is suggested for a balanced report', () => {
    fc.assert(
      fc.property(balancedReport(format), (report) => {
        expect(suggestCorrections({ format, report, formulas: typed })).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('one mistyped figure of the requests table is found, and nothing else offered', () => {
    fc.assert(
      fc.property(mistypedReports(requests, 1), ({ report, truth }) => {
        const faults = suggestCorrections({ format, report, formulas: typed });
        expect(faults).toMatchObject([{ proven: true, hasMore: false }]);
        expect(faults[0]!.suggestions).toHaveLength(1);
        expect(faults[0]!.suggestions[0]!.changes).toMatchObject(
          [...truth].map(([key, to]) => ({ key, to })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is adopted settles what it says, and unsettles nothing', () => {
    fc.assert(
      fc.property(mistypedReports(keys, 3), ({ report }) => {
        const before = resultsOf(format, report);
        for (const { edits, suggestions } of suggestCorrections({
          format,
          report,
          formulas: typed,
        })) {
          for (const one of suggestions.filter(isDetermined)) {
            const after = resultsOf(format, adopt(report, one));
            for (const { id } of edits) expect([id, after.get(id)]).toEqual([id, 'holds']);
            const unsettled = [...after].filter(
              ([id, result]) => result === 'fails' && before.get(id) !== 'fails',
            );
            expect(unsettled).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('one suggestion for each fault leaves no sum that fails', () => {
    fc.assert(
      fc.property(mistypedReports(keys, 3), ({ report }) => {
        const first = suggestCorrections({ format, report, formulas: typed }).map(
          ({ suggestions: [best] }) => best!,
        );
        fc.pre(first.every(isDetermined));
        expect(failingIn(format, first.reduce(adopt, report))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('the same figures in any order get the same answer', () => {
    fc.assert(
      fc.property(mistypedReports(keys, 2), ({ report }) => {
        const reversed = { ...report, figures: new Map([...report.figures].reverse()) };
        expect(suggestCorrections({ format, report: reversed, formulas: typed })).toEqual(
          suggestCorrections({ format, report, formulas: typed }),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('limits', () => {
  const format = formatById('2021');
  const { report } = publishedReport('hangzhou-like-2025');
  const keys = [...figuresOf(format).keys()].filter((key) => key.startsWith('requests.'));
  const ruined = mistype(
    report,
    keys,
    Array<'substitution'>(40).fill('substitution'),
    seededRandom(1),
  )!;

  test('a search that is given up says so, and offers what it can deduce', () => {
    const faults = suggestCorrections(
      { format, report: ruined.report, formulas: typed },
      { suggestions: 5, steps: 200 },
    );
    expect(faults.length).toBeGreaterThan(0);
    for (const { proven, hasMore } of faults)
      expect({ proven, hasMore }).toEqual({ proven: false, hasMore: true });
    const listed = faults.flatMap(({ edits }) => edits.map(({ id }) => id)).sort();
    expect(listed).toEqual(failingIn(format, ruined.report).sort());
  });

  test('alternatives of independent faults are not multiplied', () => {
    const series = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'];
    const wrong = withFigures(
      report,
      Object.fromEntries(
        series.map((row) => [`reconsiderationAndLitigation.${row}.pending`, numberFigure(4321)]),
      ),
    );
    const faults = suggestCorrections({ format, report: wrong, formulas: typed });
    expect(faults.map(({ edits }) => edits.map(({ id }) => id))).toEqual(
      series.map((row) => [`C1.${row}`]),
    );
    for (const { suggestions } of faults) {
      expect(suggestions.length).toBeGreaterThan(1);
      for (const { changes } of suggestions) expect(changes).toHaveLength(1);
    }
  });

  test('a list that is cut off says so', () => {
    const { report: litigation } = publishedReport('natres-2021');
    const wrong = withFigures(litigation, {
      'reconsiderationAndLitigation.directLitigation.total': numberFigure(5),
    });
    const limited = (suggestions: number) =>
      suggestCorrections(
        { format, report: wrong, formulas: typed },
        { suggestions, steps: 100_000 },
      ).find(({ edits }) => edits.some(({ id }) => id === 'C1.directLitigation'))!;
    expect(limited(1)).toMatchObject({ hasMore: true, suggestions: { length: 1 } });
    expect(limited(9)).toMatchObject({ hasMore: false, suggestions: { length: 2 } });
  });

  test('a blank part makes no fault of its row', () => {
    const blank = withFigures(report, { 'requests.granted.naturalPersons': blankFigure() });
    expect(suggestCorrections({ format, report: blank, formulas: typed })).toEqual([]);
  });
});
