import { JSDOM } from 'jsdom';
import type { PrintedCell } from './printed-table';

/** Opens a page without running anything in it. */
export const pageOf = (html: string): Document => new JSDOM(html).window.document;

/** A table's cells by the rules of HTML: each stands in the first place of its row that none above or before it covers. */
export function cellsOf(
  table: HTMLTableElement,
): (PrintedCell & { element: HTMLTableCellElement })[] {
  const taken = new Set<string>();
  return [...table.rows].flatMap((line, row) => {
    let column = 0;
    return [...line.cells].map((element) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const { rowSpan: rowCount, colSpan: columnCount } = element;
      for (let down = 0; down < rowCount; down += 1) {
        for (let right = 0; right < columnCount; right += 1) {
          taken.add(`${row + down} ${column + right}`);
        }
      }
      return { row, column, rowCount, columnCount, text: element.textContent, element };
    });
  });
}
