import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import type { Report } from '../../src/report/report';
import { totalsOf } from '../../src/rules/balance-edit';
import { formatById, type FigureKey } from '../../src/standard';
import { fillPlan } from '../../src/workbook/fill-plan';
import type { Content, WorkbookPlan } from '../../src/workbook/plan';
import { workbookPlan } from '../../src/workbook/workbook-plan';

/** What a person would type to fill a report. */
export function typedContents(
  { figures, formatId }: Report,
  totals: 'typed' | 'computed',
): Map<FigureKey, Content> {
  const computed = totalsOf(formatById(formatId));
  return new Map(
    [...figures].flatMap(([key, figure]): [FigureKey, Content][] => {
      if (totals === 'computed' && computed.has(key)) return [];
      if (figure.kind === 'blank') return [[key, '']];
      return [[key, figure.kind === 'number' ? figure.value : figure.found]];
    }),
  );
}

/** A workbook's plan with a report in it. */
export function filledPlan(report: Report, totals: 'typed' | 'computed'): WorkbookPlan {
  const { formatId, year, agency } = report;
  const format = formatById(formatId);
  const plan = workbookPlan({ format, year, agency, taken: [] });
  return fillPlan(plan, format, typedContents(report, totals));
}

export const filledWorkbook = (report: Report, totals: 'typed' | 'computed'): Uint8Array =>
  makeXlsx(filledPlan(report, totals));
