import type { KeptRecord } from '../workbook/collection-host';
import { collectionSheetName } from '../workbook/names';
import { stateCellLimit } from '../workbook/state';
import { shareOut, type Trip } from './round-trips';
import { textValue } from './text-value';

/**
 * A record is a row of a very hidden sheet: in column A its size in characters, so that a reader knows how many rows it can
 * ask for at once, and its texts beside it.
 */
const textColumn = 1;

/** Undefined without the sheet. One round trip, one for the sizes, and as many as the texts need. */
export async function readRecords(
  context: Excel.RequestContext,
): Promise<KeptRecord[] | undefined> {
  const { sheet, used } = askForSheet(context);
  await context.sync();
  if (sheet.isNullObject) return undefined;
  if (used.isNullObject) return [];
  const { rowCount, width } = extent(used);
  const sizes = sheet.getRangeByIndexes(0, 0, rowCount, 1);
  sizes.load('values');
  await context.sync();

  const records: KeptRecord[] = [];
  for (const trip of shareOut(sizes.values.map(([size]) => Number(size) + width))) {
    records.push(...(await readRows(sheet, trip, Math.max(width - textColumn, 1))));
  }
  return records;
}

/** @throws RangeError before anything is written */
export async function writeRecords(
  context: Excel.RequestContext,
  from: number,
  records: readonly KeptRecord[],
  end?: number,
): Promise<boolean> {
  if (records.some((texts) => texts.some((text) => text.length > stateCellLimit)))
    throw new RangeError(`A text is longer than ${stateCellLimit} characters`);
  if (end !== undefined && end < from + records.length)
    throw new RangeError(`Row ${end} is among those to be written`);
  const found = askForSheet(context);
  await context.sync();
  const sheet = found.sheet.isNullObject
    ? context.workbook.worksheets.add(collectionSheetName)
    : found.sheet;
  // With the first records, so that none is left behind empty where Excel refuses; one that it left behind so is hidden now.
  if (found.sheet.isNullObject || found.used.isNullObject)
    sheet.visibility = Excel.SheetVisibility.veryHidden;
  const used = found.used.isNullObject ? { rowCount: 0, width: 0 } : extent(found.used);

  if (end === undefined && !(await areOurs(sheet, used, from, records))) return false;

  // Cells beside a shorter record are emptied.
  const width = Math.max(used.width, ...records.map((texts) => textColumn + texts.length));
  const rows = records.map((texts) => [
    sizeOf(texts),
    ...Array.from({ length: width - textColumn }, (_, index) => textValue(texts[index] ?? '')),
  ]);
  for (const { start, count } of shareOut(records.map((texts) => sizeOf(texts) + width)))
    await writeRows(sheet, from + start, rows.slice(start, start + count));
  if (end !== undefined && end < used.rowCount)
    sheet.getRangeByIndexes(end, 0, used.rowCount - end, width).clear('Contents');
  await context.sync();
  return true;
}

/** Whether all rows before one are kept, and from there on no more than the first of some records, left by a failing batch. */
async function areOurs(
  sheet: Excel.Worksheet,
  { rowCount, width }: ReturnType<typeof extent>,
  from: number,
  records: readonly KeptRecord[],
): Promise<boolean> {
  const count = rowCount - from;
  if (count < 0 || count > records.length) return false;
  const written: KeptRecord[] = [];
  for (const { start, count: rows } of shareOut(records.slice(0, count).map(sizeOf))) {
    const trip = { start: from + start, count: rows };
    written.push(...(await readRows(sheet, trip, Math.max(width - textColumn, 1))));
  }
  return JSON.stringify(written) === JSON.stringify(records.slice(0, count).map(comesBack));
}

function askForSheet({ workbook }: Excel.RequestContext) {
  const sheet = workbook.worksheets.getItemOrNullObject(collectionSheetName);
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used };
}

const extent = ({ rowIndex, rowCount, columnIndex, columnCount }: Excel.Range) => ({
  rowCount: rowIndex + rowCount,
  width: columnIndex + columnCount,
});

async function readRows(
  sheet: Excel.Worksheet,
  { start, count }: Trip,
  columnCount: number,
): Promise<KeptRecord[]> {
  const range = sheet.getRangeByIndexes(start, textColumn, count, columnCount);
  range.load('values');
  await sheet.context.sync();
  return range.values.map((cells: unknown[]) => comesBack(cells.map(String)));
}

/** A record as it is read again: without empty texts at its end. */
function comesBack(record: KeptRecord): KeptRecord {
  const texts = [...record];
  while (texts[texts.length - 1] === '') texts.pop();
  return texts;
}

async function writeRows(
  sheet: Excel.Worksheet,
  row: number,
  cells: readonly (string | number)[][],
): Promise<void> {
  sheet.getRangeByIndexes(row, 0, cells.length, cells[0]?.length ?? 1).values = [...cells];
  await sheet.context.sync();
}

const sizeOf = (texts: KeptRecord): number => texts.reduce((size, { length }) => size + length, 0);
