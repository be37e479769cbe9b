import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { blankFigure } from '../../src/report/figure';
import { formatById } from '../../src/standard';
import type { CollectionHost } from '../../src/workbook/collection-host';
import { consolidatedPlan } from '../../src/workbook/consolidated-plan';
import { looks } from '../../src/workbook/look';
import type { Content, NamePlan, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { startOffice, type OfficeHarness } from '../support/office-js-harness';

/** A sum that is made again: new sheets in the place of those of the last time. */

let office: OfficeHarness;
let workbook: ExcelWorkbook;
let host: CollectionHost;

async function open(...sheets: [string, ...string[]]): Promise<void> {
  office = await startOffice({ globals: true, sheets });
  workbook = new ExcelWorkbook();
  host = await workbook.collection();
}

afterEach(() => {
  office.dispose();
});

function sheetPlan(name: string, contents: readonly (readonly Content[])[] = [[name]]): SheetPlan {
  return {
    name,
    contents,
    visibility: 'visible',
    showGridlines: false,
    merges: [],
    formats: [{ ranges: ['A1'], look: looks.sheetTitle }],
    columnWidths: [80, 80, 60],
    rowHeights: [20],
    conditionalFormats: [],
    validations: [],
    isProtected: true,
    frozenRows: 0,
  };
}

const named = (name: string, sheet: string): NamePlan => ({
  name,
  sheet,
  range: 'A1',
  comment: '',
});

const sheetNames = (): string[] => office.grid.sheets().map(({ name }) => name);
const sheetIdOf = (name: string): string =>
  office.grid.sheets().find((one) => one.name === name)!.id;

/** Everything but the ids of sheets. */
function everything() {
  const { grid } = office;
  return {
    sheets: grid.sheets().map(({ id, name, visibility }) => {
      const used = grid.usedArea(id) ?? { rowCount: 0, columnCount: 0 };
      return {
        ...{ name, visibility, isProtected: grid.isProtected(id), merges: grid.merges(id) },
        cells: Array.from({ length: used.rowCount }, (_, row) =>
          Array.from({ length: used.columnCount }, (__, column) => {
            const { formula, value, format } = grid.read(id, row, column);
            return { formula, value, format };
          }),
        ),
        highlights: grid.conditionalFormats(id).map(({ areas, formula }) => ({ areas, formula })),
      };
    }),
    names: [...grid.names()].sort((one, other) => one.name.localeCompare(other.name)),
  };
}

const format = formatById('2021');
const sumOf = (units: number): WorkbookPlan => {
  const lines = Array.from({ length: units }, (_, index) => ({
    ...{ name: `第${index + 1}单位`, remark: '街道' },
    figures: new Map([['requests.received.naturalPersons', blankFigure()] as const]),
  }));
  const figures = new Map([['requests.received.naturalPersons', units] as const]);
  return consolidatedPlan({ format, year: 2025, agency: '某县人民政府' }, figures, lines).plan;
};

test('a workbook whose sum is made again is as one that was made so', async () => {
  await open('说明');
  await workbook.survey();
  await workbook.carryOut(sumOf(3));
  const expected = everything();
  office.dispose();

  await open('说明');
  await workbook.survey();
  await workbook.carryOut(sumOf(2));
  const { sheets, names } = sumOf(3);
  await host.replaceSheets({ sheets, names });
  expect(everything()).toEqual(expected);
});

test('each new sheet stands where the old one stood, and those that are new at the end', async () => {
  await open('甲', '一', '乙', '二', '丙');
  const old = [sheetIdOf('一'), sheetIdOf('二')];
  await host.replaceSheets({
    sheets: ['二', '一', '三'].map((name) => sheetPlan(name)),
    names: [],
  });
  expect(sheetNames()).toEqual(['甲', '一', '乙', '二', '丙', '三']);
  expect(office.grid.sheets().filter(({ id }) => old.includes(id))).toEqual([]);
});

test('formulas of new sheets look at new sheets, and names are set anew', async () => {
  await open('一', '二');
  const first = sheetPlan('一', [["='二'!A1"]]);
  await host.replaceSheets({
    sheets: [first, sheetPlan('二', [[5]])],
    names: [named('OGI_details', '一')],
  });
  await host.replaceSheets({
    sheets: [first, sheetPlan('二', [[7]])],
    names: [named('OGI_details', '一')],
  });
  expect(office.grid.read(sheetIdOf('一'), 0, 0)).toMatchObject({ formula: "='二'!A1", value: 7 });
  expect(office.grid.names()).toMatchObject([{ name: 'OGI_details', formula: '=一!$A$1' }]);
});

test.each<[string, Partial<Pick<WorkbookPlan, 'start'>>, string, string]>([
  ['who looks at a sheet that is replaced looks at the new one', {}, '一', 'A1'],
  ['where the plan says what to show', { start: { sheet: '二', address: 'B3' } }, '二', 'B3'],
])('%s', async (_, start, sheetName, address) => {
  await open('甲', '一', '二');
  office.grid.activateSheet(sheetIdOf('一'));
  await host.replaceSheets({ sheets: [sheetPlan('一')], names: [], ...start });
  expect(await host.selection()).toEqual({ sheetId: sheetIdOf(sheetName), address });
});

test('a wide sheet is printed over several pages, with its headings on each', async () => {
  await open('说明');
  const { sheets, names } = sumOf(2);
  await host.replaceSheets({ sheets, names });
  const printed = await office.Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('汇总明细');
    pageLayout.load('orientation,zoom');
    const rows = pageLayout.getPrintTitleRows().load('address');
    const columns = pageLayout.getPrintTitleColumns().load('address');
    await context.sync();
    const { orientation, zoom } = pageLayout;
    return { orientation, zoom, titles: [rows.address, columns.address] };
  });
  expect(printed).toEqual({
    orientation: 'Landscape',
    zoom: { scale: 65 },
    titles: ['汇总明细!3:5', '汇总明细!A:B'],
  });
});

/** What does not fit into one batch: 600,000 characters. */
const long = Array.from({ length: 60 }, (_, row) => [row, ...Array<string>(10).fill('长'.repeat(1000))]); // prettier-ignore

test('what is too long for one batch goes in several, far from Excel’s limit', async () => {
  await open('甲', '一');
  const requests: number[] = [];
  const receive = office.session.receive.bind(office.session);
  office.session.receive = (message) => {
    requests.push(Buffer.byteLength(message));
    receive(message);
  };
  await host.replaceSheets({ sheets: [sheetPlan('一', long), sheetPlan('二')], names: [] });
  expect(sheetNames()).toEqual(['甲', '一', '二']);
  expect(office.grid.usedArea(sheetIdOf('一'))).toMatchObject({ rowCount: 60, columnCount: 11 });
  expect(office.grid.read(sheetIdOf('一'), 59, 0).value).toBe(59);
  expect(Math.max(...requests)).toBeLessThan(2_500_000);
});

const whole: Pick<WorkbookPlan, 'sheets' | 'names'> = {
  sheets: [sheetPlan('一', [[1]]), sheetPlan('二', [['=一!A1']]), sheetPlan('三')],
  names: [named('OGI_details', '二')],
};
const nameTooLong = '长'.repeat(32);

test.each<[string, Pick<WorkbookPlan, 'sheets' | 'names'>]>([
  ['a sheet', { ...whole, sheets: [...whole.sheets, sheetPlan(nameTooLong)] }],
  [
    'a look',
    { ...whole, sheets: [...whole.sheets, { ...sheetPlan('四'), tabColor: 'no colour' }] },
  ],
  ['a name', { ...whole, names: [...whole.names, named('no name', '三')] }],
  [
    'a name after a long sheet',
    {
      sheets: [...whole.sheets, sheetPlan('四', long)],
      names: [...whole.names, named('no name', '三')],
    },
  ],
])('where Excel refuses %s, all is as before', async (_, plan) => {
  await open('甲', '一', '二');
  await host.replaceSheets({ ...whole, sheets: whole.sheets.slice(0, 2) });
  const before = everything();
  const ids = office.grid.sheets();
  await expect(host.replaceSheets(plan)).rejects.toMatchObject({ name: 'HostError' });
  expect(everything()).toEqual(before);
  expect(office.grid.sheets()).toEqual(ids);

  await host.replaceSheets(whole);
  expect(sheetNames()).toEqual(['甲', '一', '二', '三']);
});
