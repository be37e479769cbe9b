import type { Report } from '../report/report';
import { makeAddress } from '../layout/address';
import { evaluate } from '../rules/evaluate';
import { totalsOf } from '../rules/balance-edit';
import type { EditOutcome, FigureFinding, Finding } from '../rules/finding';
import {
  figuresOf,
  type BalanceRule,
  type FigureKey,
  type Format,
  type Severity,
} from '../standard';
import {
  signOffFields,
  stampFields,
  type SignOffField,
  type StampField,
} from '../workbook/front-fields';
import type { ColumnReading, Place, SeenCell, WorkbookReading } from '../workbook/host';
import { layoutHints, type LayoutHint } from '../workbook/layout-hint';
import type { LayoutProblem, OpenReport, ReportOfLastYear } from '../workbook/read-report';
import type { TotalsMode } from '../workbook/state';
import { groupFindings, noFaults, type FindingGroup } from './finding-groups';
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
  places: ReadonlyMap<FigureKey, SeenCell>;
  formulas: ReadonlySet<FigureKey>;
  /** Totals whose cells show something older than their parts. */
  outdated: readonly FigureKey[];
  /** Sheets of ours that nobody can fill: protected, with all cells locked. */
  shutSheets: readonly string[];
  manualCalculation: boolean;
  /** The last stamp; undefined where the workbook has no front sheet. */
  stamp: StampView | undefined;
  /** The cells of 填报与审核 that are still empty; undefined where the workbook has none. */
  unsigned: readonly UnsignedField[] | undefined;
  /** Notes have a place: the check sheet is there, and whole. */
  keepsNotes: boolean;
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

/** With last year's report, which is in the workbook or not: what it shows is there beside what the check sheet says. */
export function reportView(found: OpenReport, reading: WorkbookReading): ReportView {
  const { format, report, totals, places, formulas, outdated, problems } = found;
  const { lastYear, narrative } = found;
  const { tables, manualCalculation, stamp, fingerprint, signOff, notes: notesReading } = reading;
  const { findings, outcomes } = evaluate(format, report, { lastYear });
  const inputs = inputKeys(format).filter((key) => places.has(key));
  const blanks = findings.flatMap((finding) =>
    finding.type === 'figure' && finding.problem === 'blank' ? [finding.figure.key] : [],
  );
  const blankInputs = new Set(blanks);
  // A total that people type is no fault while it is blank, and asked for when its parts are filled. The check sheet says of
  // both that the sum is incomplete.
  const blankTotals = totals === 'typed' ? findings.filter(isBlankTotal) : [];
  const isEarly = ({ figure: { key } }: FigureFinding): boolean =>
    totalsOf(format)
      .get(key)
      ?.left.some((part) => report.figures.get(part)?.kind !== 'number') === true;
  const early = new Set<Finding>(blankTotals.filter(isEarly));
  const groups = groupFindings(findings.filter((finding) => !early.has(finding)));
  const questions = questionsByLine(format, findings);
  const text = narrativeView(format, narrative);
  const failing = (severity: Severity): string[] =>
    text.failing.filter((line) => line.severity === severity).map(({ number }) => number);
  const asked = [...questions.keys(), ...failing('soft')];
  const notes = lineNotes(asked, notesReading);
  const faults = groups.reduce(
    (sum, { kind, findings: found }) => sum + (noFaults.has(kind) ? 0 : found.length),
    problems.length + failing('hard').length - (blankTotals.length - early.size),
  );
  // What a table lacks that is not in its place is said of the table.
  const checkable = outcomes.filter(({ edit }) =>
    [...edit.left, ...edit.right].every((key) => report.figures.has(key)),
  );
  const count = (result: EditOutcome['result']): number =>
    checkable.filter((outcome) => outcome.result === result).length;
  const unanswered = asked.length - countNotes(asked, notes).answered;
  const open =
    blanks.length + outdated.length + count('incomplete') + count('notCheckable') + text.open;
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
    outdated,
    shutSheets: [...tables.values()]
      .filter(({ isShut }) => isShut)
      .map(({ sheetName }) => sheetName),
    manualCalculation,
    stamp: stampView(stamp, fingerprint),
    unsigned: signOff && unsignedFields(signOff),
    keepsNotes: notesReading !== undefined,
    notes,
    narrative: text,
    faults,
    open,
    unanswered,
    verdict,
  };
}

const isBlankTotal = (finding: Finding): finding is FigureFinding =>
  finding.type === 'figure' && finding.problem === 'totalBlank';

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
