import type { Report } from '../report/report';
import { makeAddress } from '../layout/address';
import { evaluate, type Circumstances } from '../rules/evaluate';
import { totalsOf, type BalanceEdit } from '../rules/balance-edit';
import { figuresOfThisYear } from '../rules/comparison';
import type { EditOutcome, FigureFinding, Finding } from '../rules/finding';
import {
  figuresOf,
  type BalanceRule,
  type FigureKey,
  type Format,
  type Severity,
  type TableId,
} from '../standard';
import {
  signOffFields,
  stampFields,
  type SignOffField,
  type StampField,
} from '../workbook/front-fields';
import type { ColumnReading, Place, WorkbookReading } from '../workbook/host';
import { layoutHints, type LayoutHint } from '../workbook/layout-hint';
import type { LayoutProblem, OpenReport, ReportOfLastYear } from '../workbook/read-report';
import type { TotalsMode } from '../workbook/state';
import { countNotes, lineNotes, questionsByLine, type LineNote } from './line-notes';
import { narrativeView, type NarrativeView } from './narrative-view';

export type { LayoutHint, LayoutProblem, Place };

/** A checked report, as the pane shows it. */
export interface ReportView {
  format: Format;
  report: Report;
  year: number;
  agency: string;
  /** Last year's figures that the workbook holds; undefined where it has no place for them: an older version made it. */
  lastYear: ReportOfLastYear | 'none' | undefined;
  totals: TotalsMode;
  /** Our sheets that are there. */
  sheets: readonly string[];
  /** Input figures that are filled, of all that the format asks for and that were found. */
  progress: { filled: number; total: number };
  /** All findings but blanks, gravest first, by kind and table. */
  groups: readonly FindingGroup[];
  /** Input figures still blank, in printed order. */
  blanks: readonly FigureKey[];
  /** How many edits came out how, of those whose figures are all in their places. */
  outcomes: Record<EditOutcome['result'], number>;
  /** The edits checked and in balance, by kind. */
  balanced: Record<BalanceRule['kind'], number>;
  problems: readonly LayoutProblem[];
  hints: readonly LayoutHint[];
  places: ReadonlyMap<FigureKey, Place>;
  formulas: ReadonlySet<FigureKey>;
  /** Sheets of ours that nobody can fill: protected, with all cells locked. */
  shutSheets: readonly string[];
  manualCalculation: boolean;
  /** The last stamp; undefined where the workbook has no front sheet. */
  stamp: StampView | undefined;
  /** The cells of 填报与审核 that are still empty; undefined where the workbook has none. */
  unsigned: readonly UnsignedField[] | undefined;
  /** The notes of the soft lines that fail, by the line's number. */
  notes: ReadonlyMap<string, LineNote>;
  narrative: NarrativeView;
  /** Findings that have to be put right, lines on the text among them, and tables that were changed by hand. */
  faults: number;
  /** What is missing or cannot be checked. */
  open: number;
  /** Soft lines that fail, without a note that still answers them. */
  unanswered: number;
  verdict: Verdict;
  /** The verdict is `clear`. */
  allClear: boolean;
}

/**
 * The first of these that is so, as on the check sheet: something must be put right; something is missing or cannot be
 * checked; all has passed, but something is asked about that no note answers; all has passed.
 */
export type Verdict = 'faults' | 'open' | 'questions' | 'clear';

export interface UnsignedField {
  field: SignOffField;
  place: Place;
}

/** What the front sheet says of the last 检查并盖章. */
export interface StampView {
  state: 'none' | 'valid' | 'stale';
  /** As written: date and time, and the verdict. */
  at: string;
  verdict: string;
}

/** Findings of one kind in one table. */
export interface FindingGroup {
  kind: GroupKind;
  table: TableId;
  findings: readonly Finding[];
}

/** In the order in which they are shown. */
export const groupKinds = [
  'crossTotal',
  'columnTotal',
  'rowTotal',
  'comparison',
  'improper',
  'questionable',
  'remarkable',
] as const;
export type GroupKind = (typeof groupKinds)[number];

/** What may stand: it can be answered by a note, or is only worth knowing. */
const noFaults: ReadonlySet<GroupKind> = new Set(['questionable', 'remarkable']);

/** @param circumstances last year's report and the like: what they show is there beside what the check sheet says */
export function reportView(
  found: OpenReport,
  reading: WorkbookReading,
  circumstances: Circumstances = {},
): ReportView {
  const { format, report, totals, places, formulas, problems, lastYear, narrative } = found;
  const { tables, manualCalculation, stamp, fingerprint, signOff, notes: notesReading } = reading;
  const { findings, outcomes } = evaluate(format, report, { lastYear, ...circumstances });
  const inputs = inputKeys(format).filter((key) => places.has(key));
  const blanks = findings.flatMap((finding) =>
    finding.type === 'figure' && finding.problem === 'blank' ? [finding.figure.key] : [],
  );
  const blankInputs = new Set(blanks);
  const groups = groupFindings(findings);
  const questions = questionsByLine(format, findings);
  const text = narrativeView(format, narrative);
  const failing = (severity: Severity): string[] =>
    text.failing.filter((line) => line.severity === severity).map(({ number }) => number);
  const asked = [...questions.keys(), ...failing('soft')];
  const notes = lineNotes(asked, notesReading);
  const faults = groups.reduce(
    (sum, { kind, findings: found }) => sum + (noFaults.has(kind) ? 0 : found.length),
    problems.length + failing('hard').length,
  );
  // What a table lacks that is not in its place is said of the table.
  const checkable = outcomes.filter(({ edit }) =>
    [...edit.left, ...edit.right].every((key) => report.figures.has(key)),
  );
  const count = (result: EditOutcome['result']): number =>
    checkable.filter((outcome) => outcome.result === result).length;
  const unanswered = asked.length - countNotes(asked, notes).answered;
  const open = blanks.length + count('incomplete') + count('notCheckable') + text.open;
  const verdict = verdictOf({ faults, open, unanswered });
  const balancedOf = (kind: BalanceRule['kind']): number =>
    outcomes.filter(({ edit, result }) => result === 'holds' && edit.rule.kind === kind).length;

  return {
    format,
    report,
    year: report.year,
    agency: report.agency,
    lastYear: reading.lastYear && (lastYear ?? 'none'),
    totals,
    sheets: ownSheets(reading),
    progress: {
      filled: inputs.filter((key) => !blankInputs.has(key)).length,
      total: inputs.length,
    },
    groups,
    blanks,
    outcomes: {
      holds: count('holds'),
      fails: count('fails'),
      incomplete: count('incomplete'),
      notCheckable: count('notCheckable'),
    },
    balanced: {
      rowTotal: balancedOf('rowTotal'),
      columnTotal: balancedOf('columnTotal'),
      crossTotal: balancedOf('crossTotal'),
    },
    problems,
    hints: layoutHints(format, reading),
    places,
    formulas,
    shutSheets: [...tables.values()]
      .filter(({ isShut }) => isShut)
      .map(({ sheetName }) => sheetName),
    manualCalculation,
    stamp: stampView(stamp, fingerprint),
    unsigned: signOff && unsignedFields(signOff),
    notes,
    narrative: text,
    faults,
    open,
    unanswered,
    verdict,
    allClear: verdict === 'clear',
  };
}

function ownSheets({
  tables,
  frontSheetName,
  checkSheetName,
  narrative,
}: WorkbookReading): string[] {
  const names = [...tables.values()].map(({ sheetName }) => sheetName);
  return [frontSheetName, ...names, narrative?.sheetName, checkSheetName].filter(
    (name) => name !== undefined,
  );
}

function verdictOf({
  faults,
  open,
  unanswered,
}: Readonly<Record<'faults' | 'open' | 'unanswered', number>>): Verdict {
  if (faults > 0) return 'faults';
  if (open > 0) return 'open';
  return unanswered > 0 ? 'questions' : 'clear';
}

function stampView(
  cells: WorkbookReading['stamp'],
  fingerprint: string | undefined,
): StampView | undefined {
  if (!cells || fingerprint === undefined) return undefined;
  const cell = (field: StampField): string => cells[stampFields.indexOf(field)] ?? '';
  const stamped = cell('stampedFingerprint');
  const state = stamped === '' ? 'none' : stamped === fingerprint ? 'valid' : 'stale';
  return { state, at: cell('stampedAt'), verdict: cell('stampedVerdict') };
}

const unsignedFields = ({ sheetId, area, texts }: ColumnReading): UnsignedField[] =>
  signOffFields.flatMap((field, index) =>
    (texts[index] ?? '').trim() === ''
      ? [{ field, place: { sheetId, address: makeAddress({ ...area, row: area.row + index }) } }]
      : [],
  );

function inputKeys(format: Format): FigureKey[] {
  const totals = totalsOf(format);
  return [...figuresOf(format).keys()].filter((key) => !totals.has(key));
}

function groupFindings(findings: readonly Finding[]): FindingGroup[] {
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

function tableOfFinding(finding: Finding): TableId {
  switch (finding.type) {
    case 'balance':
      return finding.edit.rule.table;
    case 'comparison':
      return finding.comparison.rule.table;
    case 'copiedRow':
      return finding.rule.table;
    case 'figure':
    case 'change':
      return finding.figure.table;
  }
}

/** Tells a finding from all others of its report. */
export function idOf(finding: Finding): string {
  switch (finding.type) {
    case 'balance':
      return finding.edit.id;
    case 'comparison':
      return finding.comparison.id;
    case 'copiedRow':
      return `${finding.code}.${finding.row}`;
    case 'figure':
    case 'change':
      return `${finding.code}.${finding.figure.key}`;
  }
}

/** The cell that a finding is best looked at from: the figure itself, or the first figure of this year in a sum or row. */
export function focusOf(finding: Finding): FigureKey | undefined {
  switch (finding.type) {
    case 'balance':
      return focusOfEdit(finding.edit);
    case 'comparison':
      return figuresOfThisYear(finding.comparison)[0];
    case 'copiedRow':
      return finding.figures[0]?.figure.key;
    case 'figure':
    case 'change':
      return finding.figure.key;
  }
}

/** A row or column total is looked at from its total; a cross-total from its first row. */
function focusOfEdit({ rule, left, right }: BalanceEdit): FigureKey | undefined {
  return rule.kind === 'crossTotal' ? left[0] : right[0];
}

type UnreadableFinding = FigureFinding & { problem: 'unreadable' };

/** The unreadable figures of a table that probably mean some number, with that. */
export const legibleFigures = (
  { groups }: Pick<ReportView, 'groups'>,
  table: TableId,
): { finding: UnreadableFinding; reading: number }[] =>
  groups
    .filter((group) => group.kind === 'improper' && group.table === table)
    .flatMap(({ findings }) =>
      findings.flatMap((finding) =>
        finding.type === 'figure' &&
        finding.problem === 'unreadable' &&
        finding.content.reading !== undefined
          ? [{ finding, reading: finding.content.reading }]
          : [],
      ),
    );
