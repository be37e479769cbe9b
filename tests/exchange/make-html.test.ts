import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { makeHtml } from '../../src/exchange/html/make-html';
import { readHtml } from '../../src/exchange/html/read-html';
import { outlineOf } from '../../src/exchange/published/outline';
import { recognise } from '../../src/recognition/recognise';
import { readNarrativeText } from '../../src/recognition/read-narrative-text';
import type { SourceDocument } from '../../src/recognition/source-document';
import type { Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import type { WrittenReport } from '../../src/report/written-report';
import {
  aspectTitles,
  formatById,
  formats,
  sectionTitles,
  type FigureKey,
} from '../../src/standard';
import { withFigures } from '../support/balanced-report';
import { documentTools } from '../support/document-tools';
import { inOrder, printedTable } from '../support/printed-table';
import { publishedReport } from '../support/published-reports';
import { cellsOf, pageOf } from '../support/web-page';
import { anyReport, emptyReport, publishedReports, written } from '../support/written-reports';

const format2021 = formatById('2021');
const eachFormat = formats.map((format) => [format.id, format] as const);
const textsOf = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

const hostile = [
  '<script>alert(1)</script>',
  '</td></tr></table><h1>x',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- -->',
  ']]>',
  '&lt;b&gt; &amp; &#60;',
  '</title></style><style>',
  '<b>甲</b>',
];

describe('a report as a web page', () => {
  it.each(publishedReports().map(({ id, format, report }) => [id, format, report] as const))(
    'has in %s every figure and every heading in its place',
    (_, format, report) => {
      const tables = [...pageOf(makeHtml(report, format)).querySelectorAll('table')];
      const cells = tables.map((table) =>
        inOrder(cellsOf(table)).map(({ row, column, rowCount, columnCount, text }) => ({
          row,
          column,
          rowCount,
          columnCount,
          text,
        })),
      );
      expect(cells).toEqual(format.tables.map((table) => printedTable(table, report)));
    },
  );

  it('has the form’s headings, and the text in their order', () => {
    const { report } = publishedReport('huaian-city-2024');
    const page = pageOf(makeHtml(written(report, format2021), format2021));
    expect(page.title).toBe('淮安市人民政府2024年政府信息公开工作年度报告');
    expect(textsOf(page, 'h1')).toEqual([page.title]);
    expect(textsOf(page, 'h2')).toEqual(Object.values(sectionTitles));
    expect(textsOf(page, 'h3')).toEqual(Object.values(aspectTitles));
    expect(textsOf(page, 'p')).toEqual(
      written(report, format2021).narrative.flatMap(({ paragraphs }) => paragraphs),
    );
    expect(textsOf(page, 'caption')).toEqual([
      '2024年主动公开政府信息情况',
      '2024年收到和处理政府信息公开申请情况',
      '2024年政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  it.each(eachFormat)('keeps in %s the headings of an empty report', (_, format) => {
    const page = pageOf(makeHtml(emptyReport(format), format));
    expect(textsOf(page, 'h2')).toEqual(Object.values(sectionTitles));
    expect(textsOf(page, 'h3, p')).toEqual([]);
    expect(textsOf(page, 'td[headers]').join('')).toBe('');
  });

  /** What a screen reader says of a figure. */
  test.each([
    [
      'requests.thirdPartyRights.legalServices',
      '申请人情况 法人或其他组织 法律服务机构 三、本年度办理结果 （三）不予公开 4.保护第三方合法权益',
    ],
    ['requests.received.total', '申请人情况 总计 一、本年新收政府信息公开申请数量'],
    [
      'proactiveDisclosure.normativeDocuments.inForce',
      '第二十条第（一）项 现行有效件数 行政规范性文件',
    ],
    ['proactiveDisclosure.compulsion.decisions', '第二十条第（六）项 本年处理决定数量 行政强制'],
    [
      'reconsiderationAndLitigation.litigationAfterReconsideration.pending',
      '行政诉讼 复议后起诉 尚未审结',
    ],
    ['reconsiderationAndLitigation.reconsideration.total', '行政复议 总计'],
  ])('names the headings of %s', (key: FigureKey, headings) => {
    const report = withFigures(emptyReport(format2021), { [key]: parseFigure({ value: '此处' }) });
    const page = pageOf(makeHtml({ ...report, narrative: [] }, format2021));
    const cell = [...page.querySelectorAll('td')].find(({ textContent }) => textContent === '此处');
    const ids = cell?.getAttribute('headers')?.split(' ') ?? [];
    expect(ids.map((id) => page.getElementById(id)?.textContent).join(' ')).toBe(headings);
  });

  it('repeats headings on paper where they hold for the whole table', () => {
    const page = pageOf(makeHtml(emptyReport(format2021), format2021));
    expect(
      [...page.querySelectorAll('table')].map((table) => [
        table.tHead?.rows.length ?? 0,
        table.tBodies.length,
      ]),
    ).toEqual([
      [0, 4],
      [3, 1],
      [3, 1],
    ]);
  });
});

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // Agencies have long names.
  rules: { 'long-title': 'off' },
});

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
  );
}

describe('to html-validate', () => {
  it.each(publishedReports().map(({ id, format, report }) => [id, format, report] as const))(
    '%s is without fault',
    async (_, format, report) => {
      expect(await faultsOf(makeHtml(report, format))).toEqual([]);
    },
  );

  it.each(eachFormat)('an empty report of %s is without fault', async (_, format) => {
    expect(await faultsOf(makeHtml(emptyReport(format), format))).toEqual([]);
  });

  it('a page with a fault is not', async () => {
    const page = makeHtml(emptyReport(format2021), format2021);
    expect(await faultsOf(page.replace(' lang="zh-CN"', ''))).not.toEqual([]);
  });
});

describe('what people typed', () => {
  /** Kinds of elements and attributes: a page has no others, whatever is in the report. */
  const markupOf = (page: Document): Set<string> =>
    new Set(
      [...page.querySelectorAll('*')].flatMap(({ localName, attributes }) => [
        localName,
        ...[...attributes].map(({ name }) => `@${name}`),
      ]),
    );
  const ours = markupOf(
    pageOf(makeHtml(written(publishedReport('huaian-city-2024').report, format2021), format2021)),
  );

  it.each(hostile)('%s is text in the title, in paragraphs and in figures', (text) => {
    const report: WrittenReport = {
      ...withFigures(emptyReport(format2021, text), {
        'requests.received.total': { kind: 'unreadable', problem: 'text', found: text },
      }),
      narrative: [{ section: 'problems', paragraphs: [text] }],
    };
    const page = pageOf(makeHtml(report, format2021));
    expect(page.title).toBe(`${text}2021年政府信息公开工作年度报告`);
    expect(textsOf(page, 'h1')).toEqual([page.title]);
    expect(textsOf(page, 'p')).toEqual([text]);
    expect(textsOf(page, 'td')).toContain(text);
    for (const kind of markupOf(page)) expect(ours).toContain(kind);
  });

  it.each(eachFormat)('is text, whatever it is, in a report of %s', (_, format) => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...hostile)).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyReport(format, text), (report) => {
        const page = pageOf(makeHtml(report, format));
        const { title, sections } = outlineOf(report, format);
        expect(textsOf(page, 'h1')).toEqual([title.join('')]);
        expect(textsOf(page, 'p')).toEqual(
          sections.flatMap(({ parts }) => parts.flatMap(({ paragraphs }) => paragraphs)),
        );
        for (const kind of markupOf(page)) expect(ours).toContain(kind);
      }),
      { numRuns: 25 },
    );
  });
});

describe('read again', () => {
  const shown = (figure: Figure | undefined): unknown =>
    figure?.kind === 'number' ? figure.value : figure?.kind === 'unreadable' ? figure.found : '';

  it.each(publishedReports().map(({ id, format, report }) => [id, format, report] as const))(
    '%s is the same report',
    (_, format, report) => {
      const source: SourceDocument = readHtml(documentTools.parseHtml(makeHtml(report, format)));
      const { title, tables } = recognise(source);
      expect(title).toEqual({ agency: report.agency, year: report.year });
      const found = new Map(
        tables
          .flatMap(({ rows }) => rows.flatMap(({ figures }) => figures))
          .map(({ key, figure }) => [key, figure]),
      );
      for (const [key, figure] of report.figures) {
        expect([key, shown(found.get(key))]).toEqual([key, shown(figure)]);
      }
      const { narrative, leftOver } = readNarrativeText(source, format);
      expect(narrative).toEqual(report.narrative);
      // Not even the captions, which repeat the headings for screen readers.
      expect(leftOver).toEqual([]);
    },
  );
});
