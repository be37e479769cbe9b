import { Archive } from './read/archive';
import { limits } from './read/limits';
import { readCellStyles } from './read/read-cell-styles';
import { readDirectory } from './read/read-directory';
import { readRelationships, type Relationship } from './read/read-relationships';
import { cellCounter, readSheet } from './read/read-sheet';
import { readTexts } from './read/read-texts';
import { XlsxError } from './read/xlsx-error';
import type { ReadSheet, ReadWorkbook } from '../../workbook/recovery/workbook-contents';

export { XlsxError, type XlsxProblem } from './read/xlsx-error';

/**
 * Reads an .xlsx file that anybody may have made or broken: in bounded time and memory, without following anything outside
 * of it. Takes some milliseconds for a report; belongs into a worker that can be stopped.
 * @throws XlsxError for every file that is not read whole
 */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  refuseOtherKinds(bytes);
  const archive = new Archive(bytes);
  const main = readRelationships(archive, '').find(({ type }) => type === 'officeDocument');
  if (!main || !archive.has(main.target)) throw new XlsxError('noWorkbook', 'no main part');
  if (main.target.toLowerCase().endsWith('.bin')) {
    throw new XlsxError('binaryWorkbook', main.target);
  }
  const directory = readDirectory(archive, main.target);
  const relationships = readRelationships(archive, main.target);
  const partOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type)?.target;

  const texts = partOf('sharedStrings');
  const styles = partOf('styles');
  const context = {
    texts: texts !== undefined && archive.has(texts) ? readTexts(archive, texts) : [],
    styles: styles !== undefined && archive.has(styles) ? readCellStyles(archive, styles) : [],
    count: cellCounter(),
  };
  const sheets = directory.sheets.flatMap(({ name, visibility, relationship }): ReadSheet[] => {
    const part = relationships.find(({ id }) => id === relationship);
    if (!part) throw new XlsxError('damaged', `no part for sheet ${name}`);
    if (!isWorksheet(part)) return [];
    return [{ name, visibility, ...readSheet(archive, part.target, context) }];
  });
  return { sheets, names: directory.names, manualCalculation: directory.manualCalculation };
}

/** Sheets can also be charts and dialogues, which have no cells. */
const isWorksheet = ({ type }: Relationship): boolean => type === 'worksheet';

const zipStart = [0x50, 0x4b];
/** Compound files: .xls, .et and encrypted workbooks. */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** How the directory of a compound file names the encrypted workbook: UTF-16. */
const encryptedMark = Array.from('EncryptedPackage', (char) => [char.charCodeAt(0), 0]).flat();

/** The first bytes say what a file is; its name does not. */
function refuseOtherKinds(bytes: Uint8Array): void {
  const startsWith = (mark: readonly number[], at = 0): boolean =>
    mark.every((byte, index) => bytes[at + index] === byte);
  if (bytes.length > limits.file) throw new XlsxError('tooLarge', `${bytes.length} bytes`);
  if (startsWith(compoundStart)) {
    let at = bytes.indexOf(encryptedMark[0] ?? 0);
    while (at >= 0 && !startsWith(encryptedMark, at))
      at = bytes.indexOf(encryptedMark[0] ?? 0, at + 1);
    throw new XlsxError(at >= 0 ? 'encrypted' : 'legacyXls', 'compound file');
  }
  if (!startsWith(zipStart)) throw new XlsxError('notZip', `${bytes.length} bytes`);
}
