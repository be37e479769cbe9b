import { makeRange, type CellPosition } from '../layout/address';
import type { TableGrid } from '../layout/table-grid';
import { totalsOf } from '../rules/balance-edit';
import type { Format, Measure } from '../standard';
import { figureCells, ruleAreas } from './figure-areas';
import type { ValidationPlan } from './plan';
import { validationTexts } from './sheet-texts';
import type { TotalsMode } from './state';

const bounds: Record<Measure, { type: 'wholeNumber' | 'decimal'; minimum: number }> = {
  count: { type: 'wholeNumber', minimum: 0 },
  // Any that occurs: Excel wants a bound.
  signedCount: { type: 'wholeNumber', minimum: -999_999_999 },
  amount: { type: 'decimal', minimum: 0 },
};

/**
 * Hints at the cells that people fill. No more than hints: Excel does not look at what is pasted, and a paste takes them
 * away. The checks do not rely on them.
 */
export function validationsOf(
  format: Format,
  grid: TableGrid,
  origin: CellPosition,
  mode: TotalsMode,
): ValidationPlan[] {
  const totals = totalsOf(format);
  const inputs = figureCells(grid, origin).filter(
    ({ figure }) => mode === 'typed' || !totals.has(figure.key),
  );
  return (Object.keys(bounds) as Measure[]).flatMap((measure) =>
    ruleAreas(inputs.filter(({ figure }) => figure.measure === measure)).map(({ area }) => ({
      range: makeRange(area),
      ...bounds[measure],
      ...validationTexts[measure],
    })),
  );
}
