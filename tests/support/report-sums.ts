import { sumReports, type ReportSum } from '../../src/consolidation/sum-reports';
import { blankFigure, numberFigure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { figuresOf } from '../../src/standard';

/** What the laws of adding up speak of: a sum as a report, and two sums together. */

/** The sum as the report of the office that adds up. */
export const reportOfSum = ({ format, year, figures }: ReportSum, agency: string): Report => ({
  formatId: format.id,
  ...{ year, agency },
  figures: new Map(
    [...figuresOf(format).keys()].map((key) => {
      const value = figures.get(key);
      return [key, value === undefined ? blankFigure() : numberFigure(value)] as const;
    }),
  ),
});

/** What comes of adding up all that went into one or the other, of the same format and year. */
export const mergeSums = (one: ReportSum, other: ReportSum): ReportSum =>
  sumReports(
    one,
    [...one.contributions, ...other.contributions],
    [...one.deductions, ...other.deductions],
  ).sum;
