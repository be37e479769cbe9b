import type { CollectionHost } from '../../workbook/collection-host';
import { freeName } from '../../workbook/free-name';
import type { WorkbookHost } from '../../workbook/host';
import { progressName } from '../../workbook/names';
import { progressPlan, type ProgressStatus } from '../../workbook/progress-sheet';
import { progressTexts } from '../../workbook/sheet-texts';
import type { UnitRow } from './collection';
import type { KeptCollection } from './collection-records';

/** How far the whole is, in units. `pending`: sent something that is neither accepted nor sent back. */
export interface Progress {
  expected: number;
  sent: number;
  accepted: number;
  sentBack: number;
  pending: number;
  missing: number;
  /** Units or files that are not on the list; counted in nothing else. */
  unexpected: number;
}

/** Of the units on the list; where there is none, of all that have sent something. */
export function progressOf(rows: readonly UnitRow[]): Progress {
  const counted = countedIn(rows);
  const count = (is: (row: UnitRow) => boolean): number => counted.filter(is).length;
  const missing = count(({ status }) => status === 'missing');
  const accepted = count(({ isAccepted }) => isAccepted);
  const sentBack = count(({ decision }) => decision === 'sentBack');
  const expected = counted.length;
  return {
    ...{ expected, accepted, sentBack, missing },
    sent: expected - missing,
    pending: expected - missing - accepted - sentBack,
    unexpected: rows.length - expected,
  };
}

function countedIn(rows: readonly UnitRow[]): readonly UnitRow[] {
  const listed = rows.filter(({ isOnRoster }) => isOnRoster);
  return listed.length > 0 ? listed : rows;
}

/** What the sheet 收集进度 says of a unit, in the language of the workbook. */
export type RemarkOf = (row: UnitRow) => string;

/** Writes 收集进度: in the place of the last one, or as a new sheet. */
export async function writeProgress(
  host: WorkbookHost,
  collecting: CollectionHost,
  { office: agency, collection: { year } }: KeptCollection,
  rows: readonly UnitRow[],
  { date, remarkOf }: { date: string; remarkOf: RemarkOf },
): Promise<void> {
  const last = await collecting.namedPlace(progressName);
  const { sheetNames } = await host.survey();
  const units = countedIn(rows).map((row) => ({
    ...{ unit: row.unit, kind: row.kind, status: progressStatus(row) },
    ...{ remark: remarkOf(row), file: row.current?.file.file ?? '' },
  }));
  const name = last?.sheetName ?? freeName(progressTexts.name, sheetNames);
  await collecting.replaceSheets(progressPlan({ year, agency, date, units }, name));
}

function progressStatus({ status, isAccepted, decision }: UnitRow): ProgressStatus {
  if (status === 'missing') return 'missing';
  if (isAccepted) return 'accepted';
  return decision === 'sentBack' ? 'returned' : 'open';
}
