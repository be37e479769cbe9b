import { alignInOrder } from './align-in-order';
import type { LineMatch } from './align-lines';
import type { FormBlock } from './form-lines';
import { alike, bare, likeness, somewhatAlike, type FormLabel } from './likeness';
import { contentKind, textOf, type SourceGrid } from './source-lines';
import type { SourceCell } from './source-document';

/** Where the columns of a block of figures stand, by the headings above them. */
export interface HeadColumns {
  table: SourceGrid;
  /** For each column of the block; undefined where no heading says it. */
  columns: readonly (HeadColumn | undefined)[];
  /** Every column was found by its words, with no other one between. */
  isComplete: boolean;
  /** There are columns behind them that the form does not have: remarks, and the like. */
  hasOthers: boolean;
  /** Where the lines of headings end: the column behind them. */
  end: number;
}

interface HeadColumn {
  column: number;
  found: string;
}

/** @param matches of the block's lines of headings */
export function headColumns(
  { columns }: FormBlock,
  matches: readonly LineMatch[],
): HeadColumns | undefined {
  const [first] = matches;
  if (!first) return undefined;
  const { table } = first.source;
  const rows = matches.flatMap(({ source }) => (source.table === table ? [source.row] : []));
  const heads = deepestTexts(table, Math.min(...rows), Math.max(...rows));
  const places = inOrder(columns, heads);
  const bounds = [
    places.find((at) => at !== undefined),
    [...places].reverse().find((at) => at !== undefined),
  ];
  const [from, to] = bounds;
  const filled = filledIn(places, heads, columns);
  const isComplete =
    from !== undefined &&
    to !== undefined &&
    to - from + 1 === columns.length &&
    filled.every((at) => at !== undefined);
  return {
    table,
    columns: filled.map((at) => {
      const head = at === undefined ? undefined : heads[at];
      return head && { column: head.cell.column, found: textOf(head.cell) };
    }),
    isComplete,
    hasOthers: to !== undefined && to < heads.length - 1,
    end: Math.max(...rows.map((row) => table.endOf(row))),
  };
}

interface Head {
  cell: SourceCell;
  bare: string;
}

/** The lowest text over each column, from the left, each cell once. */
function deepestTexts(table: SourceGrid, top: number, bottom: number): Head[] {
  const heads: Head[] = [];
  for (let column = 0; column < table.columnCount; column += 1) {
    for (let row = bottom; row >= top; row -= 1) {
      const cell = table.at(row, column)?.cell;
      if (!cell || contentKind(cell.content) !== 'text') continue;
      if (heads[heads.length - 1]?.cell !== cell) heads.push({ cell, bare: bare(textOf(cell)) });
      break;
    }
  }
  return heads;
}

/** For each label its heading's number. */
function inOrder(labels: readonly FormLabel[], heads: readonly Head[]): (number | undefined)[] {
  const pairs = alignInOrder(labels.length, heads.length, {
    gainOf: (i, j) => {
      const [label, head] = [labels[i], heads[j]];
      const value = head && label ? likeness(head.bare, label) : 0;
      return value < somewhatAlike || (head && isOfAnother(head, value, labels))
        ? -Infinity
        : value;
    },
  });
  const places = new Map(pairs);
  return labels.map((_, index) => places.get(index));
}

/** A heading between two that were found, alone in its place, is the one that is missing there: unless it is another's. */
function filledIn(
  places: readonly (number | undefined)[],
  heads: readonly Head[],
  labels: readonly FormLabel[],
): (number | undefined)[] {
  return places.map((at, index) => {
    const [before, after] = [places[index - 1], places[index + 1]];
    if (at !== undefined || before === undefined || after !== before + 2) return at;
    const head = heads[before + 1];
    return head && isOfAnother(head, 0, labels) ? undefined : before + 1;
  });
}

/** Columns that are exchanged have headings much alike: `本年制发件数`, `本年废止件数`. */
const isOfAnother = (head: Head, likenessHere: number, labels: readonly FormLabel[]): boolean =>
  labels.some((label) => {
    const value = likeness(head.bare, label);
    return value >= alike && value > likenessHere;
  });
