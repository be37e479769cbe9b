import { makeRange } from '../layout/address';
import type { SheetInspection } from '../workbook/host';
import { ownArea, type SheetPlan, type ValidationPlan } from '../workbook/plan';
import { addressesOf, colorOf, readHighlights } from './highlights';

/**
 * How sheets look beside their plans, in three round trips. Merged cells are told from ExcelApi 1.13 on, and asking for them
 * counts as a write: Excel may forget what could be undone.
 */
export async function inspectSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<SheetInspection[]> {
  const asked = plans.map((plan) => ask(context, plan));
  await context.sync();
  const highlights = await readHighlights(
    context,
    asked.map(({ worksheet }) => worksheet),
  );
  return asked.map((sheet, index) => ({
    isProtected: sheet.protection.protected,
    highlights: highlights[index] ?? [],
    validations: sheet.validations.map(({ planned, found }) => isAsPlanned(planned, found)),
    looks: sheet.looks.map(
      ({ look, fill, protection }) =>
        protection.locked === look.locked &&
        (look.fill === undefined || colorOf(fill).toUpperCase() === look.fill.toUpperCase()),
    ),
    merges: sheet.merged && mergedRanges(sheet.merged),
    frozenRows: sheet.frozen.isNullObject ? 0 : sheet.frozen.rowCount,
    showsGridlines: sheet.worksheet.showGridlines,
    tabColor: sheet.worksheet.tabColor,
    hasHiddenLines: [sheet.cells.rowHidden, sheet.cells.columnHidden].some(
      (hidden) => (hidden as boolean | null) !== false,
    ),
  }));
}

function ask({ workbook }: Excel.RequestContext, plan: SheetPlan) {
  const worksheet = workbook.worksheets.getItem(plan.name);
  const { protection } = worksheet;
  protection.load('protected');
  worksheet.load('tabColor,showGridlines');
  const frozen = worksheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount');
  const validations = plan.validations.map((planned) => {
    const found = worksheet.getRange(planned.range).dataValidation;
    found.load('rule');
    return { planned, found };
  });
  const looks = plan.formats.flatMap(({ ranges, look }) =>
    ranges.map((range) => {
      const { fill, protection: locks } = worksheet.getRange(range).format;
      fill.load('color');
      locks.load('locked');
      return { look, fill, protection: locks };
    }),
  );
  const cells = worksheet.getRange(ownRange(plan));
  cells.load('rowHidden,columnHidden');
  const tellsMerges = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const merged = tellsMerges ? cells.getMergedAreasOrNullObject() : undefined;
  merged?.load('address');
  return { worksheet, frozen, protection, validations, looks, cells, merged };
}

/** All cells of ours on a sheet, as one range. */
export const ownRange = (plan: SheetPlan): string => {
  const area = ownArea(plan);
  return area ? makeRange(area) : 'A1';
};

const mergedRanges = (merged: Excel.RangeAreas): string[] =>
  merged.isNullObject ? [] : addressesOf(merged);

/** All cells of the range have the same rule, of the planned kind and bound. */
function isAsPlanned(planned: ValidationPlan, { rule }: Excel.DataValidation): boolean {
  // Cells that differ have no rule in common.
  const found = rule as Excel.DataValidationRule | null;
  if (planned.type === 'list') return found?.list !== undefined;
  const bound: unknown = found?.[planned.type]?.formula1;
  return typeof bound === 'number' || typeof bound === 'string'
    ? Number(String(bound).replace(/^=/, '')) === planned.minimum
    : false;
}
