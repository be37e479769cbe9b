import { parseFigure, type CellContent } from '../report/parse-figure';
import { bare } from './likeness';
import type { SourceCell, SourceDocument, SourceTable } from './source-document';

/** The rows of all tables of a document, one after the other. */

export interface SourceLine {
  table: SourceGrid;
  /** Counted from the table's first one. */
  row: number;
  cells: readonly SourceCell[];
  /** Texts that can be labels, from the left. */
  labels: readonly SourceLabel[];
  /** The cells behind the labels that come before figures: figures, blanks, perhaps remarks. */
  rest: readonly SourceCell[];
  /** How many of these are figures. */
  filled: number;
}

interface SourceLabel {
  cell: SourceCell;
  bare: string;
}

/** A table with its merged cells spread out. */
export interface SourceGrid {
  source: SourceTable;
  columnCount: number;
  /** Columns can be counted: every cell says how wide it is, or all rows have as many. */
  isCounted: boolean;
  /** The cell that covers a place, and the row that it begins in. */
  at: (row: number, column: number) => { cell: SourceCell; row: number } | undefined;
  /** Where a row ends: the column behind its last one. */
  endOf: (row: number) => number;
}

type ContentKind = 'blank' | 'text' | 'figure';

export function contentKind(content: CellContent): ContentKind {
  const figure = parseFigure(content);
  if (figure.kind === 'blank') return 'blank';
  if (figure.kind === 'number') return 'figure';
  if (figure.problem === 'spaces' && figure.reading === undefined) return 'blank';
  return figure.problem === 'text' ? 'text' : 'figure';
}

export const textOf = ({ content }: SourceCell): string => String(content.value ?? '').trim();

export const sourceLines = ({ blocks }: SourceDocument): SourceLine[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? linesOfTable(block) : []));

function linesOfTable(source: SourceTable): SourceLine[] {
  const table = spreadOut(source);
  return source.rows.flatMap((cells, row): SourceLine[] => {
    if (cells.every(({ content }) => contentKind(content) === 'blank')) return [];
    const parts = parted(cells);
    const filled = parts.rest.filter(({ content }) => contentKind(content) === 'figure').length;
    return [{ table, row, cells, ...parts, filled }];
  });
}

/** Labels come first; one number before them counts the rows. */
function parted(cells: readonly SourceCell[]): Pick<SourceLine, 'labels' | 'rest'> {
  const kinds = cells.map(({ content }) => contentKind(content));
  const firstText = kinds.indexOf('text');
  const before = kinds.slice(0, Math.max(0, firstText)).filter((kind) => kind === 'figure').length;
  if (before > 1) return { labels: [], rest: cells };
  const firstFigure = kinds.findIndex((kind, index) => kind === 'figure' && index > firstText);
  const end = firstFigure < 0 ? cells.length : firstFigure;
  const lastLabel = firstText < 0 ? -1 : kinds.lastIndexOf('text', end - 1);
  const labels = cells
    .slice(0, lastLabel + 1)
    .flatMap((cell, index): SourceLabel[] =>
      kinds[index] === 'text' ? [{ cell, bare: bare(textOf(cell)) }] : [],
    );
  return { labels, rest: cells.slice(lastLabel + 1) };
}

type Place = { cell: SourceCell; row: number } | undefined;

function spreadOut(source: SourceTable): SourceGrid {
  const places: Place[][] = source.rows.map(() => []);
  source.rows.forEach((cells, row) => {
    for (const cell of cells) {
      const bottom = Math.min(row + cell.rowCount, places.length);
      for (let r = row; r < bottom; r += 1) {
        for (let c = cell.column; c < cell.column + cell.columnCount; c += 1) {
          const line = places[r];
          if (line && !line[c]) line[c] = { cell, row };
        }
      }
    }
  });
  const widths = places.map(({ length }) => length);
  const columnCount = Math.max(0, ...widths);
  return {
    source,
    columnCount,
    isCounted: source.grid === 'cells' || widths.every((width) => width === columnCount),
    at: (row, column) => places[row]?.[column],
    endOf: (row) => widths[row] ?? 0,
  };
}
