import type { AddedSheet, LayoutPart, RelaidSheet, WorkbookChange } from '../change';
import type { SheetInspection } from '../host';
import type { SheetPlan } from '../plan';
import type { SheetRole } from '../sheet-role';
import { defectsOf } from './defects';
import type { ExaminedSheet, Examination } from './examination';
import { leftAlone, type LayoutFinding } from './layout-finding';

/** What was found of a workbook's layout, and what settles it. */
interface Restoration {
  findings: readonly LayoutFinding[];
  /** Undefined when there is nothing to do. */
  change: WorkbookChange | undefined;
}

/** Sheets of which more has to be known than their cells: those that stand and stay. */
export const sheetsToInspect = ({ sheets }: Examination): SheetPlan[] =>
  [...sheets.values()].flatMap((sheet) => (isSteady(sheet) ? [sheet.plan] : []));

const isSteady = (sheet: ExaminedSheet): boolean =>
  sheet.kind === 'standing' && sheet.edits.length === 0;

/** @param inspections of `sheetsToInspect`, in that order */
export function restoration(
  examination: Examination,
  inspections: readonly SheetInspection[],
): Restoration {
  const inspected = new Map(
    sheetsToInspect(examination).map(({ name }, index) => [name, inspections[index]] as const),
  );
  const findings = [...examination.findings];
  const relaid: RelaidSheet[] = [];
  for (const [role, sheet] of examination.sheets) {
    if (sheet.kind === 'new') continue;
    const inspection = inspected.get(sheet.plan.name);
    const defects = inspection ? defectsOf(role, sheet.plan, inspection) : [];
    const own = examination.findings.filter((one) => 'role' in one && one.role === role);
    // Totals that are computed from now on, or typed, look so: that is no damage.
    findings.push(
      ...(examination.switchesTotals || own.some(({ kind }) => kind === 'keptTotal')
        ? defects.filter(({ kind }) => kind !== 'looks' && kind !== 'validations')
        : defects),
    );
    const parts = inspection ? defects.map(({ kind }) => kind) : allParts;
    const writes = sheet.contents.some((row) => row.some((content) => content !== null));
    const toDo = new Set<LayoutPart>([...parts, ...(writes ? (['contents'] as const) : [])]);
    if (toDo.size > 0) relaid.push({ plan: sheet.plan, parts: toDo, contents: sheet.contents });
  }
  return { findings, change: changeOf(examination, findings, relaid) };
}

const allParts: readonly LayoutPart[] = [
  'merges',
  'looks',
  'sizes',
  'highlights',
  'validations',
  'hiddenLines',
  'view',
  'protection',
];

function changeOf(
  { sheets, plan, hasStateSheet }: Examination,
  findings: readonly LayoutFinding[],
  relaid: readonly RelaidSheet[],
): WorkbookChange | undefined {
  if (relaid.length === 0 && findings.every(({ kind }) => leftAlone.has(kind))) return undefined;
  const roles = [...sheets];
  const stateSheet = plan.sheets[plan.sheets.length - 1];
  return {
    renames: roles.flatMap(([, sheet]) =>
      sheet.kind === 'new' && sheet.replaces
        ? [{ from: sheet.replaces.sheet, to: sheet.replaces.keptAs }]
        : [],
    ),
    lineEdits: roles.flatMap(([, sheet]) =>
      sheet.kind === 'standing'
        ? sheet.edits.map((edit) => ({ ...edit, sheet: sheet.plan.name }))
        : [],
    ),
    added: [
      ...roles.flatMap(([, sheet], index) =>
        sheet.kind === 'new' ? [added(sheet, roles, index)] : [],
      ),
      ...(stateSheet && !hasStateSheet ? [{ plan: stateSheet, cells: [] }] : []),
    ],
    relaid: [
      ...relaid,
      ...(stateSheet && hasStateSheet
        ? [
            {
              plan: stateSheet,
              parts: new Set(['contents'] as const),
              contents: stateSheet.contents,
            },
          ]
        : []),
    ],
    names: plan.names,
    properties: plan.properties,
  };
}

/** A new sheet stands before the one whose place it takes, or before the next one of ours that stands. */
function added(
  { plan, cells, replaces }: ExaminedSheet & { kind: 'new' },
  roles: readonly (readonly [SheetRole, ExaminedSheet])[],
  index: number,
): AddedSheet {
  const next = roles.slice(index + 1).find(([, sheet]) => sheet.kind === 'standing');
  const before = replaces?.keptAs ?? next?.[1].plan.name;
  return { plan, cells, ...(before === undefined ? {} : { before }) };
}
