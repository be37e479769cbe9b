/** A sample of times in milliseconds. The median, because a shared machine disturbs single runs, and what the slow ones are. */
export interface Spread {
  median: number;
  p95: number;
}

export function spreadOf(sample: readonly number[]): Spread {
  const sorted = [...sample].sort((a, b) => a - b);
  // Nearest rank: a time that was really measured.
  const rank = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { median: rank(0.5), p95: rank(0.95) };
}
