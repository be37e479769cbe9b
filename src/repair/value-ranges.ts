import { roundCompared } from '../rules/compared-number';
import { coefficientOf } from './linear-row';
import type { ReducedSystem } from './reduced-system';

/** What may stand in the place of a figure. */
export interface Bounds {
  /** What stands there now. */
  value: number;
  /** The least permitted value; −Infinity where there is none. */
  least: number;
  isWhole: boolean;
}

/** By how much a figure may fall, as a change: 0 or below; above 0 where it stands below what is permitted. */
export const leastChange = (bounds: Bounds | undefined): number =>
  bounds ? bounds.least - bounds.value : -Infinity;

/** Is the figure a permitted one after the change? */
export const isPermitted = (bounds: Bounds | undefined, change: number): boolean =>
  change >= leastChange(bounds) &&
  (!bounds?.isWhole || Number.isInteger(roundCompared(bounds.value + change)));

/** By how much a figure has to change: from `least` to `most`, equal where the equations determine it. */
export interface Range {
  index: number;
  least: number;
  most: number;
}

/** Σ coefficientₖ · parameterₖ + constant, demanded to be at least 0. */
interface Inequality {
  coefficients: readonly number[];
  constant: number;
}

/**
 * What the freed figures of a system can change by while all others stay; undefined where nothing permitted fits. Ranges are
 * those of real numbers, drawn in to whole ones: exact in tables of rows and columns, whose corners are whole.
 */
export function valueRanges(
  { solved, parameters }: ReducedSystem,
  bounds: readonly Bounds[],
): readonly Range[] | undefined {
  const changes = [
    ...solved.map(({ index, row }) => {
      const own = coefficientOf(row, index);
      return {
        index,
        coefficients: parameters.map((parameter) => -coefficientOf(row, parameter) / own),
        constant: roundCompared(row.rightSide / own),
      };
    }),
    ...parameters.map((index) => ({
      index,
      coefficients: parameters.map((parameter) => (parameter === index ? 1 : 0)),
      constant: 0,
    })),
  ];
  const permitted = changes.flatMap(({ index, coefficients, constant }): Inequality[] => {
    const least = leastChange(bounds[index]);
    return least === -Infinity ? [] : [{ coefficients, constant: constant - least }];
  });

  const ranges: Range[] = [];
  for (const { index, coefficients, constant } of changes) {
    const [least, most] = extremes(coefficients, constant, permitted);
    const { value = 0, isWhole = false } = bounds[index] ?? {};
    const range = {
      index,
      least: roundCompared(isWhole ? Math.ceil(roundCompared(value + least)) - value : least),
      most: roundCompared(isWhole ? Math.floor(roundCompared(value + most)) - value : most),
    };
    if (range.least > range.most) return undefined;
    ranges.push(range);
  }
  return ranges;
}

/**
 * Least and greatest value of a linear expression under inequalities, by Fourier and Motzkin: it grows fast with the number
 * of parameters, of which minimal answers have one at most in practice. Empty: [∞, −∞].
 */
function extremes(
  coefficients: readonly number[],
  constant: number,
  inequalities: readonly Inequality[],
): [least: number, most: number] {
  // The value becomes one more variable, at the end: value − expression ≥ 0 and expression − value ≥ 0.
  let system: Inequality[] = [
    ...inequalities.map((one) => ({ ...one, coefficients: [...one.coefficients, 0] })),
    { coefficients: [...coefficients.map((coefficient) => -coefficient), 1], constant: -constant },
    { coefficients: [...coefficients, -1], constant },
  ];
  for (const variable of coefficients.keys()) system = project(system, variable);

  let [least, most] = [-Infinity, Infinity];
  for (const { coefficients: left, constant: rest } of system) {
    const own = left[coefficients.length] ?? 0;
    if (own > 0) least = Math.max(least, -rest / own);
    else if (own < 0) most = Math.min(most, -rest / own);
    else if (roundCompared(rest) < 0) return [Infinity, -Infinity];
  }
  return [least, most];
}

/** The inequalities that remain when a variable is left out. */
function project(system: readonly Inequality[], variable: number): Inequality[] {
  const of = ({ coefficients }: Inequality): number => coefficients[variable] ?? 0;
  const lower = system.filter((one) => of(one) > 0);
  const upper = system.filter((one) => of(one) < 0);
  return [
    ...system.filter((one) => of(one) === 0),
    ...lower.flatMap((below) =>
      upper.map((above): Inequality => {
        const [times, against] = [-of(above), of(below)];
        return {
          coefficients: below.coefficients.map(
            (coefficient, index) =>
              times * coefficient + against * (above.coefficients[index] ?? 0),
          ),
          constant: times * below.constant + against * above.constant,
        };
      }),
    ),
  ];
}
