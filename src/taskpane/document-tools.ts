import type { DocumentTools } from '../app/direct-documents';

/** What the browser itself does with other people's documents: parsing makes no script run and loads nothing. */
export const documentTools: DocumentTools = {
  parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
  decodeText: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
};
