import type { BalanceSystem } from './balance-system';
import { roundCompared } from '../rules/compared-number';
import type { Range } from './value-ranges';

const isOpen = ({ least, most }: Range): boolean => least !== most;

/**
 * By how much the figures that a set of changes leaves open change, taken together. Undefined where it leaves none open, or
 * no equation has all of them on one side.
 */
export function changeTogether(
  ranges: readonly Range[],
  { equations }: Pick<BalanceSystem, 'equations'>,
): number | undefined {
  const open = ranges.filter(isOpen);
  for (const { coefficients, imbalance } of open.length > 0 ? equations : []) {
    const own = new Set(open.map(({ index }) => coefficients.get(index) ?? 0));
    const [coefficient = 0] = own;
    if (own.size > 1 || coefficient === 0) continue;
    const determined = ranges
      .filter((range) => !isOpen(range))
      .reduce((sum, { index, least }) => sum + least * (coefficients.get(index) ?? 0), 0);
    return roundCompared(-(imbalance + determined) / coefficient);
  }
  return undefined;
}
