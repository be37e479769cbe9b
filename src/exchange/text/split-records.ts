import { documentLimits } from '../document-limits';
import { FileError } from '../file-error';

/** A line of a text, or several where a cell holds line breaks: its cells, separated by tabs. */
export type TextRecord = readonly string[];

/** A quotation that goes on for longer than this is none. */
const longestCell = 10_000;

/**
 * Splits a text as Excel, WPS and browsers write tables into it: a cell with line breaks or tabs stands in quotation marks,
 * and marks in it are doubled. Elsewhere quotation marks are left as they are.
 * @throws FileError when there are more lines than any report has
 */
export function splitRecords(source: string): TextRecord[] {
  const text = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  const records: TextRecord[] = [];
  for (let at = 0; at < text.length;) {
    const quoted = readRecord(text, at, true);
    // Alone on its line, a word in quotation marks is a word in quotation marks.
    const { cells, end } = quoted.cells.length > 1 ? quoted : readRecord(text, at, false);
    records.push(cells.map(trimLines));
    if (records.length > documentLimits.pieces) throw new FileError('tooLarge', 'lines');
    at = end + 1;
  }
  return records;
}

function readRecord(
  text: string,
  start: number,
  allowsQuotes: boolean,
): { cells: string[]; end: number } {
  const cells: string[] = [];
  const line = text.indexOf('\n', start);
  let lineEnd = line < 0 ? text.length : line;
  let at = start;
  for (;;) {
    const quoteEnd = allowsQuotes ? endOfQuotation(text, at) : undefined;
    if (quoteEnd !== undefined) {
      cells.push(text.slice(at + 1, quoteEnd).replace(/""/g, '"'));
      at = quoteEnd + 1;
      if (at > lineEnd) {
        const next = text.indexOf('\n', at);
        lineEnd = next < 0 ? text.length : next;
      }
    } else {
      const rest = text.slice(at, lineEnd);
      const tab = rest.indexOf('\t');
      const cell = tab < 0 ? rest : rest.slice(0, tab);
      cells.push(cell);
      at += cell.length;
    }
    if (text[at] !== '\t') return { cells, end: at };
    at += 1;
  }
}

/** Where the mark stands that closes a quotation: before a tab or the end of a line. */
function endOfQuotation(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined;
  for (let at = start + 1; at - start < longestCell; at += 1) {
    const char = text[at];
    if (char === undefined) return undefined;
    if (char !== '"') continue;
    const next = text[at + 1];
    if (next === undefined || next === '\t' || next === '\n') return at;
    if (next !== '"') return undefined;
    at += 1;
  }
  return undefined;
}

const trimLines = (cell: string): string =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
