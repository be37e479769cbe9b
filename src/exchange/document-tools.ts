import type { HtmlNode } from './html/html-node';

/** How the bytes of a text are to be understood; the names are those of the Encoding Standard. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What every browser can do, and what this code would otherwise have to bring along. */
export interface DocumentTools {
  /** Into an inert document, as `DOMParser` makes it: no script of it runs, nothing that it names is loaded. */
  parseHtml: (html: string) => HtmlNode;
  /** With a mark (U+FFFD) for what is no text in that encoding, and without a byte order mark. */
  decodeText: (bytes: Uint8Array, encoding: TextEncoding) => string;
}
