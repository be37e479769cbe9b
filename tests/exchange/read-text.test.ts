import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { FileError } from '../../src/exchange/file-error';
import { readText } from '../../src/exchange/text/read-text';
import { sketchOf } from '../support/source-sketch';

const sketch = (...lines: string[]): (string | string[])[] => sketchOf(readText(lines.join('\n')));

describe('lines with tabs', () => {
  it.each<[string, string[], (string | string[])[]]>([
    ['are a table', ['前', '甲\t1', '乙\t2', '后'], ['前', ['甲|1', '乙|2'], '后']],
    ['keep their gaps', ['\t\t甲\t\t1', '乙\t'], [['||甲||1', '乙|']]],
    ['go on after a blank line', ['甲\t1', '', ' ', '乙\t2'], [['甲|1', '乙|2']]],
    ['do not go on after a text', ['甲\t1', '文', '乙\t2'], [['甲|1'], '文', ['乙|2']]],
    ['may be a row of blanks', ['甲\t乙', '\t', '文'], [['甲|乙', '|'], '文']],
    ['are no table without words', ['\t\t', '甲'], ['甲']],
    ['are a paragraph with an indented text', ['\t甲', '\t\t乙'], ['甲', '乙']],
    ['hold an indented text between rows', ['甲\t1', '\t乙', '丙\t2'], [['甲|1', '|乙', '丙|2']]],
    ['hold texts as they are', ["=cmd|'/c calc'!A1\t 1 "], [["=cmd|'/c calc'!A1|1"]]],
  ])('%s', (_, lines, expected) => {
    expect(sketch(...lines)).toEqual(expected);
  });

  it.each<[string, string, (string | string[])[]]>([
    ['line breaks in a cell', '甲\t"乙\n 丙"\t1\n丁\t2', [['甲|乙\n丙|1', '丁|2']]],
    ['marks in a cell', '"他说""好"""\t"a\tb"', [['他说"好"|a\tb']]],
    ['marks in a sentence', '"三审三校"制度\t1', [['"三审三校"制度|1']]],
    ['marks around a line', '"甲"\n"乙\n丙"', ['"甲"', '"乙', '丙"']],
    ['a mark that is never closed', '甲\t"乙\n丙', [['甲|"乙'], '丙']],
  ])('quotation marks: %s', (_, text, expected) => {
    expect(sketch(text)).toEqual(expected);
  });

  it('come with the line ends of any system', () => {
    expect(sketchOf(readText('\ufeff甲\t1\r\n乙\t2\r文\u2028文'))).toEqual([
      ['甲|1', '乙|2'],
      '文',
      '文',
    ]);
  });
});

describe('numbers copied from fixed pages', () => {
  it.each<[string, string[], (string | string[])[]]>([
    ['behind a label', ['1.属于国家秘密 0 0 12', '文'], [['1.属于国家秘密|0|0|12'], '文']],
    [
      'behind a label with spaces',
      ['（一） 予以公开　３ 1,200 0.5'],
      [['（一） 予以公开|３|1,200|0.5']],
    ],
    ['alone', ['0 0 0 3'], [['0|0|0|3']]],
    ['with dashes', ['甲 - / 0'], [['甲|-|/|0']]],
    [
      'behind the last line of a label',
      ['甲 0 1', '申请人逾期未缴费、', '行政机关不再处理 0 2', '三、情况'],
      [['甲|0|1', '申请人逾期未缴费、', '行政机关不再处理|0|2'], '三、情况'],
    ],
    [
      'with a heading and its table behind them',
      ['甲 0 1', '四、情况', '行政复议 行政诉讼', '结果维持 总计', '0 0'],
      [['甲|0|1'], '四、情况', '行政复议 行政诉讼', '结果维持 总计', ['0|0']],
    ],
  ])('%s', (_, lines, expected) => {
    expect(sketch(...lines)).toEqual(expected);
  });

  it.each([
    ['one number', '本年收到申请，共 3'],
    ['a date', '2023 年 1 月 15 日'],
    ['a page number', '— 3 —'],
    ['a sentence', '2022年，公开 3 条，较上年增加 1 条。'],
    ['a list', '1. 2.'],
  ])('are no row: %s', (_, line) => {
    expect(sketch(line)).toEqual([line]);
  });
});

describe('cells on lines of their own', () => {
  it.each<[string, string[], (string | string[])[]]>([
    ['a label and numbers', ['甲', '0', '1', '乙', '2', '3', '文'], [['甲|0|1', '乙|2|3'], '文']],
    ['blank lines between', ['甲', '', '0', '', '1', '', '文'], [['甲|0|1'], '文']],
    ['a single number below a short label', ['行政许可', '5', '文'], [['行政许可|5'], '文']],
    ['numbers alone', ['甲。', '0', '1'], ['甲。', ['0|1']]],
    [
      'a group before the label',
      ['甲', '0', '1', '三、结果', '（一）公开', '2', '3'],
      [['甲|0|1', '三、结果', '（一）公开|2|3']],
    ],
  ])('%s', (_, lines, expected) => {
    expect(sketch(...lines)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    [
      'a page number',
      ['高度重视政府信息公开工作，认真贯彻落实《中华人民共和国政府', '3', '信息公开条例》。'],
    ],
    ['a page number below a sentence', ['工作取得成效。', '3', '下一步']],
    ['a number alone', ['', '3']],
  ])('are none: %s', (_, lines) => {
    expect(sketch(...lines)).toEqual(lines.filter((line) => line !== ''));
  });
});

describe('a whole report as text', () => {
  const text = readFileSync('../shared/reports/seed-report-2022.txt', 'utf8');
  const { blocks } = readText(text);
  const tables = blocks.filter((block) => block.kind === 'table');

  it('has its three tables, and every other line is a paragraph', () => {
    expect(tables.map(({ rows }) => [rows.length, rows[0]?.[0]?.content.value])).toEqual([
      [14, '第二十条第(一)项'],
      [28, '(本列数据的勾稽关系为: 第一项加第二项之和, 等于第三项加第四项之和)'],
      [4, '行政复议'],
    ]);
    const paragraphs = text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.includes('\t'));
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toEqual(
      paragraphs.map((line) => line.trim()),
    );
  });

  it('keeps the table in which a blank line stands', () => {
    const rows = tables[1]!.rows.map((row) => row.map(({ content }) => content.value));
    expect(rows.slice(8, 10)).toEqual([
      ['', '', '2.其他法律行政法规禁止公开', ...Array<string>(7).fill('0')],
      ['', '', '3.危及“三安全一稳定”', ...Array<string>(7).fill('0')],
    ]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom('甲', '3', '0', ' ', '\t', '\n', '"', '。', '-', '\r', '年报');
  it('keeps every word, in its order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const words = (text: string): string => text.replace(/[\s"]/g, '');
        const read = readText(parts.join(''))
          .blocks.flatMap((block) =>
            block.kind === 'paragraph'
              ? [block.text]
              : block.rows.flatMap((row) => row.map(({ content }) => String(content.value))),
          )
          .join('');
        expect(words(read)).toBe(words(parts.join('')));
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, () => string, string]>([
    ['blank lines', () => ' \n'.repeat(190_000), 'none'],
    ['quotation marks', () => '"\t'.repeat(90_000), 'none'],
    ['marks in each other', () => `\n${'"'.repeat(9_000)}x`.repeat(100), 'none'],
    ['spaces', () => `甲${' '.repeat(1_000_000)}乙`, 'none'],
    ['numbers', () => '1\n\n'.repeat(90_000), 'none'],
    ['lines without end', () => '甲\n'.repeat(300_000), 'tooLarge'],
    ['cells without end', () => `${'1\t'.repeat(1000)}\n`.repeat(300), 'tooLarge'],
  ])('loses no time over %s', (_, make, expected) => {
    const problem = (): string => {
      try {
        readText(make());
        return 'none';
      } catch (error) {
        if (error instanceof FileError) return error.problem;
        throw error;
      }
    };
    expect(problem()).toBe(expected);
  });
});
