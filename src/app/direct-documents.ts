import type { DocumentTools } from '../exchange/document-tools';
import type { Documents } from './documents';
import { openSource } from './import-source';
import { makeFile } from './make-file';
import { readLastYear } from './last-year-report';

export type { DocumentTools };

/** Reads where it is called: what a worker does, and the pane where it may have no workers. */
export const directDocuments = (tools: DocumentTools): Documents => ({
  importFrom: (source) => openSource(source, tools),
  lastYear: readLastYear,
  makeFile,
});
