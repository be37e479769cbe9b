import type { ExaminationTools } from '../app/collection/examine-file';
import { parseHtml } from '../exchange/html/parse-html';

/** What reading documents needs, where there is no browser. */
export const nodeTools: ExaminationTools = {
  parseHtml,
  decodeText: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  loadWordReader: async () => (await import('../exchange/docx/read-docx')).readDocx,
};
