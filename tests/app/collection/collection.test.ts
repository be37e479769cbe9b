import {
  assign,
  countRows,
  decide,
  emptyCollection,
  sumOfAccepted,
  takeIn,
  unitRows,
  type Collection,
  type Decision,
} from '../../../src/app/collection/collection';
import type { ExaminedFile } from '../../../src/app/collection/examine-file';
import { readRoster } from '../../../src/consolidation/roster';
import { sharesOf } from '../../../src/consolidation/sum-reports';
import { balanced } from '../../support/balanced-requests';
import { compoundFile } from '../../support/compound-file';
import { examine, plainWorkbook } from '../../support/examined-file';

/** What an office has collected, unit by unit. */

const year = 2025;
const { roster } = readRoster([
  ['单位', '类别'],
  ['甲局', '部门'],
  ['乙镇人民政府', '乡镇'],
  ['丙街道办事处', '街道'],
]);
const received = 'requests.received.naturalPersons';

const clear = (agency: string, value = 1, of = year) =>
  examine(`${agency}.xlsx`, plainWorkbook(agency, of, balanced(value)));
const faulty = (agency: string) =>
  examine(`${agency}.xlsx`, plainWorkbook(agency, year, { [received]: 3 }));

const collected = (...files: readonly ExaminedFile[]): Collection =>
  files.reduce(
    (collection, file) => takeIn(collection, file).collection,
    emptyCollection(year, roster),
  );
const decided = (collection: Collection, unit: string, kind: Decision['kind']): Collection => {
  const { current } = unitRows(collection).find((row) => row.unit === unit)!;
  return decide(collection, unit, { kind, id: current!.file.id });
};
const shown = (collection: Collection) =>
  unitRows(collection).map(({ unit, status, isOnRoster }) =>
    [unit, status, isOnRoster ? '' : 'unknown'].join(' ').trim(),
  );

test('units that have sent nothing are missing', () => {
  expect(shown(collected())).toEqual([
    '甲局 missing',
    '乙镇人民政府 missing',
    '丙街道办事处 missing',
  ]);
});

test('each unit stands where its last file puts it; who is not on the roster comes behind', async () => {
  const collection = collected(
    await clear('甲局'),
    await faulty('某县丙街道办事处'),
    await clear('丁中心'),
    await examine('通知.docx', '各单位：'),
  );
  expect(shown(collection)).toEqual([
    '甲局 clear',
    '乙镇人民政府 missing',
    '丙街道办事处 faults',
    '丁中心 clear unknown',
    'unreadable unknown',
  ]);
  expect(unitRows(collection)[2]?.current).toMatchObject({ isGuess: true });
});

test('the same file twice is one, under any name', async () => {
  const file = await clear('甲局');
  const again = takeIn(collected(file), { ...file, file: '甲局（副本）.xlsx' });
  expect(again.isNew).toBe(false);
  expect(again.collection.entries).toHaveLength(1);
});

test('empty files of two units are two', async () => {
  const collection = collected(
    await examine('2025年度政府信息公开工作年度报告-甲局.xlsx', ''),
    await examine('2025年度政府信息公开工作年度报告-乙镇人民政府.xlsx', ''),
  );
  expect(shown(collection).slice(0, 2)).toEqual(['甲局 unreadable', '乙镇人民政府 unreadable']);
});

test('a new file of a unit replaces the one before, which is kept with the others', async () => {
  const collection = collected(await faulty('甲局'), await clear('甲局'));
  const [row] = unitRows(collection);
  expect(row).toMatchObject({ status: 'clear', isAccepted: true });
  expect(row?.others).toHaveLength(1);
});

test('a scan or last year’s report that comes later does not take the place of a report', async () => {
  const collection = collected(
    await clear('甲局'),
    await examine('甲局2025年政府信息公开工作年度报告.pdf', '%PDF-1.7'),
    await clear('甲局', 1, 2024),
  );
  const [row] = unitRows(collection);
  expect(row).toMatchObject({ status: 'clear', current: { file: { file: '甲局.xlsx' } } });
  expect(row?.others.map(({ file }) => file.file)).toEqual([
    '甲局.xlsx',
    '甲局2025年政府信息公开工作年度报告.pdf',
  ]);
});

describe('whose name only ends alike', () => {
  const certain = () => clear('丙街道办事处', 1);
  const guessed = (region: string, value: number) => clear(`${region}丙街道办事处`, value);
  const rowOf = (collection: Collection) => unitRows(collection)[2]!;

  test('a guess does not take the place of what is certainly the unit’s', async () => {
    const row = rowOf(collected(await certain(), await guessed('某县', 2)));
    expect(row).toMatchObject({ isAccepted: false, current: { isGuess: false } });
    expect(row.rival?.file).toMatchObject({ agency: '某县丙街道办事处' });
  });

  test('a guess that came before is of no account', async () => {
    const row = rowOf(collected(await guessed('某县', 2), await certain()));
    expect(row).toMatchObject({ isAccepted: true, rival: undefined });
  });

  test('of two guesses with different names none is added by itself', async () => {
    const collection = collected(await guessed('某县', 2), await guessed('邻县', 3));
    expect(rowOf(collection)).toMatchObject({ isAccepted: false, current: { isGuess: true } });
    expect(rowOf(decided(collection, '丙街道办事处', 'accepted'))).toMatchObject({
      isAccepted: true,
    });
  });

  test('two guesses of one name are a unit’s first and second file', async () => {
    const row = rowOf(collected(await guessed('某县', 2), await guessed('某县', 3)));
    expect(row).toMatchObject({ isAccepted: true, rival: undefined });
  });
});

test('a sum of an office off the roster waits for a person, one on the roster does not', async () => {
  const sumOf = async (agency: string): Promise<ExaminedFile> => {
    const file = await clear(agency, 9);
    return file.kind === 'report' ? { ...file, isSum: true } : file;
  };
  const collection = collected(await sumOf('某县人民政府'), await sumOf('甲局'));
  expect(unitRows(collection)).toMatchObject([
    { unit: '甲局', isAccepted: true },
    { unit: '乙镇人民政府' },
    { unit: '丙街道办事处' },
    { unit: '某县人民政府', status: 'clear', isAccepted: false },
  ]);
});

test('a unit off the roster is one, however it writes its name', async () => {
  const collection = collected(await clear('丁中心（本级）', 2), await clear('丁 中心(本级)', 3));
  expect(shown(collection).slice(3)).toEqual(['丁中心（本级） clear unknown']);
  expect(sumOfAccepted(collection)?.figures.get(received)).toBe(3);
});

test('what was changed last counts, whenever it came', async () => {
  const dated = async (value: number, lastModified: number) => ({
    ...(await clear('甲局', value)),
    lastModified,
  });
  const collection = collected(await dated(2, 200), await dated(1, 100));
  expect(sumOfAccepted(collection)?.figures.get(received)).toBe(2);
});

test('a file that failed at first and is read later stays where it came', async () => {
  const later = await clear('甲局', 2);
  const first = { ...(await clear('甲局', 1)), id: 'first' };
  const failed: ExaminedFile = {
    ...{ file: '甲局2025年政府信息公开工作年度报告.xlsx', id: 'first' },
    ...{ kind: 'noReport', problem: 'failed' },
  };
  expect(sumOfAccepted(collected(failed, later, first))?.figures.get(received)).toBe(2);
});

test('a person who was wrong about the sender says so', async () => {
  const collection = collected(await clear('丁中心'));
  const { id } = collection.entries[0]!.file;
  const wrong = assign(collection, id, '甲局');
  expect(shown(wrong)).toEqual(['甲局 clear', '乙镇人民政府 missing', '丙街道办事处 missing']);
  expect(assign(wrong, id, '')).toEqual(collection);
});

test('a person says who sent a file', async () => {
  const collection = collected(await examine('通知.docx', '各单位：'), await clear('丁中心'));
  const [unsigned, guessed] = collection.entries;
  const assigned = assign(
    assign(collection, unsigned!.file.id, '乙镇人民政府'),
    guessed!.file.id,
    '甲局',
  );
  expect(shown(assigned)).toEqual([
    '甲局 clear',
    '乙镇人民政府 unreadable',
    '丙街道办事处 missing',
  ]);
});

test.each<[string, Promise<ExaminedFile>, string]>([
  ['of another year', clear('甲局', 1, 2024), 'otherYear'],
  ['on an old form', clear('甲局', 1, 2019), 'otherYear'],
  [
    'that cannot be read',
    examine('甲局2025年政府信息公开工作年度报告.xls', compoundFile('Workbook')),
    'unreadable',
  ],
])('a report %s is said to be so, and never added', async (_, file, status) => {
  const collection = decided(collected(await file), '甲局', 'accepted');
  expect(unitRows(collection)[0]).toMatchObject({ unit: '甲局', status, isAccepted: false });
  expect(sumOfAccepted(collection)?.contributions).toEqual([]);
});

describe('what goes into the sum', () => {
  test('what is in order, of known and unknown units', async () => {
    const collection = collected(
      await clear('甲局', 2),
      await clear('丁中心', 3),
      await faulty('乙镇人民政府'),
    );
    const sum = sumOfAccepted(collection)!;
    expect(sum.figures.get(received)).toBe(5);
    expect(sharesOf(sum, received)).toEqual([
      { unit: '丁中心', value: 3 },
      { unit: '甲局', value: 2 },
    ]);
  });

  test('what a person accepts in spite of faults, until the unit sends something new', async () => {
    const accepted = decided(collected(await faulty('乙镇人民政府')), '乙镇人民政府', 'accepted');
    expect(sumOfAccepted(accepted)?.figures.get(received)).toBe(3);
    const later = takeIn(
      accepted,
      await examine('乙.xlsx', plainWorkbook('乙镇人民政府', year, { [received]: 9 })),
    );
    expect(unitRows(later.collection)[1]).toMatchObject({ status: 'faults', isAccepted: false });
  });

  test('not what was sent back, although it is in order', async () => {
    const collection = decided(collected(await clear('甲局')), '甲局', 'sentBack');
    expect(sumOfAccepted(collection)?.contributions).toEqual([]);
    expect(countRows(unitRows(collection))).toMatchObject({ accepted: 0, sentBack: 1, missing: 2 });
  });
});
