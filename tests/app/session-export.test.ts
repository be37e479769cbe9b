import type { ExportCarrier } from '../../src/app/report-carriers';
import { textFor } from '../../src/app/found-report';
import { openSource } from '../../src/app/import-source';
import { planImport } from '../../src/app/import-report';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { makeHtml } from '../../src/exchange/html/make-html';
import type { WrittenReport } from '../../src/report/written-report';
import { formatById, type FigureKey } from '../../src/standard';
import { narrativeIn } from '../../src/workbook/narrative-layout';
import { readReport } from '../../src/workbook/read-report';
import { documentTools } from '../support/document-tools';
import { filledWorkbook } from '../support/filled-workbook';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';
import { fileSource } from '../support/shown-refusal';

/** The report as a document to be published and as data, as the pane asks for them. */

const format = formatById('2021');
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

async function reportNow(): Promise<WrittenReport> {
  const found = readReport(await new ExcelWorkbook().read());
  if (found.kind !== 'report') throw new Error(found.kind);
  const texts = typeof found.narrative === 'object' ? found.narrative.texts : [];
  return { ...found.report, narrative: narrativeIn(found.format, texts) };
}

async function exported(carrier: ExportCarrier) {
  const answer = await opened.session.exports.make(carrier);
  if (answer?.kind !== 'file') throw new Error(JSON.stringify(answer));
  return answer.file;
}

/** What the pane would import from a file, without a doubt. */
async function imported(name: string, bytes: Uint8Array) {
  const found = await openSource(fileSource(name, bytes), documentTools);
  if (found.kind === 'refusal') throw new Error(found.problem);
  const choices = { accepted: new Set<string>(), places: new Map<FigureKey, FigureKey>() };
  const { figures, left } = planImport(found, format, choices);
  expect(left).toBe(0);
  const { narrative } = textFor(found, format);
  return { ...found.title, figures, narrative };
}

describe('a report in order', () => {
  test('is exported although it had faults when the person was asked', async () => {
    const asked = { faults: 2, open: 1 };
    expect(await opened.session.exports.make('webPage', asked)).toMatchObject({ kind: 'file' });
  });

  beforeEach(async () => {
    const { report } = publishedReport('huaian-city-2024');
    opened = await OfficeSession.onFile(filledWorkbook(report, 'computed'));
    opened.office.session.log.clear();
  });

  test.each([
    ['word', '.docx'],
    ['webPage', '.html'],
    ['json', '.json'],
  ] as const)('as %s says what the workbook says, and nothing is written', async (carrier, end) => {
    const { name, bytes } = await exported(carrier);
    expect(name.endsWith(end)).toBe(true);
    const { agency, year, figures, narrative } = await reportNow();
    expect(await imported(name, bytes)).toEqual({ agency, year, figures, narrative });
    expect(opened.batches.flatMap(({ writes }) => writes)).toEqual([]);
  });

  test('as .csv has a line for every figure', async () => {
    const { name, type, bytes } = await exported('csv');
    expect([name.endsWith('.csv'), type]).toEqual([true, 'text/csv']);
    const { figures } = await reportNow();
    expect(decoded(bytes).trim().split('\r\n')).toHaveLength(figures.size + 1);
  });
});

describe('a report with faults', () => {
  beforeEach(async () => {
    opened = await OfficeSession.withTables(2025);
    opened.typeFigure('requests.received.naturalPersons', -1);
  });

  test('is not exported before the person has seen how many there are, as they are at that moment', async () => {
    const { exports } = opened.session;
    const first = await exports.make('webPage');
    expect(first).toMatchObject({ kind: 'faulty', faults: 1 });
    if (first?.kind !== 'faulty') return;

    opened.typeFigure('requests.received.enterprises', -1);
    const again = await exports.make('webPage', first);
    expect(again).toEqual({ kind: 'faulty', faults: 2, open: first.open - 1 });
    if (again?.kind !== 'faulty') return;
    expect(await exports.make('webPage', again)).toMatchObject({ kind: 'file' });
  });

  test('is exported with nothing about them in the file', async () => {
    const { exports } = opened.session;
    const answer = await exports.make('webPage');
    if (answer?.kind !== 'faulty') throw new Error('no warning');
    const made = await exports.make('webPage', answer);
    if (made?.kind !== 'file') throw new Error('no file');
    expect(decoded(made.file.bytes)).toBe(makeHtml(await reportNow(), format));
  });
});

test('blanks are warned of, too', async () => {
  opened = await OfficeSession.withTables(2025);
  expect(await opened.session.exports.make('word')).toMatchObject({ kind: 'faulty', faults: 0 });
});

test('waits while a cell is edited', async () => {
  opened = await OfficeSession.withTables(2025);
  opened.office.session.setCellEditMode(true);
  const asked = opened.session.exports.make('csv');
  await opened.office.idle();
  expect(opened.session.state).toMatchObject({ waiting: true, busy: 'makingFile' });
  opened.office.session.setCellEditMode(false);
  await opened.timer.pass(1000);
  expect(await asked).toMatchObject({ kind: 'faulty' });
});

test('without tables there is nothing to export', async () => {
  opened = await OfficeSession.open();
  expect(await opened.session.exports.make('word')).toBeUndefined();
});
