import type { BalanceSystem, Equation } from './balance-system';
import type { Evidence } from './evidence';
import { linearRow } from './linear-row';
import { minimalChanges, type Localisation } from './minimal-changes';
import { suspicionOf } from './reasons';
import { ReducedSystem } from './reduced-system';
import { isPermitted, type Range } from './value-ranges';
import { changeWeights } from './weights';
import type { WorkLimit } from './work-limit';

/** Combinations of changes that are looked at, before the likelier ones are chosen from them. */
const maximumSets = 1000;

/**
 * The lightest sets of changes that make some equations of a system hold, as ranges of its unknowns.
 * @param tolerance how much heavier than the lightest a set may be
 */
export function localise(
  { unknowns }: BalanceSystem,
  equations: readonly Equation[],
  evidence: Evidence,
  tolerance: number,
  work: WorkLimit,
): Localisation {
  const indexes = equations.flatMap(({ coefficients }) => [...coefficients.keys()]);
  const members = [...new Set(indexes)].sort((a, b) => a - b);
  const own = members.flatMap((index) => unknowns[index] ?? []);
  const positions = new Map(members.map((index, at) => [index, at]));
  const rows = equations.map(({ coefficients, imbalance }) =>
    linearRow(
      members.length,
      new Map([...coefficients].map(([index, value]) => [positions.get(index) ?? -1, value])),
      -imbalance + 0,
    ),
  );
  const found = minimalChanges(
    {
      system: new ReducedSystem(rows),
      bounds: own,
      weights: own.map((unknown) => changeWeights[suspicionOf(unknown, evidence)]),
      // What is improper is wrong in any case: no answer leaves it.
      forced: [...own.keys()].filter((at) => own[at]?.isBlank === true || !isPermitted(own[at], 0)),
    },
    tolerance,
    maximumSets,
    work,
  );
  const inSystem = (range: Range): Range => ({ ...range, index: members[range.index] ?? -1 });
  const sets = found.sets.map(({ weight, ranges }) => ({ weight, ranges: ranges.map(inSystem) }));
  return { ...found, sets };
}
