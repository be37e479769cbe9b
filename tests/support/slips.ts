import { numberFigure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import type { FigureKey } from '../../src/standard';

/** From 0 up to, but not including, 1. */
export type Random = () => number;

/** The same numbers for the same seed, on any machine (Mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pickFrom = <T>(values: readonly T[], random: Random): T =>
  values[Math.floor(random() * values.length)]!;

export const slipKinds = ['swap', 'substitution', 'dropped digit', 'doubled digit'] as const;
export type SlipKind = (typeof slipKinds)[number];

const splice = (digits: string, at: number, remove: number, insert: string): number =>
  Number(digits.slice(0, at) + insert + digits.slice(at + remove));

/** What a slip makes of a count, as the cell then shows it; the count itself where the slip changes nothing. */
export const slip: Record<SlipKind, (digits: string, at: number, random: Random) => number> = {
  swap: (digits, at) => splice(digits, at, 2, `${digits[at + 1] ?? ''}${digits[at] ?? ''}`),
  substitution: (digits, at, random) =>
    splice(
      digits,
      at,
      1,
      pickFrom(
        '0123456789'.split('').filter((digit) => digit !== digits[at]),
        random,
      ),
    ),
  'dropped digit': (digits, at) => (digits.length > 1 ? splice(digits, at, 1, '') : Number(digits)),
  'doubled digit': (digits, at) => splice(digits, at, 0, digits[at] ?? ''),
};

/** A report in which some figures were mistyped, and what they were. */
export interface Mistyped {
  report: Report;
  truth: ReadonlyMap<FigureKey, number>;
}

/** Puts slips into so many different figures of those named; undefined when the slips change too few. */
export function mistype(
  report: Report,
  keys: readonly FigureKey[],
  kinds: readonly SlipKind[],
  random: Random,
): Mistyped | undefined {
  const figures = new Map(report.figures);
  const truth = new Map<FigureKey, number>();
  for (let attempt = 0; truth.size < kinds.length; attempt += 1) {
    if (attempt === 2000) return undefined;
    const key = pickFrom(keys, random);
    const figure = report.figures.get(key);
    if (truth.has(key) || figure?.kind !== 'number') continue;
    const digits = String(figure.value);
    const kind = kinds[truth.size]!;
    const typed = slip[kind](digits, Math.floor(random() * digits.length), random);
    if (typed === figure.value) continue;
    truth.set(key, figure.value);
    figures.set(key, numberFigure(typed));
  }
  return { report: { ...report, figures }, truth };
}
