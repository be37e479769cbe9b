import type { FoundReport } from './found-report';
import type { ImportRefusal, ImportSource } from './import-source';
import type { LastYearReport, UnusableFile } from './last-year-report';
import type { SourceFile } from './source-file';

/** Reads documents that people hand over: beside the pane, where a browser lets it. */
export interface DocumentReader {
  /** What a document says of a report, or why it says nothing. */
  importFrom(source: ImportSource): Promise<FoundReport | ImportRefusal>;
  /** The report in last year's workbook. */
  lastYear(file: SourceFile): Promise<LastYearReport | UnusableFile>;
}

/** It is loaded when the first document is handed over. */
export type LoadReader = () => Promise<DocumentReader>;
