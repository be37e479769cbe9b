import type { Figure } from '../report/figure';
import {
  figureKey,
  figuresOf,
  type ChangeLimit,
  type ChangeRule,
  type FigureKey,
  type Format,
} from '../standard';
import type { ChangeFinding } from './finding';

/** The figures of a rule that differ so much from last year's that a reader would ask. */
export function checkChange(
  format: Format,
  { code, severity, figures: subjects }: ChangeRule,
  figures: ReadonlyMap<FigureKey, Figure>,
  lastYear: ReadonlyMap<FigureKey, Figure>,
  limit: ChangeLimit,
): ChangeFinding[] {
  return subjects.flatMap(({ table, row, column }, index): ChangeFinding[] => {
    const key = figureKey(table, row, column);
    const figure = figuresOf(format).get(key);
    const [now, before] = [figures.get(key), lastYear.get(key)];
    if (!figure || now?.kind !== 'number' || before?.kind !== 'number') return [];
    const difference = limit.difference[figure.measure];
    if (difference === undefined || !isLarge(now.value, before.value, limit.factor, difference)) {
      return [];
    }
    return [
      {
        type: 'change',
        ...{ code, severity, figure, index },
        value: now.value,
        lastYear: before.value,
      },
    ];
  });
}

/** What was nothing last year may be anything now. */
function isLarge(now: number, before: number, factor: number, difference: number): boolean {
  if (before <= 0 || Math.abs(now - before) < difference) return false;
  return now >= factor * before || before >= factor * now;
}
