import { Archive } from './archive/archive';
import { archiveLimits } from './archive/limits';
import { mainPart } from './archive/read-relationships';
import { readXml } from './archive/read-xml';
import { compoundKindOf } from './compound-file';
import { FileError, type FileProblem, type OtherKind } from './file-error';

/** What can be read. */
export type FileKind = 'workbook' | 'wordDocument' | 'webPage' | 'text';

/** Bytes that are looked at to tell texts apart. */
const headLength = 4096;

// File signatures and the characters that no text has are control characters: they are what is asked for here.
/* eslint-disable no-control-regex */

/** How archives begin: with a part, with their end where they are empty, or as one of several. */
const archiveStart = /^PK(?:\x03\x04|\x05\x06|\x07\x08)/;

/** What the first bytes of a file say, as Latin letters. */
const signatures: readonly (readonly [OtherKind, RegExp])[] = [
  ['pdf', /^[^]{0,1023}%PDF-\d/],
  ['rtf', /^\s*\{\\rtf/],
  ['picture', /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/],
  ['picture', /^[^]{4}ftyp(?:heic|heix|mif1|avif)/],
  ['otherArchive', /^(?:Rar!\x1a|7z\xbc\xaf|\x1f\x8b)/],
];

/**
 * Tells what a file is by what stands in it: its name may say anything. Government systems call web pages `.xls`, and many
 * a `.doc` is one.
 * @throws FileError for all that cannot be read, by the kind of file that it is
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const refuse = (problem: FileProblem): never => {
    throw new FileError(problem, `${bytes.length} bytes`);
  };
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > archiveLimits.file) return refuse('tooLarge');
  const compound = compoundKindOf(bytes);
  if (compound) return refuse(compound);
  const head = headOf(bytes);
  if (archiveStart.test(head)) return kindOfArchive(new Archive(bytes));
  const signature = signatures.find(([, pattern]) => pattern.test(head));
  if (signature) return refuse(signature[0]);
  return kindOfText(head) ?? refuse(textProblem(head));
}

/** The first characters: those of a text in UTF-16, and of every other file its bytes as Latin letters. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headLength);
  const latin = String.fromCharCode(...head);
  const isLittleEndian = latin.startsWith('\xff\xfe');
  if (!isLittleEndian && !latin.startsWith('\xfe\xff')) return latin.replace(/^\xef\xbb\xbf/, '');
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const pairs = Math.floor(head.length / 2);
  return String.fromCharCode(
    ...Array.from({ length: pairs }, (_, index) => view.getUint16(index * 2, isLittleEndian)),
  ).slice(1);
}

/** Characters that no text has. The end mark of old systems (`\x1a`) may stand in one. */
const noText = /[\0-\x08\x0e-\x19\x1c-\x1f]/;
const page =
  /<(?:!doctype\s+html|html|head|body|meta|style|table|tbody|tr|td|div|p|h[1-6]|span|article)\b/i;
/** Programs that save pages say so in a comment before them, and some of these are long. */
const comment = /^\s*<!--/;
/** What the clipboard of Windows writes before a page. */
const clipboardHeader = /^Version:[\d.]+\s+StartHTML:/i;

function kindOfText(head: string): FileKind | undefined {
  if (isWebArchive(head) || isOtherXml(head)) return undefined;
  const isPage =
    clipboardHeader.test(head) || comment.test(head) || (/^\s*</.test(head) && page.test(head));
  if (isPage) return 'webPage';
  return noText.test(head) ? undefined : 'text';
}

const textProblem = (head: string): OtherKind => {
  if (isWebArchive(head)) return 'webArchive';
  return isOtherXml(head) ? 'otherXml' : 'unknownKind';
};

const isWebArchive = (head: string): boolean =>
  /^mime-version:/im.test(head) && /content-type:\s*multipart\//i.test(head);

/** Word and Excel of 2003 write documents as one XML text; a page may begin in the same way. */
const isOtherXml = (head: string): boolean =>
  /^\s*<\?(?:xml|mso-application)\b/i.test(head) && !/<(?:!doctype\s+)?html\b/i.test(head);

function kindOfArchive(archive: Archive): FileKind {
  const refuse = (problem: OtherKind, detail: string): never => {
    throw new FileError(problem, detail);
  };
  if (archive.has('OFD.xml')) return refuse('ofd', 'OFD.xml');
  const main = mainPart(archive);
  if (main === undefined) {
    const isOpenDocument = archive.has('mimetype') && archive.has('content.xml');
    return refuse(isOpenDocument ? 'openDocument' : 'otherArchive', 'no main part');
  }
  const type = `${contentTypeOf(archive, main)} ${main}`.toLowerCase();
  if (type.includes('sheet.binary') || type.endsWith('.bin')) return refuse('binaryWorkbook', type);
  if (/wordprocessingml|ms-word| word\//.test(type)) return 'wordDocument';
  if (/spreadsheetml|ms-excel| xl\//.test(type)) return 'workbook';
  return refuse(
    /presentationml|ms-powerpoint| ppt\//.test(type) ? 'presentation' : 'otherArchive',
    type,
  );
}

/** Empty where the archive does not say. */
function contentTypeOf(archive: Archive, part: string): string {
  const list = '[Content_Types].xml';
  let found = '';
  if (!archive.has(list)) return found;
  readXml(archive, list, {
    open(name, { PartName, ContentType }) {
      if (name === 'Override' && PartName?.toLowerCase() === `/${part}`.toLowerCase()) {
        found = ContentType ?? '';
      }
    },
  });
  return found;
}
