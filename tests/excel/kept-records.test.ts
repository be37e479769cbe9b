import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { CollectionHost, KeptRecord } from '../../src/workbook/collection-host';
import { collectionSheetName } from '../../src/workbook/names';
import { stateCellLimit } from '../../src/workbook/state';
import { startOffice, type OfficeHarness } from '../support/office-js-harness';

/** What the workbook keeps for an office that collects reports. */

let office: OfficeHarness;
let host: CollectionHost;

beforeEach(async () => {
  office = await startOffice({ globals: true, sheets: ['总表'] });
  host = await new ExcelWorkbook().collection();
});

afterEach(() => {
  office.dispose();
});

/** What Excel might take for something else than the text that it is. */
const awkward = [
  '=1+1',
  "'",
  "'甲",
  '-某局',
  '+86',
  '@',
  "'=1",
  "''",
  '007',
  '1E5',
  '2026.1',
  '2026/1/31',
  'TRUE',
  '#N/A',
  ' ',
  '第一行\n第二行',
  '𠮷野',
];
const texts = fc.array(
  fc.oneof(fc.constantFrom('', ...awkward), fc.string(), fc.string({ unit: 'grapheme' })),
  { maxLength: 4 },
);

const withoutEmptyEnd = (record: KeptRecord): KeptRecord => {
  let length = record.length;
  while (record[length - 1] === '') length -= 1;
  return record.slice(0, length);
};

test('a workbook that keeps nothing says so, and stays as it is', async () => {
  expect(await host.readRecords()).toBeUndefined();
  expect(office.grid.sheets()).toHaveLength(1);
});

test('records stand on a sheet that nobody sees, whatever the person is at', async () => {
  const [sheet] = office.grid.sheets();
  office.grid.acts.select(sheet!.id, 'C5');
  await host.writeRecords(0, [['甲局', '{}']]);
  expect(office.grid.sheets()).toMatchObject([
    { name: '总表', visibility: 'Visible' },
    { name: collectionSheetName, visibility: 'VeryHidden' },
  ]);
  expect(await host.selection()).toEqual({ sheetId: sheet!.id, address: 'C5' });
});

/** The law: rows are replaced, and emptied from the end on, as in a list; without an end they may only be added. */
const writes = fc.array(
  fc.record({
    from: fc.nat({ max: 6 }),
    records: fc.array(texts, { maxLength: 4 }),
    emptied: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('what was written comes back exactly, row by row', async () => {
  await fc.assert(
    fc.asyncProperty(writes, async (steps) => {
      // A row that was passed over is none at the end, and an empty record before it.
      const expected: (KeptRecord | undefined)[] = [];
      const asRead = () => expected.map((record) => record ?? []);
      // The sheet is the same for all runs.
      await host.writeRecords(0, [], 0);
      for (const { from, records, emptied } of steps) {
        const end = emptied === undefined ? undefined : from + records.length + emptied;
        const written = records.map(withoutEmptyEnd);
        const rest = asRead().slice(from);
        const isAdded =
          from <= expected.length && isDeepStrictEqual(rest, written.slice(0, rest.length));
        expect(await host.writeRecords(from, records, end)).toBe(end !== undefined || isAdded);
        if (end === undefined && !isAdded) continue;
        while (expected.length < from && records.length > 0) expected.push(undefined);
        expected.splice(from, records.length, ...written);
        if (end !== undefined && end < expected.length) expected.length = end;
        while (expected.length > 0 && expected[expected.length - 1] === undefined) expected.pop();
      }
      expect((await host.readRecords()) ?? []).toEqual(asRead());
    }),
    { numRuns: 60 },
  );
});

test('a text longer than a cell is refused before anything is written', async () => {
  const long = '字'.repeat(stateCellLimit);
  await host.writeRecords(0, [[long]]);
  expect(await host.readRecords()).toEqual([[long]]);
  await expect(host.writeRecords(0, [['乙'], [`${long}。`]])).rejects.toThrow(RangeError);
  await expect(host.writeRecords(0, [['乙'], ['丙']], 1)).rejects.toThrow(RangeError);
  expect(await host.readRecords()).toEqual([[long]]);
});

/** Excel on the web takes and gives 5 MB at a time. */
const webLimit = 5_000_000;

test.each([
  ['Chinese', '报送'.repeat(500)],
  ['JSON', '{"a":"1"},'.repeat(300)],
])(
  '5000 records of 3 KB, %s, go and come in round trips that are far from Excel’s limit',
  async (_, text) => {
    const records = Array.from({ length: 5000 }, (__, row) => [`第${row}单位`, text]);
    const requests: number[] = [];
    const receive = office.session.receive.bind(office.session);
    office.session.receive = (message) => {
      requests.push(Buffer.byteLength(message));
      receive(message);
    };
    await host.writeRecords(0, records);
    expect(await host.readRecords()).toEqual(records);

    const answers = office.session.log.entries().map(({ bytesOut }) => bytesOut * 3);
    expect(Math.max(...requests)).toBeGreaterThan(webLimit / 10);
    expect(Math.max(...requests, ...answers)).toBeLessThan(webLimit / 2);
  },
);

test('reading leaves undo alone', async () => {
  await host.writeRecords(0, [['甲局']]);
  office.session.log.clear();
  await host.readRecords();
  expect(office.session.log.entries().map(({ declaredWrite }) => declaredWrite)).toEqual([
    false,
    false,
    false,
  ]);
});

test('who looks through all cells of the workbook leaves them out', async () => {
  await host.writeRecords(0, [['甲局', '办理情况']]);
  const { sheets } = await new ExcelWorkbook().readContents();
  const kept = sheets.find(({ name }) => name === collectionSheetName);
  expect(kept).toMatchObject({ visibility: 'veryHidden', rows: new Map() });
});
