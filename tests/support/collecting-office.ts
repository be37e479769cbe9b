import type { CollectingSession } from '../../src/app/collection/collecting-session';
import { parseRange } from '../../src/layout/address';
import { formatForYear, type FigureKey } from '../../src/standard';
import { balanced } from './balanced-requests';
import { DirectExaminer, sentFile } from './direct-examiner';
import { plainWorkbook } from './examined-file';
import type { OfficeSession } from './office-session';
import { placeOf } from './table-places';

/** An office, its units, and what they send. */

export const office = '某县人民政府办公室';
export const year = 2025;
export const format = formatForYear(year)!;
export const units: readonly string[] = ['甲局', '乙镇人民政府', '丙街道办事处'];
export const received: FigureKey = 'requests.received.naturalPersons';
export const nameOf = (unit: string): string => `${year}年度政府信息公开工作年度报告-${unit}.xlsx`;
export const report = (unit: string, figures: Record<FigureKey, number> = balanced(1), at = 0) =>
  sentFile(nameOf(unit), plainWorkbook(unit, year, figures), at);

/** The collecting page of a pane. */
export async function collectingIn(
  session: OfficeSession['session'],
  examiner = new DirectExaminer(),
): Promise<CollectingSession> {
  await session.collecting.begin(() => Promise.resolve(examiner));
  const { screen } = session.state;
  if (screen.kind !== 'collecting') throw new Error(screen.kind);
  return screen.collecting;
}

/** The same, with a collection begun. */
export async function begunIn(
  session: OfficeSession['session'],
  list: readonly string[] = units,
  examiner = new DirectExaminer(),
): Promise<CollectingSession> {
  const collecting = await collectingIn(session, examiner);
  await collecting.begin({ office, year: String(year), units: list.join('\n') });
  return collecting;
}

export const visibleSheets = ({ grid }: OfficeSession): string[] =>
  grid.sheets().flatMap(({ name, visibility }) => (visibility === 'Visible' ? [name] : []));

export function valueAt(opened: OfficeSession, sheet: string, address: string) {
  const { row, column } = parseRange(address)!;
  return opened.grid.read(opened.sheetId(sheet), row, column).value;
}

export function figureIn(opened: OfficeSession, key: FigureKey) {
  const { sheet, address } = placeOf(format, key);
  return valueAt(opened, sheet, address);
}
