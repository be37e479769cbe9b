import type {
  SourceCell,
  SourceDocument,
  SourceTable,
} from '../../src/recognition/source-document';

/**
 * A document in few words: a paragraph is its text, a table its rows, each a text with `|`
 * between cells; a cell that covers more than itself has its size behind it: `总计 [1x7]` for one row and seven columns.
 */
export const sketchOf = ({ blocks }: SourceDocument): (string | string[])[] =>
  blocks.map((block) => (block.kind === 'table' ? sketchOfTable(block) : block.text));

export const sketchOfTable = ({ rows }: SourceTable): string[] =>
  rows.map((row) => row.map(sketchOfCell).join('|'));

function sketchOfCell({ content, rowCount, columnCount }: SourceCell): string {
  const text = String(content.value ?? '');
  return rowCount === 1 && columnCount === 1 ? text : `${text} [${rowCount}x${columnCount}]`;
}

/**
 * Which cell covers each place of a table.
 * @throws Error when two cells claim one place, or a cell reaches out of the table
 */
export function expanded({ rows }: SourceTable): (SourceCell | undefined)[][] {
  const places: (SourceCell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    for (const cell of row) {
      for (let down = 0; down < cell.rowCount; down += 1) {
        const line = places[top + down];
        if (!line) throw new Error(`a cell reaches below row ${rows.length}`);
        for (let right = 0; right < cell.columnCount; right += 1) {
          if (line[cell.column + right]) throw new Error(`row ${top + down}: two cells`);
          line[cell.column + right] = cell;
        }
      }
    }
  });
  return places;
}
