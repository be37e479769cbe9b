import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { BatchFailure } from '../../src/standin/protocol/host-session';
import { formatById } from '../../src/standard';
import { markProperty } from '../../src/workbook/names';
import { layoutVersion } from '../../src/workbook/state';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { difference, pictureOf } from '../support/faults/picture';
import { startOffice, type OfficeHarness } from '../support/office-js-harness';

/** What a creation that Excel refuses takes away again, where two panes stand beside one workbook. */

let office: OfficeHarness;

beforeEach(async () => {
  office = await startOffice({ globals: true, sheets: ['说明'] });
});

afterEach(() => {
  office.dispose();
});

const planOf = (agency: string, year = 2025) =>
  workbookPlan({
    ...{ format: formatById('2021'), year, agency, totals: 'computed' },
    taken: office.grid.sheets().map(({ name }) => name),
  });

/** Beside an older report, which is read in a request before. */
function refuseWriting(failure: BatchFailure): void {
  let requests = 0;
  office.session.beforeBatch = () => {
    requests += 1;
    if (requests === 2) office.session.failNextBatch(failure);
  };
}

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
  if (hasReport) refuseWriting({ code, message: code, afterWrites: 300 });
  else office.session.failNextBatch({ code, message: code, afterWrites: 300 });
  await expect(workbook.carryOut(planOf('甲局'))).rejects.toMatchObject({
    problem: 'cellEditMode',
  });
  expect(pictureOf(office.grid)).toEqual(before);
});

/** Sheets come first and take by far the most; then the state is written, the names move, the mark is set. */
const lastWrites = 60;

async function mark(): Promise<unknown> {
  const context = new Excel.RequestContext();
  const property = context.workbook.properties.custom.getItem(markProperty);
  property.load('value');
  await context.sync();
  return property.value;
}

test('refused while the names move, it leaves an older report its names and its state', async () => {
  const [older, workbook] = [new ExcelWorkbook(), new ExcelWorkbook()];
  await older.survey();
  await older.carryOut(planOf('乙局'));
  const writes = office.session.log.entries().at(-1)!.writeCount;
  const before = pictureOf(office.grid);
  const plan = planOf('甲局', 2026);
  for (let afterWrites = writes - 1; afterWrites > writes - lastWrites; afterWrites -= 3) {
    await workbook.survey();
    refuseWriting({ code: 'GeneralException', message: '', afterWrites });
    await expect(workbook.carryOut(plan)).rejects.toThrow();
    expect([afterWrites, difference(before, pictureOf(office.grid))]).toEqual([afterWrites, '']);
    expect(await mark()).toBe(`2021/2025/${layoutVersion}`);
  }
});
