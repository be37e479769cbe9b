import type { Roster } from '../../consolidation/roster';
import type { ReportSum } from '../../consolidation/sum-reports';
import { parseRange } from '../../layout/address';
import { figuresOf, type FigureKey, type Format } from '../../standard';
import type { CollectionHost } from '../../workbook/collection-host';
import { detailsPlan, locateInPlan, sumTablesPlan } from '../../workbook/consolidated-plan';
import { freeName } from '../../workbook/free-name';
import type { WorkbookHost, WorkbookReading } from '../../workbook/host';
import { detailsName } from '../../workbook/names';
import { readReport, type OpenReport } from '../../workbook/read-report';
import type { WorkbookPlan } from '../../workbook/plan';
import { detailTexts } from '../../workbook/sheet-texts';
import type { LocateOnSheet } from '../../workbook/worksheet-formula';
import { detailLines } from './detail-lines';

/** The sum in the open workbook: written at a person's wish, and written again when more has come in. */

/** What the open workbook holds, before a sum is written into it. */
export type Standing =
  | { kind: 'nothing' }
  /** A sum of ours, of this year and format: the new one is written into its sheets. Without `details` it was not finished. */
  | { kind: 'sum'; found: OpenReport; reading: WorkbookReading; details: string | undefined }
  /** Another report: its sheets stay, but nothing checks them any more, for the sum gets sheets of its own. */
  | { kind: 'report' };

export async function standingOf(
  host: WorkbookHost,
  collecting: CollectionHost,
  { format, year }: Pick<ReportSum, 'format' | 'year'>,
): Promise<Standing> {
  const reading = await host.read();
  const found = readReport(reading);
  if (found.kind === 'none') return { kind: 'nothing' };
  const details = (await collecting.namedPlace(detailsName))?.sheetName;
  const isSum =
    found.kind === 'report' &&
    details !== undefined &&
    found.problems.length === 0 &&
    found.format === format &&
    found.report.year === year;
  if (!isSum) return { kind: 'report' };
  const isUnfinished = [...reading.tables.values()].some(({ sheetName }) => sheetName === details);
  return { kind: 'sum', found, reading, details: isUnfinished ? undefined : details };
}

/**
 * The tables of a new sum. Until its details are there, their name points at the tables: what is left where Excel ends in
 * between is then no report of somebody else's, and is gone on with.
 */
function unfinishedSum(tables: WorkbookPlan): WorkbookPlan {
  const { sheet, address: range } = tables.start;
  return { ...tables, names: [...tables.names, { name: detailsName, sheet, range, comment: '' }] };
}

/** Writes tables and 汇总明细: into the sheets of the last sum, or into new ones. */
export async function writeSum(
  host: WorkbookHost,
  collecting: CollectionHost,
  sum: ReportSum,
  { office: agency, roster }: { office: string; roster: Roster },
): Promise<void> {
  const { format, year, figures } = sum;
  const lines = detailLines(sum, roster);
  const standing = await standingOf(host, collecting, sum);
  if (standing.kind === 'sum') {
    const { found, reading, details } = standing;
    const name = details ?? freeName(detailTexts.name, reading.sheetNames);
    await replaceFigures(host, found, figures);
    const locate = locateInReading(format, found, reading);
    await collecting.replaceSheets(detailsPlan(sum, lines, { name, ...locate }));
    return;
  }
  const { sheetNames: taken } = await host.survey();
  const tables = sumTablesPlan({ format, year, agency, taken }, figures);
  await host.carryOut(unfinishedSum(tables));
  // By itself: the figures of a thousand units are more than Excel takes at once.
  const name = freeName(detailTexts.name, [...taken, ...tables.sheets.map((sheet) => sheet.name)]);
  await collecting.replaceSheets(
    detailsPlan(sum, lines, { name, ...locateInPlan(tables, format) }),
  );
}

/** The sum stands whatever stood there; what nobody has a number for any more is emptied; totals that are formulas stay. */
async function replaceFigures(
  host: WorkbookHost,
  { places, formulas, report }: OpenReport,
  sums: ReadonlyMap<FigureKey, number>,
): Promise<void> {
  await host.writeCells(
    [...places].flatMap(([key, { sheetId, address }]) => {
      const value = sums.get(key) ?? '';
      const isBlank = report.figures.get(key)?.kind === 'blank';
      return formulas.has(key) || (value === '' && isBlank) ? [] : [{ sheetId, address, value }];
    }),
  );
}

/** Where the figures stand in the open workbook. */
function locateInReading(
  format: Format,
  { places }: OpenReport,
  { tables }: WorkbookReading,
): LocateOnSheet {
  const sheetOf = (key: FigureKey): string => {
    const table = figuresOf(format).get(key)?.table;
    const reading = table && tables.get(table);
    if (!reading) throw new RangeError(`No sheet for ${key}`);
    return reading.sheetName;
  };
  const locate = (key: FigureKey) => {
    const at = parseRange(places.get(key)?.address ?? '');
    if (!at) throw new RangeError(`No place for ${key}`);
    return at;
  };
  return { locate, sheetOf };
}
