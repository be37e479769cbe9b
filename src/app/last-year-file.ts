import { numberOf } from '../report/figure';
import type { FormatId, TableId } from '../standard';
import { HostError, type WorkbookHost } from '../workbook/host';
import { lastYearCells, type LastYear } from '../workbook/last-year';
import { lastYearName } from '../workbook/names';
import { readReport } from '../workbook/read-report';
import { lastYearTexts } from '../workbook/sheet-texts';
import { carriedFigures, carryOverChanges, type CarriedFigure } from './carry-over';
import type { Desk } from './desk';
import { writesOf, type FigureChange } from './edits';
import { lastYearFigures } from './last-year-figures';
import type { LastYearReport, UnusableFile } from './last-year-report';
import type { SourceFile } from './source-file';

/** Last year's report beside this year's: loaded when a file was chosen. */

/** What last year's report in a file says, for a person to agree to. */
export interface LastYearProposal {
  kind: 'proposal';
  file: string;
  /** The agency and year that the file says, and its format. */
  agency: string;
  year: number;
  formatId: FormatId;
  /** The file names another agency than the open workbook. */
  isOtherAgency: boolean;
  /** Tables of the file that could not be read whole. */
  unread: readonly TableId[];
  /** Sums that fail in it. */
  faults: number;
  /** Totals of it that are left out: see `lastYearFigures`. */
  contradicted: number;
  /** Of this year's figures, those that are carried over. */
  carried: readonly CarriedFigure[];
  /** What would be written into this year's tables. */
  changes: readonly FigureChange[];
  /** Figures that will be kept with the workbook, of those that this year's format asks for. */
  known: number;
  lastYear: LastYear;
}

/** Why a file is of no use here. */
export type LastYearRefusal = { kind: 'refusal'; file: string } & (
  | { problem: UnusableFile }
  /** It reports on another year than the one before. */
  | { problem: 'otherYear'; year: number; expected: number }
);

/** @returns undefined where the open workbook holds no report any more */
export async function proposeLastYear(
  host: WorkbookHost,
  file: SourceFile,
  read: (file: SourceFile) => Promise<LastYearReport | UnusableFile>,
): Promise<LastYearProposal | LastYearRefusal | undefined> {
  const found = readReport(await host.read());
  if (found.kind !== 'report') return undefined;
  const refusal = { kind: 'refusal', file: file.name } as const;
  const { format, report } = found;
  const before = await read(file);
  if (typeof before === 'string') return { ...refusal, problem: before };
  const expected = report.year - 1;
  if (before.report.year !== expected) {
    return { ...refusal, problem: 'otherYear', year: before.report.year, expected };
  }
  const { figures, contradicted } = lastYearFigures(format, report.year, before.report);
  const carried = carriedFigures(found, figures);
  const { agency, year, formatId } = before.report;
  return {
    kind: 'proposal',
    file: file.name,
    ...{ agency, year, formatId },
    isOtherAgency: agency !== report.agency,
    unread: before.unread,
    faults: before.faults,
    contradicted,
    carried,
    changes: carryOverChanges(carried),
    known: [...figures.values()].filter(({ kind }) => kind === 'number').length,
    lastYear: { source: lastYearTexts.sourceOf(agency, file.name), figures },
  };
}

/**
 * Keeps last year's figures with the workbook.
 * @param changes to be made in this year's tables as well
 * @throws HostError where there is no whole place for them: nothing is written then
 * @returns false where a figure is not any more what a change replaces: nothing is written then
 */
export async function attachLastYear(
  host: WorkbookHost,
  { lastYear }: LastYearProposal,
  changes: readonly FigureChange[],
  patiently: Desk['patiently'],
): Promise<boolean> {
  const reading = await host.read();
  const found = readReport(reading);
  if (found.kind !== 'report') return false;
  const cells = lastYearCells(found.format, lastYear);
  if (reading.lastYear?.length !== cells.length) throw new HostError('gone', lastYearName);
  // An attempt that ended in between has filled some in already.
  const left = changes.filter(({ key, to }) => numberOf(found.report.figures.get(key)) !== to);
  const writes = writesOf(found, left);
  if (writes.length < left.length) return false;
  // The figures first: they can be refused, and then nothing was done.
  if (writes.length > 0 && !(await host.writeCells(writes))) return false;
  // Who begins to type between the two has only the rest done afterwards: the figures are not any more what was agreed to.
  await patiently(() => host.writeColumn('lastYear', cells));
  return true;
}
