import { parseHtml } from '../exchange/html/parse-html';
import type { ExaminationTools } from './collection/examine-file';
import { loadWordReader } from './word-reader';

/** What a worker does for the pane, in one part: it has no document, so it parses pages itself. */

export { FileError } from '../exchange/file-error';
export { examineFile } from './collection/examine-file';
export { writeExamined } from './collection/examined-text';
export { readRosterFile } from './collection/roster-file';
export { directDocuments } from './direct-documents';
export { toSend } from './found-report';
export { LoadError } from './load-part';
export type { SourceFile } from './source-file';

/** @param decodeText as `TextDecoder` does it, which every worker has */
export const workerTools = (decodeText: ExaminationTools['decodeText']): ExaminationTools => ({
  ...{ parseHtml, decodeText, loadWordReader },
});
