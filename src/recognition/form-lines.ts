import { gridOf, type GridCell } from '../layout/table-grid';
import type { FigureDefinition, Table, TermId } from '../standard';
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

const blocks = new WeakMap<Table, readonly FormBlock[]>();

export function formBlocks(table: Table): readonly FormBlock[] {
  let known = blocks.get(table);
  if (!known) {
    known = compile(table);
    blocks.set(table, known);
  }
  return known;
}

type HeadingCell = Extract<GridCell, { heading: { term: TermId } }>;
type OpenBlock = FormBlock & { lines: FormLine[]; columns: FormLabel[] };

function compile(table: Table): FormBlock[] {
  const { cells, rowCount } = gridOf(table);
  const compiled: OpenBlock[] = [];
  let block: OpenBlock | undefined;
  let headings: HeadingCell[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const begun = cells
      .filter(({ area }) => area.row === row)
      .sort((a, b) => a.area.column - b.area.column);
    const kind = begun.some(({ role }) => role === 'figure')
      ? 'figures'
      : begun.some(({ role }) => role === 'title')
        ? 'title'
        : 'headings';
    const last = block?.lines[block.lines.length - 1]?.kind;
    if (!block || (kind !== 'figures' && last === 'figures')) {
      block = { lines: [], columns: [] };
      headings = [];
      compiled.push(block);
    }
    const figures = begun.flatMap((cell) => (cell.role === 'figure' ? [cell] : []));
    headings.push(...begun.flatMap((cell) => (cell.role === 'columnHeading' ? [cell] : [])));
    if (figures.length > 0 && block.columns.length === 0) {
      block.columns.push(
        ...figures.map(({ area }) => {
          const above = headings.filter((heading) => covers(heading, area.column));
          const deepest = above[above.length - 1];
          if (!deepest) throw new TypeError(`${table.id}: a column without a heading`);
          return formLabel(deepest.heading);
        }),
      );
    }
    block.lines.push({
      row,
      kind,
      labels: begun.flatMap((cell) => (cell.role === 'figure' ? [] : [formLabel(cell.heading)])),
      figures: figures.map(({ figure }) => figure),
      ...(figures[0] && begun[0] !== figures[0] ? { name: nameOf(figures[0].figure) } : {}),
      block,
    });
  }
  return compiled;
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
