import type { SourceDocument } from '../recognition/source-document';
import type { WrittenReport } from '../report/written-report';
import type { WorkbookFile } from '../workbook/recovery/file-contents';
import { documentLimits } from './document-limits';
import type { DocumentTools } from './document-tools';
import type { readDocx } from './docx/read-docx';
import { FileError } from './file-error';
import { fileKindOf } from './file-kind';
import { parsePage } from './html/parse-page';
import { readHtml } from './html/read-html';
import { readJson } from './json/read-json';
import { readText } from './text/read-text';
import { textOf } from './text/text-encoding';
import { readXlsx } from './xlsx/read-workbook';

/** A workbook is handed over as it is, for it may be one of ours: see `documentOfWorkbook` for others. */
type Source =
  | { kind: 'workbook'; workbook: WorkbookFile }
  | { kind: 'document'; document: SourceDocument }
  | { kind: 'report'; report: WrittenReport };

/**
 * Reads a file of any kind that somebody may have: the one door for all of them. Its name is not asked for, since it may be
 * wrong.
 * @param loadWordReader hands over what reads Word documents: it is large, and most files are none
 * @throws FileError for every file that is not read whole
 * @throws JsonError for data that is no report of ours
 */
export async function readSource(
  bytes: Uint8Array,
  tools: DocumentTools,
  loadWordReader: () => Promise<typeof readDocx>,
): Promise<Source> {
  const kind = fileKindOf(bytes);
  switch (kind) {
    case 'workbook':
      return { kind, workbook: readXlsx(bytes) };
    case 'wordDocument': {
      const read = await loadWordReader();
      return { kind: 'document', document: await read(bytes, tools) };
    }
    case 'webPage':
      return { kind: 'document', document: readPage(limited(bytes, 'webPage'), tools) };
    case 'text':
      return readWords(textOf(limited(bytes, 'text'), tools));
  }
}

/** No report begins with a brace, and all our data does. */
const readWords = (text: string): Source =>
  /^\ufeff?\s*\{/.test(text)
    ? { kind: 'report', report: readJson(text) }
    : { kind: 'document', document: readText(text) };

/** The clipboard of Windows writes some lines before a page. */
const readPage = (bytes: Uint8Array, tools: DocumentTools): SourceDocument =>
  readHtml(parsePage(textOf(bytes, tools).replace(/^Version:[^<]*/i, ''), tools));

function limited(bytes: Uint8Array, kind: 'webPage' | 'text'): Uint8Array {
  if (bytes.length > documentLimits[kind]) throw new FileError('tooLarge', `${bytes.length} bytes`);
  return bytes;
}
