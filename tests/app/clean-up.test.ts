import { checkColumn } from '../../src/workbook/check-sheet';
import { parseAddress } from '../../src/layout/address';
import { OfficeSession } from '../support/office-session';

/** Figures that are no plain numbers but say one, written as numbers at one press. */

let opened: OfficeSession;
beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  await opened.session.fillBlanks();
}, 20_000);
afterEach(() => {
  opened.dispose();
});

const requests = '依申请公开';
const cell = (sheet: string, address: string) => {
  const { row, column } = parseAddress(address)!;
  return opened.grid.read(opened.sheetId(sheet), row, column).value;
};
const note = (): unknown => {
  for (let row = 4; row < 120; row += 1) {
    const id = opened.sheetId('校验结果');
    if (opened.grid.read(id, row, checkColumn('number')).value !== 'A4-2') continue;
    return opened.grid.read(id, row, checkColumn('note')).value;
  }
  return undefined;
};

async function typed(contents: Record<string, string>): Promise<void> {
  for (const [address, content] of Object.entries(contents)) {
    opened.typeIn(requests, address, content);
  }
  await opened.quiet();
}

test('what is read without doubt becomes a number; what is not stays as it is', async () => {
  await typed({ D6: '１２', E6: '3 件', F6: '无', G6: '若干', D8: '1２' });
  await opened.session.cleanUp('requests');
  expect(['D6', 'E6', 'F6', 'G6', 'D8'].map((address) => cell(requests, address))).toEqual([
    12,
    3,
    0,
    '若干',
    12,
  ]);
  expect(cell(requests, 'J8')).toBe(12);
});

test('what a formula of a person’s shows is theirs to put right', async () => {
  await typed({ D6: '=TEXT(2+3,"0")', E6: '3 件' });
  await opened.session.cleanUp('requests');
  expect([cell(requests, 'D6'), cell(requests, 'E6')]).toEqual(['5', 3]);
});

test('words beside a number are kept in the note of their line, after what stands there', async () => {
  await typed({ D6: '22（其中修订16件）', D8: '22' });
  await opened.session.cleanUp('requests');
  expect(cell(requests, 'D6')).toBe(22);
  expect(note()).toBe('D6原填“22（其中修订16件）”');
  expect(opened.view.verdict).toBe('clear');
  await typed({ E6: '3件', E8: '3' });
  await opened.session.cleanUp('requests');
  expect(note()).toBe('D6原填“22（其中修订16件）”；E6原填“3件”');
  expect(opened.view.verdict).toBe('clear');
});

test('words stay where they are while there is no place for them', async () => {
  await typed({ D6: '22（其中修订16件）', D8: '22', E6: '３' });
  const id = opened.sheetId('校验结果');
  opened.grid.deleteSheet(id);
  await opened.session.cleanUp('requests');
  expect(opened.session.state.notice).toBeUndefined();
  expect(['D6', 'E6'].map((address) => cell(requests, address))).toEqual(['22（其中修订16件）', 3]);
});

test('a number in a cell for texts becomes one: the cell is for numbers from then on', async () => {
  const id = opened.sheetId(requests);
  const { row, column } = parseAddress('D6')!;
  opened.grid.writeFormat(id, { row, column, rowCount: 1, columnCount: 1 }, { numberFormat: '@' });
  await typed({ D6: '５' });
  await opened.session.cleanUp('requests');
  expect(cell(requests, 'D6')).toBe(5);
  expect(opened.grid.read(id, row, column).format.numberFormat).toBe('General');
});

test('only the table that was asked for is written', async () => {
  opened.typeIn('主动公开', 'B5', '１');
  await typed({ D6: '１２' });
  await opened.session.cleanUp('requests');
  expect(cell('主动公开', 'B5')).toBe('１');
  expect(cell(requests, 'D6')).toBe(12);
});
