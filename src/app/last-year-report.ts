import { FileError, type FileProblem } from '../exchange/file-error';
import { readXlsx } from '../exchange/xlsx/read-workbook';
import type { Report } from '../report/report';
import { evaluate } from '../rules/evaluate';
import type { TableId } from '../standard';
import { readReport } from '../workbook/read-report';
import { readingOf } from '../workbook/recovery/reading-of';
import { bytesOf, type SourceFile } from './source-file';
import { totalsKnown } from './totals-known';

/** Reading last year's workbook. */

/** `unread`: the computer did not hand it over, as when it was moved since it was chosen. */
export type UnusableFile = FileProblem | 'noReport' | 'newer' | 'unread';

/** What last year's workbook says. */
export interface LastYearReport {
  report: Report;
  /** Tables of it that could not be read whole. */
  unread: readonly TableId[];
  /** Sums that fail in it. */
  faults: number;
}

export async function readLastYear(file: SourceFile): Promise<LastYearReport | UnusableFile> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return bytes;
  try {
    const found = readReport(readingOf(readXlsx(bytes)));
    if (found.kind === 'newer') return 'newer';
    if (found.kind !== 'report') return 'noReport';
    const { format, report, formulas, problems } = found;
    const unread = problems.flatMap(({ kind, table }) => (kind === 'relabelled' ? [] : [table]));
    if (unread.length === format.tables.length) return 'noReport';
    const calculated = { ...report, figures: totalsKnown(format, report.figures, formulas) };
    const { outcomes } = evaluate(format, calculated);
    const faults = outcomes.filter(({ result }) => result === 'fails').length;
    return { report: calculated, unread, faults };
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
}
