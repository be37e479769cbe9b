import type {
  SourceCell,
  SourceDocument,
  SourceTable,
} from '../../src/recognition/source-document';
import { sectionTitles } from '../../src/standard';
import type { DrawnCell, DrawnDocument, DrawnTable } from './drawn-document';
import { wordFile, wordXml } from './word-file';

/** Drawn documents in all the ways in which they come: as a reader hands them over, or as a reader gets them. */

/** As a reader hands it over. */
export const asSource = ({ title, tables }: DrawnDocument): SourceDocument => ({
  blocks: [{ kind: 'paragraph', text: title }, ...tables.map(sourceTable)],
});

function sourceTable({ rows }: DrawnTable): SourceTable {
  const taken = rows.map((): boolean[] => []);
  return {
    kind: 'table',
    grid: 'cells',
    rows: rows.map((row, r) => {
      let column = 0;
      return row.map((cell): SourceCell => {
        while (taken[r]?.[column]) column += 1;
        const { rowCount, columnCount, text } = cell;
        for (let down = 0; down < rowCount; down += 1) {
          for (let right = 0; right < columnCount; right += 1) {
            const line = taken[r + down];
            if (line) line[column + right] = true;
          }
        }
        return { column, columnCount, rowCount, content: { value: text } };
      });
    }),
  };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** As a web page. */
export const asHtml = ({ title, tables }: DrawnDocument): string =>
  [
    '<!doctype html><html><body>',
    `<h1>${escaped(title)}</h1>`,
    ...tables.map(({ rows }) =>
      [
        '<table border="1"><tbody>',
        ...rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`),
        '</tbody></table>',
      ].join('\n'),
    ),
    '</body></html>',
  ].join('\n');

const htmlCell = ({ text, rowCount, columnCount }: DrawnCell): string =>
  `<td rowspan="${rowCount}" colspan="${columnCount}"><p>${escaped(text).replace(/\n/g, '<br>')}</p></td>`;

/** As text that was copied from a page: of merged cells the first place says something, and those below nothing. */
export const asText = ({ title, tables }: DrawnDocument): string =>
  [
    title,
    ...tables.flatMap(({ rows }, index) => [
      Object.values(sectionTitles)[index + 1] ?? '',
      ...rows.map((row) => row.map(({ text }) => text.replace(/\n/g, ' ')).join('\t')),
    ]),
  ].join('\n');

/** As a Word document. */
export const asWord = ({ title, tables }: DrawnDocument): Uint8Array =>
  wordFile(
    [
      wordXml.paragraph(wordXml.run(title)),
      // Two tables without a paragraph between them are one.
      ...tables.map((table) => wordTable(table) + wordXml.paragraph('')),
    ].join(''),
  );

/** In Word a cell that reaches down has a cell that goes on with it in each row below. */
function wordTable(table: DrawnTable): string {
  const placed = sourceTable(table).rows.flatMap((row, index) =>
    row.map((cell) => ({ ...cell, row: index })),
  );
  const rows = table.rows.map((_, row) =>
    placed
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowCount)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const merge = cell.row < row ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
        return wordXml.cell(
          cell.row < row ? '' : wordText(String(cell.content.value)),
          `<w:gridSpan w:val="${cell.columnCount}"/>${cell.rowCount > 1 ? merge : ''}`,
        );
      }),
  );
  return wordXml.table(...rows.map((cells) => wordXml.row(cells)));
}

const wordText = (text: string): string =>
  escaped(text).replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">');
