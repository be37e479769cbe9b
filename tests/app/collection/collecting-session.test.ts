import type { CollectingSession } from '../../../src/app/collection/collecting-session';
import { unitRows } from '../../../src/app/collection/collection';
import { fileId } from '../../../src/app/collection/file-id';
import { makeXlsx } from '../../../src/exchange/xlsx/make-workbook';
import { formatForYear, type FigureKey } from '../../../src/standard';
import { collectionSheetName } from '../../../src/workbook/names';
import { workbookPlan } from '../../../src/workbook/workbook-plan';
import { makeAddress, parseRange } from '../../../src/layout/address';
import { DirectExaminer, sentFile } from '../../support/direct-examiner';
import { plainWorkbook } from '../../support/examined-file';
import { OfficeSession, sessionOf } from '../../support/office-session';
import { placeOf } from '../../support/table-places';
import { detailPosition } from '../../support/detail-position';

/** An office at work with the reports of its units, on the genuine office.js. */

const office = '某县人民政府办公室';
const year = 2025;
const format = formatForYear(year)!;
const units = ['甲局', '乙镇人民政府', '丙街道办事处'];
const received: FigureKey = 'requests.received.naturalPersons';
const balanced = (value: number) =>
  Object.fromEntries(
    ['received', 'granted', 'outcomeTotal'].flatMap((row) =>
      ['naturalPersons', 'total'].map((column) => [`requests.${row}.${column}`, value]),
    ),
  );
const nameOf = (unit: string): string => `${year}年度政府信息公开工作年度报告-${unit}.xlsx`;
const report = (unit: string, figures: Record<FigureKey, number> = balanced(1), at = 0) =>
  sentFile(nameOf(unit), plainWorkbook(unit, year, figures), at);

let opened: OfficeSession;
let examiner: DirectExaminer;
beforeEach(async () => {
  opened = await OfficeSession.open();
  examiner = new DirectExaminer();
});
afterEach(() => {
  opened.dispose();
});

async function desk(): Promise<CollectingSession> {
  await opened.session.collecting.begin(() => Promise.resolve(examiner));
  const { screen } = opened.session.state;
  if (screen.kind !== 'collecting') throw new Error(screen.kind);
  return screen.collecting;
}

async function begun(list: readonly string[] = units): Promise<CollectingSession> {
  const session = await desk();
  await session.begin({ office, year: String(year), units: list.join('\n') });
  return session;
}

/** What another person sees who opens the pane on the workbook. */
async function colleague(): Promise<CollectingSession> {
  const other = sessionOf(opened.timer);
  await other.collecting.begin(() => Promise.resolve(new DirectExaminer()));
  const { screen } = other.state;
  if (screen.kind !== 'collecting') throw new Error(screen.kind);
  return screen.collecting;
}

const shown = ({ state }: CollectingSession) =>
  state.rows.map(({ unit, status, decision }) => [unit, status, decision ?? ''].join(' ').trim());
const sheets = () =>
  opened.grid.sheets().flatMap(({ name, visibility }) => (visibility === 'Visible' ? [name] : []));
const valueAt = (sheet: string, address: string) => {
  const { row, column } = parseRange(address)!;
  return opened.grid.read(opened.sheetId(sheet), row, column).value;
};
const figureNow = (key: FigureKey) => {
  const { sheet, address } = placeOf(format, key);
  return valueAt(sheet, address);
};

describe('beginning', () => {
  test.each<[string, { office: string; year: string; units: string }, object]>([
    ['no office', { office: '', year: '2025', units: '' }, { problems: ['agencyMissing'] }],
    [
      'a year before the first form',
      { office, year: '2010', units: '' },
      { problems: ['yearTooEarly'] },
    ],
    [
      'a list without names',
      { office, year: '2025', units: '1\n2' },
      { roster: { read: { problems: [{ kind: 'noNames' }] } } },
    ],
  ])('%s is refused, and nothing is written', async (_, beginning, state) => {
    const session = await desk();
    expect(await session.begin(beginning)).toBe(false);
    expect(session.state).toMatchObject(state);
    expect(opened.grid.sheets().some(({ name }) => name === collectionSheetName)).toBe(false);
  });

  test('a list can stand in a file', async () => {
    const session = await desk();
    await session.openRoster(
      sentFile('名单.csv', new TextEncoder().encode('单位\n甲局\n甲局\n乙镇')),
    );
    expect(session.state.roster).toMatchObject({
      read: { problems: [{ kind: 'twice', name: '甲局', lines: [2, 3] }] },
    });
    await session.begin({ office, year: '2025', units: '' });
    expect(shown(session)).toEqual(['甲局 missing', '乙镇 missing']);
  });

  test('a list in a file that cannot be read is told, and one can go on without', async () => {
    const session = await desk();
    await session.openRoster(sentFile('名单.xlsx', new Uint8Array([0x50, 0x4b, 3, 4])));
    expect(session.state.roster).toEqual({ file: '名单.xlsx', read: 'truncated' });
    expect(await session.begin({ office, year: '2025', units: '' })).toBe(true);
  });
});

describe('collecting', () => {
  test('every file is seen once, the last that was sent counts', async () => {
    const session = await begun();
    await session.collect([
      report('甲局', balanced(5), 2),
      report('甲局', { [received]: 3 }, 1),
      report('甲局', balanced(5), 3),
      sentFile('~$甲局.xlsx', new Uint8Array([1])),
    ]);
    expect(new Set(examiner.looked)).toEqual(new Set([nameOf('甲局')]));
    expect(shown(session)).toEqual(['甲局 clear', '乙镇人民政府 missing', '丙街道办事处 missing']);
    expect(session.state.ran).toEqual({ done: 3, total: 3, again: 1, isStopped: false });
  });

  test('a file that cannot be read stops no other', async () => {
    const session = await begun();
    const gone = { ...report('乙镇人民政府'), bytes: () => Promise.reject(new Error('gone')) };
    const large = { ...report('丙街道办事处'), size: 60_000_000 };
    await session.collect([gone, large, report('甲局')]);
    expect(shown(session)).toEqual([
      ...['甲局 clear', '乙镇人民政府 unreadable', '丙街道办事处 unreadable'],
    ]);
  });

  test('a file at which we failed is looked at again when it is sent again', async () => {
    const session = await begun();
    const fail = examiner.examine.bind(examiner);
    examiner.examine = (name, bytes) =>
      Promise.resolve({
        ...{ file: name, id: fileId(name, bytes), kind: 'noReport', problem: 'failed' },
      });
    await session.collect([report('甲局'), report('乙镇人民政府')]);
    expect(shown(session).slice(0, 2)).toEqual(['甲局 unreadable', '乙镇人民政府 unreadable']);
    examiner.examine = fail;
    await session.collect([report('甲局')]);
    expect(session.state.ran).toMatchObject({ done: 1, again: 0 });
    expect(shown(session).slice(0, 2)).toEqual(['甲局 clear', '乙镇人民政府 unreadable']);
    expect(shown(await colleague())).toEqual(shown(session));
  });

  test('what was seen when a run is stopped stays, and the next one goes on from there', async () => {
    const session = await begun();
    const files = units.map((unit, index) => report(unit, balanced(index + 1), index));
    examiner.before = (name) => {
      if (name === nameOf('丙街道办事处')) session.stop();
    };
    await session.collect(files);
    expect(session.state.ran).toMatchObject({ isStopped: true });
    const other = await colleague();
    expect(shown(other)).toEqual(shown(session));
    examiner.before = () => undefined;
    examiner.looked.length = 0;
    await session.collect(files);
    expect(shown(session)).toEqual(units.map((unit) => `${unit} clear`));
    expect(session.state.ran?.again).toBe(3 - examiner.looked.length);
    expect(examiner.looked).not.toContain(nameOf('甲局'));
  });

  test('a colleague sees all that was decided', async () => {
    const session = await begun();
    await session.collect([
      report('甲局', { [received]: 3 }),
      sentFile('通知.txt', new TextEncoder().encode('各单位：')),
    ]);
    const unsigned = session.state.rows.find(({ unit }) => unit === '')!;
    await session.assign(unsigned.current!.file.id, '丙街道办事处');
    await session.decide(new Set(['甲局']), 'sentBack');
    const other = await colleague();
    expect(shown(other)).toEqual([
      ...['甲局 faults sentBack', '乙镇人民政府 missing', '丙街道办事处 unreadable'],
    ]);
    expect(other.state.kept).toEqual(session.state.kept);
  });

  test('while a person types in a cell nothing is written, and afterwards it is kept', async () => {
    const session = await begun();
    opened.office.session.setCellEditMode(true);
    const collected = session.collect([report('甲局')]);
    for (let turn = 0; turn < 50 && !opened.session.state.waiting; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(session.state.unsaved).toBe(1);
    opened.office.session.setCellEditMode(false);
    await opened.timer.pass(5000);
    await collected;
    expect(session.state.unsaved).toBe(0);
    expect(shown(await colleague())[0]).toBe('甲局 clear');
  });

  test('what the workbook refuses is told, stays, and can be kept later', async () => {
    const session = await begun();
    opened.office.session.failNextBatch({ code: 'GeneralException', message: 'No' });
    await session.collect([report('甲局')]);
    expect(session.state).toMatchObject({ unsaved: 1 });
    expect(opened.session.state.notice).toMatchObject({ problem: 'other' });
    await session.save();
    expect(session.state.unsaved).toBe(0);
  });

  test('what a colleague has collected meanwhile stays, and comes before what is kept here', async () => {
    const session = await begun();
    const other = await colleague();
    await session.collect([report('甲局'), report('乙镇人民政府')]);
    await other.collect([report('丙街道办事处')]);
    await other.decide(new Set(['丙街道办事处']), 'accepted');
    expect(other.state.unsaved).toBe(0);
    const all = ['甲局 clear', '乙镇人民政府 clear', '丙街道办事处 clear accepted'];
    expect(shown(other)).toEqual(all);
    expect(shown(await colleague())).toEqual(all);
    await session.decide(new Set(['甲局']), 'sentBack');
    expect(shown(session)).toEqual(['甲局 clear sentBack', ...all.slice(1)]);
    expect(shown(await colleague())).toEqual(shown(session));
  });

  // The first finds that there is more than was known, the second whose it is, the others read it.
  test.each([2, 3, 4])(
    'nothing is lost where Excel refuses request %i of that',
    async (refused) => {
      const session = await begun();
      const other = await colleague();
      await session.collect([report('甲局')]);
      let batches = 0;
      opened.office.session.beforeBatch = () => {
        batches += 1;
        if (batches === refused)
          opened.office.session.failNextBatch({ code: 'GeneralException', message: 'No' });
      };
      await other.collect([report('丙街道办事处')]);
      expect(other.state.unsaved).toBe(1);
      await other.save();
      expect(other.state.unsaved).toBe(0);
      expect(shown(await colleague())).toEqual(shown(other));
      expect(shown(other)).toEqual(['甲局 clear', '乙镇人民政府 missing', '丙街道办事处 clear']);
    },
  );

  test('where a colleague has begun with another year, what happened here is dropped', async () => {
    const session = await begun();
    await (await colleague()).begin({ office, year: '2024', units: '丁局' });
    await session.collect([report('甲局')]);
    expect(session.state).toMatchObject({ unsaved: 0, kept: { collection: { year: 2024 } } });
    expect(shown(session)).toEqual(['丁局 missing']);
    expect(shown(await colleague())).toEqual(['丁局 missing']);
  });

  test('what a failed save has left goes into no collection that is begun afterwards', async () => {
    const session = await begun();
    opened.office.session.failNextBatch({ code: 'GeneralException', message: 'No' });
    await session.collect([report('甲局')]);
    await session.begin({ office, year: '2024', units: '丁局' });
    await session.decide(new Set(['丁局']), 'accepted');
    await session.collect([sentFile('丁局.txt', new TextEncoder().encode('丁局'))]);
    const { rows } = (await colleague()).state;
    expect(rows.map(({ unit, current }) => [unit, current?.file.file])).toEqual([
      ['丁局', undefined],
      ['', '丁局.txt'],
    ]);
  });

  test('a look at last year’s files ends where it is stopped, and leaves no result', async () => {
    const session = await begun();
    const files = units.map((unit) => report(unit));
    const looking = session.handOut.openLastYear(files);
    expect(session.handOut.state.run).toEqual({ of: 'lastYear', done: 0, total: 3 });
    session.handOut.stop();
    await looking;
    expect(session.handOut.state).toEqual({ run: undefined, lastYear: undefined });
    await session.handOut.openLastYear(files);
    expect(session.handOut.state).toMatchObject({ run: undefined, lastYear: { year: 2024 } });
  });

  test('a new beginning clears what was kept', async () => {
    const session = await begun();
    await session.collect([report('甲局')]);
    await session.handOut.openLastYear([report('甲局')]);
    await session.sums.compare(report('甲局'));
    await session.begin({ office, year: '2024', units: '丁局' });
    expect(shown(await colleague())).toEqual(['丁局 missing']);
    expect(session.handOut.state).toEqual({ run: undefined, lastYear: undefined });
    expect(session.sums.state.compared).toBeUndefined();
  });
});

describe('the sum', () => {
  const collected = async (...values: number[]): Promise<CollectingSession> => {
    const session = await begun();
    await session.collect(
      values.map((value, index) => report(units[index]!, balanced(value), index)),
    );
    return session;
  };

  test('is written as standard tables with the units on a sheet of their own', async () => {
    const session = await collected(2, 3);
    await session.sums.write();
    expect(sheets().slice(-1)).toEqual(['汇总明细']);
    expect(figureNow(received)).toBe(5);
    const line = (index: number) =>
      valueAt('汇总明细', makeAddress(detailPosition(format, index, received)));
    expect([line(0), line(1)]).toEqual([2, 3]);
  });

  test('is written again into the same sheets when more has come in', async () => {
    const session = await collected(2, 3);
    await session.sums.write();
    const before = sheets();
    await session.collect([report('丙街道办事处', balanced(10), 9)]);
    await session.sums.watch();
    expect(session.sums.state.standing).toBe('sum');
    await session.sums.write();
    expect(sheets()).toEqual(before);
    expect(figureNow(received)).toBe(15);
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
    expect(figureNow(received)).toBe('');
  });

  test('gets sheets of its own beside another report, which stays', async () => {
    await opened.session.create({ agency: '某县某局', year: String(year), totals: 'computed' });
    const { sheet, address } = placeOf(format, received);
    opened.typeIn(sheet, address, 7);
    const session = await collected(2, 3);
    await session.sums.watch();
    expect(session.sums.state.standing).toBe('report');
    await session.sums.write();
    expect(figureNow(received)).toBe(7);
    expect(valueAt(`${sheet} (2)`, address)).toBe(5);
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
});

describe('收集进度', () => {
  test('is a sheet that anybody can read, written anew each time', async () => {
    const session = await begun();
    await session.collect([report('甲局'), report('乙镇人民政府', { [received]: 3 })]);
    expect(await session.writeProgress(() => '')).toBe(true);
    expect(valueAt('收集进度', 'C4')).toBe(3);
    expect(valueAt('收集进度', 'C5')).toBe(2);
    await session.collect([report('丙街道办事处')]);
    await session.writeProgress(() => '');
    expect(valueAt('收集进度', 'C5')).toBe(3);
    expect(sheets().filter((name) => name.startsWith('收集进度'))).toEqual(['收集进度']);
  });

  test('counts the units on the list only', async () => {
    const session = await begun();
    await session.collect([report('甲局'), report('丁中心')]);
    await session.writeProgress(() => '');
    expect(valueAt('收集进度', 'C4')).toBe(3);
    expect(valueAt('收集进度', 'C5')).toBe(1);
  });

  test('leaves alone a sheet of the same name that people made', async () => {
    opened.dispose();
    opened = await OfficeSession.open({ sheets: ['收集进度'] });
    const session = await begun();
    await session.writeProgress(() => '');
    expect(sheets()).toEqual(['收集进度', '收集进度 (2)']);
  });
});

test('the list of a collection is in the order of its units', async () => {
  const session = await begun([]);
  await session.collect([report('乙镇人民政府', balanced(1), 1), report('甲局', balanced(2), 0)]);
  expect(unitRows(session.state.kept!.collection).map(({ unit }) => unit)).toEqual([
    '甲局',
    '乙镇人民政府',
  ]);
});
