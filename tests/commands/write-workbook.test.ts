import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWorkbook } from '../../src/commands/write-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { readReport } from '../../src/workbook/read-report';
import { inTemporaryFolder } from '../support/temporary-folder';

/** Runs the command in a folder of its own and says what came of it. */
const tried = (
  args: readonly string[],
  figures?: unknown,
): Promise<{ message: string; found: ReturnType<typeof readReport> | undefined }> =>
  inTemporaryFolder((folder) => {
    const out = path.join(folder, 'out.xlsx');
    const json = path.join(folder, 'figures.json');
    if (figures !== undefined) {
      writeFileSync(json, typeof figures === 'string' ? figures : JSON.stringify(figures));
    }
    let message = '';
    try {
      writeWorkbook([...args, ...(figures === undefined ? [] : ['--figures', json]), out]);
    } catch (error) {
      message = String(error);
    }
    const found = existsSync(out) ? readReport(readingOf(readXlsx(readFileSync(out)))) : undefined;
    return { message, found };
  });

const good = ['--year', '2025', '--agency', '某县某局'];

describe('npm run workbook', () => {
  it('writes a blank workbook', async () => {
    const { message, found } = await tried(good);
    expect(message).toBe('');
    expect(found).toMatchObject({ kind: 'report', report: { year: 2025, agency: '某县某局' } });
  });

  it('writes figures, and leaves totals that agree to their formulas', async () => {
    const { found } = await tried(good, {
      'requests.granted.naturalPersons': 3,
      'reconsiderationAndLitigation.reconsideration.upheld': 1,
      'reconsiderationAndLitigation.reconsideration.corrected': 1,
      'reconsiderationAndLitigation.reconsideration.otherResult': 0,
      'reconsiderationAndLitigation.reconsideration.pending': 0,
      'reconsiderationAndLitigation.reconsideration.total': 2,
      'reconsiderationAndLitigation.directLitigation.total': 9,
    });
    if (found?.kind !== 'report') throw new Error(found?.kind);
    const total = (series: string): string => `reconsiderationAndLitigation.${series}.total`;
    expect(found.report.figures.get('requests.granted.naturalPersons')).toMatchObject({ value: 3 });
    expect(found.formulas.has(total('reconsideration'))).toBe(true);
    expect(found.report.figures.get(total('directLitigation'))).toMatchObject({ value: 9 });
  });

  it.each<[string, readonly string[], unknown, RegExp]>([
    ['no year', ['--agency', '某局'], undefined, /四位数字.*four digits/],
    ['a year without a format', ['--year', '2018', '--agency', '某局'], undefined, /2019/],
    ['no agency', ['--year', '2025'], undefined, /填报单位.*agency/],
    ['an unknown option', [...good, '--colour', 'red'], undefined, /参数有误.*Wrong arguments/],
    ['two files', [...good, 'other.xlsx'], undefined, /一个以 .xlsx 结尾/],
    ['an unknown figure', good, { 'requests.nothing': 1 }, /没有指标.*has no figure/],
    ['a text for a figure', good, { 'requests.granted.others': '3' }, /不是数字.*no number/],
    ['a list', good, [1], /JSON 对象.*JSON object/],
    ['no JSON', good, '{', /不是 JSON.*no JSON/],
  ])('refuses %s and writes nothing', async (_, args, figures, message) => {
    const tryout = await tried(args, figures);
    expect(tryout.message).toMatch(message);
    expect(tryout.found).toBeUndefined();
  });

  it('replaces a file only when told to', () =>
    inTemporaryFolder((folder) => {
      const out = path.join(folder, 'out.xlsx');
      writeFileSync(out, 'mine');
      expect(() => writeWorkbook([...good, out])).toThrow(/已存在.*exists/);
      expect(readFileSync(out, 'utf8')).toBe('mine');
      writeWorkbook([...good, '--force', out]);
      expect(readXlsx(readFileSync(out)).sheets.length).toBeGreaterThan(0);
    }));
});
