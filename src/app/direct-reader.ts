import type { DocumentTools } from '../exchange/document-tools';
import type { DocumentReader } from './document-reader';
import { openSource } from './import-source';
import { readLastYear } from './last-year-report';

export type { DocumentTools };

/** Reads where it is called: what a worker does, and the pane where it may have no workers. */
export const directReader = (tools: DocumentTools): DocumentReader => ({
  importFrom: (source) => openSource(source, tools),
  lastYear: readLastYear,
});
