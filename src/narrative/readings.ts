import type { Figure } from '../report/figure';
import { sumOfFigures } from '../rules/compared-number';
import {
  figuresOf,
  type FigureDefinition,
  type FigureKey,
  type Format,
  type Heading,
  type TableId,
} from '../standard';

/**
 * What a number can mean: the sum of the figures where these rows and columns of a table meet. A name is a row's or
 * column's id, or the term of a group of rows or columns, which stands for all that it covers (`refused`, `litigation`).
 */
export interface Reading {
  table: TableId;
  rows: readonly string[];
  columns: readonly string[];
}

export const requests = (rows: readonly string[], ...columns: readonly string[]): Reading => ({
  table: 'requests',
  rows,
  columns: columns.length > 0 ? columns : ['total'],
});
export const cases = (rows: readonly string[], column = 'total'): Reading => ({
  table: 'reconsiderationAndLitigation',
  rows,
  columns: [column],
});
export const proactive = (row: string, column: string): Reading => ({
  table: 'proactiveDisclosure',
  rows: [row],
  columns: [column],
});

/** A reading in one format, with what a report says for it. */
export interface ReadFigures {
  reading: Reading;
  keys: readonly FigureKey[];
  /** The headings of its rows and columns, in the order of the reading, for sentences. */
  rows: readonly Heading[];
  columns: readonly Heading[];
  /** Undefined while a figure is blank or unreadable. */
  value: number | undefined;
}

/** Undefined where the format lacks one of the rows or columns. */
export function readFigures(
  { table, rows, columns }: Reading,
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
): ReadFigures | undefined {
  const inTable = [...figuresOf(format).values()].filter((figure) => figure.table === table);
  const found = rows.flatMap((row) =>
    columns.flatMap((column) =>
      inTable.filter(
        (figure) =>
          headingNamed(row, figure.row, figure.rowPath) !== undefined &&
          headingNamed(column, figure.column, figure.columnPath) !== undefined,
      ),
    ),
  );
  const rowHeadings = headings(rows, found, ({ row, rowPath }) => [row, rowPath]);
  const columnHeadings = headings(columns, found, ({ column, columnPath }) => [column, columnPath]);
  if (rowHeadings.length < rows.length || columnHeadings.length < columns.length) return undefined;
  const keys = [...new Set(found.map(({ key }) => key))];
  return {
    reading: { table, rows, columns },
    keys,
    rows: rowHeadings,
    columns: columnHeadings,
    value: sumOfFigures(keys, figures),
  };
}

/** The heading that a name means on the way to a figure: the leaf by its id, a group above it by its term. */
function headingNamed(name: string, id: string, path: readonly Heading[]): Heading | undefined {
  if (name === id) return path[path.length - 1];
  return path.slice(0, -1).find(({ term }) => term === name);
}

const headings = (
  names: readonly string[],
  figures: readonly FigureDefinition[],
  of: (figure: FigureDefinition) => [id: string, path: readonly Heading[]],
): Heading[] =>
  names.flatMap((name) => {
    for (const figure of figures) {
      const heading = headingNamed(name, ...of(figure));
      if (heading) return [heading];
    }
    return [];
  });
