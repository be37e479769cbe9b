import { type OfficeHarness, startOffice } from '../support/office-js-harness';

/** Application.calculationMode and calculate, https://learn.microsoft.com/javascript/api/excel/excel.application */

let office: OfficeHarness;
beforeEach(async () => {
  office = await startOffice({ sheets: ['总表'] });
  const cells = { row: 0, column: 0, rowCount: 1, columnCount: 3 };
  office.grid.writeContent(sheet(), cells, [[1, '=A1+1', '=B1*2']]);
});
afterEach(() => {
  office.dispose();
});

const sheet = () => office.grid.sheets()[0]!.id;
const values = () => [0, 1, 2].map((column) => office.grid.read(sheet(), 0, column).value);
const type = (address: string, content: string | number) => {
  office.grid.typing.type(sheet(), address, content);
};

const setMode = (mode: Excel.CalculationMode) =>
  office.Excel.run(async (context) => {
    context.workbook.application.calculationMode = mode;
    await context.sync();
  });
const calculate = () =>
  office.Excel.run(async (context) => {
    context.workbook.application.calculate(office.Excel.CalculationType.full);
    await context.sync();
  });

test('formulas keep their results until everything is calculated', async () => {
  await setMode(office.Excel.CalculationMode.manual);
  type('A1', 5);
  expect(values()).toEqual([5, 2, 4]);
  await calculate();
  expect(values()).toEqual([5, 6, 12]);
});

test('a formula that is entered is calculated at once, from what is shown', async () => {
  await setMode(office.Excel.CalculationMode.manual);
  type('A1', 5);
  type('C1', '=B1*10');
  expect(values()).toEqual([5, 2, 20]);
  type('B1', 7);
  expect(values()).toEqual([5, 7, 20]);
});

test('highlights look at what is shown', async () => {
  await setMode(office.Excel.CalculationMode.manual);
  type('A1', 5);
  expect(office.grid.evaluate('=B1=2', sheet())).toBe(true);
});

test('back to automatic calculates everything', async () => {
  await setMode(office.Excel.CalculationMode.manual);
  type('A1', 5);
  await setMode(office.Excel.CalculationMode.automatic);
  expect(values()).toEqual([5, 6, 12]);
  type('A1', 6);
  expect(values()).toEqual([6, 7, 14]);
});
