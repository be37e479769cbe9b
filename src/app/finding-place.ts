import type { BalanceEdit } from '../rules/balance-edit';
import { figuresOfThisYear } from '../rules/comparison';
import type { Finding } from '../rules/finding';
import type { FigureKey } from '../standard';

/** What a finding is called, and the cell to look at. */

/** Tells a finding from all others of its report. */
export function findingId(finding: Finding): string {
  switch (finding.type) {
    case 'balance':
      return finding.edit.id;
    case 'comparison':
      return finding.comparison.id;
    case 'copiedRow':
      return `${finding.code}.${finding.row}`;
    case 'figure':
    case 'change':
      return `${finding.code}.${finding.figure.key}`;
  }
}

/** The cell that a finding is best looked at from: the figure itself, or the first figure of this year in a sum or row. */
export function focusOf(finding: Finding): FigureKey | undefined {
  switch (finding.type) {
    case 'balance':
      return focusOfEdit(finding.edit);
    case 'comparison':
      return figuresOfThisYear(finding.comparison)[0];
    case 'copiedRow':
      return finding.figures[0]?.figure.key;
    case 'figure':
    case 'change':
      return finding.figure.key;
  }
}

/** A row or column total is looked at from its total; a cross-total from its first row. */
function focusOfEdit({ rule, left, right }: BalanceEdit): FigureKey | undefined {
  return rule.kind === 'crossTotal' ? left[0] : right[0];
}
