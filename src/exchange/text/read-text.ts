import type { SourceBlock, SourceDocument, SourceRow } from '../../recognition/source-document';
import { characterCounter, pieceCounter } from '../document-limits';
import { isNumber, spacedCells, strokedCells } from './number-words';
import { splitRecords, type TextRecord } from './split-records';

/**
 * A line as far as it is understood: `tabs` is a row with columns, `spaces` one whose columns were lost, or whose cells
 * stood on lines of their own.
 */
type Line =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'tabs' | 'spaces'; cells: readonly string[] };

/** Once numbers on lines of their own have been told apart: cells of a row, or texts. */
type SettledLine = Exclude<Line, { kind: 'number' }>;

/** What may be the label of a row: longer ones are no labels, and sentences are none. */
const longestLabel = 80;
/** With a single number below it: that may also be the number of a page, below a line that goes on. */
const longestShortLabel = 20;
const sentenceEnd = /[.!?;:\u3002\uff01\uff0e\uff1a\uff1b\uff1f]$/;
/** Lines between two rows that may belong to a label on several lines. */
const linesBetweenRows = 2;

/**
 * Reads a text that was pasted or kept as a text: every line is a paragraph unless it is part of a table.
 * @throws FileError when there is more than any report holds
 */
export function readText(text: string): SourceDocument {
  characterCounter()(text.length);
  return { blocks: blocksOf(withRowsOfNumbers(understood(splitRecords(text)))) };
}

const understood = (records: readonly TextRecord[]): Line[] =>
  records.map((cells, index) => {
    const filled = cells.filter((cell) => cell !== '').length;
    const [only = ''] = cells.filter((cell) => cell !== '');
    if (cells.length > 1) {
      const continues = isRow(records[index - 1]);
      if (filled === 0) return continues ? { kind: 'tabs', cells } : { kind: 'blank' };
      // Tabs before a text alone indent it.
      const isIndented = filled === 1 && cells[cells.length - 1] !== '';
      if (!isIndented || (continues && isRow(records[index + 1]))) return { kind: 'tabs', cells };
    }
    if (filled === 0) return { kind: 'blank' };
    if (isNumber(only)) return { kind: 'number', text: only };
    const stroked = strokedCells(only);
    if (stroked) return stroked.length > 0 ? { kind: 'tabs', cells: stroked } : { kind: 'blank' };
    const numbers = spacedCells(only);
    return numbers ? { kind: 'spaces', cells: numbers } : { kind: 'text', text: only };
  });

const isRow = (record: TextRecord | undefined): boolean =>
  record !== undefined && record.length > 1;

/** Makes a row of each label with the numbers on the lines below it. */
function withRowsOfNumbers(lines: readonly Line[]): SettledLine[] {
  const result: SettledLine[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    at += 1;
    if (line.kind !== 'text' && line.kind !== 'number') {
      result.push(line);
      continue;
    }
    const { numbers, end } = numbersFrom(lines, line.kind === 'text' ? at : at - 1);
    const label = line.kind === 'text' && isLabelOf(numbers, line.text) ? [line.text] : [];
    const isRow = numbers.length > (label.length > 0 ? 0 : 1);
    // A sentence above numbers stands for itself.
    if (!isRow || (line.kind === 'text' && label.length === 0)) {
      result.push({ kind: 'text', text: line.text });
    }
    if (isRow) {
      result.push({ kind: 'spaces', cells: [...label, ...numbers] });
      at = end;
    }
  }
  return result;
}

const isLabelOf = (numbers: readonly string[], text: string): boolean =>
  isLabel(text) && (numbers.length > 1 || text.length <= longestShortLabel);

/** The numbers that follow each other from a line on, and the line after them. */
function numbersFrom(lines: readonly Line[], start: number): { numbers: string[]; end: number } {
  const numbers: string[] = [];
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.kind === 'number') {
      numbers.push(line.text);
      end = at + 1;
    } else if (line?.kind !== 'blank') break;
  }
  return { numbers, end };
}

const isLabel = (text: string): boolean => text.length <= longestLabel && !sentenceEnd.test(text);

/** Rows that follow each other are a table; blank lines between them come from the copying. */
function blocksOf(lines: readonly SettledLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const count = pieceCounter();
  let table: { kind: 'tabs' | 'spaces'; rows: SourceRow[] } | undefined;
  const addRow = (kind: 'tabs' | 'spaces', cells: readonly string[]): void => {
    if (table?.kind !== kind) {
      table = { kind, rows: [] };
      blocks.push({ kind: 'table', grid: 'tabs', rows: table.rows });
    }
    table.rows.push(rowOf(cells, count));
  };
  lines.forEach((line, index) => {
    if (line.kind === 'blank') return;
    if (line.kind !== 'text') {
      addRow(line.kind, line.cells);
    } else if (table?.kind === 'spaces' && belongsToLabel(lines, index)) {
      addRow('spaces', [line.text]);
    } else {
      count();
      table = undefined;
      blocks.push({ kind: 'paragraph', text: line.text });
    }
  });
  return blocks;
}

/** A text directly between two rows whose columns were lost: part of a label that took several lines. */
function belongsToLabel(lines: readonly SettledLine[], index: number): boolean {
  let first = index;
  while (lines[first - 1]?.kind === 'text') first -= 1;
  for (let at = first; at <= first + linesBetweenRows; at += 1) {
    const line = lines[at];
    if (line?.kind === 'spaces') return at > index && lines[first - 1]?.kind === 'spaces';
    if (line?.kind !== 'text' || !isLabel(line.text)) return false;
  }
  return false;
}

const rowOf = (cells: readonly string[], count: () => void): SourceRow =>
  cells.map((value, column) => {
    count();
    return { column, columnCount: 1, rowCount: 1, content: { value } };
  });
