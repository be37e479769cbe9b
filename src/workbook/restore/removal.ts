import { makeAddress, parseRange, type CellPosition } from '../../layout/address';
import type { CellWrite, WorkbookRemoval } from '../change';

import { checkCells, checkColumn } from '../check-sheet';
import { lastYearNumbers } from '../last-year-sheet';
import { markProperty, stateSheetName } from '../names';
import type { SheetPlan } from '../plan';
import { cellAt, type ReadSheet, type ReadWorkbook } from '../recovery/workbook-contents';
import type { SheetRole } from '../sheet-role';
import type { Examination } from './examination';

/**
 * What takes away all that we added to a workbook, leaving its tables as plain cells: formulas give way to what they show.
 * The front sheet stays, for people have written on it; the check sheet when it holds notes, last year's when it is filled.
 */
export function removalOf({ plan, sheets }: Examination, contents: ReadWorkbook): WorkbookRemoval {
  const plain: WorkbookRemoval['plain'][number][] = [];
  const deletedSheets: string[] = [stateSheetName];
  for (const [role, examined] of sheets) {
    const name = examined.kind === 'new' ? examined.replaces?.sheet : examined.plan.name;
    const sheet = contents.sheets.find((one) => one.name === name);
    if (!sheet) continue;
    const written = writtenCells[role]?.(examined.plan);
    if (written?.every((at) => isBlank(sheet, at))) deletedSheets.push(sheet.name);
    else plain.push({ plan: { ...examined.plan, name: sheet.name }, values: shownValues(sheet) });
  }
  return {
    plain,
    deletedSheets,
    names: plan.names.map(({ name }) => name),
    properties: [markProperty],
  };
}

/** Where people may have written something on a sheet that is of no use without it. */
const writtenCells: Partial<Record<SheetRole, (plan: SheetPlan) => CellPosition[]>> = {
  check: (plan) => checkCells.lineRows(plan).map((row) => ({ row, column: checkColumn('note') })),
  lastYear: (plan) => lastYearNumbers(plan).flatMap(([address]) => parseRange(address) ?? []),
};

const isBlank = (sheet: ReadSheet, at: CellPosition): boolean =>
  (cellAt(sheet, at)?.value ?? '') === '';

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
