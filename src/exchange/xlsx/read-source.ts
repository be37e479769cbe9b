import type { CellContent } from '../../report/parse-figure';
import { makeAddress, type Rectangle } from '../../layout/address';
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceRow,
} from '../../recognition/source-document';
import {
  cellAt,
  type ReadSheet,
  type ReadWorkbook,
} from '../../workbook/recovery/workbook-contents';
import { documentLimits, pieceCounter } from '../document-limits';

/**
 * A workbook that was never ours as a document: what people see of its sheets, one after the other. A row that says
 * something in one cell only, with nothing beside it, is a paragraph.
 * @throws FileError when there is more than any report holds
 */
export function workbookSource({ sheets }: Pick<ReadWorkbook, 'sheets'>): SourceDocument {
  const count = pieceCounter();
  return {
    blocks: sheets
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap((sheet) => blocksOf(sheet, count)),
  };
}

function blocksOf(sheet: ReadSheet, count: () => void): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const merges = mergesByRow(sheet, count);
  const numbers = [...sheet.rows.keys()].sort((a, b) => a - b);
  const columnCount = columnsOf(sheet);
  let rows: SourceRow[] = [];
  let before: number | undefined;
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', name: sheet.name, grid: 'cells', rows });
    rows = [];
  };
  for (const row of numbers) {
    const filled = [...(sheet.rows.get(row) ?? [])].filter(([, { value }]) => textOf(value) !== '');
    // Rows without any cell end a table: what covers them from above is cut off with them.
    if (before !== undefined && row > before + 1) endTable();
    before = row;
    const [only] = filled;
    const areas = merges.get(row) ?? [];
    const isReached = areas.some((area) => area.row < row);
    if (filled.length === 1 && only && !isReached && rows.length === 0) {
      count();
      blocks.push({ kind: 'paragraph', text: textOf(only[1].value) });
      continue;
    }
    rows.push(rowOf(sheet, row, columnCount, areas, count));
  }
  endTable();
  return blocks;
}

const textOf = (value: CellContent['value']): string => String(value ?? '').trim();

/** The merged areas that cover something of a row, by row. */
function mergesByRow({ merges, rows }: ReadSheet, count: () => void): Map<number, Rectangle[]> {
  const byRow = new Map<number, Rectangle[]>();
  const numbers = [...rows.keys()];
  for (const area of merges) {
    for (const row of numbers) {
      if (row < area.row || row >= area.row + area.rowCount) continue;
      count();
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  return byRow;
}

/** Columns that hold anything: those further away than any table is wide are left out. */
function columnsOf({ rows }: ReadSheet): number {
  let last = 0;
  for (const cells of rows.values()) {
    for (const [column, { value }] of cells)
      if (textOf(value) !== '') last = Math.max(last, column + 1);
  }
  return Math.min(last, documentLimits.sheetColumns);
}

function rowOf(
  sheet: ReadSheet,
  row: number,
  columnCount: number,
  areas: readonly Rectangle[],
  count: () => void,
): SourceRow {
  const cells: SourceCell[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const merge = areas.find(
      (area) => area.column <= column && column < area.column + area.columnCount,
    );
    if (merge && (merge.row !== row || merge.column !== column)) continue;
    const content = cellAt(sheet, { row, column }) ?? { value: '' };
    count();
    cells.push({
      column,
      columnCount: Math.min(merge?.columnCount ?? 1, columnCount - column),
      rowCount: merge?.rowCount ?? 1,
      content:
        typeof content.value === 'string' ? { ...content, value: content.value.trim() } : content,
      address: makeAddress({ row, column }),
    });
  }
  return cells;
}
