import type { ReducedSystem } from './reduced-system';
import { Search } from './search';
import type { Bounds, Range } from './value-ranges';
import type { WorkLimit } from './work-limit';

/** Error localisation as Fellegi and Holt (1976) put it: which figures must change for all equations to hold? */
export interface LocalisationProblem {
  /** Of the changes that are sought. */
  system: ReducedSystem;
  bounds: readonly Bounds[];
  /** What changing each figure costs: whole numbers. */
  weights: readonly number[];
  /** Figures that change in any case. */
  forced: readonly number[];
}

/** Figures that together can change so that all equations hold, and none of which can be left out. */
export interface ChangeSet {
  weight: number;
  ranges: readonly Range[];
}

export interface Localisation {
  /** All sets up to the wished weight; one more than `maximum` when there are more. */
  sets: readonly ChangeSet[];
  /** The lightest of them is known to be the lightest of all. */
  proven: boolean;
  /** None of the wished sets is missing. */
  isComplete: boolean;
}

/** The lightest sets of changes, and those heavier by `tolerance` at most. */
export function minimalChanges(
  problem: LocalisationProblem,
  tolerance: number,
  maximum: number,
  work: WorkLimit,
): Localisation {
  const lightest = lightestSet(problem, tolerance, work);
  if (!lightest) return { sets: [], proven: false, isComplete: false };
  if (work.isSpent) return { sets: [lightest], proven: false, isComplete: false };

  const { sets, isCut } = new Search(problem, lightest.weight + tolerance, maximum, work).run();
  // Given up before one of the lightest was met again?
  const hasLightest = sets.some(({ weight }) => weight === lightest.weight);
  return {
    sets: hasLightest ? sets : [lightest, ...sets],
    proven: true,
    isComplete: !isCut,
  };
}

/** One of the lightest sets; the lightest yet seen when the work limit is reached. */
function lightestSet(
  problem: LocalisationProblem,
  step: number,
  work: WorkLimit,
): ChangeSet | undefined {
  let budget = 0;
  let best: ChangeSet | undefined;
  // Deeper until something is found, then strictly lighter until nothing is.
  for (;;) {
    const search = new Search(problem, budget, 0, work).run();
    const [found] = search.sets;
    best = found ?? best;
    if (work.isSpent || (best && !found) || (!best && search.nextBudget === Infinity)) return best;
    budget = found ? found.weight - 1 : Math.max(search.nextBudget, budget > 0 ? budget + step : 0);
  }
}
