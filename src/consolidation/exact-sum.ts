import { comparedDecimals } from '../rules/compared-number';

/** The smallest part that counts; what is smaller is rounded. */
const perWhole = 10 ** comparedDecimals;

/**
 * Adds up values of figures as whole numbers of the smallest part that counts: the sum is the same in every order, however
 * many there are.
 */
export class ExactSum {
  /** Most figures are small, and plain numbers are ten times as fast. */
  #small = 0;
  #rest = 0n;

  add(value: number): void {
    const sum = this.#small + value * perWhole;
    if (Number.isInteger(value) && Number.isSafeInteger(sum)) this.#small = sum;
    else this.#rest += exactOf(value);
  }

  /** The nearest number. */
  get value(): number {
    const unit = BigInt(perWhole);
    const exact = BigInt(this.#small) + this.#rest;
    const [whole, parts] = [exact / unit, exact % unit];
    // Together where that is exact: 0.1 + 0.2 is 0.3 then.
    return Number.isSafeInteger(Number(exact))
      ? Number(exact) / perWhole
      : Number(whole) + Number(parts) / perWhole;
  }
}

export function sumOf(values: Iterable<number>): number {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value;
}

function exactOf(value: number): bigint {
  const whole = Math.trunc(value);
  const parts = Math.round((value - whole) * perWhole);
  return BigInt(whole) * BigInt(perWhole) + BigInt(parts);
}
