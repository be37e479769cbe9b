import { countUpTo } from './count-up-to';

/** What is kept of a document: more than any report needs, and less than harms the program that reads. */
export const documentLimits = {
  /** Bytes of a web page, with pictures that may stand in it; characters of one that was pasted. */
  webPage: 20_000_000,
  /** Tags of a web page, opening and closing: browsers parse so many in a second. */
  tags: 200_000,
  /** Bytes of a text; characters of one that was pasted, or that stands in a page. */
  text: 2_000_000,
  /** Characters and XML elements of a Word document, in all its parts: one to two seconds of work. */
  wordText: 16_000_000,
  elements: 100_000,
  /** Paragraphs, rows and cells together. */
  pieces: 200_000,
  /** Places of a sheet: blank cells that are told, and those under merged cells that are looked at. */
  blanks: 100_000,
  mergedPlaces: 1_000_000,
  /** Columns of a table, and columns or rows that one cell covers: browsers go no further (HTML, 4.9.11). */
  columns: 16_384,
  columnSpan: 1000,
  rowSpan: 65_534,
} as const;

/** Counts what is kept of a document. */
export const pieceCounter = () => countUpTo(documentLimits.pieces, 'paragraphs and cells');

/** Counts the characters of a text that comes in pieces. */
export const characterCounter = () => countUpTo(documentLimits.text, 'characters');
