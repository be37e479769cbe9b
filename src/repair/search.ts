import { roundCompared } from '../rules/compared-number';
import { coefficientOf, type LinearRow } from './linear-row';
import { lowerBound, type Demand } from './lower-bound';
import type { ChangeSet, LocalisationProblem } from './minimal-changes';
import type { ReducedSystem } from './reduced-system';
import { isPermitted, leastChange, valueRanges } from './value-ranges';
import type { WorkLimit } from './work-limit';

/** So many demands are tried out before one is chosen to branch on. */
const trials = 3;

/** A demand with those candidates that the budget permits. */
interface Choice {
  row: LinearRow;
  viable: readonly number[];
  shared: number;
}

/**
 * All sets of changes within a budget, by branch and bound: every equation that fails demands a change of one of its figures
 * in the direction that helps; each is tried in turn, and those tried before stay as they are, so that no set is met twice.
 */
export class Search {
  readonly sets: ChangeSet[] = [];
  /** The least weight of what was beyond the budget. */
  nextBudget = Infinity;
  /** There are more sets than wished, or there was more work than allowed. */
  isCut = false;
  readonly #problem: LocalisationProblem;
  readonly #budget: number;
  readonly #maximum: number;
  readonly #work: WorkLimit;
  readonly #weights: Float64Array<ArrayBuffer>;
  readonly #lightest: number;
  /** 1 for a figure that is free to change, or that stays in this branch; 0 while nothing is decided. */
  readonly #isDecided: Uint8Array;

  /** @param maximum the search ends when it has found more sets than that */
  constructor(problem: LocalisationProblem, budget: number, maximum: number, work: WorkLimit) {
    this.#problem = problem;
    this.#budget = budget;
    this.#maximum = maximum;
    this.#work = work;
    this.#weights = Float64Array.from(problem.weights);
    this.#lightest = Math.min(...problem.weights);
    this.#isDecided = new Uint8Array(problem.weights.length);
  }

  run(): this {
    let { system } = this.#problem;
    let weight = 0;
    for (const index of this.#problem.forced) {
      system = system.free(index);
      weight += this.#weights[index] ?? 0;
      this.#isDecided[index] = 1;
    }
    this.#explore(system, weight);
    return this;
  }

  #explore(system: ReducedSystem, spent: number): void {
    if (this.isCut || this.#isBeyond(spent)) return;
    const demands = this.#demandsOf(system);
    if (demands.length === 0) {
      this.#settle(system, spent);
      return;
    }
    const choices = this.#choicesFor(demands, spent);
    const choice = choices && this.#hardest(choices, system, demands, spent);
    if (choice) this.#branch(system, spent, likeliestFirst(choice, demands), demands);
  }

  /** What is not as it should be, that with the fewest candidates first. */
  #demandsOf({ rows, solved, parameters }: ReducedSystem): Demand[] {
    const demands: Demand[] = [];
    for (const row of rows) {
      if (row.rightSide === 0) continue;
      demands.push({ kind: 'equation', row, candidates: this.#candidatesIn(row, row.rightSide) });
    }
    for (const { index, row } of solved) {
      // Parameters can still be chosen so that it fits.
      if (parameters.some((parameter) => coefficientOf(row, parameter) !== 0)) continue;
      const own = coefficientOf(row, index);
      const bounds = this.#problem.bounds[index];
      const change = roundCompared(row.rightSide / own);
      if (isPermitted(bounds, change)) continue;
      const direction = change < leastChange(bounds) ? -own : undefined;
      demands.push({ kind: 'bound', row, candidates: this.#candidatesIn(row, direction) });
    }
    if (!this.#work.spend(1 + demands.length)) this.isCut = true;
    return demands.sort((a, b) => a.candidates.length - b.candidates.length);
  }

  /**
   * The undecided figures that can move the sum of a row in a direction, which is that of its sign: they can rise without limit
   * and fall to their least permitted value. All of them where no direction is given.
   */
  #candidatesIn(row: LinearRow, direction: number | undefined): number[] {
    const { bounds } = this.#problem;
    const candidates: number[] = [];
    for (let index = 0; index < row.coefficients.length; index += 1) {
      const coefficient = coefficientOf(row, index);
      if (coefficient === 0 || this.#isDecided[index] === 1) continue;
      const canHelp =
        direction === undefined ||
        coefficient > 0 === direction > 0 ||
        leastChange(bounds[index]) < 0;
      if (canHelp) candidates.push(index);
    }
    return candidates;
  }

  /** What the budget leaves of the demands; undefined: not even the least that they ask for. */
  #choicesFor(demands: readonly Demand[], spent: number): Choice[] | undefined {
    const { weight, reducedWeights, shared } = lowerBound(demands, this.#weights);
    const least = spent + weight;
    if (this.#isBeyond(least)) return undefined;
    const choices = demands.map(({ row, candidates }, at) => ({
      row,
      viable: candidates.filter((index) => !this.#isBeyond(least + (reducedWeights[index] ?? 0))),
      shared: shared[at] ?? 0,
    }));
    return choices.every(({ viable }) => viable.length > 0) ? choices : undefined;
  }

  #isBeyond(weight: number): boolean {
    if (weight <= this.#budget) return false;
    this.nextBudget = Math.min(this.nextBudget, weight);
    return true;
  }

  /**
   * The demand with the fewest candidates that lead on, of some that are tried out: those with the fewest candidates, and
   * the one that has most in common with others. Undefined: one of them leads nowhere.
   */
  #hardest(
    choices: readonly Choice[],
    system: ReducedSystem,
    demands: readonly Demand[],
    spent: number,
  ): Choice | undefined {
    const sorted = [...choices].sort((a, b) => a.viable.length - b.viable.length);
    const [fewest, ...others] = sorted;
    if (!fewest || fewest.viable.length === 1 || others.length === 0) return fewest;
    const most = others.reduce((a, b) => (b.shared > a.shared ? b : a));
    const tried = new Set([...sorted.slice(0, trials - 1), most]);
    let best: { choice: Choice; leading: number } | undefined;
    for (const choice of tried) {
      const leading = choice.viable.filter((index) => this.#leadsOn(index, system, demands, spent));
      if (leading.length === 0) return undefined;
      if (!best || leading.length < best.leading) best = { choice, leading: leading.length };
      if (leading.length === 1) break;
    }
    return best?.choice;
  }

  #leadsOn(
    index: number,
    system: ReducedSystem,
    demands: readonly Demand[],
    spent: number,
  ): boolean {
    const weight = spent + (this.#weights[index] ?? 0);
    if (!this.#canFollow(index, weight, demands)) return false;
    this.#isDecided[index] = 1;
    const left = this.#demandsOf(system.free(index));
    const leads = left.length === 0 || this.#choicesFor(left, weight) !== undefined;
    this.#isDecided[index] = 0;
    return leads;
  }

  /** Is there something left for another change, or need for none? Spares the elimination. */
  #canFollow(index: number, weight: number, demands: readonly Demand[]): boolean {
    return (
      weight + this.#lightest <= this.#budget ||
      meetsAll(index, demands) ||
      !this.#isBeyond(weight + this.#lightest)
    );
  }

  #branch(
    system: ReducedSystem,
    spent: number,
    candidates: readonly number[],
    demands: readonly Demand[],
  ): void {
    for (const index of candidates) {
      const weight = spent + (this.#weights[index] ?? 0);
      this.#isDecided[index] = 1;
      if (this.#canFollow(index, weight, demands)) {
        this.#explore(system.free(index), weight);
      }
    }
    for (const index of candidates) this.#isDecided[index] = 0;
  }

  /** All equations can hold, and each freed figure by itself can have a permitted value; can all of them at once? */
  #settle(system: ReducedSystem, weight: number): void {
    const { bounds, forced } = this.#problem;
    if (!this.#work.spend(system.solved.length * (1 + system.parameters.length))) this.isCut = true;
    const ranges = valueRanges(system, bounds);
    if (!ranges) {
      if (!this.#isBeyond(weight + this.#lightest)) {
        this.#branch(system, weight, this.#anyIn(system), []);
      }
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

  /** All undecided figures that freed ones depend on: with parameters to choose, no single row shows where the trouble is. */
  #anyIn({ solved }: ReducedSystem): number[] {
    const candidates = solved.flatMap(({ row }) => this.#candidatesIn(row, undefined));
    return [...new Set(candidates)].sort((a, b) => a - b);
  }
}

/** Would one change of a single figure make all equations hold? */
function meetsAll(index: number, demands: readonly Demand[]): boolean {
  const rows = demands.flatMap(({ kind, row }) => (kind === 'equation' ? [row] : []));
  const [first, ...others] = rows;
  if (!first) return true;
  const change = first.rightSide / coefficientOf(first, index);
  return others.every((row) => coefficientOf(row, index) * change === row.rightSide);
}

/** The candidates whose change would meet most demands at once come first: a set is found soon, and often the right one. */
function likeliestFirst({ row, viable }: Choice, demands: readonly Demand[]): number[] {
  const met = (index: number): number => {
    const change = row.rightSide / coefficientOf(row, index);
    return demands.filter((one) => coefficientOf(one.row, index) * change === one.row.rightSide)
      .length;
  };
  return viable
    .map((index) => ({ index, met: met(index) }))
    .sort((a, b) => b.met - a.met)
    .map(({ index }) => index);
}
