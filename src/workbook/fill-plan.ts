import { parseRange } from '../layout/address';
import { gridOf } from '../layout/table-grid';
import type { FigureKey, Format } from '../standard';
import { lastYearCells, type LastYear } from './last-year';
import { frontCell } from './front-fields';
import { agencyName, lastYearName, nameOfTable, narrativeName } from './names';
import { textContent, type Content, type SheetPlan, type WorkbookPlan } from './plan';

/**
 * A plan with figures in its tables. What is given replaces whatever stands in the figure's cell, a total's formula too.
 * @throws RangeError for a figure that the format does not have
 */
export function fillPlan(
  plan: WorkbookPlan,
  format: Format,
  figures: ReadonlyMap<FigureKey, Content>,
): WorkbookPlan {
  const sheets = new Map<string, Content[][]>();
  const contentsOf = ({ name, contents }: SheetPlan): Content[][] => {
    const filled = sheets.get(name) ?? contents.map((row) => [...row]);
    sheets.set(name, filled);
    return filled;
  };
  const rest = new Map(figures);
  for (const table of format.tables) {
    const named = plan.names.find(({ name }) => name === nameOfTable(table.id));
    const area = parseRange(named?.range ?? '');
    const sheet = plan.sheets.find(({ name }) => name === named?.sheet);
    if (!area || !sheet) continue;
    for (const [key, at] of gridOf(table).positions) {
      const content = rest.get(key);
      const row = contentsOf(sheet)[area.row + at.row];
      if (content === undefined || !row) continue;
      row[area.column + at.column] = content;
      rest.delete(key);
    }
  }
  const [unknown] = rest.keys();
  if (unknown !== undefined) throw new RangeError(`No figure ${unknown} in format ${format.id}`);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, contents: contentsOf(sheet) })),
  };
}

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
  const front = plan.names.find(({ name }) => name === agencyName)?.sheet;
  const at = parseRange(frontCell('deadline'));
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === front
        ? {
            ...sheet,
            contents: sheet.contents.map((row, r) =>
              row.map((content, c) =>
                r === at?.row && c === at.column ? serialOf(deadline) : content,
              ),
            ),
          }
        : sheet,
    ),
  };
}

const day = 86_400_000;
/** Days from the beginning of Excel's count to that of JavaScript's. */
const epoch = 25_569;
/** @param date `2026-01-31` */
const serialOf = (date: string): number => Date.parse(date) / day + epoch;

/** Puts what is not empty into a named column, from its first cell down. */
function fillColumn(plan: WorkbookPlan, name: string, column: readonly Content[]): WorkbookPlan {
  const named = plan.names.find((candidate) => candidate.name === name);
  const area = parseRange(named?.range ?? '');
  if (!named || !area) return plan;
  const fill = ({ contents }: SheetPlan): Content[][] =>
    contents.map((row, r) =>
      row.map((content, c) => {
        const put = c === area.column ? (column[r - area.row] ?? '') : '';
        return put === '' ? content : put;
      }),
    );
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === named.sheet ? { ...sheet, contents: fill(sheet) } : sheet,
    ),
  };
}
