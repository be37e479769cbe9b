import { creationOfImport, fillOpenReport } from '../../src/app/accept-import';
import type { FoundReport } from '../../src/app/found-report';
import { planImport, rowId } from '../../src/app/import-report';
import { openSource, type ImportSource } from '../../src/app/import-source';
import { checkDraft } from '../../src/app/report-draft';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { makeHtml } from '../../src/exchange/html/make-html';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import { figuresOf, formatById, type FigureKey } from '../../src/standard';
import type { CellWrite, WorkbookHost } from '../../src/workbook/host';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { readReport } from '../../src/workbook/read-report';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { repacked, unpacked } from '../support/archives';
import { drawDocument } from '../support/drawn-document';
import { documentTools } from '../support/document-tools';
import { asText } from '../support/drawn-carriers';
import { filledPlan } from '../support/filled-workbook';
import { OfficeSession } from '../support/office-session';
import { fileSource } from '../support/shown-refusal';
import { written } from '../support/written-reports';
import { planOfImport } from '../support/import-plan';

/** A text in a figure's cell that a spreadsheet would take for a formula stays a text, whichever way it comes in. */

/** No figure for anybody. */
const words = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.org","3")',
  '@SUM(1,1)',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '＝1+1',
];
/** A number with a remark for a reader of reports, a formula for a spreadsheet. */
const remarks = ["+1（cmd|' /C calc'!A0）", '-2（SUM(1,1)）'];

const format = formatById('2021');
const key: FigureKey = 'requests.granted.publicInterest';
const agency = '某县某局';
const year = 2025;

const figuresWith = (text: string): Map<FigureKey, Figure> =>
  new Map<FigureKey, Figure>([
    ...[...figuresOf(format).keys()].map((one) => [one, numberFigure(0)] as const),
    [key, parseFigure({ value: text })],
  ]);

const reportWith = (text: string) =>
  written({ formatId: format.id, year, agency, figures: figuresWith(text) }, format);

/** In a plan a text stands behind an apostrophe, as a person would type it. */
const planWith = (text: string): WorkbookPlan => {
  const report = reportWith(text);
  const figures = new Map(report.figures).set(key, parseFigure({ value: `'${text}` }));
  return filledPlan({ ...report, figures }, 'typed');
};

/** Without all by which we know our own: read like anybody's. */
const foreign = (plan: WorkbookPlan): Uint8Array =>
  makeXlsx({
    ...plan,
    ...{ names: [], properties: [] },
    sheets: plan.sheets.filter(({ visibility }) => visibility === 'visible'),
  });

const sources: Record<string, (text: string) => ImportSource | Promise<ImportSource>> = {
  'a Word document': async (text) =>
    fileSource('年报.docx', await makeDocx(reportWith(text), format)),
  'a web page': (text) => fileSource('年报.html', makeHtml(reportWith(text), format)),
  'a pasted page': (text) => ({
    kind: 'pasted',
    text: '',
    html: makeHtml(reportWith(text), format),
  }),
  'a pasted text': (text) => {
    const document = drawDocument(format, { agency, year }, (one) => (one === key ? text : '0'));
    return { kind: 'pasted', text: asText(document), html: '' };
  },
  'a workbook of ours': (text) => fileSource('年报.xlsx', makeXlsx(planWith(text))),
  'any workbook': (text) => fileSource('年报.xlsx', foreign(planWith(text))),
};

async function foundIn(source: ImportSource): Promise<FoundReport> {
  const found = await openSource(source, documentTools);
  if (found.kind === 'refusal') throw new Error(found.problem);
  return found;
}

/** Whatever is in doubt is agreed to. */
const figuresOfImport = (found: FoundReport): ReadonlyMap<FigureKey, Figure> => {
  const rows = found.tables.flatMap((table) => table.rows.map((row) => rowId(table, row)));
  return planImport(found, format, { accepted: new Set(rows), places: new Map() }).figures;
};

const draft = (() => {
  const checked = checkDraft({ agency, year: String(year), totals: 'typed' });
  if (!checked.ok) throw new Error('a draft without problems');
  return checked;
})();

/** What a host is told to write when a report is created. */
const plannedFor = (figures: ReadonlyMap<FigureKey, Figure>): WorkbookPlan =>
  planOfImport(creationOfImport(draft, figures, []));

const contentsOf = ({ sheets }: WorkbookPlan) => sheets.flatMap((sheet) => sheet.contents.flat());

describe.each(Object.entries(sources))('in %s', (_, make) => {
  it.each(remarks)('%s is read as it stands, and written behind an apostrophe', async (text) => {
    const figures = figuresOfImport(await foundIn(await make(text)));
    expect(figures.get(key)).toEqual(parseFigure({ value: text }));
    const contents = contentsOf(plannedFor(figures));
    expect(contents.filter((content) => content === `'${text}`)).toHaveLength(1);
    expect(contents.filter((content) => content === text)).toEqual([]);
  });

  it.each(words)('%s is no figure, and no formula', async (text) => {
    const figures = figuresOfImport(await foundIn(await make(text)));
    const contents = contentsOf(plannedFor(figures));
    expect(contents.filter((content) => content === text)).toEqual([]);
    expect(figures.get(key)).toEqual({ kind: 'unreadable', problem: 'text', found: text });
    expect(contents.filter((content) => content === `'${text}`)).toHaveLength(1);
  });
});

/** Its reading after it was written to a file; a formula stands in a part of its own kind. */
function inFile(bytes: Uint8Array, text: string) {
  const formulas = Object.values(unpacked(bytes)).flatMap(
    (xml) => xml.match(/<f>[^<]*<\/f>/g) ?? [],
  );
  const cells = readXlsx(bytes).sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((line) => [...line.values()]),
  );
  const reading = readReport(readingOf(readXlsx(bytes)));
  return {
    formulas: formulas.filter((formula) => /cmd|HYPERLINK|SUM\(1,1\)/.test(formula)),
    cells: cells.filter(({ value }) => value === text),
    figure: reading.kind === 'report' ? reading.report.figures.get(key) : undefined,
  };
}

describe.each([remarks[0]!, words[0]!, '@SUM(1,1)'])('%s', (text) => {
  const figure = parseFigure({ value: text });
  let opened: OfficeSession | undefined;
  afterEach(() => {
    opened?.dispose();
    opened = undefined;
  });
  const readingIn = async () => {
    const reading = readReport(await new ExcelWorkbook().read());
    if (reading.kind !== 'report') throw new Error(reading.kind);
    return reading;
  };

  it('is a text in a file that is made of it', () => {
    const found = inFile(makeXlsx(plannedFor(figuresWith(text))), text);
    expect(found.formulas).toEqual([]);
    expect(found.cells).toHaveLength(1);
    expect(found.cells[0]).not.toHaveProperty('formula');
    expect(found.figure).toEqual(figure);
  });

  it('is a text, and a finding, in the workbook that Excel creates, and in the file made of that', async () => {
    opened = await OfficeSession.open();
    const figures = figuresOfImport(await foundIn(await sources['a workbook of ours']!(text)));
    await new ExcelWorkbook().carryOut(plannedFor(figures));
    await opened.session.recheck();
    const reading = await readingIn();
    expect(reading.report.figures.get(key)).toEqual(figure);
    expect(reading.formulas.has(key)).toBe(false);
    expect(opened.findings).toContainEqual(
      expect.stringContaining(`@ ${reading.places.get(key)!.address}`),
    );
    const file = await opened.session.reportFile();
    expect(inFile(file!.bytes, text)).toMatchObject({ formulas: [], figure });
  });

  it('is a text where it is filled into the open workbook, and reaches the host as one', async () => {
    opened = await OfficeSession.withTables(year);
    const excel = new ExcelWorkbook();
    const writes: CellWrite[] = [];
    const host: Pick<WorkbookHost, 'read' | 'writeCells'> = {
      read: () => excel.read(),
      writeCells: (some) => {
        writes.push(...some);
        return excel.writeCells(some);
      },
    };
    const seen = await readingIn();
    const figures = figuresOfImport(await foundIn(await sources['a workbook of ours']!(text)));
    expect(await fillOpenReport(host as WorkbookHost, seen, figures, [])).toBe(true);
    expect(writes.filter(({ value }) => typeof value === 'string')).toEqual([
      { ...seen.places.get(key), value: text },
    ]);
    const reading = await readingIn();
    expect(reading.report.figures.get(key)).toEqual(figure);
    expect(reading.formulas.has(key)).toBe(false);
  });
});

describe('a formula in a cell of a workbook', () => {
  const withCell = (cell: string): Uint8Array => {
    const mark = 'a text that is looked for';
    const workbook = foreign(planWith(mark));
    const shared = unpacked(workbook)['xl/sharedStrings.xml']!;
    const number = shared.slice(0, shared.indexOf(mark)).split('<si>').length - 2;
    return repacked(workbook, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, xml]) => [
          path,
          xml.replace(
            new RegExp(`<c (r="[A-Z]+\\d+"[^>]*?) t="s"><v>${number}</v></c>`),
            (_, start: string) => `<c ${start}${cell}</c>`,
          ),
        ]),
      ),
    );
  };

  it.each<[string, string, Figure]>([
    ['comes in as the number that it showed', `><f>cmd|' /C calc'!A0</f><v>5</v>`, numberFigure(5)],
    [
      'comes in as the text that it showed',
      ` t="str"><f>"="&amp;1</f><v>=1+1</v>`,
      { kind: 'unreadable', problem: 'text', found: '=1+1' },
    ],
    [
      'comes in as the error that it showed',
      ` t="e"><f>cmd|' /C calc'!A0</f><v>#REF!</v>`,
      { kind: 'unreadable', problem: 'error', found: '#REF!' },
    ],
  ])('%s', async (_, cell, figure) => {
    const figures = figuresOfImport(await foundIn(fileSource('年报.xlsx', withCell(cell))));
    expect(figures.get(key)).toEqual(figure);
    const plan = plannedFor(figures);
    expect(JSON.stringify(plan.sheets.map(({ contents }) => contents))).not.toContain('cmd');
  });
});
