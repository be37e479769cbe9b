import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** What people do with mouse and menus is drawn, and the pane hears of it as of typing. */

const suite = new StandinSuite();
let standin: StandinPage;

beforeEach(async () => {
  standin = await suite.open();
  await standin.call('set', 'Sheet1', 'A1', [[3, '=A1*2'], [1, '=A2*2']]); // prettier-ignore
});

afterEach(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const shown = async (sheet: string, ...addresses: string[]): Promise<string[]> =>
  Promise.all(
    addresses.map(async (address) => (await standin.call('displayed', sheet, address)).text),
  );

const heard = async (): Promise<string[]> =>
  (await standin.call('changes')).map(({ changeType, address }) => `${changeType} ${address}`);

test('cells are cut to another sheet', async () => {
  await standin.call('addSheet', '其他');
  await standin.call('set', 'Sheet1', 'D1', [['=B1']]);
  expect(await standin.call('cut', 'Sheet1', 'A1:B1', '其他', 'C3')).toBe(true);
  expect(await shown('Sheet1', 'A1', 'A2')).toEqual(['', '1']);
  expect(await shown('其他', 'C3')).toEqual(['3']);
  expect(await standin.call('formula', 'Sheet1', 'D1')).toBe('=其他!D3');
  expect(await standin.call('get', 'Sheet1', 'D1')).toEqual([[6]]);
  expect((await heard()).slice(-2)).toEqual(['RangeEdited A1:B1', 'RangeEdited C3:D3']);
});

test('cells are copied, on this page and from another', async () => {
  const copy = await standin.call('copy', 'Sheet1', 'A1:B1');
  expect(await standin.call('paste', copy, 'Sheet1', 'D4:E5')).toBe(true);
  expect(await shown('Sheet1', 'D4', 'D5')).toEqual(['3', '3']);
  const elsewhere = await suite.open();
  await elsewhere.call('paste', copy, 'Sheet1', 'A7');
  expect(await elsewhere.call('get', 'Sheet1', 'A7:B7')).toEqual([[3, 6]]);
  await elsewhere.close();
});

test('a sheet is copied and shown', async () => {
  expect(await standin.call('copySheet', 'Sheet1')).toBe('Sheet1 (2)');
  expect(await standin.call('sheets')).toEqual(['Sheet1', 'Sheet1 (2)']);
  expect(await shown('Sheet1 (2)', 'A1', 'A2')).toEqual(['3', '1']);
  expect((await standin.call('selection')).sheet).toBe('Sheet1 (2)');
  await standin.type('Sheet1 (2)', 'A1', '8');
  expect(await standin.call('get', 'Sheet1 (2)', 'B1')).toEqual([[16]]);
  expect(await standin.call('get', 'Sheet1', 'B1')).toEqual([[6]]);
});

test('rows are sorted, cells merged and parted', async () => {
  await standin.call('sort', 'Sheet1', 'A1:B2', 'A');
  expect(await shown('Sheet1', 'A1', 'A2')).toEqual(['1', '3']);
  await standin.call('merge', 'Sheet1', 'A1:A2');
  expect(await shown('Sheet1', 'A1', 'A2')).toEqual(['1', '']);
  const clicked = async () => {
    await standin.click('Sheet1', 'A2');
    return (await standin.call('selection')).address;
  };
  expect(await clicked()).toBe('A1:A2');
  await standin.call('unmerge', 'Sheet1', 'A1');
  expect(await clicked()).toBe('A2');
});

test('hidden rows and columns and filtered rows take no place', async () => {
  const place = async () => {
    const { x, y } = await standin.call('cellBox', 'Sheet1', 'D6');
    return { x, y };
  };
  const before = await place();
  await standin.call('hide', 'Sheet1', '2:3');
  await standin.call('hide', 'Sheet1', 'B:B');
  const hidden = await place();
  expect(hidden.x).toBeLessThan(before.x);
  expect(hidden.y).toBeLessThan(before.y);
  await standin.call('show', 'Sheet1', '2:3');
  await standin.call('show', 'Sheet1', 'B:B');
  expect(await place()).toEqual(before);
  await standin.call('filterRows', 'Sheet1', 'A1:B9', [2, 3]);
  expect((await place()).y).toBe(hidden.y);
});

test('columns are inserted and deleted, and heard', async () => {
  await standin.call('insertColumns', 'Sheet1', 'B', 2);
  expect(await standin.call('formula', 'Sheet1', 'D1')).toBe('=A1*2');
  await standin.call('deleteColumns', 'Sheet1', 'B', 1);
  expect(await standin.call('formula', 'Sheet1', 'C1')).toBe('=A1*2');
  expect((await heard()).slice(-2)).toEqual(['ColumnInserted B:C', 'ColumnDeleted B:B']);
});
