import { makeDocx } from '../../src/exchange/docx/make-docx';
import { makeHtml } from '../../src/exchange/html/make-html';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { formatById } from '../../src/standard';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { packed, repacked, withForgedDirectory, withSheet } from '../support/archives';
import { compoundFile } from '../support/compound-file';
import { markedBytesOf } from '../support/encoded-text';
import { fileSource, saidOf } from '../support/shown-refusal';
import { wordFile, wordXml } from '../support/word-file';
import { emptyReport } from '../support/written-reports';

/**
 * Every wrong input with its sentence, as a clerk reads it. The reader of sources is handed no workbook to write into, so
 * whatever it meets, nothing is changed.
 */

const format = formatById('2021');
const word = await makeDocx(emptyReport(format), format);
const page = makeHtml(emptyReport(format), format);
const workbook = makeXlsx(
  workbookPlan({ format, year: 2025, agency: '某县某局', totals: 'typed', taken: [] }),
);

type Row = [what: string, name: string, make: () => Uint8Array | string, sentence: string];

const expectEach = (rows: readonly Row[]): void => {
  it.each(rows)('%s: %s', async (_, name, make, sentence) => {
    expect(await saidOf(fileSource(name, make()))).toBe(sentence);
  });
};

it('good files are read, so that what follows is refused for what is wrong with it', async () => {
  for (const [name, contents] of [
    ['年报.docx', word],
    ['年报.xlsx', workbook],
    ['年报.html', page],
  ] as const) {
    expect(await saidOf(fileSource(name, contents))).toBe('');
  }
});

describe('a file of another kind is called what it is, with what to do', () => {
  expectEach([
    ['nothing in it', '年报.docx', () => '', '“年报.docx”是空文件，没有内容。请重新获取后再选择。'],
    [
      'a workbook of Excel 97',
      '年报.xls',
      () => compoundFile('Workbook'),
      '“年报.xls”是旧版格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再选择。',
    ],
    [
      'a workbook of WPS, called .xlsx',
      '年报.xlsx',
      () => compoundFile('Workbook', 'ETExtData'),
      '“年报.xlsx”是旧版格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再选择。',
    ],
    [
      'a document of Word 97',
      '年报.doc',
      () => compoundFile('WordDocument', '1Table'),
      '“年报.doc”是旧版格式（.doc、.wps）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再选择。',
    ],
    [
      'a document of WPS',
      '年报.wps',
      () => compoundFile('WordDocument', 'WpsCustomData'),
      '“年报.wps”是旧版格式（.doc、.wps）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再选择。',
    ],
    [
      'a presentation of 1997',
      '汇报.ppt',
      () => compoundFile('PowerPoint Document'),
      '“汇报.ppt”是旧版 Office 文件，但不是文档或工作簿。请把年报另存为 .docx 或 .xlsx，再选择。',
    ],
    [
      'a password',
      '年报.docx',
      () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
      '“年报.docx”设有打开密码。请打开后取消密码，另存一份，再选择。',
    ],
    [
      'a binary workbook',
      '年报.xlsb',
      () =>
        repacked(workbook, (parts) => ({
          ...parts,
          '_rels/.rels': parts['_rels/.rels']!.replace('workbook.xml', 'workbook.bin'),
        })),
      '“年报.xlsb”是二进制工作簿（.xlsb）。请另存为“Excel 工作簿（.xlsx）”，再选择。',
    ],
    [
      'a presentation',
      '汇报.pptx',
      () =>
        packed({
          '_rels/.rels':
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
        }),
      '“汇报.pptx”是演示文稿，不是年报的文档或工作簿。请重新选择文件。',
    ],
    [
      'OpenDocument',
      '年报.odt',
      () => packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      '“年报.odt”是 OpenDocument 格式（.odt、.ods）。请用 Office 或 WPS 打开，另存为 .docx 或 .xlsx，再选择。',
    ],
    [
      'XML of Word 2003',
      '年报.xml',
      () =>
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>',
      '“年报.xml”是 XML 格式。如果能用 Word、Excel 或 WPS 打开，请另存为 .docx 或 .xlsx，再选择。',
    ],
    [
      'files packed together',
      '年报.zip',
      () => packed({ '年报.docx': word }),
      '“年报.zip”是压缩包。请先解压，再选择其中的年报文件。',
    ],
    [
      'RAR',
      '年报.rar',
      () => Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00),
      '“年报.rar”是压缩包。请先解压，再选择其中的年报文件。',
    ],
    [
      '7z',
      '年报.7z',
      () => Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0x00, 0x04),
      '“年报.7z”是压缩包。请先解压，再选择其中的年报文件。',
    ],
    [
      'PDF',
      '年报.pdf',
      () => '%PDF-1.7\n1 0 obj\n',
      '“年报.pdf”是 PDF 文件。请选择排版前的 Word 文档（.docx）；也可以打开后复制正文和表格，粘贴进来。',
    ],
    [
      'OFD',
      '年报.ofd',
      () => packed({ 'OFD.xml': '<x/>' }),
      '“年报.ofd”是 OFD 版式文件。请选择排版前的 Word 文档（.docx）；也可以打开后复制正文和表格，粘贴进来。',
    ],
    [
      'RTF called .doc',
      '年报.doc',
      () => '{\\rtf1\\ansi\\ansicpg936 }',
      '“年报.doc”是 RTF 格式。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再选择。',
    ],
    [
      'a web archive',
      '年报.mht',
      () => 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
      '“年报.mht”是单个文件网页（.mht）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再选择。',
    ],
    [
      'a picture',
      '扫描件.jpg',
      () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10),
      '“扫描件.jpg”是图片，无法读出文字和数字。请选择年报的文档、工作簿或网页文件。',
    ],
    [
      'noise',
      '年报.docx',
      () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251),
      '“年报.docx”不是可以读取的文件。可以读取的有：Word 文档（.docx）、Excel 工作簿（.xlsx）、网页（.html）和文本（.txt）。',
    ],
    [
      'a document without a report',
      '通知.docx',
      () => wordFile(wordXml.paragraph(wordXml.run('关于报送年报的通知'))),
      '“通知.docx”里没有找到年报的表格。请确认其中有“主动公开”“依申请公开”“复议诉讼”的表格，而不是图片。',
    ],
    [
      'a text without a report',
      '通知.txt',
      () => markedBytesOf('关于报送年报的通知', 'utf-16le'),
      '“通知.txt”里没有找到年报的表格。请确认其中有“主动公开”“依申请公开”“复议诉讼”的表格，而不是图片。',
    ],
  ]);
});

const incomplete = (name: string): string =>
  `“${name}”不完整，可能没有下载完。请重新获取后再选择。`;
const damaged = (name: string): string =>
  `“${name}”已损坏。请用 Office 或 WPS 打开并另存一份，再选择。`;

describe('a broken file', () => {
  const cut = (file: Uint8Array): Uint8Array => file.slice(0, file.length * 0.6);
  const without = (path: string, file: Uint8Array): Uint8Array =>
    repacked(file, (parts) =>
      Object.fromEntries(Object.entries(parts).filter(([candidate]) => candidate !== path)),
    );
  const withChecksumsWrong = (file: Uint8Array): Uint8Array =>
    withForgedDirectory(file, 16, (crc) => crc ^ 1);
  expectEach([
    ['cut', '年报.docx', () => cut(word), incomplete('年报.docx')],
    ['cut', '年报.xlsx', () => cut(workbook), incomplete('年报.xlsx')],
    ['cut before its directory', '年报.doc', () => cut(compoundFile()), incomplete('年报.doc')],
    ['cut', '年报.zip', () => cut(packed({ '年报.docx': word })), incomplete('年报.zip')],
    ['checksums wrong', '年报.docx', () => withChecksumsWrong(word), damaged('年报.docx')],
    ['checksums wrong', '年报.xlsx', () => withChecksumsWrong(workbook), damaged('年报.xlsx')],
    ['a part missing', '年报.docx', () => without('word/document.xml', word), damaged('年报.docx')],
    [
      'a part missing',
      '年报.xlsx',
      () => without('xl/worksheets/sheet1.xml', workbook),
      damaged('年报.xlsx'),
    ],
    [
      'XML that breaks off',
      '年报.xlsx',
      () => withSheet(workbook, 1, (xml) => xml.slice(0, 900)),
      damaged('年报.xlsx'),
    ],
  ]);
});

describe('the clipboard', () => {
  const none =
    '粘贴的内容里没有找到年报的表格。请确认其中有“主动公开”“依申请公开”“复议诉讼”的表格，而不是图片。';
  it.each<[string, string, () => string, string]>([
    ['nothing', ' \n', () => '', '剪贴板里没有文字。请先在 Word、WPS 或网页中复制年报，再粘贴。'],
    ['words that are no report', '通知', () => '<p>通知</p>', none],
    ['a picture alone', '', () => '<img src="x.png">', none],
  ])('%s', async (_, text, html, sentence) => {
    expect(await saidOf({ kind: 'pasted', text, html: html() })).toBe(sentence);
  });
});
