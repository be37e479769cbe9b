import type { HeadColumns } from './head-columns';
import type { SourceCell } from './source-document';
import { contentKind, type SourceLine } from './source-lines';

/** Why it is not certain which figure of the form a cell holds. */
export type Doubt =
  /** The row has no heading that says it, or another one: only its place among its neighbours does. */
  | 'rowByPlace'
  /** The row's heading is only somewhat like the form's. */
  | 'rowUnlike'
  /** The row stands elsewhere than in the form. */
  | 'rowMoved'
  /** Another row beside it could be meant. */
  | 'rowDivided'
  /** No headings say which column is which. */
  | 'columnByPlace'
  /** The row has more or fewer cells than the form has columns. */
  | 'cellCount'
  /** One cell covers several figures. */
  | 'merged'
  /** The document has another row of these words, as where last year's table stands beside this year's. */
  | 'foundTwice';

/** What was read for one column of a line. */
interface ReadCell {
  cell: SourceCell;
  doubts: readonly Doubt[];
}

/**
 * The cells that hold the figures of a line. Two witnesses: where they stand under the headings, and their order. A cell is
 * certain when the headings are all there and one of the two leaves no choice.
 * @param form how many columns the form has, and whether it has a label before them
 * @returns for each column its cell; undefined where there is none
 */
export function readLine(
  line: SourceLine,
  form: { count: number; isLabelled: boolean },
  heads: HeadColumns | undefined,
): (ReadCell | undefined)[] {
  const { count, isLabelled } = form;
  const ordered = inOrder(line, count);
  const under = heads && underHeads(line, heads);
  const headed: readonly Doubt[] = heads?.isComplete ? [] : ['columnByPlace'];
  // A cell that reaches in from a row that is out of step is out of step here, too.
  const rows = [line.row, ...(under ?? []).flatMap((one) => (one ? [one.row] : []))];
  const isSound =
    heads?.isComplete === true && rows.every((row) => line.table.endOf(row) === heads.end);
  const isAgreed = ordered?.every((cell, index) => cell === under?.[index]?.cell) ?? true;

  if (isSound && isAgreed && under?.every((cell) => cell?.isAlone)) {
    return under.map((cell) => cell && read(cell.cell, line, []));
  }
  // As many figures as columns, none of them blank: nothing else can be meant.
  const isFull = ordered?.every(({ content }) => contentKind(content) === 'figure') ?? false;
  if (ordered && isFull && !heads?.hasOthers && (isLabelled || !under)) {
    return ordered.map((cell) => read(cell, line, headed));
  }
  const found = under?.some(Boolean) ? under.map((one) => one?.cell) : (ordered ?? line.rest);
  return Array.from({ length: count }, (_, index) => {
    const cell = found[index];
    const isAlone = under?.[index]?.isAlone ?? true;
    return cell && read(cell, line, [...headed, 'cellCount', ...(isAlone ? [] : merged)]);
  });
}

const merged: readonly Doubt[] = ['merged'];

const read = (cell: SourceCell, line: SourceLine, doubts: readonly Doubt[]): ReadCell => ({
  cell,
  doubts: line.cells.includes(cell) && cell.rowCount === 1 ? doubts : [...doubts, 'merged'],
});

/** The cells behind the labels, if there are as many as columns: blanks before and behind them may be left-over spans. */
function inOrder({ rest }: SourceLine, count: number): readonly SourceCell[] | undefined {
  if (rest.length === count) return rest;
  const kinds = rest.map(({ content }) => contentKind(content));
  const from = kinds.indexOf('figure');
  const run = rest.slice(from, kinds.lastIndexOf('figure') + 1);
  return from >= 0 && run.length === count ? run : undefined;
}

interface HeadedCell {
  cell: SourceCell;
  /** That it begins in. */
  row: number;
  /** It is under this heading only. */
  isAlone: boolean;
}

/** The cells under the headings, where columns can be counted. */
function underHeads(
  { table, row, rest }: SourceLine,
  { table: headed, columns }: HeadColumns,
): (HeadedCell | undefined)[] | undefined {
  if (!table.isCounted || !headed.isCounted) return undefined;
  const places = columns.map((head) => head && table.at(row, head.column));
  return places.map((place) => {
    if (!place) return undefined;
    const isLabel = contentKind(place.cell.content) === 'text' && !rest.includes(place.cell);
    if (isLabel) return undefined;
    const isAlone = places.filter((other) => other?.cell === place.cell).length === 1;
    return { ...place, isAlone };
  });
}
