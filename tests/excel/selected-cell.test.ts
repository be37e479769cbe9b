import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { CollectionHost } from '../../src/workbook/collection-host';
import { startOffice, type OfficeHarness } from '../support/office-js-harness';

/** Which cell the person at the workbook has selected. */

let office: OfficeHarness;
let host: CollectionHost;
let heard: number;
const listener = (): void => {
  heard += 1;
};

beforeEach(async () => {
  office = await startOffice({ globals: true, sheets: ['总表', '汇总明细'] });
  host = await new ExcelWorkbook().collection();
  heard = 0;
});

afterEach(() => {
  office.dispose();
});

const sheet = (index: number): string => office.grid.sheets()[index]!.id;

test.each([
  ['C5', 'C5'],
  ['AB12:AD20', 'AB12'],
])('of %s it is %s', async (selected, address) => {
  office.grid.acts.select(sheet(1), selected);
  expect(await host.selection()).toEqual({ sheetId: sheet(1), address });
  expect(office.session.log.entries()).toMatchObject([{ declaredWrite: false }]);
});

test.each<[string, () => void, number]>([
  ['another cell', () => { office.grid.acts.select(sheet(0), 'B2'); }, 1], // prettier-ignore
  ['a cell of another sheet', () => { office.grid.acts.select(sheet(1), 'B2'); }, 1], // prettier-ignore
  [
    'another sheet',
    () => {
      office.grid.activateSheet(sheet(1));
      office.session.noticeSheets();
    },
    1,
  ],
  ['the same cell', () => { office.grid.acts.select(sheet(0), 'A1'); }, 0], // prettier-ignore
  ['nothing, but types', () => { office.grid.typing.type(sheet(0), 'A1', 5); }, 0], // prettier-ignore
])('the listener hears when a person selects %s', async (_, act, times) => {
  await host.onSelected(listener);
  act();
  await office.idle();
  expect(heard).toBe(times);
});

test('who listens no more hears nothing, and others go on', async () => {
  const end = await host.onSelected(listener);
  let others = 0;
  await host.onSelected(() => {
    others += 1;
  });
  await end();
  office.grid.acts.select(sheet(0), 'B2');
  office.grid.activateSheet(sheet(1));
  office.session.noticeSheets();
  await office.idle();
  expect([heard, others]).toEqual([0, 2]);
});

test('neither listening nor its end costs a person what could be undone', async () => {
  office.grid.typing.type(sheet(0), 'A1', 5);
  const end = await host.onSelected(listener);
  await end();
  expect(office.session.log.entries().some(({ declaredWrite }) => declaredWrite)).toBe(false);
  office.grid.typing.undo();
  expect(office.grid.read(sheet(0), 0, 0).value).toBe('');
});

test('the oldest Excel that we can work with says it, too', async () => {
  office.dispose();
  office = await startOffice({ globals: true, requirements: { ExcelApi: '1.9' } });
  host = await new ExcelWorkbook().collection();
  await host.onSelected(listener);
  office.grid.acts.select(sheet(0), 'D6');
  await office.idle();
  expect(heard).toBe(1);
  expect(await host.selection()).toMatchObject({ address: 'D6' });
});
