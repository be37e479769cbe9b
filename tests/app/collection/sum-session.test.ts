import type { CollectingSession } from '../../../src/app/collection/collecting-session';
import { makeXlsx } from '../../../src/exchange/xlsx/make-workbook';
import { makeAddress } from '../../../src/layout/address';
import { workbookPlan } from '../../../src/workbook/workbook-plan';
import { balanced } from '../../support/balanced-requests';
import {
  begunIn,
  figureIn,
  format,
  office,
  received,
  report,
  units,
  valueAt,
  visibleSheets,
  year,
} from '../../support/collecting-office';
import { detailPosition } from '../../support/detail-position';
import { sentFile } from '../../support/direct-examiner';
import { plainWorkbook } from '../../support/examined-file';
import { OfficeSession } from '../../support/office-session';
import { placeOf } from '../../support/table-places';

/** The sum of the accepted reports, in the open workbook and beside a report that should be that sum. */

let opened: OfficeSession;
beforeEach(async () => {
  opened = await OfficeSession.open();
});
afterEach(() => {
  opened.dispose();
});

const collected = async (...values: number[]): Promise<CollectingSession> => {
  const session = await begunIn(opened.session);
  await session.collect(
    values.map((value, index) => report(units[index]!, balanced(value), index)),
  );
  return session;
};

test('is written as standard tables with the units on a sheet of their own', async () => {
  const session = await collected(2, 3);
  await session.sums.write();
  expect(visibleSheets(opened).slice(-1)).toEqual(['汇总明细']);
  expect(figureIn(opened, received)).toBe(5);
  const line = (index: number) =>
    valueAt(opened, '汇总明细', makeAddress(detailPosition(format, index, received)));
  expect([line(0), line(1)]).toEqual([2, 3]);
});

test('is written again into the same sheets when more has come in', async () => {
  const session = await collected(2, 3);
  await session.sums.write();
  const before = visibleSheets(opened);
  await session.collect([report('丙街道办事处', balanced(10), 9)]);
  await session.sums.watch();
  expect(session.sums.state.standing).toBe('sum');
  await session.sums.write();
  expect(visibleSheets(opened)).toEqual(before);
  expect(figureIn(opened, received)).toBe(15);
  expect(session.sums.state.written).toBe(3);
});

test('is compared anew when it has become another one, and nothing is said of the old one', async () => {
  const session = await collected(2, 3);
  await session.sums.write();
  await session.sums.compare(sentFile('县.xlsx', plainWorkbook('某县', year, balanced(5))));
  const holds = () => {
    const { compared } = session.sums.state;
    return compared?.kind === 'compared' && compared.comparison.differences.length === 0;
  };
  expect([holds(), session.sums.state.written]).toEqual([true, 2]);
  await session.decide(new Set(['甲局']), 'sentBack');
  await session.sums.watch();
  expect([holds(), session.sums.state.written]).toEqual([false, undefined]);
});

test('empties what nobody has a number for any more', async () => {
  const session = await collected(2);
  await session.sums.write();
  await session.decide(new Set(['甲局']), 'sentBack');
  await session.sums.write();
  expect(figureIn(opened, received)).toBe('');
});

test('gets sheets of its own beside another report, which stays', async () => {
  await opened.session.create({ agency: '某县某局', year: String(year), totals: 'computed' });
  const { sheet, address } = placeOf(format, received);
  opened.typeIn(sheet, address, 7);
  const session = await collected(2, 3);
  await session.sums.watch();
  expect(session.sums.state.standing).toBe('report');
  await session.sums.write();
  expect(figureIn(opened, received)).toBe(7);
  expect(valueAt(opened, `${sheet} (2)`, address)).toBe(5);
});

test('tells the units of the figure that is selected, on the tables and on 汇总明细', async () => {
  const session = await collected(2, 3);
  await session.sums.write();
  const { sheet, address } = placeOf(format, received);
  opened.grid.acts.select(opened.sheetId(sheet), address);
  await session.sums.trace();
  const expected = {
    sum: 5,
    parts: [
      { unit: '乙镇人民政府', value: 3 },
      { unit: '甲局', value: 2 },
    ],
  };
  expect(session.sums.state.traced).toMatchObject(expected);
  opened.grid.acts.select(opened.sheetId(sheet), 'A1');
  await session.sums.trace();
  expect(session.sums.state.traced).toBeUndefined();
  opened.grid.acts.select(
    opened.sheetId('汇总明细'),
    makeAddress(detailPosition(format, 0, received)),
  );
  await session.sums.trace();
  expect(session.sums.state.traced).toMatchObject(expected);
});

test.each<[string, () => ReturnType<typeof report>, object]>([
  [
    'agrees',
    () => report(office, balanced(5)),
    { kind: 'compared', comparison: { differences: [] } },
  ],
  [
    'left a unit out',
    () => report(office, balanced(2)),
    {
      kind: 'compared',
      comparison: { explanations: [{ unit: '乙镇人民政府', mistake: 'leftOut' }] },
    },
  ],
  [
    'is of another year',
    () => sentFile('上年.xlsx', plainWorkbook(office, 2024)),
    { kind: 'otherYear', file: '上年.xlsx' },
  ],
  [
    'is none',
    () =>
      sentFile(
        '空.xlsx',
        makeXlsx(
          workbookPlan({ format, year, agency: '', totals: 'typed', taken: [] }),
          new Map(),
        ).slice(0, 500),
      ),
    { kind: 'noReport', problem: 'truncated' },
  ],
])('is held against a consolidated report that %s', async (_, file, compared) => {
  const session = await collected(2, 3);
  await session.sums.compare(file());
  expect(session.sums.state.compared).toMatchObject(compared);
});
