import type { SourceFile } from '../../src/app/source-file';
import { makeHtml } from '../../src/exchange/html/make-html';
import { enUS } from '../../src/locale/en-us';
import { numberFigure, type Figure } from '../../src/report/figure';
import { formatById, type FigureKey } from '../../src/standard';
import { withFigures } from '../support/balanced-report';
import { chineseIn, withoutDocument } from '../support/chinese-in';
import { asText } from '../support/drawn-carriers';
import { drawDocument } from '../support/drawn-document';
import { eventually } from '../support/eventually';
import { filledWorkbook } from '../support/filled-workbook';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';
import { ShownPane } from '../support/shown-pane';
import { written } from '../support/written-reports';

/** What the English pane says where it has data of its own to show: labels and numbers as in its other sentences. */

const agency = 'Some Bureau';
const lastYear = { ...publishedReport('pingtan-2021').report, year: 2024, agency };

let opened: OfficeSession;
let pane: ShownPane;
beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  pane = new ShownPane(opened, enUS);
});
afterEach(() => {
  pane.close();
  opened.dispose();
});

const lines = (selector: string): string[] =>
  [...pane.root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const shown = (selector: string) =>
  eventually(() => {
    pane.find(selector);
  });

async function propose(figures: Record<FigureKey, Figure>): Promise<void> {
  const { format, report } = publishedReport('huaian-city-2024');
  const document = withFigures({ ...report, agency, year: 2025 }, figures);
  const html = makeHtml(written(document, format), format);
  await opened.session.imports.open({ kind: 'pasted', html, text: '' });
}

test('an import into the open report names places and sections in English, and groups digits', async () => {
  const key = 'proactiveDisclosure.licensing.decisions';
  await propose({ [key]: numberFigure(447228) });
  const decision = { accepted: new Set<string>(), places: new Map(), agency, year: '2025' };
  await opened.session.imports.accept({ ...decision, withText: false });
  await propose({ [key]: numberFigure(447229) });
  await shown('form');

  expect(lines('li')).toEqual([
    'Proactive disclosure · Administrative licensing / Decisions made this year: 447,228 becomes 447,229',
  ]);
  expect(pane.text).toContain('Found: 一、 Overview; 五、 Main problems');
  const text = lines('h1, h2, p, li, label, button, summary, legend, option').join('\n');
  expect(chineseIn(withoutDocument(text))).toEqual([]);
});

test('a report of the former format: rows to decide about, figures without a place, and sentences with a space between', async () => {
  const former = drawDocument(formatById('2019'), { agency, year: 2025 }, () => '1');
  await opened.session.imports.open({ kind: 'pasted', html: '', text: asText(former) });
  await shown('select');
  expect(lines('.bar-warning').join('\n')).toMatch(/prescribed\. It will be filled/);
  expect(lines('select option, details > ul > li')).not.toHaveLength(0);
  expect(lines('select option, details > ul > li').flatMap(chineseIn)).toEqual([]);
});

async function proposeLastYear(figures: Record<FigureKey, Figure>): Promise<void> {
  const bytes = filledWorkbook(withFigures(lastYear, figures), 'typed');
  const file: SourceFile = {
    name: 'last-year.xlsx',
    size: bytes.length,
    bytes: () => Promise.resolve(bytes),
  };
  await opened.session.lastYear.open(file);
  await shown('table');
}

test('last year’s file: sentences with a space between', async () => {
  await proposeLastYear({ 'requests.carriedForward.total': numberFigure(0) });
  expect(lines('.bar-warning').join('\n')).toMatch(/before you use it\. One total/);
});

test('last year’s figures are grouped as in findings, on their page and in the report', async () => {
  opened.typeFigure('requests.carriedOver.naturalPersons', 204000);
  await pane.checked();
  await proposeLastYear({ 'requests.carriedForward.naturalPersons': numberFigure(103000) });
  expect(lines('td')).toEqual(expect.arrayContaining(['103,000', '204,000 ≠', 'blank']));
  await pane.press('Attach only');
  await eventually(async () => {
    await pane.checked();
    expect(lines('li').join('\n')).toContain('now 204,000, last year 103,000');
  });
});
