import { parseRange } from '../layout/address';
import type { FigureKey, Format } from '../standard';
import { frontCell } from './front-fields';
import { lastYearCells, type LastYear } from './last-year';
import { agencyName, lastYearName, narrativeName } from './names';
import { figuresInPlan, placeInPlan, withContents } from './place-in-plan';
import { textContent, type Content, type WorkbookPlan } from './plan';

/**
 * A plan with figures in its tables. What is given replaces whatever stands in the figure's cell, a total's formula too.
 * @throws RangeError for a figure that the format does not have
 */
export function fillPlan(
  plan: WorkbookPlan,
  format: Format,
  figures: ReadonlyMap<FigureKey, Content>,
): WorkbookPlan {
  const places = figuresInPlan(plan, format);
  return withContents(
    plan,
    [...figures].map(([key, content]) => {
      const place = places.get(key);
      if (!place) throw new RangeError(`No figure ${key} in format ${format.id}`);
      return { ...place, content };
    }),
  );
}

/** What stands in a report from the start. */
export interface ReportContents {
  figures: ReadonlyMap<FigureKey, Content>;
  /** Of the cells for the text, from the first one down. */
  texts: readonly string[];
}

export const fillReport = (
  plan: WorkbookPlan,
  format: Format,
  { figures, texts }: ReportContents,
): WorkbookPlan => fillText(fillPlan(plan, format, figures), texts);

/** A plan with last year's figures on their hidden sheet. */
export const fillLastYear = (
  plan: WorkbookPlan,
  format: Format,
  lastYear: LastYear,
): WorkbookPlan => fillColumn(plan, lastYearName, lastYearCells(format, lastYear));

/** A plan with a text in the cells of its text, from the first one down; never as formulas. */
export const fillText = (plan: WorkbookPlan, texts: readonly string[]): WorkbookPlan =>
  fillColumn(plan, narrativeName, texts.map(textContent));

/** A plan with the date by which the report is due on its front sheet, in place of what the notice says. */
export function fillDeadline(plan: WorkbookPlan, deadline: string): WorkbookPlan {
  const front = placeInPlan(plan, agencyName);
  const at = parseRange(frontCell('deadline'));
  return front && at
    ? withContents(plan, [{ sheet: front.sheet, at, content: serialOf(deadline) }])
    : plan;
}

const day = 86_400_000;
/** Days from the beginning of Excel's count to that of JavaScript's. */
const epoch = 25_569;
/** @param date `2026-01-31` */
const serialOf = (date: string): number => Date.parse(date) / day + epoch;

/** Puts what is not empty into a named column, from its first cell down. */
function fillColumn(plan: WorkbookPlan, name: string, column: readonly Content[]): WorkbookPlan {
  const place = placeInPlan(plan, name);
  if (!place) return plan;
  const { sheet, area } = place;
  return withContents(
    plan,
    column.flatMap((content, index) => {
      const at = { row: area.row + index, column: area.column };
      return content === '' ? [] : [{ sheet, at, content }];
    }),
  );
}
