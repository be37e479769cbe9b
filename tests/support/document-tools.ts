import { JSDOM } from 'jsdom';
import type { DocumentTools } from '../../src/exchange/document-tools';
import type { HtmlNode } from '../../src/exchange/html/html-node';

const { DOMParser } = new JSDOM('').window;

/** What the pane hands over in a browser, done by jsdom and Node. */
export const documentTools: DocumentTools = {
  // Checks on the way that nodes of a DOM are what the reader asks for.
  parseHtml: (html): HtmlNode => new DOMParser().parseFromString(html, 'text/html'),
  decodeText: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
};
