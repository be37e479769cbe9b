import { covers, makeAddress, parseRange } from '../../layout/address';
import type { CellWrite, WorkbookRemoval } from '../change';

import { checkCells, checkColumn } from '../check-sheet';
import { markProperty, stateSheetName } from '../names';
import type { SheetPlan } from '../plan';
import { cellAt, type ReadSheet, type ReadWorkbook } from '../recovery/workbook-contents';
import type { ExaminedSheet, Examination } from './examination';

/**
 * What takes away all that we added to a workbook, leaving its tables as plain cells: formulas give way to what they show.
 * The front sheet stays, for people have written on it; the check sheet when it holds notes, and that of the text when it
 * holds any.
 */
export function removalOf({ plan, sheets }: Examination, contents: ReadWorkbook): WorkbookRemoval {
  const plain: WorkbookRemoval['plain'][number][] = [];
  const deletedSheets: string[] = [stateSheetName];
  for (const [role, examined] of sheets) {
    const name = examined.kind === 'new' ? examined.replaces?.sheet : examined.plan.name;
    const sheet = contents.sheets.find((one) => one.name === name);
    if (!sheet) continue;
    const isIdle =
      (role === 'check' && !hasNotes(sheet, examined.plan)) ||
      (role === 'narrative' && !hasText(sheet, examined));
    if (isIdle) deletedSheets.push(sheet.name);
    else plain.push({ plan: { ...examined.plan, name: sheet.name }, values: shownValues(sheet) });
  }
  return {
    plain,
    deletedSheets,
    names: plan.names.map(({ name }) => name),
    properties: [markProperty],
  };
}

/** Words of people's in the column of notes. */
const hasNotes = (sheet: ReadSheet, plan: SheetPlan): boolean =>
  checkCells
    .lineRows(plan)
    .some((row) => (cellAt(sheet, { row, column: checkColumn('note') })?.value ?? '') !== '');

/** Words of people's in the cells that are theirs. */
function hasText({ rows }: ReadSheet, examined: ExaminedSheet): boolean {
  if (examined.kind === 'new') return examined.cells.length > 0;
  const inputs = examined.plan.formats
    .filter(({ look }) => !look.locked)
    .flatMap(({ ranges }) => ranges.flatMap((range) => parseRange(range) ?? []));
  return [...rows].some(([row, cells]) =>
    [...cells].some(
      ([column, { value }]) =>
        (value ?? '') !== '' &&
        inputs.some((area) => covers(area, { row, column, rowCount: 1, columnCount: 1 })),
    ),
  );
}

const shownValues = ({ rows }: ReadSheet): CellWrite[] =>
  [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value, formula, numberFormat }]): CellWrite[] =>
      formula === undefined
        ? []
        : [
            {
              address: makeAddress({ row, column }),
              value: value ?? '',
              ...(numberFormat === undefined ? {} : { numberFormat }),
            },
          ],
    ),
  );
