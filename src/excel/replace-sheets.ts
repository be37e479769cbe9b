import type { SheetsPlan } from '../workbook/collection-host';
import type { Content, SheetPlan } from '../workbook/plan';
import { deleteSheet } from './delete-sheet';
import { shareOut } from './round-trips';
import { writeSheet } from './write-sheet';

/** What an old sheet is called while a new one is written under its name. */
const asideName = (index: number): string => `${asideStart}${index + 1}`;
const asideStart = '_OGI_aside';

/** What was there before, to be put back or taken away. */
interface Before {
  sheets: readonly { id: string; name: string; position: number }[];
  activeId: string;
  names: readonly { name: string; formula: string; comment: string }[];
}

/**
 * Writes new sheets while the old ones stand aside, and deletes those last: so they can come back. What is too long for one
 * batch goes in several.
 */
export async function replaceSheets(
  context: Excel.RequestContext,
  plan: SheetsPlan,
): Promise<void> {
  const before = await look(context);
  try {
    await putSheets(context, plan, before);
  } catch (error) {
    await takeBack(new Excel.RequestContext(), plan, before);
    throw error;
  }
}

async function look(context: Excel.RequestContext): Promise<Before> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name,items/position');
  names.load('items/name,items/formula,items/comment');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name, position }) => ({ id, name, position })),
    activeId: active.id,
    names: names.items.map(({ name, formula, comment }) => ({
      name,
      formula: String(formula),
      comment,
    })),
  };
}

const sheetCalled = ({ sheets }: Before, name: string) =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

async function putSheets(
  context: Excel.RequestContext,
  plan: SheetsPlan,
  before: Before,
): Promise<void> {
  const { worksheets } = context.workbook;
  // What an earlier run could not take away goes, too.
  const leftOver = before.sheets.filter(({ name }) => name.startsWith(asideStart));
  leftOver.forEach(({ id }, index) => {
    worksheets.getItem(id).name = asideName(plan.sheets.length + index);
  });
  const pairs = plan.sheets.map((sheet, index) => {
    const old = sheetCalled(before, sheet.name);
    if (old) worksheets.getItem(old.id).name = asideName(index);
    return { sheet, old, worksheet: worksheets.add(sheet.name) };
  });
  // From the last one on, for each moves those behind it.
  const placed = pairs.flatMap(({ old, worksheet }) => (old ? [{ old, worksheet }] : []));
  placed.sort((one, other) => other.old.position - one.old.position);
  for (const { old, worksheet } of placed) worksheet.position = old.position;

  // Before any content: what is left half-written where the connection is lost is found by its name, and replaced.
  setNames(context.workbook, plan, before);
  await writeContents(context, plan.sheets);
  for (const { sheet, worksheet } of pairs) writeSheet(worksheet, { ...sheet, contents: [] });
  const shown = pairs.find(({ old }) => old?.id === before.activeId)?.worksheet;
  shown?.activate();
  if (plan.start) {
    const start = worksheets.getItem(plan.start.sheet);
    start.activate();
    start.getRange(plan.start.address).select();
  }
  for (const { id } of [...leftOver, ...placed.map(({ old }) => old)])
    deleteSheet(worksheets.getItem(id));
  await context.sync();
}

interface Row {
  name: string;
  row: number;
  cells: readonly Content[];
}

/** All but the last of them is sent: what does not fill a batch goes with what comes next. */
async function writeContents(
  context: Excel.RequestContext,
  sheets: readonly SheetPlan[],
): Promise<void> {
  const rows = sheets.flatMap(({ name, contents }) =>
    contents.map((cells, row): Row => ({ name, row, cells })),
  );
  const trips = shareOut(rows.map(({ cells }) => JSON.stringify(cells).length));
  for (const [index, { start, count }] of trips.entries()) {
    writeRows(context, rows.slice(start, start + count));
    if (index < trips.length - 1) await send(context);
  }
}

/** Rows that stand one below the other are one range. */
function writeRows({ workbook, application }: Excel.RequestContext, rows: readonly Row[]): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  for (const name of new Set(rows.map((row) => row.name))) {
    const block = rows.filter((row) => row.name === name);
    const [first] = block;
    if (!first) continue;
    workbook.worksheets
      .getItem(name)
      .getRangeByIndexes(first.row, 0, block.length, first.cells.length).formulas = block.map(
      ({ cells }) => [...cells],
    );
  }
}

const send = (context: Excel.RequestContext): Promise<void> => context.sync();

function setNames({ names, worksheets }: Excel.Workbook, plan: SheetsPlan, before: Before): void {
  for (const { name, sheet, range, comment } of plan.names) {
    if (before.names.some((known) => known.name === name)) names.getItem(name).delete();
    names.add(name, worksheets.getItem(sheet).getRange(range), comment);
  }
}

/**
 * Excel carries out a failing batch up to the failure. Old sheets get their names back, new ones go; once the first old sheet
 * is deleted, all new ones are complete and stay.
 */
async function takeBack(
  context: Excel.RequestContext,
  plan: SheetsPlan,
  before: Before,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  await context.sync();
  const now = worksheets.items.map(({ id, name }) => ({ id, name }));
  const replaced = plan.sheets.flatMap(({ name }) => sheetCalled(before, name) ?? []);
  if (!replaced.every(({ id }) => now.some((sheet) => sheet.id === id))) return;

  const planned = new Set(plan.names.map(({ name }) => name));
  for (const { name } of names.items) if (planned.has(name)) names.getItem(name).delete();
  for (const { id, name } of now) {
    const isNew = !before.sheets.some((sheet) => sheet.id === id);
    if (isNew && plan.sheets.some((sheet) => sheet.name === name)) {
      deleteSheet(worksheets.getItem(id));
    }
  }
  for (const { id, name } of replaced) worksheets.getItem(id).name = name;
  for (const { name, formula, comment } of before.names) {
    // A name that pointed nowhere is no loss, and Excel may refuse it.
    if (planned.has(name) && !formula.includes('#REF!')) names.add(name, formula, comment);
  }
  await context.sync();
}
