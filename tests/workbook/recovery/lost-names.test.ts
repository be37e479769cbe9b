import { makeXlsx } from '../../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../../src/exchange/xlsx/read-workbook';
import { readingOf, type FileReading } from '../../../src/workbook/recovery/reading-of';
import type { ReadSheet, ReadWorkbook } from '../../../src/workbook/recovery/workbook-contents';
import { formatById, formats, type Format } from '../../../src/standard';
import { nameOfTable, stateName, stateSheetName } from '../../../src/workbook/names';
import { fillPlan } from '../../../src/workbook/fill-plan';
import { readReport } from '../../../src/workbook/read-report';
import { frontSheetTexts } from '../../../src/workbook/sheet-texts';
import { workbookPlan } from '../../../src/workbook/workbook-plan';
import { isUncalculated } from '../../support/uncalculated';

const figure = 'requests.received.naturalPersons';

function workbookOf(format: Format): ReadWorkbook {
  const year = format.reportYears.from;
  const plan = workbookPlan({ format, year, agency: '某县 某局', totals: 'computed', taken: [] });
  return readXlsx(makeXlsx(fillPlan(plan, format, new Map([[figure, 7]]))));
}

const withoutNames = (workbook: ReadWorkbook): ReadWorkbook => ({ ...workbook, names: [] });
const withoutState = (workbook: ReadWorkbook): ReadWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => name !== stateSheetName),
});
const renamed = (workbook: ReadWorkbook, name: string, formula: string): ReadWorkbook => ({
  ...workbook,
  names: workbook.names.map((one) => (one.name === name ? { ...one, formula } : one)),
});

/** All cells some rows further down and columns to the right. */
const movedSheet = (sheet: ReadSheet, rows: number, columns: number): ReadSheet => ({
  ...sheet,
  rows: new Map(
    [...sheet.rows].map(([row, cells]) => [
      row + rows,
      new Map([...cells].map(([column, cell]) => [column + columns, cell] as const)),
    ]),
  ),
});

function figureIn(reading: FileReading): unknown {
  const found = readReport(reading);
  return found.kind === 'report' ? found.report.figures.get(figure) : found.kind;
}

const seven = { kind: 'number', value: 7 };

describe.each(formats.map((format) => [format.id, format] as const))(
  'a workbook of the format of %s',
  (_, format) => {
    const workbook = workbookOf(format);

    it('needs nothing recovered as it was made', () => {
      const reading = readingOf(workbook);
      expect(reading.recovered).toEqual([]);
      expect(isUncalculated(workbook)).toBe(true);
      expect(figureIn(reading)).toEqual(seven);
    });

    it('is found without its names, wherever the tables stand', () => {
      const sheets = workbook.sheets.map((sheet) =>
        sheet.name === stateSheetName ? sheet : movedSheet(sheet, 3, 2),
      );
      const reading = readingOf(withoutNames({ ...workbook, sheets }));
      expect(reading.recovered.map(({ kind }) => kind)).toEqual([
        'stateBySheet',
        ...format.tables.map(() => 'tableByHeadings'),
      ]);
      expect(reading.tables.get('requests')!.area).toMatchObject({ row: 5, column: 2 });
      expect(figureIn(reading)).toEqual(seven);
    });

    it('is recognised by its texts when the state is lost, too', () => {
      const reading = readingOf(withoutState(withoutNames(workbook)));
      expect(reading.recovered[0]).toEqual({
        kind: 'stateByTexts',
        formatId: format.id,
        year: format.reportYears.from,
        agency: '某县 某局',
        totals: 'computed',
      });
      expect(figureIn(reading)).toEqual(seven);
    });
  },
);

describe('a workbook that lost something', () => {
  const workbook = workbookOf(formatById('2021'));
  const sheetNamed = (name: string): ReadSheet =>
    workbook.sheets.find((sheet) => sheet.name === name)!;

  it.each(['#REF!', "'依申请公开'!#REF!", 'OFFSET(A1,1,1)', "'无此表'!$A$3:$J$30", 'A1,B2'])(
    'has its table found by the headings when the name says %s',
    (formula) => {
      const reading = readingOf(renamed(workbook, nameOfTable('requests'), formula));
      expect(reading.recovered).toMatchObject([{ kind: 'tableByHeadings', table: 'requests' }]);
      expect(figureIn(reading)).toEqual(seven);
    },
  );

  it('is not guessed at when the table stands twice', () => {
    const copy = { ...sheetNamed('依申请公开'), name: '依申请公开 (2)' };
    const reading = readingOf(withoutNames({ ...workbook, sheets: [...workbook.sheets, copy] }));
    expect(reading.recovered).toContainEqual({
      kind: 'tableAmbiguous',
      table: 'requests',
      places: [
        { sheetId: '依申请公开', address: 'A3:J30' },
        { sheetId: '依申请公开 (2)', address: 'A3:J30' },
      ],
    });
    expect(figureIn(reading)).toBeUndefined();
  });

  it('is not given a year or a format that it does not say', () => {
    const sheets = workbook.sheets
      .filter(({ name }) => name !== frontSheetTexts.name)
      .map((sheet) => ({
        ...sheet,
        rows: new Map([...sheet.rows].filter(([row]) => row > 1)),
      }));
    const reading = readingOf(withoutState(withoutNames({ ...workbook, sheets })));
    expect(reading.recovered).toEqual([{ kind: 'stateIncomplete', formatId: '2021' }]);
    expect(figureIn(reading)).toBe('none');
  });

  it('is of no format when its tables are of two', () => {
    const other = workbookOf(formatById('2019'));
    const mixed = [
      sheetNamed('主动公开'),
      ...other.sheets.filter(({ name }) => name === '依申请公开'),
      sheetNamed('复议诉讼'),
    ];
    const reading = readingOf(withoutNames({ ...workbook, sheets: mixed }));
    expect(reading.recovered.filter(({ kind }) => kind === 'stateByTexts')).toEqual([]);
  });

  it('shows an edited heading, and finds the rest', () => {
    const requests = sheetNamed('依申请公开');
    const cells = new Map(requests.rows.get(5));
    cells.set(0, { value: '一、新收' });
    const edited = { ...requests, rows: new Map([...requests.rows, [5, cells]]) };
    const sheets = workbook.sheets.map((sheet) => (sheet === requests ? edited : sheet));
    const found = readReport(readingOf(withoutNames({ ...workbook, sheets })));
    expect(found).toMatchObject({ problems: [{ kind: 'relabelled', found: '一、新收' }] });
  });

  it('survives a name that covers the whole sheet', () => {
    const reading = readingOf(
      renamed(
        renamed(workbook, nameOfTable('requests'), "'依申请公开'!$A$1:$XFD$1048576"),
        stateName,
        "'依申请公开'!$A$1:$XFD$1048576",
      ),
    );
    expect(readReport(reading)).toMatchObject({ problems: [{ kind: 'resized' }] });
    expect(reading.recovered).toEqual([{ kind: 'stateBySheet' }]);
  });
});

it('finds nothing of ours in a workbook that is not ours', () => {
  const workbook = workbookOf(formats[0]!);
  const reading = readingOf({
    ...workbook,
    names: [],
    sheets: [{ ...workbook.sheets[0]!, rows: new Map() }],
  });
  expect([reading.state, reading.tables.size, reading.recovered]).toEqual([undefined, 0, []]);
});
