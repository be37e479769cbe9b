import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { formatById } from '../../src/standard';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { pictureOf } from '../support/faults/picture';
import { startOffice, type OfficeHarness } from '../support/office-js-harness';

/** What a creation that Excel refuses takes away again, where two panes stand beside one workbook. */

let office: OfficeHarness;

beforeEach(async () => {
  office = await startOffice({ globals: true, sheets: ['说明'] });
});

afterEach(() => {
  office.dispose();
});

const planOf = (agency: string) =>
  workbookPlan({
    ...{ format: formatById('2021'), year: 2025, agency, totals: 'computed' },
    taken: office.grid.sheets().map(({ name }) => name),
  });

test.each([
  ['while a person types', 'InvalidOperationInCellEditMode', 'cellEditMode'],
  ['for its sheets, which are there', 'ItemAlreadyExists', 'sheetExists'],
])('refused %s, it leaves alone what another pane has just made', async (_, code, problem) => {
  const [one, other] = [new ExcelWorkbook(), new ExcelWorkbook()];
  await one.survey();
  const plan = planOf('甲局');
  await other.survey();
  await other.carryOut(planOf('乙局'));
  const made = pictureOf(office.grid);
  office.session.failNextBatch({ code, message: code });
  await expect(one.carryOut(plan)).rejects.toMatchObject({ problem });
  expect(pictureOf(office.grid)).toEqual(made);
});

test.each([
  ['in a workbook without tables', false],
  ['beside an older report', true],
])('refused while a person begins to type, it takes away its own: %s', async (_, hasReport) => {
  if (hasReport) {
    const older = new ExcelWorkbook();
    await older.survey();
    await older.carryOut(planOf('乙局'));
  }
  const workbook = new ExcelWorkbook();
  await workbook.survey();
  const before = pictureOf(office.grid);
  const code = 'InvalidOperationInCellEditMode';
  office.session.failNextBatch({ code, message: code, afterWrites: 300 });
  await expect(workbook.carryOut(planOf('甲局'))).rejects.toMatchObject({
    problem: 'cellEditMode',
  });
  expect(pictureOf(office.grid)).toEqual(before);
});
