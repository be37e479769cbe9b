import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import type { WorkbookPlan } from '../../src/workbook/plan';
import {
  progressSheet,
  type Progress,
  type ProgressStatus,
  type UnitProgress,
} from '../../src/workbook/progress-sheet';
import { convertWithLibreOffice, pagesOfText } from '../support/libreoffice';
import { officeVersions, openXmlErrors } from '../support/ooxml-validator';
import { WorkbookEngine } from '../support/workbook-engine';

/** 收集进度: what anybody can read of the collecting, without the add-in. */

const unit = (name: string, status: ProgressStatus): UnitProgress => ({
  ...{ unit: name, kind: '街道', status },
  remark: status === 'returned' ? '2 处错误' : '',
  file: status === 'missing' ? '' : `${name}.xlsx`,
});

const progressOf = (units: readonly UnitProgress[]): Progress => ({
  ...{ year: 2025, agency: '某县人民政府办公室', date: '2026年1月20日', units },
});

const planOf = (progress: Progress): WorkbookPlan => ({
  sheets: [progressSheet(progress)],
  names: [],
  properties: [],
  start: { sheet: '收集进度', address: 'A1' },
});

const some = progressOf([
  unit('甲街道', 'accepted'),
  unit('乙街道', 'missing'),
  unit('丙局', 'returned'),
  unit('丁局', 'open'),
  unit('戊局', 'accepted'),
  unit('己局', 'missing'),
]);

/** The count beside each of the words. */
const counts = (engine: WorkbookEngine): unknown[] =>
  [4, 5, 6, 7, 8, 9].map((row) => engine.value('收集进度', `C${row}`));

test('those that are missing come first, all others as they were', () => {
  const { contents } = progressSheet(some);
  expect(contents.slice(10).map(([number, name, , status]) => [number, name, status])).toEqual([
    [1, '乙街道', '未报送'],
    [2, '己局', '未报送'],
    [3, '甲街道', '已采用'],
    [4, '丙局', '已退回'],
    [5, '丁局', '待处理'],
    [6, '戊局', '已采用'],
  ]);
});

test('the counts follow a status that is corrected by hand', () => {
  const engine = new WorkbookEngine(planOf(some));
  // Due, received; accepted, returned, open, missing.
  expect(counts(engine)).toEqual([6, 4, 2, 1, 1, 2]);
  engine.set('收集进度', 'D11', '已采用');
  expect(counts(engine)).toEqual([6, 5, 3, 1, 1, 1]);
});

test('a bar is as long as its count is large, and none is longer than that of all', () => {
  const engine = new WorkbookEngine(planOf(some));
  const bars = [4, 5, 6, 7, 8, 9].map((row) => String(engine.value('收集进度', `D${row}`)).length);
  expect(bars).toEqual([24, 16, 8, 4, 4, 8]);
});

test('what people wrote is never a formula', () => {
  const words = { unit: '=1+1', kind: '@x', remark: '-2', file: '+cmd.xlsx' };
  const { rows } = readXlsx(makeXlsx(planOf(progressOf([{ ...words, status: 'open' }]))))
    .sheets[0]!;
  const cells = [1, 2, 4, 5].map((column) => rows.get(10)?.get(column));
  expect(cells.map((cell) => cell?.value)).toEqual(Object.values(words));
  for (const cell of cells) expect(cell).not.toHaveProperty('formula');
});

describe.each([0, 6])('with %i units', (unitCount) => {
  const progress = progressOf(some.units.slice(0, unitCount));
  const bytes = makeXlsx(planOf(progress));

  test.each(officeVersions)('the Open XML SDK finds nothing wrong for %s', async (version) => {
    expect(await openXmlErrors(bytes, version)).toEqual([]);
  });
});

test('on paper every page of a long list has its headings', async () => {
  const units = Array.from({ length: 120 }, (_, index) =>
    unit(`某县第${index + 1}街道办事处`, index % 3 === 0 ? 'missing' : 'accepted'),
  );
  const bytes = makeXlsx(planOf(progressOf(units)));
  const files = await convertWithLibreOffice(new Map([['进度', bytes]]), 'pdf');
  const pages = await pagesOfText(files.get('进度')!);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(6);
  for (const page of pages) expect(page).toMatch(/序号\s+单位\s+类别\s+状态\s+说明\s+文件/);
});
