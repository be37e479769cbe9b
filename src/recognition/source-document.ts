import type { CellContent } from '../report/parse-figure';

/**
 * What somebody has: a Word file, a web page, a workbook or pasted text, as far as a report can be found in it. Readers
 * keep order and words, and drop looks, pictures and everything else.
 */
export interface SourceDocument {
  /** In their order. */
  blocks: readonly SourceBlock[];
}

export type SourceBlock = SourceParagraph | SourceTable;

interface SourceParagraph {
  kind: 'paragraph';
  /** Without line breaks at its ends; never empty. */
  text: string;
}

export interface SourceTable {
  kind: 'table';
  /**
   * `cells`: the source says for each cell how many rows and columns it covers, so columns can be counted.
   * `tabs`: it came as text, in which merged cells have left gaps or nothing: columns can be counted in no row for certain.
   */
  grid: 'cells' | 'tabs';
  rows: readonly SourceRow[];
}

/** Cells that begin in this row, from the left; what reaches in from above is not repeated. */
export type SourceRow = readonly SourceCell[];

export interface SourceCell {
  /** Column that it begins in, counted from zero; rows from above that reach in are counted. */
  column: number;
  columnCount: number;
  rowCount: number;
  /** `value` is a text where the document has texts only; trimmed, lines separated by `\n`; empty for an empty cell. */
  content: CellContent;
}
