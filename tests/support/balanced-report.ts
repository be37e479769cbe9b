import fc from 'fast-check';
import { numberFigure, type Figure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { totalsOf } from '../../src/rules/balance-edit';
import { figuresOf, type FigureKey, type Format } from '../../src/standard';

/** Random reports of a format in which every sum agrees: inputs at random, totals added up, requests received to fit. */
export function balancedReport(format: Format): fc.Arbitrary<Report> {
  const totals = totalsOf(format);
  const inputs = [...figuresOf(format).keys()].filter((key) => !totals.has(key));
  return fc
    .array(fc.nat(9999), { minLength: inputs.length, maxLength: inputs.length })
    .map((values) => {
      const figures = new Map<FigureKey, number>();
      inputs.forEach((key, index) => figures.set(key, values[index] ?? 0));
      // 一 = （七） + 四 − 二 in each column; what that leaves negative is made up for in 四.
      const get = (key: FigureKey): number => figures.get(key) ?? 0;
      const total = (key: FigureKey): number => {
        const edit = totals.get(key);
        return edit ? edit.left.reduce((sum, part) => sum + total(part), 0) : get(key);
      };
      for (const applicant of applicantsOf(format)) {
        const outcome = total(`requests.outcomeTotal.${applicant}`);
        const carriedOver = get(`requests.carriedOver.${applicant}`);
        const carriedForward = Math.max(
          get(`requests.carriedForward.${applicant}`),
          carriedOver - outcome,
        );
        figures.set(`requests.carriedForward.${applicant}`, carriedForward);
        figures.set(`requests.received.${applicant}`, outcome + carriedForward - carriedOver);
      }
      return {
        formatId: format.id,
        year: format.reportYears.from,
        agency: '某市某局',
        figures: new Map<FigureKey, Figure>(
          [...figuresOf(format).keys()].map((key) => [key, numberFigure(total(key))]),
        ),
      };
    });
}

const applicantsOf = (format: Format): string[] => [
  ...new Set(
    [...figuresOf(format).values()]
      .filter(({ table, column }) => table === 'requests' && column !== 'total')
      .map(({ column }) => column),
  ),
];

/** The same report with some figures replaced. */
export const withFigures = (report: Report, changes: Record<FigureKey, Figure>): Report => ({
  ...report,
  figures: new Map([...report.figures, ...Object.entries(changes)]),
});
