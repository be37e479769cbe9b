import type { SourceDocument } from '../recognition/source-document';
import type { WorkbookFile } from '../workbook/recovery/file-contents';
import { documentLimits } from './document-limits';
import type { readDocx } from './docx/read-docx';
import type { DocumentTools, TextEncoding } from './document-tools';
import { FileError } from './file-error';
import { fileKindOf } from './file-kind';
import { readHtml } from './html/read-html';
import { readText } from './text/read-text';
import { readXlsx } from './xlsx/read-workbook';

/** A file as far as it was read: workbooks as they are, for ours say themselves what they hold. */
export type ReadSourceFile =
  { kind: 'workbook'; workbook: WorkbookFile } | { kind: 'document'; document: SourceDocument };

/** Characters at the beginning that tell what a text is. */
const beginning = 4096;

/**
 * Reads a file of any kind, told by its bytes.
 * @param loadWordReader hands over what reads Word documents: it is large, and most files are none
 * @throws FileError for every file that is not read whole, with what it is
 */
export async function readSource(
  bytes: Uint8Array,
  tools: DocumentTools,
  loadWordReader: () => Promise<typeof readDocx>,
): Promise<ReadSourceFile> {
  const encoding = encodingOf(bytes, tools);
  const start = encoding && tools.decodeText(bytes.subarray(0, beginning), encoding);
  const kind = fileKindOf(bytes, start);
  if (kind === 'xlsx') return { kind: 'workbook', workbook: readXlsx(bytes) };
  if (kind === 'docx') {
    const read = await loadWordReader();
    return { kind: 'document', document: await read(bytes, tools) };
  }
  if (kind === 'html') {
    if (bytes.length > documentLimits.webPage) throw new FileError('tooLarge', 'web page');
    const html = tools.decodeText(bytes, declaredEncoding(start ?? '') ?? encoding ?? 'utf-8');
    return { kind: 'document', document: readHtml(tools.parseHtml(html)) };
  }
  if (kind === 'text') {
    if (bytes.length > documentLimits.text) throw new FileError('tooLarge', 'text');
    const text = tools.decodeText(bytes, encoding ?? 'utf-8');
    return { kind: 'document', document: readText(text) };
  }
  throw new FileError(kind, `${bytes.length} bytes`);
}

/** The encoding in which the beginning is a text; undefined where it is none. */
function encodingOf(bytes: Uint8Array, { decodeText }: DocumentTools): TextEncoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A character may be cut off at the end.
  const part = bytes.subarray(0, beginning);
  const isText = (encoding: TextEncoding): boolean => {
    const text = decodeText(part, encoding).slice(0, -2);
    // eslint-disable-next-line no-control-regex -- what no text has
    return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text);
  };
  return (['utf-8', 'gb18030'] as const).find(isText);
}

/** As a web page names its own: the systems that export them mostly say GBK, or nothing. */
function declaredEncoding(start: string): TextEncoding | undefined {
  const [, name = ''] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ?? [];
  if (/^gb/i.test(name)) return 'gb18030';
  return /^utf-?8$/i.test(name) ? 'utf-8' : undefined;
}
