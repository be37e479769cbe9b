import fc from 'fast-check';
import { FileError } from '../../src/exchange/file-error';
import type { HtmlNode } from '../../src/exchange/html/html-node';
import { readHtml } from '../../src/exchange/html/read-html';
import type { SourceDocument, SourceTable } from '../../src/recognition/source-document';
import { documentTools } from '../support/document-tools';
import { expanded, sketchOf } from '../support/source-sketch';

const read = (html: string): SourceDocument => readHtml(documentTools.parseHtml(html));
const sketch = (html: string): (string | string[])[] => sketchOf(read(html));
const tablesOf = (html: string): SourceTable[] =>
  read(html).blocks.filter((block) => block.kind === 'table');

describe('paragraphs', () => {
  it.each<[string, string, string[]]>([
    ['blocks', '<p>甲</p><div>乙<p>丙</p>丁</div>戊', ['甲', '乙', '丙', '丁', '戊']],
    ['line breaks', '<p>甲<br>乙<br/><br>丙</p>', ['甲', '乙', '丙']],
    ['lists', '<ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul>', ['甲', '乙', '丙']],
    [
      'runs of one line',
      '<p>2022<span>年</span><a href="x">收到<i>3</i></a>件</p>',
      ['2022年收到3件'],
    ],
    ['spaces', '<p>&nbsp;&emsp;收到 \n\t 3&nbsp;&nbsp;件　</p>', ['收到 3 件']],
    ['lines of the source within Chinese', '<p>政府信\n  息公开</p>', ['政府信息公开']],
    ['lines of the source between words', '<p>one\ntwo</p>', ['one two']],
    ['lines that are meant', '<pre>甲\n 乙  丙\n</pre>', ['甲', '乙 丙']],
    ['marks without width', '<p>信\u200b息\ufeff</p>', ['信息']],
    ['nothing', '<p> </p><p>&nbsp;</p><div><br></div>', []],
    ['headings', '<h1>报告</h1><p>甲</p><h6>乙</h6>', ['报告', '甲', '乙']],
    ['bold in part', '<p><b>一是</b>加强培训</p>', ['一是加强培训']],
    ['bold and plain', '<p><b>一、总体情况</b><br>正文</p>', ['一、总体情况', '正文']],
  ])('%s', (_, html, expected) => {
    expect(sketch(html)).toEqual(expected);
  });
});

describe('what is not seen', () => {
  it.each<[string, string]>([
    ['scripts', '<script>document.title = "甲"</script>'],
    ['style sheets', '<style>p { color: red }</style>'],
    ['templates', '<template><p>甲</p></template>'],
    ['what stands in for scripts', '<noscript>请启用脚本</noscript>'],
    ['comments', '<!-- 甲 --><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->'],
    ['islands of data', '<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>'],
    [
      'hidden elements',
      '<p hidden>甲</p><div style="color:red; DISPLAY : none !important">乙</div>',
    ],
    ['invisible elements', '<p style="visibility:hidden">甲</p>'],
    ['hidden text of Word', "<span style='mso-hide:all'>甲</span>"],
    ['frames', '<iframe srcdoc="甲">乙</iframe><object>丙</object>'],
    ['choices', '<select><option>甲</option></select><textarea>乙</textarea>'],
    ['deleted text', '<del>甲</del>'],
    ['struck-out text', '<s>甲</s><strike>乙</strike>'],
    ['the title of the window', '<head><title>甲</title></head>'],
    ['pictures', '<img src="x.png" alt="甲" onerror="alert(1)">'],
  ])('%s', (_, html) => {
    expect(sketch(`<p>正文</p>${html}`)).toEqual(['正文']);
  });

  it('takes an address that would run for its words', () => {
    expect(sketch('<a href="javascript:alert(1)" onclick="alert(2)">甲</a>')).toEqual(['甲']);
  });
});

describe('tables', () => {
  it.each<[string, string, (string | string[])[]]>([
    ['rows and cells', '<table><tr><th>甲</th><td>1</td></tr></table>', [['甲|1']]],
    [
      'merged cells',
      `<table><tr><td rowspan="2">三</td><td colspan="2">（一）</td></tr>
       <tr><td>1</td><td>2</td></tr></table>`,
      [['三 [2x1]|（一） [1x2]', '1|2']],
    ],
    [
      'lines in a cell',
      '<table><tr><td><p>甲</p>乙<br>丙</td><td></td></tr></table>',
      [['甲\n乙\n丙|']],
    ],
    [
      'what stands around',
      '前<table><caption>表一</caption><tr><td>1</td><td>2</td></tr></table>后',
      ['前', '表一', ['1|2'], '后'],
    ],
    [
      'parts of a table',
      '<table><thead><tr><th>甲<th>乙</thead><tbody><tr><td>1<td>2</tbody></table>',
      [['甲|乙', '1|2']],
    ],
    [
      'hidden rows and cells',
      `<table><tr style="display:none"><td>1</td></tr>
       <tr><td>2</td><td style="display:none">3</td><td>4</td></tr></table>`,
      [['2|4']],
    ],
    [
      'tables for the layout',
      `<table><tr><td>栏目</td><td>标题<table><tr><td>甲</td><td>1</td></tr></table>文</td></tr></table>`,
      ['栏目', '标题', ['甲|1'], '文'],
    ],
    [
      'frames around a table',
      '<table><tr><td><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>',
      [['甲|1']],
    ],
    ['frames around a text', '<table><tr><td>甲<p>乙</p></td></tr></table>', ['甲', '乙']],
    [
      'frames in a cell',
      '<table><tr><td>甲</td><td><table><tr><td>1</td></tr></table>件</td></tr></table>',
      [['甲|1\n件']],
    ],
    [
      'a smaller table in a cell of one with numbers',
      `<table>${[1, 2, 3].map((n) => `<tr><td>甲${n}</td><td>${n}</td></tr>`).join('')}<tr><td><table><tr><td>乙</td><td>丙</td></tr></table></td><td>4</td></tr></table>`,
      [['甲1|1', '甲2|2', '甲3|3', '乙\n丙|4']],
    ],
    [
      'a table of numbers within a page of numbered rows',
      `<table>${[1, 2, 3].map((n) => `<tr><td>${n}</td><td>文</td></tr>`).join('')}<tr><td><table>${[4, 5, 6, 7].map((n) => `<tr><td>甲</td><td>${n}</td></tr>`).join('')}</table></td></tr></table>`,
      ['1', '文', '2', '文', '3', '文', ['甲|4', '甲|5', '甲|6', '甲|7']],
    ],
    ['blank tables', '<table><tr><td></td><td>&nbsp;</td></tr></table>', []],
    [
      'a formula',
      "<table><tr><td>=cmd|'/c calc'!A1</td><td>1</td></tr></table>",
      [["=cmd|'/c calc'!A1|1"]],
    ],
  ])('%s', (_, html, expected) => {
    expect(sketch(html)).toEqual(expected);
  });

  it('counts columns past cells that reach in from above', () => {
    const [table] = tablesOf(
      `<table><tr><td>a</td><td rowspan=2>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>`,
    );
    expect(table?.rows[1]).toEqual([
      { column: 0, columnCount: 1, rowCount: 1, content: { value: 'd' } },
      { column: 2, columnCount: 1, rowCount: 1, content: { value: 'e' } },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['too many rows', '<tr><td rowspan="65534">a<td>b<tr><td>c', ['a [2x1]|b', 'c']],
    ['rows to the end', '<tr><td rowspan="0">a<td>b<tr><td>c', ['a [2x1]|b', 'c']],
    ['too many columns', '<tr><td colspan="99999999">a<tr><td>b<td>c', ['a [1x2]', 'b|c']],
    ['no number', '<tr><td colspan="all" rowspan="-1">a<td colspan="0">b', ['a|b']],
    [
      'the place of another cell',
      '<tr><td>a<td rowspan="2">b<tr><td colspan="2">c<td>d',
      ['a|b [2x1]', 'c|d'],
    ],
  ])('a cell that claims %s', (_, rows, expected) => {
    expect(sketch(`<table>${rows}</table>`)).toEqual([expected]);
  });

  it('never lets two cells cover one place, whatever they claim', () => {
    const span = fc.integer({ min: 0, max: 6 });
    const rows = fc.array(fc.array(fc.tuple(span, span), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (table) => {
        const cells = table.flat().length;
        fc.pre(cells > 1);
        const html = table
          .map((row) =>
            row.map(([down, right]) => `<td rowspan=${down} colspan=${right}>x</td>`).join(''),
          )
          .map((row) => `<tr>${row}</tr>`)
          .join('');
        const [read] = tablesOf(`<table>${html}</table>`);
        const places = expanded(read!);
        expect(new Set(places.flat().filter(Boolean)).size).toBe(cells);
      }),
    );
  });
});

describe('the clipboard of office programs', () => {
  it('takes the exact number that Excel says beside the one it shows', () => {
    const [table] = tablesOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
      <!--StartFragment--><col width=64><tr>
      <td x:num>3</td><td x:num="51.25">51</td><td x:num="1234.5">1,234.50</td><td x:str>4</td>
      <td x:num="45000">2023/3/15</td><td x:num="0.5">50%</td><td sdval="7" sdnum="2052;">7</td>
      </tr><!--EndFragment--></table></body></html>`);
    expect(table?.rows[0]?.map(({ content }) => content.value)).toEqual([
      ...[3, 51.25, 1234.5, '4'],
      ...['2023/3/15', '50%', 7],
    ]);
  });

  it('keeps the numbers that Word writes before the items of a list', () => {
    expect(
      sketch(`<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>
        <span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;
        </span></span></span><![endif]>总体情况<o:p></o:p></p>`),
    ).toEqual(['一、 总体情况']);
  });

  it('leaves out the rows that Excel writes for itself', () => {
    expect(
      sketch(`<table><tr><td>甲</td><td>1</td></tr><![if supportMisalignedColumns]>
        <tr height=0 style='display:none'><td width=72></td></tr><![endif]></table>`),
    ).toEqual([['甲|1']]);
  });
});

describe('a page that attacks its reader', () => {
  const problemOf = (page: string | HtmlNode): string => {
    try {
      readHtml(typeof page === 'string' ? documentTools.parseHtml(page) : page);
      return 'none';
    } catch (error) {
      if (error instanceof FileError) return error.problem;
      throw error;
    }
  };

  const element = (nodeName: string, childNodes: HtmlNode[]): HtmlNode => ({
    ...{ nodeType: 1, nodeName, nodeValue: null, childNodes },
  });
  const text: HtmlNode = { nodeType: 3, nodeName: '#text', nodeValue: '甲', childNodes: [] };
  const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

  it.each<[string, () => string | HtmlNode]>([
    [
      'elements in each other',
      () => times(200_000, 'DIV').reduce((inner, name) => element(name, [inner]), text),
    ],
    ['tables in each other', () => `${'<table><tr><td>'.repeat(300)}甲`],
    ['wide cells', () => `<table>${`<tr>${'<td colspan=1000>x'.repeat(10)}`.repeat(300)}</table>`],
    ['high cells', () => `<table>${`<tr>${'<td rowspan=65534>x'.repeat(8)}`.repeat(300)}</table>`],
    ['spaces in styles', () => `<p style="display${' '.repeat(200_000)}">甲`],
    [
      'digits beside a number',
      () => `<table><tr><td x:num="1">${'1'.repeat(200_000)}x<td>2</table>`,
    ],
  ])('loses no time over %s', (_, make) => {
    expect(problemOf(make())).toBe('none');
  });

  it.each<[string, () => string | HtmlNode]>([
    ['columns without end', () => `<table><tr>${'<td colspan=1000>x'.repeat(50)}</table>`],
    ['paragraphs without end', () => element('BODY', times(200_001, element('P', [text])))],
  ])('refuses %s', (_, make) => {
    expect(problemOf(make())).toBe('tooLarge');
  });
});
