import { strToU8 } from 'fflate';
import type { NoReport } from '../../src/app/collection/examine-file';
import { packed, repacked, withForgedDirectory, withSheet } from './archives';
import { compoundFile } from './compound-file';
import { wordFile, wordXml } from './word-file';

/** What offices get under the name of a workbook, and cannot read. */
export interface UnreadableFile {
  what: string;
  /**
   * @param workbook what the unit should have sent
   * @param unit tells the files of different units apart, so that none is taken for a copy
   */
  make: (workbook: Uint8Array, unit: string) => Uint8Array;
  problem: NoReport['problem'];
}

/** Bytes as Latin letters, and the unit's name behind them, where it does no harm. */
const beginning =
  (start: string): UnreadableFile['make'] =>
  (_, unit) =>
    joined(
      Uint8Array.from(start, (letter) => letter.charCodeAt(0)),
      strToU8(unit),
    );

const compound =
  (...streams: string[]): UnreadableFile['make'] =>
  (_, unit) =>
    joined(compoundFile(...streams), strToU8(unit));

const without = (path: string, file: Uint8Array): Uint8Array =>
  repacked(file, (parts) =>
    Object.fromEntries(Object.entries(parts).filter(([candidate]) => candidate !== path)),
  );

const declared = (workbook: Uint8Array, declaration: string): Uint8Array =>
  withSheet(workbook, 1, (xml) => xml.replace('<worksheet', `${declaration}<worksheet`));

export const unreadableFiles: readonly UnreadableFile[] = [
  {
    what: 'a password',
    make: compound('EncryptionInfo', 'EncryptedPackage'),
    problem: 'encrypted',
  },
  { what: 'a workbook of Excel 97', make: compound('Workbook'), problem: 'legacyXls' },
  {
    what: 'a document of Word 97',
    make: compound('WordDocument', '1Table'),
    problem: 'legacyDoc',
  },
  {
    what: 'a presentation of 1997',
    make: compound('PowerPoint Document'),
    problem: 'legacyOther',
  },
  {
    what: 'six tenths of a workbook',
    make: (workbook) => workbook.slice(0, workbook.length * 0.6),
    problem: 'truncated',
  },
  { what: 'no archive', make: beginning('\0\x01\x02\x03'.repeat(500)), problem: 'unknownKind' },
  {
    what: 'an archive that says it is larger than any report',
    make: (workbook) => withForgedDirectory(workbook, 24, () => 2_000_000_000),
    problem: 'tooLarge',
  },
  {
    what: 'an archive that inflates to more than it says',
    make: (workbook) =>
      withForgedDirectory(
        withSheet(
          workbook,
          1,
          () =>
            `<worksheet><sheetData>${'<row><c/></row>'.repeat(100_000)}</sheetData></worksheet>`,
        ),
        24,
        (size) => Math.min(size, 200_000),
      ),
    problem: 'bomb',
  },
  {
    what: 'entities from elsewhere',
    make: (workbook) =>
      declared(workbook, '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    problem: 'doctype',
  },
  {
    what: 'entities that multiply',
    make: (workbook) =>
      declared(workbook, '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
    problem: 'doctype',
  },
  { what: 'nothing', make: () => new Uint8Array(0), problem: 'empty' },
  {
    what: 'a web page without a report',
    make: (_, unit) => strToU8(`<html><body><p>${unit}</p></body></html>`),
    problem: 'noReport',
  },
  { what: 'a picture', make: beginning('\xff\xd8\xff\xe0\0\x10'), problem: 'picture' },
  { what: 'a PDF', make: beginning('%PDF-1.7\n1 0 obj\n'), problem: 'pdf' },
  { what: 'RTF', make: beginning('{\\rtf1\\ansi }'), problem: 'rtf' },
  {
    what: 'a web archive',
    make: beginning('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'),
    problem: 'webArchive',
  },
  { what: 'RAR', make: beginning('Rar!\x1a\x07\x01\0'), problem: 'otherArchive' },
  {
    what: 'files packed together',
    make: (workbook) => packed({ '年报.xlsx': workbook }),
    problem: 'otherArchive',
  },
  { what: 'OFD', make: (_, unit) => packed({ 'OFD.xml': `<x>${unit}</x>` }), problem: 'ofd' },
  {
    what: 'OpenDocument',
    make: (_, unit) =>
      packed({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `<x>${unit}</x>`,
      }),
    problem: 'openDocument',
  },
  {
    what: 'a binary workbook',
    make: (workbook) =>
      repacked(workbook, (parts) => ({
        ...parts,
        '_rels/.rels': parts['_rels/.rels']!.replace('workbook.xml', 'workbook.bin'),
      })),
    problem: 'binaryWorkbook',
  },
  {
    what: 'XML of Excel 2003',
    make: (_, unit) =>
      strToU8(
        `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>${unit}</Workbook>`,
      ),
    problem: 'otherXml',
  },
  {
    what: 'a letter in Word',
    make: (_, unit) => wordFile(wordXml.paragraph(wordXml.run(unit))),
    problem: 'noReport',
  },
  {
    what: 'wrong checksums',
    make: (workbook) => withForgedDirectory(workbook, 16, (crc) => crc ^ 1),
    problem: 'damaged',
  },
  {
    what: 'a sheet missing',
    make: (workbook) => without('xl/worksheets/sheet1.xml', workbook),
    problem: 'damaged',
  },
  {
    what: 'XML that breaks off',
    make: (workbook) => withSheet(workbook, 1, (xml) => xml.slice(0, 900)),
    problem: 'badXml',
  },
];

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  const all = new Uint8Array(start.length + end.length);
  all.set(start);
  all.set(end, start.length);
  return all;
}
