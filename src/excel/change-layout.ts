import { makeAddress, makeColumn } from '../layout/address';
import type { RelaidSheet, WorkbookChange } from '../workbook/change';
import type { LineEdit } from '../workbook/restore/table-standing';
import { closeLocks, openLocks, syncOrClose, type Locks } from './locks';
import { highlightOf, ourHighlights } from './highlights';
import { ownRange } from './inspect-sheets';
import {
  protectionOptions,
  writeHighlights,
  writeLooks,
  writeMerges,
  writeSheet,
  writeSizes,
  writeValidations,
  writeView,
} from './write-sheet';

/**
 * Carries out a change in one writing batch, after reads that say what is to be taken away. Excel carries out a failing
 * batch up to the failure: nothing that people typed is overwritten at any point of it, and it can be done again.
 * @returns false where something stands by now in a line that is to be deleted: nothing is done then
 */
export async function changeLayout(
  context: Excel.RequestContext,
  change: WorkbookChange,
): Promise<boolean> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const relaid = change.relaid.map((sheet) => ({
    ...sheet,
    worksheet: worksheets.getItem(nameNow(change, sheet)),
  }));
  for (const { worksheet } of relaid) worksheet.protection.load('protected');
  const names = change.names.map(({ name }) => workbook.names.getItemOrNullObject(name));
  for (const name of names) name.load('name');
  worksheets.load('items/name');
  const stale = await ourHighlights(
    context,
    relaid.filter(({ parts }) => parts.has('highlights')).map(({ worksheet }) => worksheet),
  );
  const locks: Locks = {
    protections: relaid.flatMap(({ worksheet: { protection } }) =>
      protection.protected ? [protection] : [],
    ),
    hidden: [],
  };
  const doomed = doomedLines(change.lineEdits).map(({ sheet, axis, at }) => {
    const line = worksheets.getItem(sheet).getRange(lineAddress(axis, at));
    const used = line.getUsedRangeOrNullObject(true);
    used.load('address');
    return used;
  });
  await openLocks(context, locks);

  if (doomed.some(({ isNullObject }) => !isNullObject)) {
    await closeLocks(context, locks);
    return false;
  }

  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  for (const { from, to } of change.renames) worksheets.getItem(from).name = to;
  for (const { sheet, kind, axis, at } of change.lineEdits) {
    const line = worksheets.getItem(sheet).getRange(lineAddress(axis, at));
    if (kind === 'insert') line.insert(axis === 'row' ? 'Down' : 'Right');
    else line.delete(axis === 'row' ? 'Up' : 'Left');
  }
  // All sheets before any formula that looks at them.
  addSheets(worksheets, change);
  for (const { plan, cells } of change.added)
    writeSheet(worksheets.getItem(plan.name), plan, cells);
  for (const format of stale) highlightOf(format).delete();
  for (const sheet of relaid) layOut(sheet.worksheet, sheet);
  change.names.forEach(({ name, sheet, range, comment }, index) => {
    if (names[index]?.isNullObject === false) workbook.names.getItem(name).delete();
    workbook.names.add(name, worksheets.getItem(sheet).getRange(range), comment);
  });
  for (const { key, value } of change.properties) workbook.properties.custom.add(key, value);
  await syncOrClose(context, locks);
  return true;
}

/** The lines that go, as they are numbered before any of them went. */
const doomedLines = (edits: WorkbookChange['lineEdits']): WorkbookChange['lineEdits'] =>
  edits.flatMap((edit, index) =>
    edit.kind === 'delete'
      ? [
          edits
            .slice(0, index)
            .filter(({ sheet, axis }) => sheet === edit.sheet && axis === edit.axis)
            .reduceRight((line, before) => ({ ...line, at: placeBefore(before, line.at) }), edit),
        ]
      : [],
  );

const placeBefore = ({ kind, at }: LineEdit, line: number): number =>
  kind === 'insert' ? line - Number(line > at) : line + Number(line >= at);

/** What a sheet is called before the renames. */
const nameNow = ({ renames }: WorkbookChange, { plan }: RelaidSheet): string =>
  renames.find(({ to }) => to === plan.name)?.from ?? plan.name;

const lineAddress = (axis: 'row' | 'column', at: number): string =>
  axis === 'row' ? `${at + 1}:${at + 1}` : `${makeColumn(at)}:${makeColumn(at)}`;

/** New sheets, each where it belongs: those after it move on. */
function addSheets(
  worksheets: Excel.WorksheetCollection,
  { added, renames }: WorkbookChange,
): void {
  const order = worksheets.items.map(
    ({ name }) => renames.find(({ from }) => from === name)?.to ?? name,
  );
  for (const { plan, before } of added) {
    const worksheet = worksheets.add(plan.name);
    const position = before === undefined ? -1 : order.indexOf(before);
    if (position < 0) order.push(plan.name);
    else {
      worksheet.position = position;
      order.splice(position, 0, plan.name);
    }
  }
}

function layOut(worksheet: Excel.Worksheet, { plan, parts, contents }: RelaidSheet): void {
  const cells = worksheet.getRange(ownRange(plan));
  if (parts.has('hiddenLines')) {
    worksheet.autoFilter.remove();
    cells.rowHidden = false;
    cells.columnHidden = false;
  }
  if (parts.has('merges')) cells.unmerge();
  if (parts.has('contents')) writeRuns(worksheet, contents);
  if (parts.has('merges')) writeMerges(worksheet, plan);
  if (parts.has('looks')) writeLooks(worksheet, plan);
  if (parts.has('view')) writeView(worksheet, plan);
  if (parts.has('sizes')) writeSizes(worksheet, plan);
  if (parts.has('highlights')) writeHighlights(worksheet, plan);
  if (parts.has('validations')) {
    cells.dataValidation.clear();
    writeValidations(worksheet, plan);
  }
  if (plan.visibility === 'veryHidden') {
    worksheet.visibility = Excel.SheetVisibility.veryHidden;
  }
  if (plan.isProtected) worksheet.protection.protect(protectionOptions);
}

/** Cells side by side that are to be written are one range; all others are left alone. */
function writeRuns(worksheet: Excel.Worksheet, contents: RelaidSheet['contents']): void {
  contents.forEach((cells, row) => {
    for (let start = 0; start < cells.length;) {
      const next = cells.indexOf(null, start);
      const end = next < 0 ? cells.length : next;
      if (end > start) {
        const last = makeAddress({ row, column: end - 1 });
        const run = worksheet.getRange(`${makeAddress({ row, column: start })}:${last}`);
        run.formulas = [cells.slice(start, end)];
      }
      start = end + 1;
    }
  });
}
