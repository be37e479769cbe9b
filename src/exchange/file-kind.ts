import { Archive } from './archive/archive';
import { readRelationships } from './archive/read-relationships';
import { compoundKindOf } from './compound-file';
import type { OtherKind } from './file-error';

/** What a file is by its bytes: its name says nothing, for government systems export web pages as .xls. */
export type FileKind = 'docx' | 'xlsx' | 'html' | 'text' | OtherKind;

const marks: readonly (readonly [kind: FileKind, mark: string])[] = [
  ['pdf', '%PDF'],
  ['rtf', '{\\rtf'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00ff\u00d8\u00ff'],
  ['picture', 'GIF8'],
  ['picture', 'BM'],
  ['picture', 'II*\u0000'],
  ['picture', 'MM\u0000*'],
  ['otherArchive', 'Rar!'],
  ['otherArchive', '7z\u00bc\u00af'],
  ['otherArchive', '\u001f\u008b'],
];

/** Parts that office documents have, by the kind that they tell. */
const packages: readonly (readonly [kind: FileKind, part: string])[] = [
  ['ofd', 'OFD.xml'],
  ['openDocument', 'META-INF/manifest.xml'],
];

/** The name of an OOXML package's main part, wherever it lies. */
const mainParts: readonly (readonly [kind: FileKind, name: RegExp])[] = [
  ['binaryWorkbook', /workbook\d*\.bin$/i],
  ['xlsx', /workbook\d*\.xml$/i],
  ['docx', /document\d*\.xml$/i],
  ['presentation', /presentation\d*\.xml$/i],
];

/**
 * @param start the beginning of the file as a text, as far as it is one
 * @throws FileError for an archive that is broken
 */
export function fileKindOf(bytes: Uint8Array, start: string | undefined): FileKind {
  if (bytes.length === 0) return 'empty';
  const compound = compoundKindOf(bytes);
  if (compound) return compound;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return archiveKind(bytes);
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  const marked = marks.find(([, mark]) => first.startsWith(mark));
  if (marked) return marked[0];
  return start === undefined ? 'unknownKind' : textKind(start);
}

function archiveKind(bytes: Uint8Array): FileKind {
  const archive = new Archive(bytes);
  const packed = packages.find(([, part]) => archive.has(part));
  if (packed) return packed[0];
  if (!archive.has('_rels/.rels')) return 'otherArchive';
  const main = readRelationships(archive, '').find(({ type }) => type === 'officeDocument');
  const found = mainParts.find(([, name]) => name.test(main?.target ?? ''));
  return found ? found[0] : 'otherArchive';
}

function textKind(start: string): FileKind {
  const text = start.trimStart();
  if (
    /^(?:from:|mime-version:|content-type:\s*multipart)/im.test(text.slice(0, 2000)) &&
    /multipart\/related/i.test(start)
  ) {
    return 'webArchive';
  }
  if (/<(?:!doctype\s+html|html|head|body|table|div|p|meta)\b/i.test(text)) return 'html';
  return text.startsWith('<?xml') ? 'otherXml' : 'text';
}
