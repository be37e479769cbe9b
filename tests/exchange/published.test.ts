import fc from 'fast-check';
import { documentText } from '../../src/exchange/published/document-text';
import { figureText, plainNumber } from '../../src/exchange/published/figure-text';
import { outlineOf } from '../../src/exchange/published/outline';
import { blankFigure, numberFigure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import type { NarrativeText } from '../../src/report/written-report';
import { aspectTitles, formatById, formats, sectionIds, sectionTitles } from '../../src/standard';
import { emptyReport } from '../support/written-reports';

describe('a figure in print', () => {
  test.each([
    [numberFigure(0), '0'],
    [numberFigure(-12), '-12'],
    [numberFigure(1234567), '1234567'],
    [numberFigure(24252.311082), '24252.311082'],
    [numberFigure(1e21), '1000000000000000000000'],
    [numberFigure(1.5e22), '15000000000000000000000'],
    [numberFigure(1e-7), '0.0000001'],
    [numberFigure(-1.25e-9), '-0.00000000125'],
    [blankFigure(), ''],
    [blankFigure(true), ''],
    [undefined, ''],
    [parseFigure({ value: '22（其中修订16件）' }), '22（其中修订16件）'],
    [parseFigure({ value: '/' }), '/'],
    [parseFigure({ value: 'a\u0000\u000bb' }), 'ab'],
  ])('%j is %j', (figure, text) => {
    expect(figureText(figure)).toBe(text);
  });

  it('is the same number again, and has no exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value + 0);
      }),
    );
  });
});

test.each([
  ['rows\r\nand\rmore', 'rows\nand\nmore'],
  ['\ud800a\udc00', '\ufffda\ufffd'],
  ['\ud83d\ude00', '\ud83d\ude00'],
  ['\u0000\u0008\u001b\u0085\ufffe\uffff', ''],
  ['\ta', '\ta'],
])('a document holds %j as %j', (text, held) => {
  expect(documentText(text)).toBe(held);
});

describe('the outline', () => {
  const format = formatById('2021');
  const outlineWith = (...narrative: NarrativeText[]): ReturnType<typeof outlineOf> =>
    outlineOf({ ...emptyReport(format), narrative }, format);

  test.each(formats.map((each) => [each.id, each] as const))(
    'has in %s all six headings and three tables, even of an empty report',
    (_, each) => {
      const { title, sections } = outlineOf(emptyReport(each, '某局'), each);
      expect(title.join('')).toBe(`某局${each.reportYears.from}年政府信息公开工作年度报告`);
      expect(sections.map((section) => section.title)).toEqual(Object.values(sectionTitles));
      expect(sections.map(({ table }) => table)).toEqual([
        undefined,
        ...each.tables,
        undefined,
        undefined,
      ]);
      expect(sections.flatMap(({ parts }) => parts)).toEqual([]);
    },
  );

  it('leaves out what says nothing, with its heading', () => {
    const { sections } = outlineWith(
      { section: 'overview', aspect: 'proactive', paragraphs: [] },
      { section: 'overview', aspect: 'uponRequest', paragraphs: ['\u3000\u3000', ' '] },
      { section: 'overview', aspect: 'platform', paragraphs: ['\u3000\u3000网站。'] },
    );
    expect(sections[0]?.parts).toEqual([
      { heading: aspectTitles.platform, paragraphs: ['网站。'] },
    ]);
  });

  it('keeps text of every section, also beside a table', () => {
    const { sections } = outlineWith(
      ...sectionIds.map((section) => ({ section, paragraphs: [section] })),
    );
    expect(sections.map(({ parts }) => parts)).toEqual(
      sectionIds.map((section) => [{ paragraphs: [section] }]),
    );
  });

  test.each<
    [string, string[], ReturnType<typeof outlineWith>['sections'][number]['parts'][number]]
  >([
    [
      'on a line of its own',
      ['(一) 主动公开：', '公开127条。'],
      { heading: '（一）主动公开', paragraphs: ['公开127条。'] },
    ],
    [
      'at the beginning of a paragraph',
      ['（一）主动公开方面。公开127条。', '又。'],
      { paragraphs: ['（一）主动公开方面。公开127条。', '又。'] },
    ],
    [
      'of another part',
      ['（二）依申请公开'],
      { heading: '（一）主动公开', paragraphs: ['（二）依申请公开'] },
    ],
    [
      'of the section and its own',
      ['一、总体情况', '（一）主动公开', '公开127条。'],
      { heading: '（一）主动公开', paragraphs: ['公开127条。'] },
    ],
  ])('does not print a heading twice: one %s', (_, paragraphs, part) => {
    const { sections } = outlineWith({ section: 'overview', aspect: 'proactive', paragraphs });
    expect(sections[0]?.parts).toEqual([part]);
  });
});
