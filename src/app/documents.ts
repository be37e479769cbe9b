import type { FileOrder, ReportFile } from './file-order';
import type { FoundReport } from './found-report';
import type { ImportRefusal, ImportSource } from './import-source';
import type { LastYearReport, UnusableFile } from './last-year-report';
import type { SourceFile } from './source-file';

/** Reads documents that people hand over, and makes files for them: beside the pane, where a browser lets it. */
export interface Documents {
  /** What a document says of a report, or why it says nothing. */
  importFrom(source: ImportSource): Promise<FoundReport | ImportRefusal>;
  /** The report in last year's workbook. */
  lastYear(file: SourceFile): Promise<LastYearReport | UnusableFile>;
  makeFile(order: FileOrder): Promise<ReportFile>;
}

/** What works at documents broke down or took too long; nothing was made of it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly problem = 'brokeDown';
  constructor(readonly detail: string) {
    super(detail);
  }
}

/** It is loaded when it is first needed. */
export type LoadDocuments = () => Promise<Documents>;
