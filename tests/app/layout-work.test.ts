import { proposeLayout } from '../../src/app/layout-work';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { OfficeSession } from '../support/office-session';

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

test.each([2020, 2025])('a new workbook of %i needs nothing', async (year) => {
  opened = await OfficeSession.withTables(year);
  console.log(JSON.stringify(opened.session.state).slice(0, 600));
  expect(opened.view.hints).toEqual([]);
  const proposal = await proposeLayout(new ExcelWorkbook());
  expect(proposal).toEqual({ findings: [], change: undefined });
});
