import mammoth from 'mammoth';
import type { SourceDocument } from '../../recognition/source-document';
import { Archive } from '../archive/archive';
import type { DocumentTools } from '../document-tools';
import { FileError } from '../file-error';
import { parsePage } from '../html/parse-page';
import { readHtml } from '../html/read-html';
import { wordPackage } from './word-package';

/**
 * Reads a Word document that anybody may have made or broken. Inserted text counts, deleted text does not; numbers that
 * Word puts before headings by itself are not in the text. Large: loaded on demand.
 * @throws FileError for every document that is not read whole
 */
export async function readDocx(
  bytes: Uint8Array,
  tools: Pick<DocumentTools, 'parseHtml'>,
): Promise<SourceDocument> {
  const html = await htmlOf(wordPackage(new Archive(bytes)));
  return readHtml(parsePage(html, tools));
}

async function htmlOf(document: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: document.buffer, buffer: document.buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh"],
        includeEmbeddedStyleMap: false,
        convertImage: () => [],
      },
    );
    return value;
  } catch (error) {
    throw new FileError('damaged', String(error));
  }
}
