import type { BalanceSystem, Equation } from './balance-system';
import { Groups } from './groups';
import { eliminate, linearRow, type LinearRow } from './linear-row';

/** A part of a system that shares no figure with the others, so that it can be looked at by itself. */
export interface Component {
  /** Those that a search has to satisfy. */
  equations: readonly Equation[];
  /** Those of them that tie figures together: see `linkingEquations`. */
  links: readonly Equation[];
}

/**
 * The equations that make two changes one matter. All that hold do: a change in one place must be made up for in another.
 * Of those that fail, an equation that follows from shorter ones does not: when the columns fail each by itself, their total
 * fails, too, and says nothing new.
 */
function linkingEquations({ unknowns, equations }: BalanceSystem): readonly Equation[] {
  const pivots: { index: number; row: LinearRow }[] = [];
  const linking = new Set<Equation>();
  const shortestFirst = [...equations].sort((a, b) => a.coefficients.size - b.coefficients.size);
  for (const equation of shortestFirst) {
    let row = linearRow(unknowns.length, equation.coefficients, 0);
    for (const pivot of pivots) row = eliminate(row, pivot.row, pivot.index);
    const index = row.coefficients.findIndex((coefficient) => coefficient !== 0);
    if (index >= 0) pivots.push({ index, row });
    if (index >= 0 || !equation.isOpen) linking.add(equation);
  }
  return equations.filter((equation) => linking.has(equation));
}

/** The parts of a system in which something fails or waits. */
export function openComponents(system: BalanceSystem): readonly Component[] {
  const links = linkingEquations(system);
  const groups = new Groups(system.unknowns.length);
  for (const { coefficients } of links) groups.join(coefficients.keys());

  const groupOf = ({ coefficients }: Equation): number | undefined => {
    const members = new Set([...coefficients.keys()].map((index) => groups.of(index)));
    const [group, ...others] = members;
    return others.length === 0 ? group : undefined;
  };
  const opened = links.filter(({ isOpen }) => isOpen);
  return [...new Set(opened.map(groupOf))].map((group) => ({
    equations: system.equations.filter((equation) => groupOf(equation) === group),
    links: links.filter((equation) => groupOf(equation) === group),
  }));
}
