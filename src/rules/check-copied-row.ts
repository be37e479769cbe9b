import { numberOf, type Figure } from '../report/figure';
import {
  figuresOf,
  type CopiedRowRule,
  type FigureDefinition,
  type FigureKey,
  type Format,
} from '../standard';
import type { CopiedRowFinding } from './finding';

/**
 * Rows that are the same as last year's although there were other requests: the file was copied and they were not cleared.
 * Asked only where a sum fails in one of their columns, for a row that was left over seldom fits by chance.
 * @param failing columns with a sum that fails
 * @param enough how many figures that are not zero make it likely
 */
export function checkCopiedRows(
  format: Format,
  rule: CopiedRowRule,
  figures: ReadonlyMap<FigureKey, Figure>,
  lastYear: ReadonlyMap<FigureKey, Figure>,
  failing: ReadonlySet<string>,
  enough: number,
): CopiedRowFinding[] {
  const { code, severity } = rule;
  const valueIn = (from: ReadonlyMap<FigureKey, Figure>, key: FigureKey) => numberOf(from.get(key));
  const isCopied = (row: readonly FigureDefinition[]): boolean =>
    row.every(({ key }) => {
      const value = valueIn(figures, key);
      return value !== undefined && value === valueIn(lastYear, key);
    });
  const inRow = (row: string): FigureDefinition[] =>
    [...figuresOf(format).values()].filter(
      (figure) => figure.table === rule.table && figure.row === row,
    );

  const counterpart = inRow(rule.while);
  const isKnown = counterpart.every(
    ({ key }) => valueIn(figures, key) !== undefined && valueIn(lastYear, key) !== undefined,
  );
  if (!isKnown || isCopied(counterpart)) return [];
  return rule.rows.flatMap((row): CopiedRowFinding[] => {
    const all = inRow(row);
    if (!isCopied(all)) return [];
    const found = all
      .map((figure) => ({ figure, value: valueIn(figures, figure.key) ?? 0 }))
      .filter(({ value }) => value !== 0);
    const isOpen = found.some(({ figure }) => failing.has(figure.column));
    if (found.length < enough || !isOpen) return [];
    return [{ type: 'copiedRow', code, severity, rule, row, figures: found }];
  });
}
