/** What the things of two lists have in common. */
interface Likeness {
  /** What a pair is worth; -Infinity: these two are none. */
  gainOf: (first: number, second: number) => number;
  /** What is lost with a thing of the first list that has no counterpart, behind so many of the second. */
  lossAt?: (secondCount: number) => number;
}

/**
 * Pairs the things of two lists, each at most once and in their order, so that all together are worth as much as can be
 * (Needleman and Wunsch 1970). Of two things of the first list that are equally good, the earlier one.
 * @returns places in the one and in the other
 */
export function alignInOrder(
  firstCount: number,
  secondCount: number,
  { gainOf, lossAt = () => 0 }: Likeness,
): [first: number, second: number][] {
  const best: number[][] = [new Array<number>(secondCount + 1).fill(0)];
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const passing = (i: number, j: number): number => bestAt(i - 1, j) - lossAt(j);
  for (let i = 1; i <= firstCount; i += 1) {
    const row = [0];
    best.push(row);
    for (let j = 1; j <= secondCount; j += 1) {
      const taking = bestAt(i - 1, j - 1) + gainOf(i - 1, j - 1);
      row.push(Math.max(bestAt(i, j - 1), passing(i, j), taking));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [firstCount, secondCount];
  while (i > 0 && j > 0) {
    const value = bestAt(i, j);
    // What is later is given up first.
    if (value === passing(i, j)) i -= 1;
    else if (value === bestAt(i, j - 1)) j -= 1;
    else pairs.push([(i -= 1), (j -= 1)]);
  }
  return pairs.reverse();
}
