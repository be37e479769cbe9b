import type { Figure, UnreadableFigure } from '../report/figure';
import type { FigureDefinition, FigureKey, FigureRule, Severity } from '../standard';
import type { BalanceEdit } from './balance-edit';

export type { Unreadable } from '../report/figure';

/** What a check has to say, as data: words are made from it in `locale`. */
export type Finding = BalanceFinding | FigureFinding;

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

/** What came out of one balance edit. */
export type EditOutcome =
  | { edit: BalanceEdit; result: 'holds' | 'fails' }
  /** `missing`: figures still blank. */
  | { edit: BalanceEdit; result: 'incomplete'; missing: readonly FigureKey[] }
  /** `unreadable`: figures that cannot be read, so that nobody can say whether the sums agree. */
  | { edit: BalanceEdit; result: 'notCheckable'; unreadable: readonly FigureKey[] };

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
