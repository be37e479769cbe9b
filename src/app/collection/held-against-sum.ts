import { compareWithSum, type SumComparison } from '../../consolidation/compare-with-sum';
import type { ReportSum } from '../../consolidation/sum-reports';
import { unpackFigures } from '../../report/packed-figures';
import type { ExaminedFile, NoReport } from './examine-file';

/** A consolidated report beside the sum, or why it cannot be compared. */
export type Compared = { file: string } & (
  | { kind: 'compared'; comparison: SumComparison }
  | { kind: 'otherYear' | 'otherFormat' }
  | { kind: 'noReport'; problem: NoReport['problem'] }
);

/** A report that says no year is taken for one of the sum's. */
export function heldAgainstSum(examined: ExaminedFile, sum: ReportSum): Compared {
  const { file } = examined;
  if (examined.kind === 'noReport') return { file, kind: 'noReport', problem: examined.problem };
  const { formatId, agency, year = sum.year, figures } = examined;
  if (year !== sum.year) return { file, kind: 'otherYear' };
  if (formatId !== sum.format.id) return { file, kind: 'otherFormat' };
  const report = { formatId, agency, year, figures: unpackFigures(sum.format, figures) };
  return { file, kind: 'compared', comparison: compareWithSum(sum, report) };
}
