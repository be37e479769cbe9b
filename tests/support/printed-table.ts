import { gridOf } from '../../src/layout/table-grid';
import type { Report } from '../../src/report/report';
import { terms, type Table } from '../../src/standard';

/** A cell of a table in a document, whatever its format: merged ones once. */
export interface PrintedCell {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
  text: string;
}

/** What a table of a report has to look like: the form's words, figures as digits, from the top and then from the left. */
export const printedTable = (table: Table, { figures }: Report): PrintedCell[] =>
  inOrder(
    gridOf(table).cells.map((cell): PrintedCell => {
      if (cell.role !== 'figure') {
        const { term } = cell.heading;
        const number = 'number' in cell.heading ? (cell.heading.number ?? '') : '';
        return { ...cell.area, text: number + terms[term].label + (terms[term].note ?? '') };
      }
      const figure = figures.get(cell.figure.key);
      const text =
        figure?.kind === 'number'
          ? figure.value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
          : figure?.kind === 'unreadable'
            ? figure.found
            : '';
      return { ...cell.area, text };
    }),
  );

export const inOrder = (cells: readonly PrintedCell[]): PrintedCell[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
