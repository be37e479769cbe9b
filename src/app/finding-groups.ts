import { tableOfFinding, type FigureFinding, type Finding } from '../rules/finding';
import type { FigureKey, TableId } from '../standard';

/** Findings of one kind in one table. */
export interface FindingGroup {
  kind: GroupKind;
  table: TableId;
  findings: readonly Finding[];
}

/** In the order in which they are shown. */
const groupKinds = [
  'crossTotal',
  'columnTotal',
  'rowTotal',
  'comparison',
  'improper',
  'questionable',
  'remarkable',
] as const;
type GroupKind = (typeof groupKinds)[number];

/** What may stand: it can be answered by a note, or is only worth knowing. */
export const noFaults: ReadonlySet<GroupKind> = new Set(['questionable', 'remarkable']);

/** In the order of their kinds; the findings of a group in theirs. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { findings: Finding[] }>();
  for (const finding of findings) {
    const kind = groupKindOf(finding);
    if (!kind) continue;
    const table = tableOfFinding(finding);
    const id = `${groupKinds.indexOf(kind)}.${table}`;
    const group = groups.get(id);
    if (group) group.findings.push(finding);
    else groups.set(id, { kind, table, findings: [finding] });
  }
  return [...groups.values()].sort(
    (a, b) => groupKinds.indexOf(a.kind) - groupKinds.indexOf(b.kind),
  );
}

/** Blanks are no group: they are gone through one by one. */
function groupKindOf(finding: Finding): GroupKind | undefined {
  if (finding.type === 'figure' && finding.problem === 'blank') return undefined;
  if (finding.severity === 'soft') return 'questionable';
  if (finding.severity === 'info') return finding.type === 'figure' ? 'improper' : 'remarkable';
  if (finding.type === 'balance') return finding.edit.rule.kind;
  return finding.type === 'figure' ? 'improper' : 'comparison';
}

type UnreadableFinding = FigureFinding & { problem: 'unreadable' };

/**
 * The unreadable figures of a table that probably mean some number, with that. Words beside a number are kept in a note: where
 * the workbook has no place for notes, such figures are left to people, and so is what a formula of theirs shows.
 */
export const legibleFigures = (
  {
    groups,
    keepsNotes,
    formulas,
  }: { groups: readonly FindingGroup[]; keepsNotes: boolean; formulas: ReadonlySet<FigureKey> },
  table: TableId,
): { finding: UnreadableFinding; reading: number }[] =>
  groups
    .filter((group) => group.kind === 'improper' && group.table === table)
    .flatMap(({ findings }) =>
      findings.flatMap((finding) =>
        finding.type === 'figure' &&
        finding.problem === 'unreadable' &&
        finding.content.reading !== undefined &&
        !formulas.has(finding.figure.key) &&
        (keepsNotes || finding.content.problem !== 'annotated')
          ? [{ finding, reading: finding.content.reading }]
          : [],
      ),
    );
