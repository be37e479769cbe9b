import { strToU8, zipSync } from 'fflate';
import { FileError, type FileProblem } from '../../src/exchange/file-error';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { formats } from '../../src/standard';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { repacked, withForgedDirectory, withSheet } from '../support/archives';
import { compoundFile } from '../support/compound-file';
import { processorClock } from '../support/processor-clock';

const plan = workbookPlan({
  format: formats[1]!,
  year: 2025,
  agency: '某县某局',
  totals: 'computed',
  taken: [],
});
const workbook = makeXlsx(plan);

/** Of the processor, so that a busy machine does not count; far from what a hostile file would take. */
const milliseconds = 20_000;

function problemOf(file: Uint8Array): FileProblem | 'none' {
  const taken = processorClock();
  try {
    readXlsx(file);
    return 'none';
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  } finally {
    expect(taken()).toBeLessThan(milliseconds);
  }
}

const withDoctype = (declaration: string): Uint8Array =>
  withSheet(workbook, 1, (xml) => xml.replace('<worksheet', `${declaration}<worksheet`));

/** Many equal rows of one cell: a thousandth of it when packed. */
const hugeSheet = (megabytes: number): Uint8Array => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`;
  const rows = row.repeat(Math.round((megabytes * 1_000_000) / row.length));
  return withPart(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
};

const hugeRows = (row: string, count: number): Uint8Array =>
  withPart(`<worksheet><sheetData>${row.repeat(count)}</sheetData></worksheet>`);

const withRules = (rules: string): Uint8Array =>
  withPart(`<worksheet><sheetData/>${rules}</worksheet>`);

const withoutPart = (path: string): Uint8Array =>
  repacked(workbook, (parts) =>
    Object.fromEntries(Object.entries(parts).filter(([candidate]) => candidate !== path)),
  );

const withPart = (content: string | Uint8Array): Uint8Array =>
  repacked(workbook, (parts) => ({ ...parts, 'xl/worksheets/sheet1.xml': content }));

describe('a file that is no workbook', () => {
  it.each<[string, FileProblem, Uint8Array]>([
    ['nothing', 'notZip', new Uint8Array(0)],
    ['a text', 'notZip', strToU8('填报单位,自然人\n某局,3\n')],
    [
      'a web page called .xls',
      'notZip',
      strToU8('<html><table><tr><td>3</td></tr></table></html>'),
    ],
    ['noise', 'notZip', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)],
    ['an archive of something else', 'noWorkbook', zipSync({ 'readme.txt': strToU8('x') })],
    [
      'a text document',
      'noWorkbook',
      repacked(workbook, (parts) => ({
        ...parts,
        'xl/workbook.xml': '<w:document xmlns:w="w"><w:body/></w:document>',
      })),
    ],
    [
      'a binary workbook',
      'binaryWorkbook',
      repacked(workbook, (parts) => ({
        ...parts,
        '_rels/.rels': parts['_rels/.rels']!.replace('workbook.xml', 'workbook.bin'),
        'xl/workbook.bin': 'x',
      })),
    ],
    ['a workbook of Excel 97', 'legacyXls', compoundFile('Workbook')],
    ['a document of Word 97', 'noWorkbook', compoundFile('WordDocument', 'Workbook')],
    ['an encrypted workbook', 'encrypted', compoundFile('EncryptionInfo', 'EncryptedPackage')],
  ])('%s: %s', (_, problem, file) => {
    expect(problemOf(file)).toBe(problem);
  });
});

describe('a workbook that is broken', () => {
  const sheetsCut = withSheet(workbook, 1, (xml) => xml.slice(0, xml.length / 2));
  const flipped = workbook.slice();
  flipped[2000] = (flipped[2000] ?? 0) ^ 0xff;

  it.each<[string, readonly FileProblem[], Uint8Array]>([
    ['cut at 60 %', ['truncated'], workbook.slice(0, workbook.length * 0.6)],
    ['without its last 30 bytes', ['truncated'], workbook.slice(0, -30)],
    // Whatever that byte says: compressed data that is wrong may also come to more than it should.
    ['with a flipped byte', ['damaged', 'badXml', 'bomb'], flipped],
    ['with wrong checksums', ['damaged'], withForgedDirectory(workbook, 16, (crc) => crc ^ 1)],
    ['with half a sheet', ['badXml'], sheetsCut],
    ['without a sheet', ['damaged'], withoutPart('xl/worksheets/sheet2.xml')],
    ['without its texts', ['damaged'], withoutPart('xl/sharedStrings.xml')],
    [
      'with two parts of one name',
      ['damaged'],
      repacked(workbook, (parts) => ({ ...parts, 'XL/Workbook.xml': 'x' })),
    ],
    [
      'in an encoding that no workbook has',
      ['badXml'],
      withSheet(workbook, 1, (xml) => xml.replace('UTF-8', 'GBK')),
    ],
    [
      'with a cell that no sheet has',
      ['damaged'],
      withSheet(workbook, 1, (xml) => xml.replace('r="A1"', 'r="XFE1"')),
    ],
  ])('%s', (_, problems, file) => {
    expect(problems).toContain(problemOf(file));
  });
});

describe('a workbook that attacks its reader', () => {
  it.each<[string, FileProblem, () => Uint8Array]>([
    [
      'external entities',
      'doctype',
      () => withDoctype('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      'entities that multiply',
      'doctype',
      () => withDoctype('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
    ],
    ['elements without end', 'badXml', () => withSheet(workbook, 1, () => '<a>'.repeat(1_000_000))],
    [
      'attributes without end',
      'badXml',
      () =>
        withSheet(
          workbook,
          1,
          () => `<a ${Array.from({ length: 50_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
        ),
    ],
    [
      'more than it says',
      'bomb',
      () => withForgedDirectory(hugeSheet(2), 24, (size) => Math.min(size, 50_000)),
    ],
    ['says too much', 'tooLarge', () => withForgedDirectory(workbook, 24, () => 2_000_000_000)],
    ['a part of 70 MB', 'tooLarge', () => withPart(new Uint8Array(70_000_000))],
    ['more cells than any report', 'tooLarge', () => hugeSheet(5)],
    ['too large a file', 'tooLarge', () => new Uint8Array(50_000_001)],
    [
      'a look of its own for every cell',
      'tooLarge',
      () => {
        const row = (first: number, second: number): string =>
          `<row>${`<c s="${first}"/><c s="${second}"/>`.repeat(500)}</row>`;
        return hugeRows(row(1, 2) + row(2, 1), 200);
      },
    ],
    [
      'a size of its own for every row',
      'tooLarge',
      () => hugeRows('<row ht="1"/><row ht="2"/>', 200_000),
    ],
    [
      'a rule with places without end',
      'tooLarge',
      () => withRules(`<conditionalFormatting sqref="${'A1 '.repeat(400_000)}"/>`),
    ],
    [
      'rules without end',
      'tooLarge',
      () => withRules(`<conditionalFormatting sqref="A1">${'<cfRule/>'.repeat(400_000)}`),
    ],
    [
      'hints without end',
      'tooLarge',
      () => withRules('<dataValidation sqref="A1"></dataValidation>'.repeat(200_000)),
    ],
    [
      'merged cells without end',
      'tooLarge',
      () =>
        withSheet(workbook, 1, (xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(400_000)}</mergeCells>`,
          ),
        ),
    ],
    [
      'sheets without end, all the same',
      'tooLarge',
      () =>
        repacked(workbook, (parts) => ({
          ...parts,
          'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(/<sheet [^>]*>/, (sheet) =>
            sheet.repeat(100_000),
          ),
        })),
    ],
    [
      'names without end',
      'tooLarge',
      () =>
        repacked(workbook, (parts) => ({
          ...parts,
          'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
            '</definedNames>',
            `${'<definedName name="a">A1</definedName>'.repeat(100_000)}</definedNames>`,
          ),
        })),
    ],
    [
      'number formats without end',
      'tooLarge',
      () =>
        repacked(workbook, (parts) => ({
          ...parts,
          'xl/styles.xml': `<styleSheet><numFmts>${Array.from(
            { length: 100_000 },
            (_none, index) => `<numFmt numFmtId="${index}" formatCode="0"/>`,
          ).join('')}</numFmts></styleSheet>`,
        })),
    ],
    [
      'styles without end',
      'tooLarge',
      () =>
        repacked(workbook, (parts) => ({
          ...parts,
          'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(100_000)}</cellXfs></styleSheet>`,
        })),
    ],
  ])('%s: %s', (_, problem, make) => {
    expect(problemOf(make())).toBe(problem);
  });

  it('loses no time over one cell at the far end of a sheet', () => {
    const far = withSheet(workbook, 1, (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    );
    expect(problemOf(far)).toBe('none');
    expect(readXlsx(far).sheets[0]!.rows.get(1_048_575)?.get(16_383)?.value).toBe(1);
  });

  it.each<[string, () => Uint8Array]>([
    ['400,000 rows of one look', () => hugeRows('<row s="1" customFormat="1" ht="9"/>', 400_000)],
    ['400,000 cells of one look', () => hugeRows(`<row>${'<c s="1"/>'.repeat(1000)}</row>`, 400)],
    [
      'one rule with 400,000 bounds',
      () =>
        withRules(
          `<dataValidation sqref="A1">${'<formula1>1</formula1>'.repeat(400_000)}</dataValidation>`,
        ),
    ],
  ])('loses no time over %s', (_, make) => {
    expect(problemOf(make())).toBe('none');
  });

  it('never throws anything but its own errors, whatever byte is wrong', () => {
    for (let at = 0; at < workbook.length; at += 97) {
      const broken = workbook.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      expect(() => problemOf(broken)).not.toThrow();
    }
  });
});
