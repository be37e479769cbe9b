import type { Report } from '../report/report';
import type { FigureKey, Format } from '../standard';
import { balanceSystem, type BalanceSystem, type Equation } from './balance-system';
import { confirmedFigures, evidenceOf, type Evidence } from './evidence';
import { setId, independentAlternatives } from './independent-sets';
import { localise } from './localise';
import { openComponents, type Component } from './linked-equations';
import type { Localisation } from './minimal-changes';
import { bitsOfSuggestion, explain } from './reasons';
import type { Fault, Suggestion } from './suggestion';
import { typingCorrections } from './typing-corrections';
import type { Range } from './value-ranges';
import { changeWeights, tolerance } from './weights';
import { WorkLimit } from './work-limit';

interface CorrectionQuestion {
  format: Format;
  report: Report;
  /** Figures that formulas compute: totals among them are never at fault. */
  formulas: ReadonlySet<FigureKey>;
  /** The same agency's report for the year before. */
  lastYear?: Report | undefined;
}

interface CorrectionLimits {
  /** Suggestions listed for one fault. */
  suggestions: number;
  /** Steps of work on one report, a few microseconds each. */
  steps: number;
}

/** What all steps of one answer share. */
interface Context {
  system: BalanceSystem;
  evidence: Evidence;
  work: WorkLimit;
}

interface Ranked {
  suggestion: Suggestion;
  bits: number;
}

const correctionLimits: CorrectionLimits = { suggestions: 24, steps: 120_000 };

/**
 * What is probably wrong where balance edits fail: the smallest changes that make all of them hold, several where the sums
 * do not say which is right. Faults in printed order of their first edit. The same report always gets the same answer.
 */
export function suggestCorrections(
  { format, report, formulas, lastYear }: CorrectionQuestion,
  { suggestions, steps }: CorrectionLimits = correctionLimits,
): readonly Fault[] {
  const evidence = evidenceOf(format, report, lastYear);
  const confirmed = confirmedFigures(format, evidence, report);
  const system = balanceSystem(format, report, formulas, confirmed);
  if (!system.equations.some(({ isOpen }) => isOpen)) return [];
  const context: Context = { system, evidence, work: new WorkLimit(steps) };
  const faults = openComponents(system).flatMap((component) => {
    const found = localise(system, component.equations, evidence, tolerance, context.work);
    return found.sets.length > 0
      ? faultsOf(context, component, found)
      : deducedFaults({ ...context, work: new WorkLimit(steps) }, component);
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

function faultsOf(
  context: Context,
  { links }: Component,
  { sets, proven, isComplete }: Localisation,
): Fault[] {
  const { system } = context;
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
      suggestions: ranked([
        ...explained(own, context),
        ...likelier(own, equations, links, context),
      ]).map(({ suggestion }) => suggestion),
      hasMore: !isComplete,
      proven,
    };
  });
}

/**
 * Several slips can look like fewer errors that no slip explains: the same digits lost in a detail and in its total, say. Where
 * nothing explains the best answer, those that have one change more are looked at, too; of these, the likelier ones all of whose
 * changes are explained.
 */
function likelier(
  sets: readonly (readonly Range[])[],
  equations: readonly Equation[],
  links: readonly Equation[],
  context: Context,
): Ranked[] {
  const [best] = ranked(explained(sets, context));
  const isExplained = ({ changes }: Suggestion): boolean =>
    changes.every(({ reasons }) => reasons.length > 0);
  if (!best || isExplained(best.suggestion)) return [];
  const { system, evidence, work } = context;
  // Other faults count as settled.
  const alone = links.map((equation) =>
    equations.includes(equation) ? equation : { ...equation, imbalance: 0 },
  );
  const found = localise(system, alone, evidence, changeWeights.ordinary, work);
  const known = new Set(sets.map(setId));
  const others = found.sets.map(({ ranges }) => ranges).filter((one) => !known.has(setId(one)));
  return explained(others, context).filter(
    ({ suggestion, bits }) => isExplained(suggestion) && bits < best.bits,
  );
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

/** Suggestions in printed order, with how improbable they are. */
const explained = (sets: readonly (readonly Range[])[], { system, evidence }: Context): Ranked[] =>
  [...sets].sort(byPlace).map((ranges) => {
    const suggestion = explain(ranges, system, evidence);
    return { suggestion, bits: bitsOfSuggestion(suggestion) };
  });

function byPlace(a: readonly Range[], b: readonly Range[]): number {
  const at = a.findIndex(({ index }, position) => index !== b[position]?.index);
  return (a[at]?.index ?? -1) - (b[at]?.index ?? -1);
}

const ranked = (suggestions: readonly Ranked[]): Ranked[] =>
  [...suggestions].sort((a, b) => a.bits - b.bits);

/** Where the search was given up: what can still be deduced, and the edits that are left without an answer. */
function deducedFaults({ system, evidence, work }: Context, { equations }: Component): Fault[] {
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
