import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { consolidateFiles } from '../../src/commands/consolidate-files';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { makeHtml } from '../../src/exchange/html/make-html';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { formatById, type FigureKey } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { balanced } from '../support/balanced-requests';
import { compoundFile } from '../support/compound-file';
import { plainReport, plainWorkbook } from '../support/examined-file';
import { inTemporaryFolder } from '../support/temporary-folder';

/** A folder of what units sent, and the workbook that comes of it. */

const format = formatById('2021');
const year = 2025;
const received: FigureKey = 'requests.received.naturalPersons';

const sent: Record<string, () => Uint8Array | string | Promise<Uint8Array>> = {
  '甲局.xlsx': () => plainWorkbook('甲局', year, balanced(2)),
  '甲局（副本）.xlsx': () => plainWorkbook('甲局', year, balanced(2)),
  '部门/乙局.docx': () => makeDocx(plainReport('乙局', year, balanced(3)), format),
  '部门/丙局.html': () => makeHtml(plainReport('丙局', year, balanced(4)), format),
  '丁镇.xlsx': () => plainWorkbook('丁镇人民政府', year, { [received]: 100 }),
  '戊镇.xlsx': () => plainWorkbook('戊镇人民政府', 2024, balanced(100)),
  '己镇人民政府2025年政府信息公开工作年度报告.xls': () => compoundFile('Workbook'),
  '外来中心.xlsx': () => plainWorkbook('外来中心', year, balanced(5)),
  '~$甲局.xlsx': () => 'a lock file',
};
const roster =
  '单位名称,类别\n甲局,部门\n乙局,部门\n丙局,部门\n丁镇人民政府,乡镇\n戊镇人民政府,乡镇\n己镇人民政府,乡镇\n庚镇人民政府,乡镇\n甲局,部门\n';

async function inFolder<T>(work: (at: (name: string) => string) => Promise<T>): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    const at = (name: string): string => path.join(folder, name);
    mkdirSync(at('报送/部门'), { recursive: true });
    for (const [name, make] of Object.entries(sent)) {
      writeFileSync(at(`报送/${name}`), await make());
    }
    writeFileSync(at('名单.csv'), roster);
    return work(at);
  });
}

test('every unit has its line, what is in order is added up, and nothing else', async () => {
  await inFolder(async (at) => {
    const { lines, summary } = await consolidateFiles([
      ...['--year', String(year), '--agency', '某县人民政府', '--roster', at('名单.csv')],
      ...[at('报送'), at('汇总.xlsx')],
    ]);
    expect(lines).toEqual([
      '“甲局”在名单中出现 2 次（第 2、9 行），只算一个单位。',
      '甲局\t通过\t没有检查记录\t甲局.xlsx',
      '乙局\t通过\t乙局.docx',
      '丙局\t通过\t丙局.html',
      '丁镇人民政府\t有错误\t2 处错误；没有检查记录\t丁镇.xlsx',
      '戊镇人民政府\t年度不对\t没有检查记录\t戊镇.xlsx',
      '己镇人民政府\t无法读取\t“己镇人民政府2025年政府信息公开工作年度报告.xls”是旧版格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再选择\t己镇人民政府2025年政府信息公开工作年度报告.xls',
      '庚镇人民政府\t未报送',
      '外来中心\t通过\t不在名单中；没有检查记录\t外来中心.xlsx',
    ]);
    expect(summary).toBe(
      '7 个文件（另有 1 个重复），8 个单位：计入 4 个，未报送 1 个，其余 3 个。',
    );
    const found = readReport(readingOf(readXlsx(readFileSync(at('汇总.xlsx')))));
    if (found.kind !== 'report') throw new Error(found.kind);
    const details = readXlsx(readFileSync(at('汇总.xlsx'))).sheets.find(
      ({ name }) => name === '汇总明细',
    );
    const namesAndKinds = [8, 9, 10, 11].map((row) =>
      [0, 1].map((column) => details?.rows.get(row)?.get(column)?.value ?? ''),
    );
    expect(namesAndKinds).toEqual([
      ['甲局', '部门'],
      ['乙局', '部门'],
      ['丙局', '部门'],
      ['外来中心', ''],
    ]);
    expect(found.report).toMatchObject({ year, agency: '某县人民政府' });
    expect(found.report.figures.get(received)).toEqual({ kind: 'number', value: 14 });
  });
});

test('of two files of a unit the one that was made last counts, whatever they are called', async () => {
  await inTemporaryFolder(async (folder) => {
    const at = (name: string): string => path.join(folder, name);
    const files = [at('更正后.xlsx'), at('甲局.xlsx'), at('原来的.html')];
    writeFileSync(files[0]!, plainWorkbook('甲局', year, balanced(3)));
    writeFileSync(files[1]!, plainWorkbook('甲局', year, balanced(2)));
    writeFileSync(files[2]!, makeHtml(plainReport('甲局', year, balanced(1)), format));
    for (const [index, day] of ['2026-01-20', '2026-01-12', '2026-01-10'].entries()) {
      utimesSync(files[index]!, new Date(day), new Date(day));
    }
    const { lines } = await consolidateFiles([
      ...['--year', String(year), '--agency', '某县人民政府', ...files, at('汇总.xlsx')],
    ]);
    expect(lines).toEqual([expect.stringMatching(/^甲局\t通过\t.*\t更正后\.xlsx$/)]);
  });
});

test('a second run over the same folder comes to the same', async () => {
  await inFolder(async (at) => {
    const args = ['--year', String(year), '--agency', '某县人民政府', '--force'];
    const files = [at('报送'), at('报送/汇总.xlsx')];
    const first = await consolidateFiles([...args, ...files]);
    const bytes = readFileSync(at('报送/汇总.xlsx'));
    expect(await consolidateFiles([...args, ...files])).toEqual(first);
    expect(readFileSync(at('报送/汇总.xlsx')).equals(bytes)).toBe(true);
  });
});

test('a consolidated workbook goes up as the report of its office', async () => {
  await inFolder(async (at) => {
    const county = ['--year', String(year), '--agency', '某县人民政府', at('报送'), at('县.xlsx')];
    await consolidateFiles(county);
    const { lines } = await consolidateFiles([
      ...['--year', String(year), '--agency', '某市人民政府', at('县.xlsx'), at('市.xlsx')],
    ]);
    expect(lines).toEqual(['某县人民政府\t通过\t不在名单中；没有检查记录\t县.xlsx']);
    const found = readReport(readingOf(readXlsx(readFileSync(at('市.xlsx')))));
    expect(found).toMatchObject({ kind: 'report' });
    if (found.kind !== 'report') return;
    expect(found.report.figures.get(received)).toEqual({ kind: 'number', value: 14 });
  });
});

test('neither a report to compare with nor an earlier sum of the office is a unit’s', async () => {
  await inTemporaryFolder(async (folder) => {
    const at = (name: string): string => path.join(folder, name);
    mkdirSync(at('报送'));
    writeFileSync(at('报送/甲局.xlsx'), plainWorkbook('甲局', year, balanced(2)));
    writeFileSync(at('报送/汇总报告.xlsx'), plainWorkbook('某县人民政府', year, balanced(2)));
    writeFileSync(at('报送/名单.csv'), '甲局');
    const run = (target: string) =>
      consolidateFiles([
        ...['--year', String(year), '--agency', '某县人民政府', '--roster', at('报送/名单.csv')],
        ...['--compare', at('报送/汇总报告.xlsx'), at('报送'), at(target)],
      ]);
    const own = '甲局\t通过\t没有检查记录\t甲局.xlsx';
    const compared = ['汇总报告.xlsx:', '与各单位之和完全一致。'];
    expect((await run('报送/汇总0110.xlsx')).lines).toEqual([own, ...compared]);
    expect((await run('报送/汇总0112.xlsx')).lines).toEqual([
      own,
      expect.stringContaining('“汇总0110.xlsx”是本单位的汇总表，不计入'),
      ...compared,
    ]);
  });
});

test('a consolidated report is held against the sum, and each unit’s faults are a table', async () => {
  await inFolder(async (at) => {
    // As if 丙局 had been left out.
    writeFileSync(at('县.xlsx'), plainWorkbook('某县人民政府', year, balanced(10)));
    const { lines } = await consolidateFiles([
      ...['--year', String(year), '--agency', '某县人民政府', '--roster', at('名单.csv')],
      ...['--compare', at('县.xlsx'), '--replies', at('退回.csv'), at('报送'), at('汇总.xlsx')],
    ]);
    expect(lines.slice(lines.indexOf('县.xlsx:'))).toEqual([
      '县.xlsx:',
      '与各单位之和有 6 处不同：',
      ...['一、本年新收', '（一）予以公开', '（七）总计'].flatMap((row) =>
        ['自然人', '总计'].map(
          (column) =>
            `依申请公开，${row}／${column}：各单位之和为 14，汇总报告为 10，相差 -4（可能漏加了“丙局”）`,
        ),
      ),
      '全部差异可能由于漏加了“丙局”。',
    ]);
    const table = readFileSync(at('退回.csv'), 'utf8').trim().split('\r\n');
    expect(table[0]).toBe('单位,文件,要求,表,位置,说明,建议');
    expect(table.map((line) => line.split(',')[0]).slice(1)).toEqual([
      '丁镇人民政府',
      '丁镇人民政府',
      '戊镇人民政府',
      '己镇人民政府',
    ]);
    expect(table[3]).toBe(
      '戊镇人民政府,戊镇.xlsx,更正,,,报送的是 2024 年度的报告，请报送 2025 年度的。,',
    );
  });
});

describe('suits after reconsideration of two units', () => {
  const suits = (figures: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(figures).map(([column, value]) => [
        `reconsiderationAndLitigation.litigationAfterReconsideration.${column}`,
        value,
      ]),
    );
  const acted = { ...balanced(2), ...suits({ upheld: 2, pending: 1, total: 3 }) };
  const reconsidered = { ...balanced(3), ...suits({ upheld: 1, corrected: 4, total: 5 }) };

  /** What is printed behind the units, and the lines of 汇总明细 below them, by figures that are not blank. */
  async function consolidated(...answer: string[]): Promise<{ lines: string[]; taken: unknown[] }> {
    return inTemporaryFolder(async (folder) => {
      const at = (name: string): string => path.join(folder, name);
      writeFileSync(at('甲局.xlsx'), plainWorkbook('甲局', year, acted));
      writeFileSync(
        at('县政府.html'),
        makeHtml(plainReport('某县人民政府', year, reconsidered), format),
      );
      const { lines } = await consolidateFiles([
        ...['--year', String(year), '--agency', '某市', ...answer],
        ...[at('甲局.xlsx'), at('县政府.html'), at('汇总.xlsx')],
      ]);
      const workbook = readXlsx(readFileSync(at('汇总.xlsx')));
      const found = readReport(readingOf(workbook));
      if (found.kind !== 'report') throw new Error(found.kind);
      expect(found.report.figures.get(received)).toEqual({ kind: 'number', value: 5 });
      const details = workbook.sheets.find(({ name }) => name === '汇总明细');
      const taken = [...(details?.rows.values() ?? [])]
        .map((row) => [...row.values()].map(({ value }) => value).filter((value) => value !== ''))
        .filter(([name]) => name === '扣减');
      return { lines: lines.slice(2), taken };
    });
  }

  test('are asked about until somebody answers', async () => {
    expect(await consolidated()).toEqual({
      lines: [
        '以下问题尚未回答，汇总数没有扣减重复计入的案件：',
        '共同被告案件：两个以上单位填报了“复议后起诉”案件。行政复议机关作为共同被告的，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。请与有关单位核对：各项中有几件被两个单位都计入？没有的填 0。',
        '结果维持：重复计入的件数（至多 1 件）\t甲局 2 件、某县人民政府 1 件，合计 3 件',
        "请加 --counted-twice '结果维持=1,尚未审结=2' 再汇总；没有重复的用 --counted-twice 0。Answer with --counted-twice, 0 for none.",
      ],
      taken: [],
    });
  });

  test('are not asked about any more when the answer is that there are none', async () => {
    expect(await consolidated('--counted-twice', '0')).toEqual({ lines: [], taken: [] });
  });

  test('are taken off as the answer says, with a line for each figure', async () => {
    expect(await consolidated('--counted-twice', '结果维持=1')).toEqual({
      lines: [
        '“复议后起诉／结果维持”扣减 1 件：共同被告案件重复计入',
        '“复议后起诉／总计”扣减 1 件：共同被告案件重复计入',
      ],
      taken: [
        ['扣减', '共同被告案件', -1],
        ['扣减', '共同被告案件', -1],
      ],
    });
  });

  test('stop the command where the answer cannot be', async () => {
    await expect(consolidated('--counted-twice', '结果维持=2')).rejects.toThrow(/至多 1 件/);
  });
});

test.each<[string, (at: (name: string) => string) => string[], RegExp]>([
  ['no year', (at) => ['--agency', '某县', at('报送'), at('汇总.xlsx')], /年度/],
  ['no agency', (at) => ['--year', '2025', at('报送'), at('汇总.xlsx')], /单位/],
  [
    'no files',
    (at) => ['--year', '2025', '--agency', '某县', at('汇总.xlsx')],
    /请给出要汇总的文件/,
  ],
  [
    'a folder that is not there',
    (at) => ['--year', '2025', '--agency', '某县', at('无'), at('汇总.xlsx')],
    /找不到/,
  ],
  [
    'a list that is not there',
    (at) => [
      '--year',
      '2025',
      '--agency',
      '某县',
      '--roster',
      at('无.csv'),
      at('报送'),
      at('汇总.xlsx'),
    ],
    /无法读取/,
  ],
  ['an unknown option', (at) => ['--jahr', '2025', at('汇总.xlsx')], /参数有误/],
  [
    'a report of another year to compare with',
    (at) => [
      ...['--year', '2025', '--agency', '某县', '--compare', at('报送/戊镇.xlsx')],
      ...[at('报送'), at('汇总.xlsx')],
    ],
    /年度不对/,
  ],
  [
    'a file that is there already',
    (at) => ['--year', '2025', '--agency', '某县', at('报送'), at('报送/甲局.xlsx')],
    /已存在/,
  ],
])('with %s nothing is written, and it is said', async (_, args, words) => {
  await inFolder(async (at) => {
    const before = readFileSync(at('报送/甲局.xlsx'));
    await expect(consolidateFiles(args(at))).rejects.toThrow(words);
    expect(readFileSync(at('报送/甲局.xlsx')).equals(before)).toBe(true);
    expect(() => readFileSync(at('汇总.xlsx'))).toThrow('ENOENT');
  });
});
