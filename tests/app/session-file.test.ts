import { LoadError, loadPart } from '../../src/app/load-part';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { totalsOf } from '../../src/rules/balance-edit';
import { formatById } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import type { WorkbookReading } from '../../src/workbook/host';
import { OfficeSession } from '../support/office-session';

/** The workbook as a file, as the pane asks for it. */

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

function reportIn(reading: WorkbookReading) {
  const found = readReport(reading);
  if (found.kind !== 'report') throw new Error(found.kind);
  return found;
}

test('holds the figures as they are now, texts as they stand, totals as formulas or as typed over', async () => {
  opened = await OfficeSession.withTables(2025);
  opened.typeFigure('requests.received.naturalPersons', 5);
  opened.typeFigure('requests.received.enterprises', '12件');
  opened.liftProtection();
  opened.typeFigure('requests.granted.total', 9);
  opened.office.session.log.clear();
  const file = await opened.session.reportFile();

  expect(file?.name).toBe('2025年度政府信息公开工作年度报告-某市某局.xlsx');
  expect(opened.batches.flatMap(({ writes }) => writes)).toEqual([]);
  const inFile = reportIn(readingOf(readXlsx(file!.bytes)));
  const inExcel = reportIn(await new ExcelWorkbook().read());
  const totals = totalsOf(formatById('2021'));
  for (const [key, figure] of inExcel.report.figures) {
    if (!inExcel.formulas.has(key)) {
      expect([key, inFile.report.figures.get(key)]).toEqual([key, figure]);
    }
  }
  expect([...inFile.formulas].sort()).toEqual([...inExcel.formulas].sort());
  expect(inFile.formulas.size).toBe(totals.size - 1);
});

test('waits while a cell is edited', async () => {
  opened = await OfficeSession.withTables(2025);
  opened.office.session.setCellEditMode(true);
  const asked = opened.session.reportFile();
  await opened.quiet();
  expect(opened.session.state).toMatchObject({ busy: 'makingFile', waiting: true });
  opened.office.session.setCellEditMode(false);
  opened.typeFigure('requests.received.naturalPersons', 5);
  await opened.quiet();
  const file = await asked;
  const { report } = reportIn(readingOf(readXlsx(file!.bytes)));
  expect(report.figures.get('requests.received.naturalPersons')).toMatchObject({ value: 5 });
  expect(opened.session.state.busy).toBeUndefined();
});

test('blank, for what was typed on the start page: nothing is done to the workbook', async () => {
  opened = await OfficeSession.open();
  opened.office.session.log.clear();
  const file = await opened.session.blankFile({ agency: '某局', year: '2020', totals: 'typed' });
  const { report, totals } = reportIn(readingOf(readXlsx(file!.bytes)));
  expect([report.formatId, report.year, report.agency, totals]).toEqual([
    '2019',
    2020,
    '某局',
    'typed',
  ]);
  expect(opened.batches).toEqual([]);
});

test('blank, without agency and year: the start page says what is missing, until it is there', async () => {
  opened = await OfficeSession.open();
  expect(
    await opened.session.blankFile({ agency: '', year: '2017', totals: 'typed' }),
  ).toBeUndefined();
  expect(opened.session.state.screen).toMatchObject({
    kind: 'start',
    problems: ['agencyMissing', 'yearTooEarly'],
  });
  await opened.session.blankFile({ agency: '某局', year: '2025', totals: 'typed' });
  expect(opened.session.state.screen).toMatchObject({ kind: 'start', problems: [] });
});

test('a part that cannot be loaded is told apart from what Excel refuses', async () => {
  opened = await OfficeSession.open();
  const failing = loadPart(() => Promise.reject(new Error('404')));
  await expect(failing).rejects.toThrow(LoadError);
});
