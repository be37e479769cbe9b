import { makeRange, overlap, parseRange, type Rectangle } from '../../layout/address';
import type { HighlightReading, SheetInspection } from '../host';
import { isOurHighlight } from '../look';
import type { ConditionalFormatPlan, SheetPlan } from '../plan';
import type { SheetRole } from '../sheet-role';
import { sameFormula } from '../worksheet-formula';
import type { LayoutPart } from '../change';
import type { SheetFinding } from './layout-finding';

type Defect = SheetFinding & { kind: Exclude<LayoutPart, 'contents' | 'sizes'> };

/** What of a sheet, beside the contents of its cells, is not as planned. */
export function defectsOf(role: SheetRole, plan: SheetPlan, inspection: SheetInspection): Defect[] {
  const damaged: Record<Defect['kind'], boolean> = {
    highlights: !areSameHighlights(
      plan.conditionalFormats,
      inspection.highlights.filter(({ fill }) => isOurHighlight(fill)),
    ),
    validations: inspection.validations.includes(false),
    looks: inspection.looks.includes(false),
    merges: inspection.merges !== undefined && !areSameRanges(plan.merges, inspection.merges),
    hiddenLines: inspection.hasHiddenLines,
    view:
      plan.frozenRows > inspection.frozenRows ||
      (!plan.showGridlines && inspection.showsGridlines) ||
      (plan.tabColor !== undefined &&
        plan.tabColor.toUpperCase() !== inspection.tabColor.toUpperCase()),
    protection: plan.isProtected && !inspection.isProtected,
  };
  return (Object.keys(damaged) as Defect['kind'][]).flatMap((kind) =>
    damaged[kind] ? [{ role, sheet: plan.name, kind }] : [],
  );
}

/** The same rules over the same cells, in the same order where they share some: elsewhere Excel may keep another. */
function areSameHighlights(
  planned: readonly ConditionalFormatPlan[],
  found: readonly HighlightReading[],
): boolean {
  const placed = planned.map((rule) => ({
    area: parseRange(rule.range),
    place: found.findIndex((one) => isHighlight(rule, one)),
  }));
  return (
    planned.length === found.length &&
    placed.every(
      ({ area, place }, index) =>
        place >= 0 &&
        placed
          .slice(0, index)
          .every((earlier) => earlier.place < place || !shareCells(earlier.area, area)),
    )
  );
}

const shareCells = (one: Rectangle | undefined, other: Rectangle | undefined): boolean =>
  one !== undefined && other !== undefined && overlap(one, other);

const isHighlight = (
  { range, formula, fill }: ConditionalFormatPlan,
  found: HighlightReading,
): boolean =>
  found.stopsIfTrue &&
  sameFormula(found.formula, formula) &&
  found.fill.toUpperCase() === fill.toUpperCase() &&
  areSameRanges([range], found.ranges);

function areSameRanges(planned: readonly string[], found: readonly string[]): boolean {
  const plain = (range: string): string => {
    const area = parseRange(range);
    return area ? makeRange(area) : range;
  };
  const [one, other] = [planned, found].map((ranges) => ranges.map(plain).sort().join());
  return one === other;
}
