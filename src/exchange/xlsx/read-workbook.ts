import { Archive } from '../archive/archive';
import { archiveLimits } from '../archive/limits';
import { mainPart, readRelationships, type Relationship } from '../archive/read-relationships';
import { compoundKindOf } from '../compound-file';
import { FileError } from '../file-error';
import { limits } from './read/limits';
import { countUpTo } from '../count-up-to';
import { readDirectory } from './read/read-directory';
import { plainLook, readLooks } from './read/read-looks';
import { readProperties } from './read/read-properties';
import { readSheet } from './read/read-sheet';
import { readTexts } from './read/read-texts';
import type { FileSheet, WorkbookFile } from '../../workbook/recovery/file-contents';

/**
 * Reads an .xlsx file that anybody may have made or broken: in bounded time and memory, without following anything outside
 * of it. Takes some milliseconds for a report; belongs into a worker that can be stopped.
 * @throws FileError for every file that is not read whole
 */
export function readXlsx(bytes: Uint8Array): WorkbookFile {
  refuseOtherKinds(bytes);
  const archive = new Archive(bytes);
  const main = mainPart(archive);
  if (main === undefined || !archive.has(main)) throw new FileError('noWorkbook', 'no main part');
  if (main.toLowerCase().endsWith('.bin')) throw new FileError('binaryWorkbook', main);
  const directory = readDirectory(archive, main);
  const relationships = readRelationships(archive, main);
  const partOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type)?.target;

  const texts = partOf('sharedStrings');
  const styles = partOf('styles');
  const custom = readRelationships(archive, '').find(({ type }) =>
    isCustomProperties(type),
  )?.target;
  const has = (part: string | undefined): part is string => part !== undefined && archive.has(part);
  const looks = has(styles) ? readLooks(archive, styles) : { cells: [plainLook], highlights: [] };
  const context = {
    texts: has(texts) ? readTexts(archive, texts) : [],
    looks,
    isFrom1904: directory.isFrom1904,
    countCell: countUpTo(limits.cells, 'cells'),
    countArea: countUpTo(limits.areas, 'areas'),
  };
  const sheets = directory.sheets.flatMap(({ name, visibility, relationship }): FileSheet[] => {
    const part = relationships.find(({ id }) => id === relationship);
    if (!part) throw new FileError('damaged', `no part for sheet ${name}`);
    if (!isWorksheet(part)) return [];
    return [{ name, visibility, ...readSheet(archive, part.target, context) }];
  });
  const properties = has(custom) ? readProperties(archive, custom) : [];
  // What a file shows is what was sent, whatever Excel would make of it.
  const manualCalculation = false;
  return { sheets, names: directory.names, manualCalculation, properties, looks: looks.cells };
}

/** The strict edition of the standard writes `customProperties`. */
const isCustomProperties = (type: string): boolean => /^custom-?properties$/i.test(type);

/** Sheets can also be charts and dialogues, which have no cells. */
const isWorksheet = ({ type }: Relationship): boolean => type === 'worksheet';

const zipStart = [0x50, 0x4b];

/** The first bytes say what a file is; its name does not. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length > archiveLimits.file) throw new FileError('tooLarge', `${bytes.length} bytes`);
  const compound = compoundKindOf(bytes);
  if (compound) {
    const mayBeWorkbook = compound !== 'legacyDoc' && compound !== 'legacyOther';
    throw new FileError(mayBeWorkbook ? compound : 'noWorkbook', `compound file: ${compound}`);
  }
  if (!zipStart.every((byte, index) => bytes[index] === byte)) {
    throw new FileError('notZip', `${bytes.length} bytes`);
  }
}
