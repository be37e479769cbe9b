import type { Report } from '../report/report';
import { figuresOf, type Format } from '../standard';
import { balanceEdits, totalsOf } from './balance-edit';
import { checkBalance } from './check-balance';
import { checkFigure } from './check-figure';
import type { CheckResult, EditOutcome, Finding } from './finding';

/** Checks a report against all rules of its format: findings on single figures first, then balances, in printed order. */
export function evaluate(format: Format, report: Report): CheckResult {
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
  return { findings: [...findings, ...imbalances], outcomes };
}
