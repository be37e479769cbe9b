import { figuresOfLastYear } from '../report/last-year';
import type { Report } from '../report/report';
import {
  defaultThresholds,
  figuresOf,
  isBelowCity,
  type Format,
  type TableId,
  type Thresholds,
} from '../standard';
import { balanceEdits, totalsOf } from './balance-edit';
import { checkBalance } from './check-balance';
import { checkChange, watchedFigures } from './check-change';
import { checkComparison } from './check-comparison';
import { checkCopiedRows } from './check-copied-row';
import { checkFigure } from './check-figure';
import { comparisonsOf } from './comparison';
import type { CheckResult, EditOutcome, Finding } from './finding';

/** What a report is checked with, beside its format. */
export interface Circumstances {
  /** The report of the year before, in whatever format. Rules that need it are silent without it. */
  lastYear?: Report | undefined;
  thresholds?: Thresholds | undefined;
}

/**
 * Checks a report against all rules of its format: findings on single figures first, then balances, comparisons and what is
 * odd beside last year's, each in printed order.
 * @throws RangeError when `lastYear` is not of the year before
 */
export function evaluate(
  format: Format,
  report: Report,
  circumstances: Circumstances = {},
): CheckResult {
  const totals = totalsOf(format);
  const outcomes: EditOutcome[] = [];
  const imbalances: Finding[] = [];
  for (const edit of balanceEdits(format)) {
    const { outcome, finding } = checkBalance(edit, report.figures, totals);
    outcomes.push(outcome);
    if (finding) imbalances.push(finding);
  }

  const holding = new Set(
    outcomes.filter(({ result }) => result === 'holds').map(({ edit }) => edit),
  );
  const findings: Finding[] = [];
  for (const [key, figure] of figuresOf(format)) {
    const content = report.figures.get(key);
    const edit = totals.get(key);
    // What is improper in a total that agrees is improper in one of its parts, and said there.
    if (!content || (edit && holding.has(edit))) continue;
    for (const rule of format.figureRules) {
      const finding = checkFigure(rule, figure, content, edit !== undefined);
      if (finding) findings.push(finding);
    }
  }
  return {
    findings: [...findings, ...imbalances, ...questions(format, report, circumstances, outcomes)],
    outcomes,
  };
}

/** What comparisons, and a look at last year's report, have to say. */
function questions(
  format: Format,
  report: Report,
  { lastYear: reportOfLastYear, thresholds = defaultThresholds }: Circumstances,
  outcomes: readonly EditOutcome[],
): Finding[] {
  const { figures } = report;
  const lastYear = reportOfLastYear && figuresOfLastYear(format, report, reportOfLastYear);
  const context = {
    ...{ figures, lastYear },
    totals: totalsOf(format),
    bounds: thresholds.bounds,
    isBelowCity: isBelowCity(report.agency),
  };
  const findings = comparisonsOf(format).flatMap((comparison): Finding[] => {
    const { finding } = checkComparison(comparison, context);
    return finding ? [finding] : [];
  });
  if (!lastYear) return findings;
  const changes = watchedFigures(format, thresholds).flatMap((watched): Finding[] => {
    const { finding } = checkChange(watched, context);
    return finding ? [finding] : [];
  });
  const copies = format.copiedRowRules.flatMap((rule) => {
    const enough = thresholds.copiedRows[rule.code];
    if (enough === undefined) return [];
    const failing = failingColumns(outcomes, rule.table);
    return checkCopiedRows(format, rule, figures, lastYear, failing, enough);
  });
  return [...findings, ...changes, ...copies];
}

const failingColumns = (outcomes: readonly EditOutcome[], table: TableId): ReadonlySet<string> =>
  new Set(
    outcomes.flatMap(({ edit: { rule, line }, result }) =>
      result === 'fails' && rule.table === table && rule.inEach === 'column' ? [line] : [],
    ),
  );
