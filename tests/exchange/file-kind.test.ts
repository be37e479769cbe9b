import { strToU8 } from 'fflate';
import { FileError, type FileProblem } from '../../src/exchange/file-error';
import { fileKindOf, type FileKind } from '../../src/exchange/file-kind';
import { packed } from '../support/archives';
import { compoundFile } from '../support/compound-file';
import { bytesOf, markedBytesOf } from '../support/encoded-text';
import { wordFile } from '../support/word-file';

/** A file is what stands in it: no name is asked for, so none can deceive. */

function kindOf(file: Uint8Array | string): FileKind | FileProblem {
  try {
    return fileKindOf(typeof file === 'string' ? strToU8(file) : file);
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const padded = (start: string, length = 6000): Uint8Array => {
  const file = new Uint8Array(length);
  file.set(latin(start));
  return file;
};

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** An Office file of which nothing is there but what says which kind it is. */
const office = (main: string, type: string | undefined, relationships = transitional): Uint8Array =>
  packed({
    ...(type === undefined
      ? {}
      : {
          '[Content_Types].xml': `<Types><Override PartName="/${main}" ContentType="application/${type}"/></Types>`,
        }),
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${relationships}/officeDocument" Target="${main}"/></Relationships>`,
    [main]: '<x/>',
  });

const openXml = 'vnd.openxmlformats-officedocument';
const openDocument = (kind: string): Uint8Array =>
  packed({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<x/>' });

describe('archives, by their main part', () => {
  it.each<[string, FileKind | FileProblem, Uint8Array]>([
    ['.docx', 'wordDocument', wordFile('<w:p/>')],
    [
      '.docx of the strict edition',
      'wordDocument',
      office('word/document.xml', `${openXml}.wordprocessingml.document.main+xml`, strict),
    ],
    [
      '.docm',
      'wordDocument',
      office('word/document.xml', 'vnd.ms-word.document.macroEnabled.main+xml'),
    ],
    [
      '.dotx',
      'wordDocument',
      office('word/document.xml', `${openXml}.wordprocessingml.template.main+xml`),
    ],
    [
      '.docx whose parts have other names',
      'wordDocument',
      office('a/b.xml', `${openXml}.wordprocessingml.document.main+xml`),
    ],
    ['.docx that does not say its types', 'wordDocument', office('word/document.xml', undefined)],
    ['.xlsx', 'workbook', office('xl/workbook.xml', `${openXml}.spreadsheetml.sheet.main+xml`)],
    ['.xlsm', 'workbook', office('xl/workbook.xml', 'vnd.ms-excel.sheet.macroEnabled.main+xml')],
    ['.xltx', 'workbook', office('xl/workbook.xml', `${openXml}.spreadsheetml.template.main+xml`)],
    ['.xlsx that does not say its types', 'workbook', office('xl/workbook.xml', undefined)],
    [
      '.xlsb',
      'binaryWorkbook',
      office('xl/workbook.bin', 'vnd.ms-excel.sheet.binary.macroEnabled.main'),
    ],
    ['.xlsb that does not say its types', 'binaryWorkbook', office('xl/workbook.bin', undefined)],
    [
      '.pptx',
      'presentation',
      office('ppt/presentation.xml', `${openXml}.presentationml.presentation.main+xml`),
    ],
    ['.vsdx', 'otherArchive', office('visio/document.xml', 'vnd.ms-visio.drawing.main+xml')],
    ['.odt', 'openDocument', openDocument('text')],
    ['.ods', 'openDocument', openDocument('spreadsheet')],
    ['.ofd', 'ofd', packed({ 'OFD.xml': '<x/>', 'Doc_0/Document.xml': '<x/>' })],
    ['.zip', 'otherArchive', packed({ '年报.docx': wordFile('<w:p/>') })],
    ['.zip of nothing', 'otherArchive', packed({})],
    ['.docx that breaks off', 'truncated', wordFile('<w:p/>').slice(0, 200)],
  ])('%s: %s', (_, kind, file) => {
    expect(kindOf(file)).toBe(kind);
  });
});

describe('compound files, by their streams', () => {
  it.each<[string, FileProblem, Uint8Array]>([
    ['.xls, .et', 'legacyXls', compoundFile('Workbook', '\x05SummaryInformation')],
    ['.xls of Excel 5', 'legacyXls', compoundFile('Book')],
    ['.doc, .wps', 'legacyDoc', compoundFile('1Table', 'WordDocument')],
    ['.doc with a workbook in it', 'legacyDoc', compoundFile('WordDocument', 'Workbook')],
    ['.ppt, .dps', 'legacyOther', compoundFile('PowerPoint Document')],
    [
      '.docx or .xlsx with a password',
      'encrypted',
      compoundFile('EncryptionInfo', 'EncryptedPackage'),
    ],
    ['.doc of which the streams are lost', 'truncated', compoundFile('WordDocument').slice(0, 600)],
  ])('%s: %s', (_, kind, file) => {
    expect(kindOf(file)).toBe(kind);
  });
});

describe('other files, by their first bytes', () => {
  it.each<[string, FileProblem, Uint8Array | string]>([
    ['nothing', 'empty', ''],
    ['.pdf', 'pdf', padded('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
    ['.pdf behind some bytes', 'pdf', padded(`${'\0'.repeat(500)}%PDF-1.4`)],
    ['.rtf', 'rtf', '{\\rtf1\\ansi\\ansicpg936 x}'],
    ['.png', 'picture', padded('\x89PNG\r\n\x1a\n')],
    ['.jpg', 'picture', padded('\xff\xd8\xff\xe0')],
    ['.gif', 'picture', padded('GIF89a')],
    ['.bmp', 'picture', padded('BM\x36\x00\x0c\x00')],
    ['.tif', 'picture', padded('II*\0')],
    ['.webp', 'picture', padded('RIFF\x24\x10\0\0WEBPVP8 ')],
    ['.heic', 'picture', padded('\0\0\0\x18ftypheic')],
    ['.rar', 'otherArchive', padded('Rar!\x1a\x07\x01')],
    ['.7z', 'otherArchive', padded("7z\xbc\xaf'\x1c")],
    ['.gz', 'otherArchive', padded('\x1f\x8b\x08')],
    ['.exe', 'unknownKind', padded('MZ\x90\0\x03')],
    ['zeros', 'unknownKind', new Uint8Array(5000)],
    ['noise', 'unknownKind', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)],
    ['more than 50 MB', 'tooLarge', new Uint8Array(50_000_001)],
  ])('%s: %s', (_, kind, file) => {
    expect(kindOf(file)).toBe(kind);
  });
});

const page = '<html><body><table><tr><td>甲</td></tr></table></body></html>';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

describe('web pages', () => {
  it.each<[string, Uint8Array | string]>([
    ['of HTML 5', `<!DOCTYPE html>\n${page}`],
    ['in capitals', page.toUpperCase()],
    ['behind a byte order mark', `\ufeff${page}`],
    ['behind blank lines', `\r\n\r\n  ${page}`],
    [
      'behind the comment of who saved them',
      `<!-- saved from url=(0028)https://www.gov.cn/ -->${page}`,
    ],
    ['behind a long comment', `<!-- ${'x'.repeat(10_000)} -->${page}`],
    [
      'that are XML',
      `${declaration}\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"></html>`,
    ],
    ['that are XML behind a byte order mark', `\ufeff${declaration}<html></html>`],
    ['of a table alone, as systems export it under the name of .xls', '<table border="1"><tr>'],
    [
      'of Excel',
      '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    ],
    [
      'of which a part is left',
      '<meta http-equiv=Content-Type content="text/html; charset=gb2312">',
    ],
    [
      'on the clipboard of Windows',
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:0000000141\r\n',
    ],
    ['in GBK', bytesOf(page, 'gb18030')],
    ['in UTF-16', markedBytesOf(page, 'utf-16le')],
    ['in UTF-16, the other way round', markedBytesOf(page, 'utf-16be')],
  ])('%s', (_, file) => {
    expect(kindOf(file)).toBe('webPage');
  });
});

describe('texts', () => {
  // Half of the second character is a control character, taken as a Latin letter.
  const text = '一七三上下不与专业东、\t公开\t3\r\n';
  it.each<[string, Uint8Array | string]>([
    ['in UTF-8', text],
    ['behind a byte order mark', `\ufeff${text}`],
    ['in GBK', bytesOf(text, 'gb18030')],
    ['in UTF-16, as Excel writes “Unicode text”', markedBytesOf(text, 'utf-16le')],
    ['in UTF-16, the other way round', markedBytesOf(text, 'utf-16be')],
    ['in UTF-16 that breaks off', markedBytesOf(text, 'utf-16le').slice(0, -1)],
    ['with the end mark of old systems', '甲\t3\r\n\x1a'],
    ['with a tag in it', '甲 <table> 乙'],
    ['that begin like an archive', 'PK县某局2022年政府信息公开工作年度报告'],
    ['that are data', '{"version": 1}'],
  ])('%s', (_, file) => {
    expect(kindOf(file)).toBe('text');
  });
});

describe('what looks like a page or a text, and is none', () => {
  it.each<[string, FileProblem, Uint8Array | string]>([
    [
      'a web archive of Word',
      'webArchive',
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_x"\r\n\r\n------=_x\r\n\r\n${page}`,
    ],
    [
      'a web archive of a browser',
      'webArchive',
      `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n${page}`,
    ],
    [
      'a document of Word 2003',
      'otherXml',
      `${declaration}<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"><w:body/></w:wordDocument>`,
    ],
    [
      'a workbook of Excel 2003',
      'otherXml',
      `\ufeff${declaration}<?mso-application progid="Excel.Sheet"?><Workbook xmlns:html="http://www.w3.org/TR/REC-html40"><Table/></Workbook>`,
    ],
    ['a text of UTF-16 without its mark', 'unknownKind', bytesOf('公开 3 条', 'utf-16le')],
  ])('%s: %s', (_, kind, file) => {
    expect(kindOf(file)).toBe(kind);
  });
});
