import fc from 'fast-check';
import type { TextEncoding } from '../../src/exchange/document-tools';
import { encodingOf, textOf } from '../../src/exchange/text/text-encoding';
import { documentTools } from '../support/document-tools';
import { bytesOf, markedBytesOf } from '../support/encoded-text';
import { seedText } from '../support/published-reports';

const text = '2022年，公开政府信息 127 条。';
/** Long enough that a broken character is one of many. */
const long = text.repeat(3);
const page = (charset: string): string =>
  `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`;
const joined = (...pieces: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]));

describe('the encoding of a text', () => {
  it.each<[string, TextEncoding, Uint8Array, string]>([
    ['UTF-8', 'utf-8', bytesOf(text, 'utf-8'), text],
    ['UTF-8 with its mark', 'utf-8', markedBytesOf(text, 'utf-8'), text],
    ['UTF-16 with its mark', 'utf-16le', markedBytesOf(text, 'utf-16le'), text],
    [
      'UTF-16 with its mark, the other way round',
      'utf-16be',
      markedBytesOf(text, 'utf-16be'),
      text,
    ],
    ['GBK', 'gb18030', bytesOf(text, 'gb18030'), text],
    // 㐀 (U+3400) stands in GB18030 only.
    [
      'GB18030, with a character of four bytes',
      'gb18030',
      joined(bytesOf(text, 'gb18030'), [0x81, 0x39, 0xee, 0x39]),
      `${text}㐀`,
    ],
    ['Latin letters and digits alone', 'utf-8', bytesOf('a\t1\r\n', 'utf-8'), 'a\t1\r\n'],
    ['nothing', 'utf-8', new Uint8Array(0), ''],
    ['a single word of GBK', 'gb18030', bytesOf('共 3 条', 'gb18030'), '共 3 条'],
    // Famous for passing as UTF-8 (C1AA CDA8).
    ['a word of GBK that looks like UTF-8', 'gb18030', bytesOf('联通', 'gb18030'), '联通'],
    [
      'UTF-8 with a broken character',
      'utf-8',
      joined(bytesOf(long, 'utf-8'), [0xe5, 0x85], bytesOf('3', 'utf-8')),
      `${long}\ufffd3`,
    ],
    [
      'UTF-8 cut within a character',
      'utf-8',
      bytesOf(long, 'utf-8').slice(0, -1),
      `${long.slice(0, -1)}\ufffd`,
    ],
    [
      'UTF-8 with a byte of another encoding',
      'utf-8',
      joined(bytesOf(long, 'utf-8'), [0xa0], bytesOf('3', 'utf-8')),
      `${long}\ufffd3`,
    ],
    ['UTF-8 of which most is broken', 'gb18030', bytesOf('公', 'utf-8').slice(0, 2), '鍏'],
    ['a page of UTF-8 that says GBK', 'utf-8', bytesOf(page('gb2312'), 'utf-8'), page('gb2312')],
    ['a page of GBK that says UTF-8', 'gb18030', bytesOf(page('utf-8'), 'gb18030'), page('utf-8')],
    [
      'a page of UTF-16 that says UTF-8',
      'utf-16le',
      markedBytesOf(page('utf-8'), 'utf-16le'),
      page('utf-8'),
    ],
    [
      'a mark of UTF-8 before other bytes',
      'utf-8',
      joined([0xef, 0xbb, 0xbf], [0xb9, 0xab]),
      '\ufffd\ufffd',
    ],
  ])('%s: %s', (_, encoding, bytes, expected) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(textOf(bytes, documentTools)).toBe(expected);
  });

  it('is found for a whole report in every encoding', () => {
    const report = seedText();
    expect(textOf(bytesOf(report, 'utf-8'), documentTools)).toBe(report);
    expect(textOf(bytesOf(report, 'gb18030'), documentTools)).toBe(report);
    expect(textOf(markedBytesOf(report, 'utf-16le'), documentTools)).toBe(report);
    expect(textOf(markedBytesOf(report, 'utf-16be'), documentTools)).toBe(report);
  });

  it('is UTF-8 for whatever is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const bytes = bytesOf(words, 'utf-8');
        expect(encodingOf(bytes)).toBe('utf-8');
        expect(textOf(bytes, documentTools)).toBe(words.replace(/^\ufeff/, ''));
      }),
    );
  });

  it('is told for any bytes, and a text is made of them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof textOf(bytes, documentTools)).toBe('string');
      }),
    );
  });
});
