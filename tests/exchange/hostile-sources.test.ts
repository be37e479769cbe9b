import { randomBytes } from 'node:crypto';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { makeHtml } from '../../src/exchange/html/make-html';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { formatById } from '../../src/standard';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { repacked, withForgedDirectory } from '../support/archives';
import { fileSource, saidOf } from '../support/shown-refusal';
import { emptyReport } from '../support/written-reports';

/** Sources that are made to harm their reader, or too large for it: a sentence within seconds, and nothing is changed. */

const format = formatById('2021');
const word = await makeDocx(emptyReport(format), format);
const page = makeHtml(emptyReport(format), format);
const workbook = makeXlsx(
  workbookPlan({ format, year: 2025, agency: '某县某局', totals: 'typed', taken: [] }),
);

const withXml = (file: Uint8Array, path: string, change: (xml: string) => string): Uint8Array =>
  repacked(file, (parts) => ({ ...parts, [path]: change(parts[path] ?? '') }));

describe('a file', () => {
  const tooLarge = (name: string): string =>
    `“${name}”的内容太多，不像是一份年报。请重新选择文件。`;
  const bomb = (name: string): string => `“${name}”解压后过大，没有读取。请重新选择文件。`;
  const unsafe = (name: string): string =>
    `“${name}”含有不安全的内容，没有读取。请用 Office 或 WPS 打开并另存一份，再选择。`;
  /** The part inflates to some megabytes, of which the directory says nothing. */
  const hidden = (file: Uint8Array): Uint8Array =>
    withForgedDirectory(file, 24, (size) => Math.min(size, 5000));
  const inflated = (file: Uint8Array, path: string, bytes: number): Uint8Array =>
    withXml(file, path, (xml) => xml + ' '.repeat(bytes));
  const withDoctype = (file: Uint8Array, path: string): Uint8Array =>
    withXml(file, path, (xml) =>
      xml.replace(
        /<(?=[a-z])/i,
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><',
      ),
    );
  const [document, sheet] = ['word/document.xml', 'xl/worksheets/sheet1.xml'];

  it.each<[what: string, name: string, make: () => Uint8Array | string, sentence: string]>([
    ['inflates', '年报.docx', () => hidden(inflated(word, document, 2e7)), bomb('年报.docx')],
    ['inflates', '年报.xlsx', () => hidden(inflated(workbook, sheet, 2e7)), bomb('年报.xlsx')],
    [
      'inflates before its kind is known',
      '年报.docx',
      () => hidden(inflated(word, '[Content_Types].xml', 2e7)),
      bomb('年报.docx'),
    ],
    [
      '70 MB when inflated',
      '年报.docx',
      () => inflated(word, document, 7e7),
      tooLarge('年报.docx'),
    ],
    [
      '70 MB when inflated',
      '年报.xlsx',
      () => inflated(workbook, sheet, 7e7),
      tooLarge('年报.xlsx'),
    ],
    [
      'more text than the converter of Word documents is given',
      '年报.docx',
      () => inflated(word, document, 2e7),
      tooLarge('年报.docx'),
    ],
    ['entities', '年报.docx', () => withDoctype(word, document), unsafe('年报.docx')],
    ['entities', '年报.xlsx', () => withDoctype(workbook, sheet), unsafe('年报.xlsx')],
    [
      'entities among the styles',
      '年报.docx',
      () => withDoctype(word, 'word/styles.xml'),
      unsafe('年报.docx'),
    ],
    [
      'entities before its kind is known',
      '年报.xlsx',
      () => withDoctype(workbook, '_rels/.rels'),
      unsafe('年报.xlsx'),
    ],
    [
      'a page of 50 MB',
      '年报.html',
      () => page.replace('</main>', `<!--${'x'.repeat(49_900_000)}--></main>`),
      tooLarge('年报.html'),
    ],
    [
      'a page of tags without end',
      '年报.html',
      () => page.replace('</main>', `${'<p>1</p>'.repeat(2_300_000)}</main>`),
      tooLarge('年报.html'),
    ],
    ['a text of 50 MB', '年报.txt', () => '甲\t3\n'.repeat(8_300_000), tooLarge('年报.txt')],
    [
      'noise of just under 50 MB',
      '年报.docx',
      () => {
        const noise = randomBytes(50_000_000);
        // Whatever comes behind it.
        noise.set([0, 1, 2, 3]);
        return noise;
      },
      '“年报.docx”不是可以读取的文件。可以读取的有：Word 文档（.docx）、Excel 工作簿（.xlsx）、网页（.html）和文本（.txt）。',
    ],
  ])('%s: %s', async (_, name, make, sentence) => {
    expect(await saidOf(fileSource(name, make()))).toBe(sentence);
  });

  it('a file of more than 50 MB is refused by its size, without being read', async () => {
    let reads = 0;
    const bytes = (): Promise<Uint8Array> => {
      reads += 1;
      return Promise.resolve(new Uint8Array(0));
    };
    const file = { name: '年报.docx', size: 50_000_001, bytes };
    expect(await saidOf({ kind: 'file', file })).toBe(tooLarge('年报.docx'));
    expect(reads).toBe(0);
  });

  it('a file that the computer does not hand over is said to be so', async () => {
    const bytes = (): Promise<Uint8Array> => Promise.reject(new Error('NotReadableError'));
    expect(await saidOf({ kind: 'file', file: { name: '年报.docx', size: 9, bytes } })).toBe(
      '无法读取“年报.docx”，可能已被移动或正被占用。请重新选择文件。',
    );
  });
});

describe('too much on the clipboard', () => {
  it.each<[string, () => { text: string; html: string }]>([
    ['a text of 50 million characters', () => ({ text: '甲'.repeat(50_000_000), html: '' })],
    ['a page of 3 million characters', () => ({ text: '', html: `<p>${'甲'.repeat(3_000_000)}` })],
    ['a page of 50 million characters', () => ({ text: '', html: '<p>甲'.repeat(12_500_000) })],
  ])('%s', async (_, make) => {
    expect(await saidOf({ kind: 'pasted', ...make() })).toBe(
      '粘贴的内容太多，不像是一份年报。请只复制年报的正文和表格，再粘贴。',
    );
  });
});
