import type { Figure } from '../report/figure';
import type { FigureKey } from '../standard';
import type { BalanceEdit } from './balance-edit';
import { roundCompared, sumOfFigures } from './compared-number';
import type { BalanceFinding, EditOutcome, Obstacle } from './finding';

/** A figure and, for a total, all figures that it adds up, down to those that a person fills. */
export function partsOf(key: FigureKey, totals: ReadonlyMap<FigureKey, BalanceEdit>): FigureKey[] {
  const edit = totals.get(key);
  return edit ? [key, ...edit.left.flatMap((part) => partsOf(part, totals))] : [key];
}

/**
 * Why some figures cannot be added up; undefined when they can. Figures that are absent count as unreadable. Where one is
 * missing, the reason is also looked for in the parts of its totals (`totals`), so that it names the cells that a person can
 * fill.
 */
export function obstacleOf(
  needed: readonly FigureKey[],
  figures: ReadonlyMap<FigureKey, Figure>,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
): Obstacle | undefined {
  if (needed.every((key) => figures.get(key)?.kind === 'number')) return undefined;
  const parts = [...new Set(needed.flatMap((key) => partsOf(key, totals)))];
  const unreadable = parts.filter(
    (key) => (figures.get(key)?.kind ?? 'unreadable') === 'unreadable',
  );
  if (unreadable.length > 0) return { result: 'notCheckable', unreadable };
  const missing = parts.filter((key) => {
    const figure = figures.get(key);
    return figure?.kind === 'blank' && !figure.pending;
  });
  return { result: 'incomplete', missing };
}

/** Evaluates one balance edit. */
export function checkBalance(
  edit: BalanceEdit,
  figures: ReadonlyMap<FigureKey, Figure>,
  totals: ReadonlyMap<FigureKey, BalanceEdit>,
): { outcome: EditOutcome; finding?: BalanceFinding } {
  const obstacle = obstacleOf([...edit.left, ...edit.right], figures, totals);
  if (obstacle) return { outcome: { edit, ...obstacle } };

  const [left = 0, right = 0] = [edit.left, edit.right].map((keys) => sumOfFigures(keys, figures));
  const imbalance = roundCompared(left - right);
  if (imbalance === 0) return { outcome: { edit, result: 'holds' } };
  const { severity, rule } = edit;
  return {
    outcome: { edit, result: 'fails' },
    finding: { type: 'balance', code: rule.code, severity, edit, left, right, imbalance },
  };
}
