import { coefficientOf, rightSideOf, type LinearRow } from './linear-row';
import { lowerBound, type Demand } from './lower-bound';
import type { ReducedSystem } from './reduced-system';
import { valueRanges, type Bounds, type Range } from './value-ranges';
import type { WorkLimit } from './work-limit';

/** Error localisation as Fellegi and Holt (1976) put it: which figures must change for all equations to hold? */
export interface LocalisationProblem {
  /** Of the changes that are sought. */
  system: ReducedSystem;
  bounds: readonly Bounds[];
  /** What changing each figure costs. */
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

/**
 * The lightest sets of changes, and those heavier by `tolerance` at most. Branch and bound, deepened step by step: every
 * equation that fails asks for a change of one of its figures in the direction that helps; each is tried in turn, and those
 * tried before stay as they are, so that no set is met twice.
 */
export function minimalChanges(
  problem: LocalisationProblem,
  tolerance: number,
  maximum: number,
  work: WorkLimit,
): Localisation {
  let budget = 0;
  let first: ChangeSet | undefined;
  for (;;) {
    const search = new Search(problem, budget, 0, work).run();
    [first] = search.sets;
    if (first) break;
    if (work.isSpent || search.nextBudget === Infinity) {
      return { sets: [], proven: !work.isSpent, isComplete: !work.isSpent };
    }
    budget = search.nextBudget;
  }
  const { sets, isCut } = new Search(problem, budget + tolerance, maximum, work).run();
  // Given up before the first of the lightest was met again?
  const hasLightest = sets.some(({ weight }) => weight === budget);
  return { sets: hasLightest ? sets : [first, ...sets], proven: true, isComplete: !isCut };
}

class Search {
  readonly sets: ChangeSet[] = [];
  /** The least weight of what was beyond the budget. */
  nextBudget = Infinity;
  /** There are more sets than wished, or there was more work than allowed. */
  isCut = false;
  readonly #problem: LocalisationProblem;
  readonly #budget: number;
  readonly #maximum: number;
  readonly #work: WorkLimit;
  /** 1 for a figure that is free to change, or that stays in this branch; 0 while nothing is decided. */
  readonly #isDecided: Uint8Array;
  readonly #lightest: number;

  constructor(problem: LocalisationProblem, budget: number, maximum: number, work: WorkLimit) {
    this.#problem = problem;
    this.#budget = budget;
    this.#maximum = maximum;
    this.#work = work;
    this.#isDecided = new Uint8Array(problem.weights.length);
    this.#lightest = Math.min(...problem.weights);
  }

  run(): this {
    const { forced, weights } = this.#problem;
    let { system } = this.#problem;
    let weight = 0;
    for (const index of forced) {
      system = system.free(index);
      weight += weights[index] ?? 0;
      this.#isDecided[index] = 1;
    }
    this.#explore(system, weight);
    return this;
  }

  #explore(system: ReducedSystem, spent: number): void {
    if (this.isCut) return;
    if (!this.#work.step()) {
      this.isCut = true;
      return;
    }
    const demands: Demand[] = [];
    for (const row of system.rows) {
      if (rightSideOf(row) !== 0) demands.push(this.#demandOf(row, rightSideOf(row)));
    }
    if (demands.length === 0) {
      this.#settle(system, spent);
      return;
    }
    const least = spent + lowerBound(demands, this.#problem.weights);
    if (least > this.#budget) {
      this.nextBudget = Math.min(this.nextBudget, least);
      return;
    }
    // `lowerBound` has put the demand with the fewest candidates first.
    const [hardest] = demands;
    if (hardest) this.#branch(system, spent, hardest.candidates, demands);
  }

  /** The figures that can bring an equation nearer to holding: up without limit, down to the least permitted value. */
  #demandOf(row: LinearRow, rightSide: number): Demand {
    const candidates: number[] = [];
    for (let index = 0; index < row.length - 1; index += 1) {
      const coefficient = coefficientOf(row, index);
      if (coefficient === 0 || this.#isDecided[index] === 1) continue;
      if (coefficient > 0 === rightSide > 0 || this.#canFall(index)) candidates.push(index);
    }
    return { row, candidates };
  }

  #canFall(index: number): boolean {
    return (this.#problem.bounds[index]?.least ?? -Infinity) < 0;
  }

  #branch(
    system: ReducedSystem,
    spent: number,
    candidates: readonly number[],
    demands: readonly Demand[],
  ): void {
    const { weights } = this.#problem;
    for (const index of candidates) {
      const weight = spent + (weights[index] ?? Infinity);
      const isLast = weight + this.#lightest > this.#budget;
      if (weight > this.#budget) this.nextBudget = Math.min(this.nextBudget, weight);
      this.#isDecided[index] = 1;
      if (weight <= this.#budget && !(isLast && !meetsAll(index, demands))) {
        this.#explore(system.free(index), weight);
      } else if (weight <= this.#budget) {
        this.nextBudget = Math.min(this.nextBudget, weight + this.#lightest);
      }
    }
    for (const index of candidates) this.#isDecided[index] = 0;
  }

  /** All equations can hold; are the values that they lead to permitted? */
  #settle(system: ReducedSystem, weight: number): void {
    const { bounds, forced } = this.#problem;
    const ranges = valueRanges(system, bounds);
    if (!ranges) {
      this.#branch(system, weight, this.#relief(system), []);
      return;
    }
    // A figure that can stay as it is does not belong to the set: the set without it is met elsewhere.
    const canStay = ranges.some(
      ({ index, least, most }) => least <= 0 && most >= 0 && !forced.includes(index),
    );
    if (canStay) return;
    this.sets.push({ weight, ranges });
    if (this.sets.length > this.#maximum) this.isCut = true;
  }

  /** The figures one of which must change, too, where the freed ones alone would take values that are not permitted. */
  #relief({ solved, parameters }: ReducedSystem): number[] {
    const { bounds } = this.#problem;
    const rows = solved.filter(({ index, row }) => {
      const change = rightSideOf(row) / coefficientOf(row, index);
      const { least = -Infinity, isWhole = false } = bounds[index] ?? {};
      return change < least || (isWhole && !Number.isInteger(change));
    });
    // With parameters to choose, no single row shows where the trouble is.
    const [first] = rows;
    const suspects = parameters.length > 0 || !first ? solved : [first];
    const candidates = new Set<number>();
    for (const { row } of suspects) {
      for (let index = 0; index < row.length - 1; index += 1) {
        if (coefficientOf(row, index) !== 0 && this.#isDecided[index] === 0) candidates.add(index);
      }
    }
    return [...candidates].sort((a, b) => a - b);
  }
}

/** Would one change of a single figure meet all demands? */
function meetsAll(index: number, demands: readonly Demand[]): boolean {
  const [first, ...others] = demands;
  if (!first) return true;
  const change = rightSideOf(first.row) / coefficientOf(first.row, index);
  return others.every(({ row }) => coefficientOf(row, index) * change === rightSideOf(row));
}
