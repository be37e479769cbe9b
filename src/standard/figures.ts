import { oncePer } from './once-per';
import type {
  Block,
  Format,
  Heading,
  HeadingGroup,
  HeadingLeaf,
  Measure,
  Table,
  TableId,
} from './schema';

/** Names one figure of a format: `table.row.column`, such as `requests.received.naturalPersons`. */
export type FigureKey = string;

/** A figure that a format asks for. */
export interface FigureDefinition {
  key: FigureKey;
  table: TableId;
  /** Ids of its row and column; the row is the series where the form prints several side by side. */
  row: string;
  column: string;
  rowPath: readonly Heading[];
  columnPath: readonly Heading[];
  measure: Measure;
  /** Decimals beyond which the amount is asked about. */
  decimals?: number;
}

export const figureKey = (table: TableId, row: string, column: string): FigureKey =>
  `${table}.${row}.${column}`;

export const isGroup = (heading: Heading): heading is HeadingGroup => 'children' in heading;

/** A leaf with the groups above it, outermost first. */
export interface LeafPath {
  leaf: HeadingLeaf;
  path: readonly Heading[];
}

/** The leaves under some headings, in printed order. */
export function leavesOf(headings: readonly Heading[], above: readonly Heading[] = []): LeafPath[] {
  return headings.flatMap((heading) => {
    const path = [...above, heading];
    return isGroup(heading) ? leavesOf(heading.children, path) : [{ leaf: heading, path }];
  });
}

/** The series that a column belongs to, when its block prints series side by side. */
function seriesOf(path: readonly Heading[]): HeadingGroup | undefined {
  return path.filter(isGroup).find(({ series }) => series !== undefined);
}

/** The figures of one printed row of a block, left to right. */
export function figuresOfRow(
  table: Table,
  block: Block,
  row: LeafPath | undefined,
): FigureDefinition[] {
  return leavesOf(block.columns).map(({ leaf, path }) => {
    const series = seriesOf(path);
    const rowId = row?.leaf.id ?? series?.series;
    if (rowId === undefined) {
      throw new TypeError(`${table.id}: a block without rows needs series for its columns`);
    }
    return {
      key: figureKey(table.id, rowId, leaf.id),
      table: table.id,
      row: rowId,
      column: leaf.id,
      rowPath: row?.path ?? path.slice(0, series ? path.indexOf(series) + 1 : 0),
      columnPath: row ? path : path.slice(series ? path.indexOf(series) + 1 : 0),
      measure: leaf.measure ?? block.measure,
      ...(leaf.decimals === undefined ? {} : { decimals: leaf.decimals }),
    };
  });
}

function figuresOfTable(table: Table): FigureDefinition[] {
  return table.blocks.flatMap((block) =>
    (block.rows ? leavesOf(block.rows) : [undefined]).flatMap((row) =>
      figuresOfRow(table, block, row),
    ),
  );
}

/** All figures of a format by key, in printed order. */
export const figuresOf = oncePer(
  (format: Format): ReadonlyMap<FigureKey, FigureDefinition> =>
    new Map(format.tables.flatMap(figuresOfTable).map((figure) => [figure.key, figure])),
);

export function tableOf(format: Format, id: TableId): Table {
  const table = format.tables.find((candidate) => candidate.id === id);
  if (!table) throw new RangeError(`Format ${format.id} has no table ${id}`);
  return table;
}
