import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { handOutFiles } from '../../src/commands/hand-out-files';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { parseAddress } from '../../src/layout/address';
import type { FigureKey } from '../../src/standard';
import { frontCell } from '../../src/workbook/front-fields';
import { readReport } from '../../src/workbook/read-report';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { plainWorkbook } from '../support/examined-file';
import { inTemporaryFolder } from '../support/temporary-folder';

/** A workbook for every unit of a list, in one archive. */

const carriedOver: FigureKey = 'requests.carriedOver.naturalPersons';
const list = '单位\n甲局\n乙镇人民政府\n丙*中心\n丙?中心\n';
const nameOf = (agency: string): string => `2025年度政府信息公开工作年度报告-${agency}.xlsx`;

async function inFolder(work: (at: (name: string) => string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const at = (name: string): string => path.join(folder, name);
    mkdirSync(at('上年'));
    writeFileSync(
      at('上年/甲局.xlsx'),
      plainWorkbook('甲局', 2024, { 'requests.carriedForward.naturalPersons': 6 }),
    );
    writeFileSync(at('上年/乙.xlsx'), plainWorkbook('乙镇人民政府', 2023));
    writeFileSync(at('名单.csv'), list);
    await work(at);
  });
}

const handedOut = (file: string) => {
  const files = unzipSync(readFileSync(file));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, readXlsx(bytes)] as const));
};

test('each unit gets its workbook: its name, what it carried forward, and the date', async () => {
  await inFolder(async (at) => {
    const { lines, count } = await handOutFiles([
      ...['--year', '2025', '--roster', at('名单.csv'), '--last-year', at('上年')],
      ...['--deadline', '2026-01-20', at('分发.zip')],
    ]);
    expect(count).toBe(4);
    expect(lines).toEqual([
      '没有找到“乙镇人民政府”2024 年度的年报，未预填结转数。',
      '没有找到“丙*中心”2024 年度的年报，未预填结转数。',
      '没有找到“丙?中心”2024 年度的年报，未预填结转数。',
    ]);
    const files = handedOut(at('分发.zip'));
    expect([...files.keys()]).toEqual(
      ['甲局', '乙镇人民政府', '丙_中心', '丙_中心(2)'].map(nameOf),
    );
    const first = files.get(nameOf('甲局'))!;
    const found = readReport(readingOf(first));
    if (found.kind !== 'report') throw new Error(found.kind);
    expect(found.report).toMatchObject({ agency: '甲局', year: 2025 });
    expect(found.report.figures.get(carriedOver)).toEqual({ kind: 'number', value: 6 });
    expect(found.lastYear).toMatchObject({ source: '甲局', year: 2024 });
    const { row, column } = parseAddress(frontCell('deadline'))!;
    const front = first.sheets.find(({ name }) => name === '填报信息')!;
    // 2026-01-20, as Excel counts days.
    expect(front.rows.get(row)?.get(column)?.value).toBe(46042);

    // Of another year than the one before: nothing of it is used.
    const second = readReport(readingOf(files.get(nameOf('乙镇人民政府'))!));
    expect(second).toMatchObject({ kind: 'report', lastYear: undefined });
  });
});

test('the archive is the same each time, and replaced only when that is asked for', async () => {
  await inFolder(async (at) => {
    const args = ['--year', '2025', '--roster', at('名单.csv'), at('分发.zip')];
    await handOutFiles(args);
    const first = readFileSync(at('分发.zip'));
    await expect(handOutFiles(args)).rejects.toThrow('已存在');
    await handOutFiles([...args, '--force']);
    expect(readFileSync(at('分发.zip')).equals(first)).toBe(true);
    expect(readdirSync(at('')).sort()).toEqual(['上年', '分发.zip', '名单.csv'].sort());
  });
});

test.each<[string, string[], RegExp]>([
  ['no list', ['--year', '2025', '分发.zip'], /请给出单位名单/],
  ['no archive', ['--year', '2025', '--roster', '名单.csv'], /\.zip/],
  ['a year before the form', ['--year', '2018', '--roster', '名单.csv', '分发.zip'], /2019/],
  [
    'a date that is none',
    ['--year', '2025', '--roster', '名单.csv', '--deadline', '2026-02-30', '分发.zip'],
    /不是日期/,
  ],
  ['a list that is not there', ['--year', '2025', '--roster', '无.csv', '分发.zip'], /无法读取/],
  ['an unknown option', ['--jahr', '2025'], /参数有误/],
])('with %s nothing is written, and it is said', async (_, args, words) => {
  await inFolder(async (at) => {
    const placed = args.map((arg) => (/\.(?:csv|zip)$/.test(arg) ? at(arg) : arg));
    await expect(handOutFiles(placed)).rejects.toThrow(words);
    expect(existsSync(at('分发.zip'))).toBe(false);
  });
});
