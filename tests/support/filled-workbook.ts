import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import type { Report } from '../../src/report/report';
import { totalsOf } from '../../src/rules/balance-edit';
import { formatById, type FigureKey } from '../../src/standard';
import { fillPlan } from '../../src/workbook/fill-plan';
import type { Content, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
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

/**
 * A workbook's plan with a report in it.
 * @param taken names that its sheets must not have
 */
export function filledPlan(
  report: Report,
  totals: 'typed' | 'computed',
  taken: readonly string[] = [],
): WorkbookPlan {
  const { formatId, year, agency } = report;
  const format = formatById(formatId);
  const plan = workbookPlan({ format, year, agency, totals, taken });
  return fillPlan(plan, format, typedContents(report, totals));
}

export const filledWorkbook = (report: Report, totals: 'typed' | 'computed'): Uint8Array =>
  makeXlsx(filledPlan(report, totals));

/**
 * Many reports in one workbook, contents only: for programs that take a quarter of a second with every file, and most of
 * it with conditional formats. Sheets are numbered.
 */
export function album(reports: readonly Report[]): { plans: WorkbookPlan[]; bound: WorkbookPlan } {
  const taken: string[] = [];
  const plans = reports.map((report) => {
    const plan = filledPlan(report, 'computed', taken);
    taken.push(...plan.sheets.map(({ name }) => name));
    return plan;
  });
  const sheets = plans
    .flatMap((plan) => plan.sheets.filter(({ visibility }) => visibility !== 'veryHidden'))
    .map(({ name, contents }): SheetPlan => ({
      name,
      visibility: 'visible',
      showGridlines: true,
      contents,
      merges: [],
      formats: [],
      columnWidths: [],
      rowHeights: [],
      conditionalFormats: [],
      validations: [],
      isProtected: false,
      frozenRows: 0,
    }));
  const start = { sheet: sheets[0]?.name ?? '', address: 'A1' };
  return { plans, bound: { sheets, names: [], properties: [], start } };
}
