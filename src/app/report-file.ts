import { makeXlsx } from '../exchange/xlsx/make-workbook';
import { evaluate } from '../rules/evaluate';
import { totalsOf } from '../rules/balance-edit';
import { formatById, type FigureKey } from '../standard';
import { fillLastYear, fillReport } from '../workbook/fill-plan';
import { figureContent, type Content, type WorkbookPlan } from '../workbook/plan';
import { plannedValues } from '../workbook/planned-values';
import { workbookPlan, type NewReport } from '../workbook/workbook-plan';
import { textsOf } from '../workbook/read-report';
import { fileName } from './file-name';
import type { OrderedReport, ReportFile } from './file-order';
import { reportCarriers } from './report-carriers';

/** The standard workbook with nothing filled, to hand out. */
export function blankFile(report: Omit<NewReport, 'taken'>): ReportFile {
  return workbookFile(workbookPlan({ ...report, taken: [] }), report);
}

/** The standard workbook with the figures and the text of a report. What is no figure is written as it was found. */
export function filledFile(found: OrderedReport): ReportFile {
  const { totals, report, lastYear } = found;
  const format = formatById(report.formatId);
  const { year, agency } = report;
  const plan = workbookPlan({ format, year, agency, totals, taken: [] });
  const contents = { figures: contentsOf(found), texts: textsOf(found) };
  const written = fillReport(plan, format, contents);
  return workbookFile(lastYear ? fillLastYear(written, format, lastYear) : written, report);
}

const workbookFile = (
  plan: WorkbookPlan,
  report: Pick<NewReport, 'year' | 'agency'>,
): ReportFile => ({
  name: fileName(report, 'workbook'),
  type: reportCarriers.workbook.type,
  bytes: makeXlsx(plan, plannedValues(plan)),
});

/**
 * What stands in the figures' cells. Nothing for a total that a formula computes as ours would: there the formula stays.
 * Where somebody's own formula comes to something else, that is written, so that it shows.
 */
function contentsOf({
  report,
  totals,
  formulas,
}: Pick<OrderedReport, 'report' | 'totals' | 'formulas'>): Map<FigureKey, Content> {
  const format = formatById(report.formatId);
  const edits = totalsOf(format);
  const failing = new Set(
    evaluate(format, report).outcomes.flatMap(({ edit, result }) =>
      result === 'fails' ? [edit] : [],
    ),
  );
  const isComputed = (key: FigureKey): boolean => {
    const edit = totals === 'computed' && formulas.has(key) ? edits.get(key) : undefined;
    return edit !== undefined && !failing.has(edit);
  };
  return new Map(
    [...report.figures].flatMap(([key, figure]): [FigureKey, Content][] => {
      if (figure.kind === 'blank' || isComputed(key)) return [];
      return [[key, figureContent(figure)]];
    }),
  );
}
