import type { Report } from '../report/report';
import type { FigureKey, Format } from '../standard';
import { balanceSystem, type BalanceSystem, type Equation } from './balance-system';
import { evidenceOf, type Evidence } from './evidence';
import { independentAlternatives } from './independent-sets';
import { linearRow } from './linear-row';
import { openComponents, type Component } from './linked-equations';
import { minimalChanges, type Localisation } from './minimal-changes';
import { bitsOfSuggestion, explain, suspicionOf } from './reasons';
import { ReducedSystem } from './reduced-system';
import type { Fault, Suggestion } from './suggestion';
import { typingCorrections } from './typing-corrections';
import type { Range } from './value-ranges';
import { changeWeights, tolerance } from './weights';
import { WorkLimit } from './work-limit';

export interface CorrectionQuestion {
  format: Format;
  report: Report;
  /** Figures that formulas compute: totals among them are never at fault. */
  formulas: ReadonlySet<FigureKey>;
  /** The same agency's report for the year before. */
  lastYear?: Report;
}

export interface CorrectionLimits {
  /** Suggestions listed for one fault. */
  suggestions: number;
  /** Steps of work on one report, a few microseconds each. */
  steps: number;
}

export const correctionLimits: CorrectionLimits = { suggestions: 24, steps: 120_000 };

/** Combinations of changes that are looked at, before the likelier ones are chosen from them. */
const maximumSets = 1000;

/**
 * What is probably wrong where balance edits fail: the smallest changes that make all of them hold, several where the sums
 * do not say which is right. Faults in printed order of their first edit. The same report always gets the same answer.
 */
export function suggestCorrections(
  { format, report, formulas, lastYear }: CorrectionQuestion,
  { suggestions, steps }: CorrectionLimits = correctionLimits,
): readonly Fault[] {
  const system = balanceSystem(format, report, formulas);
  if (!system.equations.some(({ isOpen }) => isOpen)) return [];
  const evidence = evidenceOf(format, report, lastYear);
  const work = new WorkLimit(steps);
  const faults = openComponents(system).flatMap((component) => {
    const found = localise(system, component, evidence, work);
    return found.sets.length > 0
      ? faultsOf(system, component, evidence, found)
      : deducedFaults(system, component, evidence, new WorkLimit(steps));
  });
  const order = new Map(system.equations.map(({ edit }, index) => [edit, index]));
  const firstOf = ({ edits: [edit] }: Fault): number => (edit && order.get(edit)) ?? Infinity;
  return faults
    .map((fault) => ({
      ...fault,
      suggestions: fault.suggestions.slice(0, suggestions),
      hasMore: fault.hasMore || fault.suggestions.length > suggestions,
    }))
    .sort((a, b) => firstOf(a) - firstOf(b));
}

function localise(
  { unknowns }: BalanceSystem,
  { equations, unknowns: members }: Component,
  evidence: Evidence,
  work: WorkLimit,
): Localisation {
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
      forced: [...own.keys()].filter((at) => own[at]?.isBlank),
    },
    tolerance,
    maximumSets,
    work,
  );
  const toSystem = (range: Range): Range => ({ ...range, index: members[range.index] ?? -1 });
  return {
    ...found,
    sets: found.sets.map(({ weight, ranges }) => ({ weight, ranges: ranges.map(toSystem) })),
  };
}

function faultsOf(
  system: BalanceSystem,
  { links }: Component,
  evidence: Evidence,
  { sets, proven, isComplete }: Localisation,
): Fault[] {
  const alternatives = independentAlternatives(
    sets.map(({ ranges }) => ranges),
    links,
  );
  return alternatives.map(({ equations, sets: own }) => {
    const settled = system.equations.filter(
      (equation) =>
        equations.includes(equation) ||
        (equation.isOpen && own.every((ranges) => isSettledBy(ranges, equation))),
    );
    return {
      edits: settled.map(({ edit }) => edit),
      suggestions: ranked(
        [...own].sort(byPlace).map((ranges) => explain(ranges, system, evidence)),
      ),
      hasMore: !isComplete,
      proven,
    };
  });
}

/** Do these changes alone bring the equation into balance, whatever is left open in them? */
const isSettledBy = (ranges: readonly Range[], { coefficients, imbalance }: Equation): boolean => {
  const inIt = ranges.filter(({ index }) => coefficients.has(index));
  const change = inIt.reduce(
    (sum, { index, least }) => sum + least * (coefficients.get(index) ?? 0),
    0,
  );
  return (
    inIt.every(({ least, most }) => least === most) && inIt.length > 0 && change === -imbalance
  );
};

/** In printed order of the first figure that differs. */
function byPlace(a: readonly Range[], b: readonly Range[]): number {
  const at = a.findIndex(({ index }, position) => index !== b[position]?.index);
  return (a[at]?.index ?? -1) - (b[at]?.index ?? -1);
}

const ranked = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions
    .map((suggestion) => ({ suggestion, bits: bitsOfSuggestion(suggestion) }))
    .sort((a, b) => a.bits - b.bits)
    .map(({ suggestion }) => suggestion);

/** Where the search was given up: what can still be deduced for certain, and the edits that are left without an answer. */
function deducedFaults(
  system: BalanceSystem,
  { equations }: Component,
  evidence: Evidence,
  work: WorkLimit,
): Fault[] {
  const corrections = typingCorrections({ ...system, equations }, work);
  const deduced = corrections.map(({ index, value, settles }): Fault => {
    const by = value - (system.unknowns[index]?.value ?? 0);
    return {
      edits: settles.map(({ edit }) => edit),
      suggestions: [explain([{ index, least: by, most: by }], system, evidence)],
      hasMore: true,
      proven: false,
    };
  });
  const settled = new Set(corrections.flatMap(({ settles }) => settles));
  const rest = equations.filter((equation) => equation.isOpen && !settled.has(equation));
  if (rest.length === 0) return deduced;
  return [
    ...deduced,
    { edits: rest.map(({ edit }) => edit), suggestions: [], hasMore: true, proven: false },
  ];
}
