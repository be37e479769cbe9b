import { intersect, subtract } from './area';
import { offsetFormula } from './formula-references';
import type { Area } from './grid';
import { shiftArea, shiftFormula, type StructuralEdit } from './structural-edit';

/** What a conditional format needs to stay right: its areas and its formula, relative to the first area's top-left cell. */
interface FormattingRule {
  areas: Area[];
  formula: string;
}

/** The rule after an edit of its own sheet; null when all its areas are gone. */
export function shiftRule(rule: FormattingRule, edit: StructuralEdit): FormattingRule | null {
  const kept = rule.areas.flatMap((area) => {
    const shifted = shiftArea(area, edit);
    return shifted ? [{ area, shifted }] : [];
  });
  const first = kept[0];
  const oldFirst = rule.areas[0];
  if (first === undefined || oldFirst === undefined) return null;
  // If the anchor cell itself is deleted, the rule is read from the first cell that survives.
  const anchor = { row: first.area.row, column: first.area.column };
  const position = edit.axis === 'row' ? anchor.row : anchor.column;
  if (edit.kind === 'delete' && position >= edit.at && position < edit.at + edit.count) {
    anchor[edit.axis] = edit.at + edit.count;
  }
  const moved = offsetFormula(
    rule.formula,
    anchor.row - oldFirst.row,
    anchor.column - oldFirst.column,
  );
  const scope = { formulaSheet: '', editedSheet: '' };
  return { areas: kept.map(({ shifted }) => shifted), formula: shiftFormula(moved, edit, scope) };
}

/** The part of the rule within an area; null when there is none. */
export function clipRule<R extends FormattingRule>(rule: R, area: Area): R | null {
  return withAreas(
    rule,
    rule.areas.flatMap((own) => intersect(own, area) ?? []),
  );
}

/** The rule without the cells of an area, its own areas in pieces; null when nothing is left. */
export function cutRule<R extends FormattingRule>(rule: R, hole: Area): R | null {
  if (!rule.areas.some((own) => intersect(own, hole))) return rule;
  return withAreas(
    rule,
    rule.areas.flatMap((own) => subtract(own, hole)),
  );
}

/** The formula is read from the first cell of the new areas. */
function withAreas<R extends FormattingRule>(rule: R, areas: Area[]): R | null {
  const [first] = areas;
  const [before] = rule.areas;
  if (!first || !before) return null;
  const formula = offsetFormula(rule.formula, first.row - before.row, first.column - before.column);
  return { ...rule, areas, formula };
}
