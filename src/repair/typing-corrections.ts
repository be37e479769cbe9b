import { roundCompared } from '../rules/compared-number';
import type { BalanceSystem, Equation } from './balance-system';
import { typingErrorBetween } from './typing-error';
import type { WorkLimit } from './work-limit';

/** A figure put right by undoing one slip on the keyboard. */
interface TypingCorrection {
  /** Of the unknown. */
  index: number;
  value: number;
  /** The equations that fail and hold with this value. */
  settles: readonly Equation[];
}

interface Candidate extends TypingCorrection {
  /** All equations with the figure: in none of them may another figure be corrected, or neither value would follow. */
  touches: readonly Equation[];
}

/**
 * Typing errors that can be deduced (Scholtus 2009): among all corrections of figures that stand in failing equations only,
 * those that do not get in each other's way and make most equations hold. Where several choices are equally good, what they
 * share.
 */
export function typingCorrections(
  system: BalanceSystem,
  work: WorkLimit,
): readonly TypingCorrection[] {
  const candidates = candidatesOf(system);
  const best = bestChoice(candidates, work);
  const certain = best.filter((chosen) => {
    const others = candidates.filter((candidate) => candidate !== chosen);
    return settledBy(bestChoice(others, work)) < settledBy(best);
  });
  return work.isSpent ? [] : certain;
}

function candidatesOf({ unknowns, equations }: BalanceSystem): Candidate[] {
  return unknowns.flatMap(({ value: typed, least, isBlank }, index): Candidate[] => {
    const touches = equations.filter(({ coefficients }) => coefficients.has(index));
    if (isBlank || !touches.every(({ imbalance }) => imbalance !== 0)) return [];
    const byValue = new Map<number, Equation[]>();
    for (const equation of touches) {
      const value = roundCompared(
        typed - equation.imbalance / (equation.coefficients.get(index) ?? 1),
      );
      byValue.set(value, [...(byValue.get(value) ?? []), equation]);
    }
    return [...byValue].flatMap(([value, settles]) => {
      const isSlip = value >= least && typingErrorBetween(typed, value) !== undefined;
      return isSlip ? [{ index, value, settles, touches }] : [];
    });
  });
}

const settledBy = (choice: readonly Candidate[]): number =>
  choice.reduce((sum, { settles }) => sum + settles.length, 0);

/** The choice of candidates without a common equation that settles most; the first of several. */
function bestChoice(candidates: readonly Candidate[], work: WorkLimit): readonly Candidate[] {
  let best: readonly Candidate[] = [];
  const choose = (chosen: readonly Candidate[], left: readonly Candidate[]): void => {
    if (!work.spend(1 + left.length)) return;
    if (settledBy(chosen) > settledBy(best)) best = chosen;
    const reachable = new Set(left.flatMap(({ settles }) => settles)).size;
    const [next, ...others] = left;
    if (!next || settledBy(chosen) + reachable <= settledBy(best)) return;
    const isApart = ({ touches }: Candidate): boolean =>
      !touches.some((equation) => next.touches.includes(equation));
    choose([...chosen, next], others.filter(isApart));
    choose(chosen, others);
  };
  choose([], candidates);
  return best;
}
