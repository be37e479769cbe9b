import { makeRange, moved, parseRange, type CellPosition } from '../layout/address';
import type { Content, SheetPlan } from './plan';
import { moveFormula } from './shift-formula';

/**
 * A sheet's plan some rows and columns further on: for a sheet before which people inserted rows. Rows and columns that
 * are theirs have no content, no height and no width here.
 */
export function movedSheet(plan: SheetPlan, by: CellPosition): SheetPlan {
  if (by.row === 0 && by.column === 0) return plan;
  const range = (address: string): string => {
    const area = parseRange(address);
    return area ? makeRange(moved(area, by)) : address;
  };
  const content = (cell: Content): Content =>
    typeof cell === 'string' && cell.startsWith('=') ? moveFormula(cell, by) : cell;
  const blanks = (count: number): ''[] => Array<''>(count).fill('');
  const width = plan.contents[0]?.length ?? 0;
  // What the rest of the sheet looks like is theirs, too.
  const own = { ...plan };
  delete own.tabColor;
  return {
    ...own,
    showGridlines: true,
    contents: [
      ...Array.from({ length: by.row }, () => blanks(by.column + width)),
      ...plan.contents.map((row) => [...blanks(by.column), ...row.map(content)]),
    ],
    merges: plan.merges.map(range),
    formats: plan.formats.map(({ ranges, look }) => ({ ranges: ranges.map(range), look })),
    columnWidths: [],
    rowHeights: [],
    conditionalFormats: plan.conditionalFormats.map((format) => ({
      ...format,
      range: range(format.range),
      formula: moveFormula(format.formula, by),
    })),
    validations: plan.validations.map((validation) => ({
      ...validation,
      range: range(validation.range),
    })),
    frozenRows: 0,
  };
}
