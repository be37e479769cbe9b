import { offsetFormula } from './formula-references';
import type { Area } from './grid';
import { shiftArea, shiftFormula, type StructuralEdit } from './structural-edit';

/** What a conditional format needs to stay right: its areas and its formula, relative to the first area's top-left cell. */
export interface FormattingRule {
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
