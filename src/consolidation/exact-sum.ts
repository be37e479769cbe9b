import { comparedDecimals } from '../rules/check-balance';

/** Whole numbers of the smallest part that counts: they add up to the same in every order, however many there are. */
const unit = 10n ** BigInt(comparedDecimals);

/** @param value of a figure; what is smaller than the smallest part that counts is rounded */
export function exactOf(value: number): bigint {
  const whole = Math.trunc(value);
  const parts = Math.round((value - whole) * Number(unit));
  return BigInt(whole) * unit + BigInt(parts);
}

/** The nearest number. */
export const numberOf = (exact: bigint): number => {
  const [whole, parts] = [exact / unit, exact % unit];
  // Together where that is exact: 0.1 + 0.2 is 0.3 then.
  return Number.isSafeInteger(Number(exact))
    ? Number(exact) / Number(unit)
    : Number(whole) + Number(parts) / Number(unit);
};
