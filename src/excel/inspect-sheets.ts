import { makeRange } from '../layout/address';
import type { HighlightReading, SheetInspection } from '../workbook/host';
import { ownArea, type SheetPlan, type ValidationPlan } from '../workbook/plan';

/**
 * How sheets look beside their plans, in two round trips. Merged cells are told from ExcelApi 1.13 on, and asking for them
 * counts as a write: Excel may forget what could be undone.
 */
export async function inspectSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<SheetInspection[]> {
  const asked = plans.map((plan) => ask(context, plan));
  await context.sync();
  const detailed = asked.map((sheet) => ({ ...sheet, highlights: askHighlights(sheet) }));
  await context.sync();
  return detailed.map((sheet) => ({
    isProtected: sheet.protection.protected,
    highlights: sheet.highlights.map(highlightReading),
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
  const formats = worksheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
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
  return { worksheet, frozen, protection, formats, validations, looks, cells, merged };
}

/** All cells of ours on a sheet, as one range. */
export const ownRange = (plan: SheetPlan): string => {
  const area = ownArea(plan);
  return area ? makeRange(area) : 'A1';
};

/** A range does not outlive a round trip, nor what was reached through it: formats are fetched anew by their ids. */
export function highlightsOf(
  worksheet: Excel.Worksheet,
  { items }: Excel.ConditionalFormatCollection,
): Excel.ConditionalFormat[] {
  const formats = worksheet.getRange().conditionalFormats;
  return items
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
    .map(({ id }) => formats.getItem(id));
}

function askHighlights({ worksheet, formats }: ReturnType<typeof ask>) {
  return highlightsOf(worksheet, formats).map((format) => {
    const ranges = format.getRanges();
    ranges.load('address');
    const { rule, format: look } = format.custom;
    rule.load('formula');
    look.fill.load('color');
    format.load('stopIfTrue');
    return { format, ranges, rule, fill: look.fill };
  });
}

/** Empty where cells differ, for which Excel answers null, and where a rule has no fill. */
export const colorOf = ({ color }: { color: string | null }): string => color ?? '';

const highlightReading = ({
  format,
  ranges,
  rule,
  fill,
}: ReturnType<typeof askHighlights>[number]): HighlightReading => ({
  ranges: addressesOf(ranges),
  formula: rule.formula,
  fill: colorOf(fill),
  stopsIfTrue: format.stopIfTrue,
});

/** `Sheet1!A1:B2,Sheet1!C5` → `A1:B2`, `C5` */
const addressesOf = ({ address }: Excel.RangeAreas): string[] =>
  address.split(',').map((one) => one.slice(one.lastIndexOf('!') + 1));

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
