import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Archive } from '../archive/archive';
import { makeXmlDecoder } from '../archive/decode-xml';
import { mainPart, readRelationships, relationshipsPath } from '../archive/read-relationships';
import { readXml } from '../archive/read-xml';
import { countUpTo } from '../count-up-to';
import { documentLimits } from '../document-limits';
import { FileError } from '../file-error';
import { repairMarkup } from './repair-markup';

/** The parts that hold what people read, or say how it is meant, by the last word of their relationship's type. */
const partTypes = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;

/**
 * A new, small package of a Word document with nothing but its texts, under the names that every reader expects. No
 * picture, no embedded file, no macro gets into it.
 * @throws FileError for a document that is broken, too large or written as an attack
 */
export function wordPackage(archive: Archive): Uint8Array<ArrayBuffer> {
  const main = mainPart(archive);
  if (main === undefined || !archive.has(main)) throw new FileError('damaged', 'no main part');
  const related = readRelationships(archive, main);
  const check = checker(archive);
  const files: Zippable = {};
  const count = countUpTo(documentLimits.wordText, 'characters');
  const textOf = (part: string): string => {
    check(part);
    const text = decoded(archive, part);
    count(text.length);
    return text;
  };
  const add = (part: string, name: string): void => {
    files[`word/${name}.xml`] = strToU8(repairMarkup(textOf(part)));
    const links = relationshipsPath(part);
    if (!archive.has(links)) return;
    // Pictures and links are mentioned by them: who reads the text wants to find them, and opens none.
    files[`word/_rels/${name}.xml.rels`] = strToU8(textOf(links));
  };
  add(main, 'document');
  for (const type of partTypes) {
    const part = related.find((relationship) => relationship.type === type)?.target;
    if (part !== undefined && archive.has(part)) add(part, type);
  }
  return zipSync(files, { level: 0 });
}

/** Sees to it that a part is XML without entities, and that all parts together are of a size that a report has. */
function checker(archive: Archive): (part: string) => void {
  const count = countUpTo(documentLimits.elements, 'elements');
  return (part) => {
    readXml(archive, part, {
      open() {
        count();
      },
    });
  };
}

/** Without byte order mark and declaration: it is UTF-8 from here on. */
function decoded(archive: Archive, part: string): string {
  const pieces: string[] = [];
  const decoder = makeXmlDecoder((piece) => {
    pieces.push(piece);
  });
  archive.read(part, (bytes) => {
    decoder.push(bytes);
  });
  decoder.end();
  return pieces.join('').replace(/^\ufeff?<\?xml[^>]*\?>/, '');
}
