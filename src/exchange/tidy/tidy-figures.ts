import { numberOf } from '../../report/figure';
import type { Report } from '../../report/report';
import {
  figuresOf,
  printedLabel,
  tableOf,
  terms,
  type FigureKey,
  type Format,
  type Heading,
  type TableId,
} from '../../standard';

/** One figure as a line of data: what it is, in identifiers that stay and in the words of the form, and its value. */
export interface TidyFigure {
  key: FigureKey;
  table: TableId;
  row: string;
  column: string;
  tableLabel: string;
  /** Its headings, outermost first. */
  rowLabel: string;
  columnLabel: string;
  /** In the unit of the form; null for a blank and for what is no number. */
  value: number | null;
  /** What was found in its cell, where that is no number. */
  text?: string;
}

/** Every figure of the format, in the order of the form, also those that are blank. */
export const tidyFigures = ({ figures }: Pick<Report, 'figures'>, format: Format): TidyFigure[] =>
  [...figuresOf(format).values()].map(({ key, table, row, column, rowPath, columnPath }) => {
    const figure = figures.get(key);
    return {
      key,
      table,
      row,
      column,
      tableLabel: terms[tableOf(format, table).title].label,
      rowLabel: pathLabel(rowPath),
      columnLabel: pathLabel(columnPath),
      value: numberOf(figure) ?? null,
      ...(figure?.kind === 'unreadable' ? { text: figure.found } : {}),
    };
  });

const pathLabel = (path: readonly Heading[]): string => path.map(printedLabel).join(' / ');
