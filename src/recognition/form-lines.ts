import { rowBands, type RowBand } from '../layout/row-bands';
import { gridOf, type GridCell, type TableGrid } from '../layout/table-grid';
import { oncePer, type FigureDefinition, type Table } from '../standard';
import { formLabel, type FormLabel } from './likeness';

/** A table of the form as lines of print, to be found again in a document. */

export interface FormLine {
  /** Counted from the table's first one. */
  row: number;
  /**
   * `title` and `headings` lead to figures; `figures` have row headings before them, or none where the form prints none.
   */
  kind: 'title' | 'headings' | 'figures';
  /** The labels that begin in this line, from the left. */
  labels: readonly FormLabel[];
  /** What a line of figures is known by: its own label, alone or behind those of its groups. */
  name?: FormLabel;
  /** From the left; empty but for `figures`. */
  figures: readonly FigureDefinition[];
  block: FormBlock;
}

/** Lines of figures under common headings. */
export interface FormBlock {
  lines: readonly FormLine[];
  /** What stands right above each column of figures. */
  columns: readonly FormLabel[];
}

export const formBlocks: (table: Table) => readonly FormBlock[] = oncePer(compile);

function compile(table: Table): FormBlock[] {
  const grid = gridOf(table);
  return rowBands(grid).map((band) => {
    const lines: FormLine[] = [];
    const block = { lines, columns: labelsOfColumns(grid, band) };
    for (let row = band.top; row < band.end; row += 1) {
      const begun = beginningIn(grid, row);
      const figures = begun.flatMap((cell) => (cell.role === 'figure' ? [cell.figure] : []));
      const isTitle = begun.some(({ role }) => role === 'title');
      const [first] = begun;
      lines.push({
        row,
        kind: row >= band.body ? 'figures' : isTitle ? 'title' : 'headings',
        labels: begun.flatMap((cell) => (cell.role === 'figure' ? [] : [formLabel(cell.heading)])),
        figures,
        ...(figures[0] && first?.role !== 'figure' ? { name: nameOf(figures[0]) } : {}),
        block,
      });
    }
    return block;
  });
}

/** The cells that begin in a row, from the left. */
const beginningIn = ({ cells }: TableGrid, row: number): GridCell[] =>
  cells.filter(({ area }) => area.row === row).sort((a, b) => a.area.column - b.area.column);

function labelsOfColumns(grid: TableGrid, { top, body }: RowBand): FormLabel[] {
  const headings = grid.cells
    .flatMap((cell) => (cell.role === 'columnHeading' ? [cell] : []))
    .filter(({ area }) => area.row >= top && area.row < body)
    .sort((a, b) => b.area.row - a.area.row);
  const figures = beginningIn(grid, body).filter(({ role }) => role === 'figure');
  return figures.map(({ area }) => {
    const deepest = headings.find((heading) => covers(heading, area.column));
    if (!deepest) throw new TypeError(`${grid.table.id}: a column without a heading`);
    return formLabel(deepest.heading);
  });
}

function nameOf({ rowPath }: FigureDefinition): FormLabel {
  const path = rowPath.map(formLabel);
  const own = path[path.length - 1] ?? { text: '', spellings: [] };
  const groups = path.slice(0, -1).map(({ spellings: [first = ''] }) => first);
  const behind = groups.map((_, index) => groups.slice(index).join(''));
  const joined = behind.flatMap((before) => own.spellings.map((spelling) => before + spelling));
  return { text: own.text, spellings: [...own.spellings, ...joined] };
}

const covers = ({ area }: GridCell, column: number): boolean =>
  area.column <= column && column < area.column + area.columnCount;
