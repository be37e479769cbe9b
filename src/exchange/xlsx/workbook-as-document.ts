import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceTable,
} from '../../recognition/source-document';
import type { FileLook } from '../../workbook/recovery/file-contents';
import type { ReadCell } from '../../workbook/recovery/workbook-contents';
import { documentLimits, pieceCounter } from '../document-limits';
import { TableBuilder } from '../table-builder';
import {
  mergesOf,
  placeOf,
  sheetRows,
  type Merges,
  type SheetRow,
  type SourceSheet,
} from './sheet-rows';

/** A workbook of which nothing is known: read from a file, or the one that is open, which tells no looks. */
export interface SourceWorkbook {
  sheets: readonly SourceSheet[];
  looks?: readonly FileLook[];
}

/** Rows of a single cell that may stand within a table, as `第二十条第（一）项` does; more are a text between two. */
const singleRowsInTable = 2;
/** Blank rows that a table may have within it. */
const blankRowsInTable = 1;

/**
 * Looks at a workbook that was never ours as at a document: what stands on its visible sheets, in their order. A row of one
 * text is a paragraph, unless it stands between rows of a table; all other rows are tables, with the blank cells in them.
 * @throws FileError when there is more than any report holds
 */
export function documentOfWorkbook({ sheets, looks = [] }: SourceWorkbook): SourceDocument {
  const count = pieceCounter();
  return {
    blocks: sheets
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap((sheet) => blocksOf(sheet, looks, count)),
  };
}

function blocksOf(
  sheet: SourceSheet,
  looks: readonly FileLook[],
  count: () => void,
): SourceBlock[] {
  const merges = mergesOf(sheet);
  const rows = sheetRows(sheet, merges, looks);
  const blocks: SourceBlock[] = [];
  let table: SheetRow[] = [];
  const endTable = (): void => {
    if (table.length > 0) blocks.push(tableOf(table, merges, count));
    table = [];
  };
  rows.forEach((row, index) => {
    const above = table[table.length - 1];
    if (above && row.row - above.row - 1 > blankRowsInTable) endTable();
    const text = singleText(row);
    if (text === undefined || (table.length > 0 && standsInTable(rows, index))) {
      table.push(row);
      return;
    }
    endTable();
    for (const line of textLinesOf(text)) {
      count();
      blocks.push({ kind: 'paragraph', text: line });
    }
  });
  endTable();
  return blocks;
}

/** The text of a row that has nothing else in it. */
function singleText({ cells, cellCount }: SheetRow): string | undefined {
  if (cellCount > 1) return undefined;
  const [value] = [...cells.values()].map((cell) => cell.value);
  return typeof value === 'string' ? value : undefined;
}

/** A row of a single text, with rows of a table right above and below it. */
function standsInTable(rows: readonly SheetRow[], index: number): boolean {
  const follows = (at: number): boolean => (rows[at]?.row ?? 0) - (rows[at - 1]?.row ?? -1) === 1;
  let first = index;
  while (index - first < singleRowsInTable && isSingle(rows[first - 1]) && follows(first))
    first -= 1;
  let next = index + 1;
  while (next - first <= singleRowsInTable && isSingle(rows[next]) && follows(next)) next += 1;
  return (
    next - first <= singleRowsInTable && rows[next] !== undefined && follows(first) && follows(next)
  );
}

const isSingle = (row: SheetRow | undefined): boolean =>
  row !== undefined && singleText(row) !== undefined;

function tableOf(rows: readonly SheetRow[], merges: Merges, count: () => void): SourceTable {
  const top = rows[0]?.row ?? 0;
  const bottom = rows[rows.length - 1]?.row ?? 0;
  const columns = rows.flatMap(({ cells }) => {
    const keys = [...cells.keys()];
    return [keys[0] ?? 0, keys[keys.length - 1] ?? 0];
  });
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  // A cell far to the right makes no sheet of blanks: then only what is filled in is told.
  const tellsBlanks = (bottom - top + 1) * (right - left + 1) <= documentLimits.blanks;
  const cellsByRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  const builder = new TableBuilder(count);
  for (let row = top; row <= bottom; row += 1) {
    const cells = cellsByRow.get(row) ?? new Map<number, ReadCell>();
    builder.beginRow();
    const told = tellsBlanks
      ? Array.from({ length: right - left + 1 }, (_, index) => left + index)
      : [...cells.keys()];
    for (const column of told) {
      if (!builder.isFree(column - left)) continue;
      builder.moveTo(column - left);
      const merge = merges.get(placeOf(row, column));
      const content = contentOf(cells.get(column));
      builder.add(content, merge?.columnCount ?? 1, merge?.rowCount ?? 1);
    }
  }
  return { kind: 'table', grid: 'cells', rows: builder.end() };
}

function contentOf(cell: ReadCell | undefined): SourceCell['content'] {
  if (!cell) return { value: '' };
  const { value } = cell;
  return typeof value === 'string' ? { ...cell, value: textLinesOf(value).join('\n') } : cell;
}

const textLinesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
