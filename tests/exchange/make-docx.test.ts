import fc from 'fast-check';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { parseFigure } from '../../src/report/parse-figure';
import type { WrittenReport } from '../../src/report/written-report';
import { aspectTitles, formatById, formats, sectionTitles, type Format } from '../../src/standard';
import { unpacked } from '../support/archives';
import { withFigures } from '../support/balanced-report';
import { convertWithLibreOffice, drawPages, pagesOfText } from '../support/libreoffice';
import { officeVersions, openXmlErrors } from '../support/ooxml-validator';
import { inOrder, printedTable } from '../support/printed-table';
import { publishedReport } from '../support/published-reports';
import { descendantsNamed, wordDocument, xmlOf } from '../support/word-document';
import { anyReport, emptyReport, publishedReports, written } from '../support/written-reports';

const long = '某某市某某区某某街道办事处和某某管理委员会';

/** The published report of each format with the largest figures. */
const filled = (format: Format): WrittenReport =>
  written(
    publishedReport({ '2019': 'shanghai-gov-office-2019', '2021': 'huaian-city-2024' }[format.id])
      .report,
    format,
  );

const eachFormat = formats.map((format) => [format.id, format] as const);
const eachKind = formats.flatMap((format) => [
  [`${format.id}, blank`, format, emptyReport(format)] as const,
  [`${format.id}, filled`, format, filled(format)] as const,
]);

describe('a report as a Word document', () => {
  it.each(publishedReports().map(({ id, format, report }) => [id, format, report] as const))(
    'has in %s every figure and every heading in its place',
    async (_, format, report) => {
      const { tables } = wordDocument(await makeDocx(report, format));
      expect(tables.map(({ cells }) => inOrder(cells))).toEqual(
        format.tables.map((table) => printedTable(table, report)),
      );
    },
  );

  it.each(eachFormat)('has in %s headings that Word navigates by', async (_, format) => {
    const report = filled(format);
    const { paragraphs } = wordDocument(await makeDocx(report, format));
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual(
      Object.values(sectionTitles),
    );
    expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual(
      format.id === '2021' ? Object.values(aspectTitles) : [],
    );
    expect(paragraphs.filter(({ style }) => style === 'BodyText').map(({ text }) => text)).toEqual(
      report.narrative.flatMap((part) => part.paragraphs),
    );
  });

  it.each([
    ['某县某局', '某县某局2021年政府信息公开工作年度报告'],
    ['', '2021年政府信息公开工作年度报告'],
    [long, `${long}\n2021年政府信息公开工作年度报告`],
  ])('has the title of %j', async (agency, title) => {
    const format = formatById('2021');
    const { paragraphs } = wordDocument(await makeDocx(emptyReport(format, agency), format));
    expect(paragraphs[0]).toEqual({ style: 'Title', text: title });
  });

  it('shows lines of a cell as lines, and what is no number as it was found', async () => {
    const format = formatById('2021');
    const figure = parseFigure({ value: '22\r\n（其中修订16件）<&>"\u0001' });
    const report = withFigures(emptyReport(format), { 'requests.received.total': figure });
    const { tables } = wordDocument(await makeDocx({ ...report, narrative: [] }, format));
    expect(tables[1]?.cells.map(({ text }) => text)).toContain('22\n（其中修订16件）<&>"');
  });

  it('keeps rows whole, repeats headings that hold for the whole table, and ends pages below figures', async () => {
    const format = formatById('2021');
    const { tables } = wordDocument(await makeDocx(emptyReport(format), format));
    expect(tables.map(({ rows }) => rows.filter(({ isHeader }) => isHeader).length)).toEqual([
      0, 3, 3,
    ]);
    expect(tables.flatMap(({ rows }) => rows).filter(({ maySplit }) => maySplit)).toEqual([]);
    const ends = tables.map(({ rows }) =>
      rows.flatMap(({ keepsNext }, row) => (keepsNext ? [] : [row])),
    );
    expect(ends).toEqual([
      // Below each block.
      [3, 6, 10, 13],
      // Below 一 and 二, and below each group of 三.
      [3, 4, 14, 17, 22, 25, 26, 27],
      [3],
    ]);
  });

  it('is an A4 page with the margins of official documents', async () => {
    const format = formatById('2021');
    const { body } = wordDocument(await makeDocx(emptyReport(format), format));
    const lengths = (name: string, ...attributes: string[]): number[] =>
      attributes.map((attribute) => {
        const twips = descendantsNamed(body, name)[0]?.getAttribute(`w:${attribute}`);
        return Math.round((Number(twips) / 1440) * 25.4);
      });
    expect(lengths('pgSz', 'w', 'h')).toEqual([210, 297]);
    expect(lengths('pgMar', 'top', 'bottom', 'left', 'right')).toEqual([37, 35, 28, 26]);
  });

  it('says nothing of the program or person that made it, and is the same file every time', async () => {
    const format = formatById('2021');
    const report = filled(format);
    const file = await makeDocx(report, format);
    expect(unpacked(file)['docProps/core.xml']).toMatch(
      /<dc:title>[^<]+2024年政府信息公开工作年度报告<\/dc:title><dc:language>zh-CN<\/dc:language><\/cp:coreProperties>$/,
    );
    for (const part of Object.values(unpacked(file))) expect(part).not.toMatch(/un-named|docx\b/i);
    expect(await makeDocx(report, format)).toEqual(file);
  });

  it.each(eachFormat)('is well-formed whatever is in a report of %s', async (_, format) => {
    await fc.assert(
      fc.asyncProperty(anyReport(format), async (report) => {
        const parts = unpacked(await makeDocx(report, format));
        for (const [path, xml] of Object.entries(parts)) {
          if (/\.(xml|rels)$/.test(path)) xmlOf(xml);
        }
        expect(parts['word/document.xml']).toBeDefined();
      }),
      { numRuns: 10 },
    );
  });
});

describe.each(officeVersions)('to the Open XML SDK for %s', (version) => {
  it.each(eachKind)('%s is without fault', async (_, format, report) => {
    expect(await openXmlErrors(await makeDocx(report, format), version, 'docx')).toEqual([]);
  });
});

describe('what LibreOffice prints', () => {
  const dotsPerInch = 50;
  const pdfs = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, format, report] of eachKind) files.set(name, await makeDocx(report, format));
    for (const [name, pdf] of await convertWithLibreOffice(files, 'pdf', false, 'docx')) {
      pdfs.set(name, pdf);
    }
  });

  it.each(eachKind)('%s stays within the margins', async (name) => {
    const pages = await drawPages(pdfs.get(name)!, dotsPerInch);
    expect(pages.length).toBeGreaterThan(1);
    const dots = (millimetres: number): number => (millimetres / 25.4) * dotsPerInch;
    for (const page of pages) {
      const { width, height } = page;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          // A line and a hanging sign of punctuation may stand in the margin.
          const isMargin = x < dots(28) - 2 || x > width - dots(26) + dots(6) || y < dots(37) - 2;
          if (isMargin && page.colorAt(x, y) !== '#FFFFFF') throw new Error(`${name}: ${x}, ${y}`);
        }
      }
    }
  });

  it.each(eachKind)(
    '%s has numbered pages, every heading and every figure',
    async (name, format, report) => {
      const pages = await pagesOfText(pdfs.get(name)!);
      pages.forEach((page, index) => {
        expect(page).toMatch(new RegExp(`—\\s*${index + 1}\\s*—\\s*$`));
      });
      const words = pages.join('').replace(/[\s·]/g, '');
      for (const title of Object.values(sectionTitles)) expect(words).toContain(title);
      for (const table of format.tables) {
        for (const { text } of printedTable(table, report).filter((cell) =>
          /^[\d.-]+$/.test(cell.text),
        )) {
          expect(words).toContain(text);
        }
      }
    },
  );
});
