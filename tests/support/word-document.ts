import { JSDOM } from 'jsdom';
import { unpacked } from './archives';
import type { PrintedCell } from './printed-table';

/** Reads a Word document by the rules of its format, without any of our code. */
export interface WordDocument {
  /** Paragraphs outside of tables, with the ids of their styles. */
  paragraphs: { style: string; text: string }[];
  tables: WordTable[];
  body: Element;
}

export interface WordTable {
  rows: { isHeader: boolean; maySplit: boolean; keepsNext: boolean }[];
  cells: PrintedCell[];
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const childrenNamed = (element: Element, name: string): Element[] =>
  [...element.children].filter(
    ({ namespaceURI, localName }) => namespaceURI === namespace && localName === name,
  );

export const descendantsNamed = (element: Element, name: string): Element[] => [
  ...element.getElementsByTagNameNS(namespace, name),
];

export const valueOf = (element: Element | undefined): string | undefined =>
  element?.getAttributeNS(namespace, 'val') ?? undefined;

/** Whether a property is there, and not to say that it is off. */
const isOn = (element: Element, name: string): boolean =>
  descendantsNamed(element, name).some(
    (property) => !/^(false|0|off)$/.test(valueOf(property) ?? ''),
  );

export const xmlOf = (text: string): Document =>
  new JSDOM(text, { contentType: 'application/xml' }).window.document;

export function wordDocument(file: Uint8Array): WordDocument {
  const document = xmlOf(unpacked(file)['word/document.xml'] ?? '');
  const [body] = childrenNamed(document.documentElement, 'body');
  if (!body) throw new Error('A document has a body');
  return {
    body,
    paragraphs: childrenNamed(body, 'p').map((paragraph) => ({
      style: valueOf(descendantsNamed(paragraph, 'pStyle')[0]) ?? '',
      text: textOf(paragraph),
    })),
    tables: childrenNamed(body, 'tbl').map(wordTable),
  };
}

/** Text runs and line breaks. */
const textOf = (element: Element): string =>
  [...descendantsNamed(element, 'r')]
    .flatMap((run) => [...run.children])
    .map((child) =>
      child.localName === 'br' ? '\n' : child.localName === 't' ? child.textContent : '',
    )
    .join('');

function wordTable(table: Element): WordTable {
  const cells: PrintedCell[] = [];
  /** The cell that a vertical merge goes on with, by its first column. */
  const open = new Map<number, PrintedCell>();
  const rows = childrenNamed(table, 'tr').map((line, row) => {
    let column = 0;
    for (const element of childrenNamed(line, 'tc')) {
      const span = Number(valueOf(descendantsNamed(element, 'gridSpan')[0]) ?? 1);
      const [merge] = descendantsNamed(element, 'vMerge');
      const above = open.get(column);
      if (merge && (valueOf(merge) ?? 'continue') === 'continue') {
        if (above?.columnCount !== span) throw new Error(`Nothing to go on with in row ${row}`);
        above.rowCount += 1;
      } else {
        const text = textOf(element);
        const cell = { row, column, rowCount: 1, columnCount: span, text };
        cells.push(cell);
        open.delete(column);
        if (merge) open.set(column, cell);
      }
      column += span;
    }
    return {
      isHeader: isOn(line, 'tblHeader'),
      maySplit: !isOn(line, 'cantSplit'),
      keepsNext: isOn(line, 'keepNext'),
    };
  });
  return { rows, cells };
}
