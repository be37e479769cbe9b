import { makeXlsx } from '../exchange/xlsx/make-workbook';
import { evaluate } from '../rules/evaluate';
import { totalsOf } from '../rules/balance-edit';
import type { FigureKey } from '../standard';
import { fillLastYear, fillPlan, fillText } from '../workbook/fill-plan';
import { textContent, type Content } from '../workbook/plan';
import { plannedValues } from '../workbook/planned-values';
import type { ReportReading } from '../workbook/read-report';
import { fileTitle } from '../workbook/sheet-texts';
import { workbookPlan, type NewReport } from '../workbook/workbook-plan';

/** A workbook as a file: its name, and what is in it. */
export interface ReportFile {
  name: string;
  bytes: Uint8Array;
}

type FoundReport = ReportReading & { kind: 'report' };

/** The standard workbook with nothing filled, to hand out. */
export function blankFile(report: Omit<NewReport, 'taken'>): ReportFile {
  const plan = workbookPlan({ ...report, taken: [] });
  return { name: fileName(report), bytes: makeXlsx(plan, plannedValues(plan)) };
}

/** The standard workbook with the figures and the text of a report. What is no figure is written as it was found. */
export function filledFile(found: FoundReport): ReportFile {
  const { format, totals, report, narrative, lastYear } = found;
  const { year, agency } = report;
  const plan = workbookPlan({ format, year, agency, totals, taken: [] });
  const texts = typeof narrative === 'object' ? narrative.texts : [];
  const written = fillText(fillPlan(plan, format, contentsOf(found)), texts);
  const filled = lastYear ? fillLastYear(written, format, lastYear) : written;
  return { name: fileName(report), bytes: makeXlsx(filled, plannedValues(filled)) };
}

/**
 * What stands in the figures' cells. Nothing for a total that a formula computes as ours would: there the formula stays.
 * Where somebody's own formula comes to something else, that is written, so that it shows.
 */
function contentsOf({ format, report, totals, formulas }: FoundReport): Map<FigureKey, Content> {
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
      return [[key, figure.kind === 'number' ? figure.value : textContent(figure.found)]];
    }),
  );
}

/** What Windows allows in no name, and what is not seen in one. */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** Characters: names of files are at most 255, or as many bytes. */
const longestTitle = 80;

/** `2025年度政府信息公开工作年度报告-某局.xlsx` */
export function fileName({ year, agency }: Pick<NewReport, 'year' | 'agency'>): string {
  const title = fileTitle(year, agency).replace(notInNames, '_');
  return `${Array.from(title).slice(0, longestTitle).join('')}.xlsx`;
}
