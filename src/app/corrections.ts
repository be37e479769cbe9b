import { suggestCorrections } from '../repair/suggest-corrections';
import type { Change, Fault, Suggestion } from '../repair/suggestion';
import { numberOf } from '../report/figure';
import type { Finding } from '../rules/finding';
import type { FigureKey } from '../standard';
import type { OpenReport } from '../workbook/read-report';
import type { FindingGroup } from './finding-groups';
import type { ReportView } from './report-view';

/** Loaded on demand, when sums fail: see `CorrectionSearch`. */

export type { Change, Fault, Suggestion };

/** Findings that have one cause, with what would settle them. */
export interface ShownFault extends Fault {
  /** As the view has them; at least one. */
  findings: readonly Finding[];
}

/** What was found of a view: its findings by their causes. */
export interface Corrections {
  faults: readonly ShownFault[];
  /** The groups of the view without the findings that belong to a fault. */
  groups: readonly FindingGroup[];
}

/** Seeks the causes of what a view says is wrong. Each finding belongs to one fault, the first, or to none. */
export function findCorrections(
  { format, report, formulas, lastYear }: OpenReport,
  { groups }: Pick<ReportView, 'groups'>,
): Corrections {
  const { faults, rest } = findingsOf(
    suggestCorrections({ format, report, formulas, lastYear }),
    groups.flatMap(({ findings }) => findings),
  );
  return { faults, groups: onlyThose(groups, rest) };
}

/**
 * Of the corrections of an earlier view those whose figures and findings are still the same: so nothing that one is reading,
 * or has the focus on, goes away while they are sought anew.
 */
export function keptCorrections(
  before: Corrections,
  { groups, report }: Pick<ReportView, 'groups' | 'report'>,
): Corrections | undefined {
  const standing = new Map(
    groups.flatMap(({ findings }) => findings.map((one) => [JSON.stringify(one), one] as const)),
  );
  const faults = before.faults.flatMap((fault) => {
    const findings = fault.findings.flatMap((one) => standing.get(JSON.stringify(one)) ?? []);
    const isSame = fault.suggestions.every(({ changes }) =>
      changes.every(({ key, from }) => numberOf(report.figures.get(key)) === from),
    );
    return isSame && findings.length === fault.findings.length ? [{ ...fault, findings }] : [];
  });
  if (faults.length === 0) return undefined;
  const told = new Set(faults.flatMap(({ findings }) => findings));
  return {
    faults,
    groups: onlyThose(
      groups,
      [...standing.values()].filter((finding) => !told.has(finding)),
    ),
  };
}

function onlyThose(groups: readonly FindingGroup[], findings: readonly Finding[]): FindingGroup[] {
  const wanted = new Set(findings);
  return groups
    .map((group) => ({ ...group, findings: group.findings.filter((one) => wanted.has(one)) }))
    .filter((group) => group.findings.length > 0);
}

/** Findings by the faults that they belong to, and those that belong to none. A fault without a finding is not shown. */
export function findingsOf(
  faults: readonly Fault[],
  findings: readonly Finding[],
): { faults: readonly ShownFault[]; rest: readonly Finding[] } {
  const rest = new Set(findings);
  const shown = faults.flatMap((fault) => {
    const belongs = belongingTo(fault);
    const own = [...rest].filter(belongs);
    for (const finding of own) rest.delete(finding);
    return own.length > 0 ? [{ ...fault, findings: own }] : [];
  });
  return { faults: shown, rest: [...rest] };
}

/** The sums that fail together, and what is wrong with a figure that every suggestion replaces. */
function belongingTo({ edits, suggestions }: Fault): (finding: Finding) => boolean {
  const own = new Set(edits.map(({ id }) => id));
  const replaces = ({ changes }: Suggestion, key: FigureKey): boolean =>
    changes.some((change) => change.key === key);
  return (finding) => {
    if (finding.type === 'balance') return own.has(finding.edit.id);
    if (finding.type !== 'figure' || finding.severity === 'soft') return false;
    const { key } = finding.figure;
    return suggestions.length > 0 && suggestions.every((one) => replaces(one, key));
  };
}
