import type { ExaminationTools } from './examine-file';
import { parseHtml } from '../../exchange/html/parse-html';
import { loadPart } from '../load-part';

/** What a worker does for the pane, in one part: it has no document, so it parses pages itself. */

export { FileError } from '../../exchange/file-error';
export { examineFile } from './examine-file';
export { writeExamined } from './examined-text';
export { readRosterFile } from './roster-file';

/** @param decodeText as `TextDecoder` does it, which every worker has */
export const workerTools = (decodeText: ExaminationTools['decodeText']): ExaminationTools => ({
  ...{ parseHtml, decodeText },
  loadWordReader: async () =>
    (
      await loadPart(
        () => import(/* webpackChunkName: "word-reader" */ '../../exchange/docx/read-docx'),
      )
    ).readDocx,
});
