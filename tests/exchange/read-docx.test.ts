import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../src/exchange/docx/read-docx';
import { FileError, type FileProblem } from '../../src/exchange/file-error';
import { documentTools } from '../support/document-tools';
import { repacked, withForgedDirectory } from '../support/archives';
import { sketchOf } from '../support/source-sketch';
import { wordFile, wordXml } from '../support/word-file';

const { run, paragraph, cell, row, table } = wordXml;

const sketch = async (file: Uint8Array): Promise<(string | string[])[]> =>
  sketchOf(await readDocx(file, documentTools));

async function problemOf(file: Uint8Array): Promise<FileProblem | 'none'> {
  try {
    await readDocx(file, documentTools);
    return 'none';
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
}

const restart = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const bookmark = '<w:bookmarkStart w:id="1" w:name="_Hlk1"/><w:bookmarkEnd w:id="1"/>';

describe('texts', () => {
  it.each<[string, string, string[]]>([
    ['runs', paragraph(run('2022年') + run('收到3件')), ['2022年收到3件']],
    ['bold', paragraph(run('一、', '<w:b/>') + run('总体情况', '<w:b/>')), ['一、总体情况']],
    ['line breaks', paragraph(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}`), ['甲', '乙']],
    ['bookmarks', paragraph(bookmark + run('甲')), ['甲']],
    [
      'inserted and deleted text',
      paragraph(
        `${run('甲')}<w:ins w:id="1">${run('乙')}</w:ins><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>` +
          `<w:moveFrom w:id="3">${run('丁')}</w:moveFrom><w:moveTo w:id="4">${run('戊')}</w:moveTo>`,
      ),
      ['甲乙戊'],
    ],
    [
      'a deleted end of a paragraph',
      paragraph(run('甲'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('乙')),
      ['甲乙'],
    ],
    [
      'fields by their results',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2023年')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['2023年'],
    ],
    [
      'simple fields, and words with a direction of their own',
      paragraph(
        `<w:fldSimple w:instr=" =SUM(LEFT) ">${run('388')}</w:fldSimple>` +
          `<w:bdo w:val="ltr">${run('件')}</w:bdo><w:dir w:val="ltr">${run('。')}</w:dir>`,
      ),
      ['388件。'],
    ],
    ['returns', paragraph(`<w:r><w:t>甲</w:t><w:cr/><w:t>乙</w:t></w:r>`), ['甲', '乙']],
    [
      'no hidden or struck-out text',
      paragraph(
        run('甲') +
          run('乙', '<w:vanish/>') +
          run('丙', '<w:strike/>') +
          run('丁', '<w:vanish w:val="0"/>') +
          run('戊', '<w:rPrChange w:id="1" w:author="x"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
      ),
      ['甲丁戊'],
    ],
    [
      'text beside a hidden paragraph mark',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('甲')}</w:p>`,
      ['甲'],
    ],
    [
      'no digit that is the mark of a footnote',
      table(
        row([
          cell('行政处罚'),
          `<w:tc><w:p>${run('388')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p></w:tc>`,
        ]),
      ),
      [['行政处罚|388[1]']] as unknown as string[],
    ],
    ['controls', `<w:sdt><w:sdtContent>${paragraph(run('甲'))}</w:sdtContent></w:sdt>`, ['甲']],
    [
      'text boxes once',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('甲')}`,
      ),
      ['甲', '框'],
    ],
    [
      'words that look like a page',
      paragraph(run('&lt;script&gt;甲&lt;/script&gt;')),
      ['<script>甲</script>'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await sketch(wordFile(body))).toEqual(expected);
  });

  it('keeps headings that Word numbers by itself, without the numbers', async () => {
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const file = wordFile(
      paragraph(run('总体情况'), `<w:pStyle w:val="1"/>${numbered}`) +
        paragraph(run('一项'), numbered),
      {
        parts: { 'word/n.xml': numbering, 'word/s.xml': styles },
        links: { n: ['numbering', 'n.xml'], s: ['styles', '/word/s.xml'] },
      },
    );
    expect(await sketch(file)).toEqual(['总体情况', '一项']);
  });

  it('leaves pictures out and opens nothing that is linked', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const file = wordFile(paragraph(`${picture}<w:hyperlink r:id="h">${run('甲')}</w:hyperlink>`), {
      parts: { 'word/media/p.png': new Uint8Array(100) },
      links: { p: ['image', 'media/p.png'], h: ['hyperlink', 'https://example.org'] },
    });
    expect(await sketch(file)).toEqual(['甲']);
  });
});

describe('tables', () => {
  const merged = [
    row([cell('三', restart), cell('（一）', span(2))], '<w:tblHeader/>'),
    row([cell('', goesOn), cell('1'), cell('2')]),
  ];

  it.each<[string, string, (string | string[])[]]>([
    ['merged cells', table(...merged), [['三 [2x1]|（一） [1x2]', '1|2']]],
    [
      'a bookmark between rows',
      table(merged[0]!, bookmark, merged[1]!),
      [['三 [2x1]|（一） [1x2]', '1|2']],
    ],
    [
      'a bookmark between cells',
      table(merged[0]!, row([cell('', goesOn), bookmark, cell('1'), cell('2')])),
      [['三 [2x1]|（一） [1x2]', '1|2']],
    ],
    [
      'columns left out at the start of a row',
      table(row([cell('甲'), cell('乙')]), row([cell('1')], '<w:gridBefore w:val="1"/>')),
      [['甲|乙', '|1']],
    ],
    [
      'columns left out, and what they were before a change',
      table(
        row([cell('甲'), cell('乙')]),
        row(
          [cell('1')],
          '<w:gridBefore w:val="1"/><w:trPrChange w:id="1"><w:trPr><w:gridBefore w:val="2"/></w:trPr></w:trPrChange>',
        ),
      ),
      [['甲|乙', '|1']],
    ],
    [
      'tables split in two',
      table(row([cell('甲'), cell('1')])) + paragraph('') + table(row([cell('乙'), cell('2')])),
      [['甲|1'], ['乙|2']],
    ],
    [
      'deleted and inserted rows',
      table(
        row([cell('甲'), cell('1')]),
        row([cell('乙'), cell('2')], '<w:del w:id="1"/>'),
        row([cell('丙'), cell('3')], '<w:ins w:id="2"/>'),
      ),
      [['甲|1', '丙|3']],
    ],
    [
      'tables in each other',
      table(
        row([cell('外'), `<w:tc><w:tcPr/>${table(row([cell('甲'), cell('1')]))}<w:p/></w:tc>`]),
      ),
      ['外', ['甲|1']],
    ],
    ['a formula', table(row([cell("=cmd|'/c calc'!A1"), cell('1')])), [["=cmd|'/c calc'!A1|1"]]],
    [
      'a claim on columns without end',
      table(row([cell('甲', span(999999)), cell('1')])),
      [['甲 [1x1000]|1']],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await sketch(wordFile(body))).toEqual(expected);
  });

  it('reads what the writer of documents makes', async () => {
    const made = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '报告', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: '一、总体情况', heading: HeadingLevel.HEADING_1 }),
            new Textbox({ style: { width: '100pt' }, children: [new Paragraph('框')] }),
            new Table({
              rows: [
                new TableRow({
                  tableHeader: true,
                  children: [
                    new TableCell({ rowSpan: 2, children: [new Paragraph('甲')] }),
                    new TableCell({ columnSpan: 2, children: [new Paragraph('乙')] }),
                  ],
                }),
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph('1')] }),
                    new TableCell({ children: [new Paragraph('2')] }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    });
    expect(await sketch(new Uint8Array(await Packer.toBuffer(made)))).toEqual([
      ...['报告', '一、总体情况', '框'],
      ['甲 [2x1]|乙 [1x2]', '1|2'],
    ]);
  });
});

describe('a document that is broken or attacks its reader', () => {
  const good = wordFile(paragraph(run('甲')) + table(row([cell('乙'), cell('1')])));
  const withDocument = (change: (xml: string) => string): Uint8Array =>
    repacked(good, (parts) => ({
      ...parts,
      'word/document.xml': change(parts['word/document.xml']!),
    }));

  it.each<[string, readonly FileProblem[], () => Uint8Array]>([
    ['cut at 60 %', ['truncated'], () => good.slice(0, good.length * 0.6)],
    ['cut within its XML', ['badXml'], () => withDocument((xml) => xml.slice(0, -40))],
    ['without its main part', ['damaged'], () => zipSync({ 'a.txt': strToU8('x') })],
    ['with wrong checksums', ['damaged'], () => withForgedDirectory(good, 16, (crc) => crc ^ 1)],
    [
      'with entities',
      ['doctype'],
      () =>
        withDocument((xml) =>
          xml.replace(
            '<w:document',
            '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document',
          ),
        ),
    ],
    [
      'with entities in another part',
      ['doctype'],
      () =>
        wordFile('<w:p/>', {
          parts: { 'word/s.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:styles xmlns:w="w"/>' },
          links: { s: ['styles', 's.xml'] },
        }),
    ],
    ['of another root', ['damaged'], () => withDocument(() => '<x/>')],
    [
      'with more than it says',
      ['bomb'],
      () =>
        withForgedDirectory(
          withDocument((xml) => xml + ' '.repeat(1e6)),
          24,
          (n) => Math.min(n, 5000),
        ),
    ],
    ['with a part of 70 MB', ['tooLarge'], () => withDocument((xml) => xml + ' '.repeat(7e7))],
    ['with a text of 20 MB', ['tooLarge'], () => withDocument((xml) => xml + ' '.repeat(2e7))],
    ['with elements without end', ['tooLarge'], () => wordFile('<w:p/>'.repeat(250_000))],
    ['with elements in each other', ['badXml'], () => wordFile('<w:p>'.repeat(10_000))],
  ])('%s', async (_, problems, make) => {
    expect(problems).toContain(await problemOf(make()));
  });

  it.each(['<w:bookmarkStart ', '<w:trPr>', '<'])(
    'loses no time over a comment with %s again and again',
    async (tag) => {
      const comment = `<!--${tag.repeat(200_000)}-->`;
      expect(await sketch(wordFile(paragraph(run('甲')) + comment))).toEqual(['甲']);
    },
  );

  it('gets neither pictures nor embedded files nor styles of its own into the converter', async () => {
    const file = repacked(good, (parts) => ({
      ...parts,
      'mammoth/style-map': 'p => script',
      'word/embeddings/x.bin': 'x',
    }));
    expect(await sketch(file)).toEqual(['甲', ['乙|1']]);
  });
});
