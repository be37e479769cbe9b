import type { Figure, UnreadableFigure } from '../report/figure';
import type {
  Bound,
  CopiedRowRule,
  FigureDefinition,
  FigureKey,
  FigureRule,
  Severity,
  TableId,
} from '../standard';
import type { BalanceEdit } from './balance-edit';
import type { Comparison } from './comparison';

export type { Unreadable } from '../report/figure';

/** What a check has to say, as data: words are made from it in `locale`. */
export type Finding =
  BalanceFinding | FigureFinding | ComparisonFinding | ChangeFinding | CopiedRowFinding;

/** A balance edit that fails. */
export interface BalanceFinding {
  type: 'balance';
  code: string;
  severity: Severity;
  edit: BalanceEdit;
  /** The two sums, and the first minus the second. */
  left: number;
  right: number;
  imbalance: number;
}

/** Something is wrong with a single figure. */
export type FigureFinding = {
  type: 'figure';
  code: string;
  severity: Severity;
  figure: FigureDefinition;
} &
  /** `totalBlank`: a total that neither a formula nor a person has filled. */
  (
    | { problem: 'blank' | 'totalBlank' }
    | { problem: 'unreadable'; content: UnreadableFigure }
    | { problem: 'negative' | 'notWhole'; value: number }
    | { problem: 'decimals'; value: number; allowed: number }
  );

/** A comparison that does not come out. */
export interface ComparisonFinding {
  type: 'comparison';
  code: string;
  severity: Severity;
  comparison: Comparison;
  left: ComparedSide;
  right: ComparedSide;
  /** What the left side is held against: the right one, or what the threshold makes of it. */
  bound: number;
  /** The left side minus that. */
  difference: number;
  threshold: Bound;
}

export interface ComparedSide {
  sum: number;
  /** The figures in their order; undefined for one of last year that nobody knows. */
  values: readonly (number | undefined)[];
}

/** A figure that differs much from last year's. */
export interface ChangeFinding {
  type: 'change';
  code: string;
  severity: Severity;
  figure: FigureDefinition;
  /** The place of the figure among those of its rule, from 0. */
  index: number;
  value: number;
  lastYear: number;
}

/** A row that is the same as last year's, with its figures that are not zero, left to right. */
export interface CopiedRowFinding {
  type: 'copiedRow';
  code: string;
  severity: Severity;
  rule: CopiedRowRule;
  row: string;
  figures: readonly { figure: FigureDefinition; value: number }[];
}

/** What came out of one balance edit. */
export type EditOutcome = { edit: BalanceEdit } & ({ result: 'holds' | 'fails' } | Obstacle);

/** Why sums cannot be compared. */
export type Obstacle =
  /** `missing`: figures still blank. */
  | { result: 'incomplete'; missing: readonly FigureKey[] }
  /** `unreadable`: figures that cannot be read, so that nobody can say whether the sums agree. */
  | { result: 'notCheckable'; unreadable: readonly FigureKey[] };

export interface CheckResult {
  findings: readonly Finding[];
  outcomes: readonly EditOutcome[];
}

/** One rule on single figures: what it has to say of a figure, if anything. */
export type FigureCheck = (
  rule: FigureRule,
  figure: FigureDefinition,
  content: Figure,
  isTotal: boolean,
) => FigureFinding | undefined;

/** The table that a finding is about. */
export function tableOfFinding(finding: Finding): TableId {
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
