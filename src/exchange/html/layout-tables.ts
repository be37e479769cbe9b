import type { HtmlNode } from './html-node';
import { walkHtml } from './walk-html';

/** A table that is gone through. */
interface OpenTable {
  cells: number;
  holdsTable: boolean;
  /** How many tables had been closed when it began: those after them are within. */
  readonly before: number;
  /** Rows with a cell that is a number, and as many of the tables within. */
  numberRows: number;
  innerNumberRows: number;
  isNumberRow: boolean;
  /** The beginning of what stands in the cell, but not in a table within. */
  text: string;
}

const longestNumber = 30;
const number = /^\s*\d[\d.,]*\s*$/;
/** Rows that layouts do not have, whatever they number. */
const fewestNumberRows = 3;

/**
 * The tables that only place things: those that hold another table, and those of a single cell, which are frames. What stands
 * in them is no table. A table of numbers with a smaller one in some cell is a table all the same, and the smaller one a text.
 */
export function layoutTables(root: HtmlNode): ReadonlySet<HtmlNode> {
  const layout = new Set<HtmlNode>();
  const open: OpenTable[] = [];
  const closed: HtmlNode[] = [];
  walkHtml(root, {
    open(_, tag) {
      if (tag === 'table') open.push(begun(closed.length));
      const table = open[open.length - 1];
      if (!table || (tag !== 'td' && tag !== 'th')) return;
      table.cells += 1;
      table.text = '';
    },
    text(text) {
      const table = open[open.length - 1];
      if (table && table.text.length < longestNumber) table.text += text.slice(0, longestNumber);
    },
    close(element, tag) {
      const table = open[open.length - 1];
      if (!table) return;
      if (tag === 'td' && number.test(table.text)) table.isNumberRow = true;
      if (tag === 'tr') {
        table.numberRows += Number(table.isNumberRow);
        table.isNumberRow = false;
      }
      if (tag !== 'table') return;
      open.pop();
      if (holdsSmaller(table)) for (const inner of closed.slice(table.before)) layout.add(inner);
      else if (table.cells <= 1 || table.holdsTable) layout.add(element);
      closed.push(element);
      const around = open[open.length - 1];
      if (around) endIn(around, table);
    },
  });
  return layout;
}

const begun = (before: number): OpenTable => ({
  ...{ before, cells: 0, holdsTable: false, text: '' },
  ...{ numberRows: 0, innerNumberRows: 0, isNumberRow: false },
});

const holdsSmaller = ({ holdsTable, numberRows, innerNumberRows }: OpenTable): boolean =>
  holdsTable && numberRows >= fewestNumberRows && numberRows > innerNumberRows;

function endIn(around: OpenTable, table: OpenTable): void {
  around.innerNumberRows += table.numberRows + table.innerNumberRows;
  if (table.cells > 1 || table.holdsTable) around.holdsTable = true;
}
