import { unitRows } from '../../../src/app/collection/collection';
import type { CollectingSession } from '../../../src/app/collection/collecting-session';
import { fileId } from '../../../src/app/collection/file-id';
import { collectionSheetName } from '../../../src/workbook/names';
import { balanced } from '../../support/balanced-requests';
import {
  begunIn,
  collectingIn,
  nameOf,
  office,
  received,
  report,
  units,
  valueAt,
  visibleSheets,
} from '../../support/collecting-office';
import { DirectExaminer, sentFile } from '../../support/direct-examiner';
import { eventually } from '../../support/eventually';
import { OfficeSession, sessionOf } from '../../support/office-session';

/** An office at work with the reports of its units, on the genuine office.js. */

let opened: OfficeSession;
let examiner: DirectExaminer;
beforeEach(async () => {
  opened = await OfficeSession.open();
  examiner = new DirectExaminer();
});
afterEach(() => {
  opened.dispose();
});

const desk = () => collectingIn(opened.session, examiner);
const begun = (list?: readonly string[]) => begunIn(opened.session, list, examiner);
/** What another person sees who opens the pane on the workbook. */
const colleague = () => collectingIn(sessionOf(opened.timer));

const shown = ({ state }: CollectingSession) =>
  state.rows.map(({ unit, status, decision }) => [unit, status, decision ?? ''].join(' ').trim());

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

  test('where we fail altogether, what was seen by then stays, and one can go on', async () => {
    const session = await begun();
    const works = examiner.examine.bind(examiner);
    examiner.examine = (name, bytes) =>
      name.includes('乙镇') ? Promise.reject(new Error('ours')) : works(name, bytes);
    const sent = [report('甲局', balanced(1), 0), report('乙镇人民政府', balanced(1), 1)];
    await expect(session.collect(sent)).rejects.toThrow('ours');
    expect(session.state).toMatchObject({ run: undefined, ran: { done: 1, isStopped: true } });
    examiner.examine = works;
    await session.collect(sent);
    expect(shown(session).slice(0, 2)).toEqual(['甲局 clear', '乙镇人民政府 clear']);
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
    await eventually(() => {
      expect(opened.session.state.waiting).toBe(true);
    });
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

describe('收集进度', () => {
  test('is a sheet that anybody can read, written anew each time', async () => {
    const session = await begun();
    await session.collect([report('甲局'), report('乙镇人民政府', { [received]: 3 })]);
    expect(await session.writeProgress(() => '')).toBe(true);
    expect(valueAt(opened, '收集进度', 'C4')).toBe(3);
    expect(valueAt(opened, '收集进度', 'C5')).toBe(2);
    await session.collect([report('丙街道办事处')]);
    await session.writeProgress(() => '');
    expect(valueAt(opened, '收集进度', 'C5')).toBe(3);
    expect(visibleSheets(opened).filter((name) => name.startsWith('收集进度'))).toEqual([
      '收集进度',
    ]);
  });

  test('counts the units on the list only', async () => {
    const session = await begun();
    await session.collect([report('甲局'), report('丁中心')]);
    await session.writeProgress(() => '');
    expect(valueAt(opened, '收集进度', 'C4')).toBe(3);
    expect(valueAt(opened, '收集进度', 'C5')).toBe(1);
  });

  test('leaves alone a sheet of the same name that people made', async () => {
    opened.dispose();
    opened = await OfficeSession.open({ sheets: ['收集进度'] });
    const session = await begun();
    await session.writeProgress(() => '');
    expect(visibleSheets(opened)).toEqual(['收集进度', '收集进度 (2)']);
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
