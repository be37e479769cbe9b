import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { formatById, type FigureKey } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { balanced } from '../support/balanced-requests';
import { plainWorkbook } from '../support/examined-file';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';
import { placeOf } from '../support/table-places';

/** A county’s desk: hand out, collect, send back, take in what was corrected, add up, and see where a figure comes from. */

const suite = new StandinSuite();
const office = '某县人民政府办公室';
const year = 2025;
const format = formatById('2021');
const units = Array.from({ length: 50 }, (_, index) => `某县第${index + 1}中心`);
const received: FigureKey = 'requests.received.naturalPersons';
const faulty = units.slice(10, 15);
let standin: StandinPage;

const valueOf = (unit: string): number => units.indexOf(unit) + 1;
const file = (unit: string, figures: Record<FigureKey, number>) => ({
  name: `${year}年度政府信息公开工作年度报告-${unit}.xlsx`,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(plainWorkbook(unit, year, figures)),
});
const sent = (unit: string) =>
  file(
    unit,
    faulty.includes(unit)
      ? { ...balanced(valueOf(unit)), [received]: 999 }
      : balanced(valueOf(unit)),
  );

const view = (name: string) => standin.pane.locator('nav').getByRole('button', { name });
const collect = (files: ReturnType<typeof file>[]) =>
  standin.pane.locator('.drop input[multiple]:not([webkitdirectory])').setInputFiles(files);
const listed = () => standin.pane.locator('.unit .unit-status').allInnerTexts();
const count = async (words: string): Promise<number> =>
  (await listed()).filter((text) => text.startsWith(words)).length;
/** Until the workbook keeps what was done. */
const kept = () => standin.pane.locator('.status:text-is("")').waitFor();
const barriers = async () => {
  const { violations } = await new AxeBuilder({ page: standin.page }).include('#pane').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

beforeAll(async () => {
  standin = await suite.open();
});
afterAll(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

test('the desk asks for the office and the list of units', async () => {
  await standin.button('收集与汇总下级单位的报表').click();
  await standin.pane.getByLabel('汇总单位').fill(office);
  await standin.pane.getByLabel('报告年度').fill(String(year));
  await standin.pane
    .getByLabel('应报送单位名单')
    .fill(
      ['单位名称\t类别', ...units.map((unit) => `${unit}\t部门`), `${units[3]}\t部门`].join('\n'),
    );
  await standin.screenshot('collecting-begin');
  expect(await barriers()).toEqual([]);
  await standin.button('开始').click();
  await view('收集').waitFor();
  // The same name twice is one unit, and is told.
  expect(await standin.text()).toContain(
    `“${units[3]}”在名单中出现 2 次（第 5、52 行），只算一个单位。`,
  );
});

test('every unit gets a prepared workbook, in one archive', async () => {
  await view('分发').click();
  await standin.pane.getByLabel('报送期限').fill('2026-01-20');
  await standin.screenshot('collecting-hand-out');
  expect(await barriers()).toEqual([]);
  const coming = standin.page.waitForEvent('download');
  await standin.button('生成 50 份报表').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('2025年度政府信息公开年报表-50个单位.zip');
  const workbooks = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(workbooks)).toHaveLength(50);
  const found = readReport(readingOf(readXlsx(Object.values(workbooks)[0]!)));
  expect(found).toMatchObject({ kind: 'report', report: { year, agency: units[0] } });
});

test('a run can be stopped', async () => {
  await view('收集').click();
  await collect(units.slice(0, 49).map(sent));
  await standin.pane.locator('progress').waitFor();
  await standin.screenshot('collecting-run');
  await standin.button('停止').click();
  await standin.pane.getByText(/^已停止：49 个文件中核对了 \d+ 个/).waitFor();
  expect(await count('未报送')).toBeGreaterThan(1);
  await kept();
});

test('what units send is checked, and who has sent nothing comes first', async () => {
  await collect(units.slice(0, 49).map(sent));
  await standin.pane.getByText(/^核对完 49 个文件/).waitFor({ timeout: 60_000 });
  expect((await listed())[0]).toBe('未报送');
  expect([await count('通过'), await count('有错误'), await count('未报送')]).toEqual([44, 5, 1]);
  await standin.screenshot('collecting-collected');
  expect(await barriers()).toEqual([]);
});

test('the list is searched, filtered and ordered', async () => {
  await standin.pane.getByLabel('只看').selectOption('faults');
  expect(await standin.pane.locator('.unit .unit-name').allInnerTexts()).toEqual(faulty);
  await standin.pane.locator('.unit-head').first().click();
  await standin.screenshot('collecting-unit');
  expect(await barriers()).toEqual([]);
  await standin.pane.getByLabel('只看').selectOption('all');
  await standin.pane.getByLabel('查找单位').fill('第49');
  expect(await standin.pane.locator('.unit .unit-name').allInnerTexts()).toEqual([units[48]]);
  await standin.pane.getByLabel('查找单位').fill('');
});

test('faulty reports get a letter, and are noted as sent back', async () => {
  await view('退回').click();
  await standin.button('查看回复').first().click();
  const letter = await standin.pane.locator('.letter').inputValue();
  expect(letter).toContain(`${faulty[0]}：`);
  expect(letter).toContain('999');
  await standin.screenshot('collecting-replies');
  expect(await barriers()).toEqual([]);
  await standin.button('全部复制为表格').click();
  await standin.pane.getByText('可以粘贴到 Excel 中').waitFor();
  const table = await standin.page.evaluate(() => navigator.clipboard.readText());
  expect(table.split('\n')[0]?.split('\t').slice(0, 3)).toEqual(['单位', '文件', '要求']);
  for (const unit of faulty) expect(table).toContain(unit);
  await standin.button('全部标为已退回（5）').click();
  await standin.pane.getByText('有错误 · 已退回').first().waitFor();
  expect(await count('有错误 · 已退回')).toBe(5);
  await kept();
});

test('the pane can be closed, and a colleague goes on where one has stopped', async () => {
  await (
    await standin.frame()
  ).evaluate(() => {
    window.location.reload();
  });
  await standin.button('收集与汇总下级单位的报表').click();
  await view('收集').waitFor();
  expect([await count('通过'), await count('有错误 · 已退回'), await count('未报送')]).toEqual([
    44, 5, 1,
  ]);
});

test('corrected reports and a late one take their places; what is known is not looked at again', async () => {
  const corrected = [...faulty, units[49]!].map((unit) => file(unit, balanced(valueOf(unit))));
  await collect([...units.slice(0, 10).map(sent), ...corrected]);
  await standin.pane
    .getByText('核对完 16 个文件，其中 10 个以前已核对过。')
    .waitFor({ timeout: 60_000 });
  expect(await count('通过')).toBe(50);
});

test('progress is counted and drawn', async () => {
  await view('进度').click();
  expect(await standin.text()).toContain('50 个单位中已报送 50 个');
  await standin.screenshot('collecting-progress');
  expect(await barriers()).toEqual([]);
});

test('汇总 is opened while something cannot be kept yet: the workbook is looked at once it can be', async () => {
  await view('收集').click();
  await standin.call('setCellEditMode', true);
  const first = units[0]!;
  await collect([{ ...file(first, balanced(valueOf(first))), name: '再报.xlsx' }]);
  await standin.pane.getByText('核对完 1 个文件').waitFor({ timeout: 60_000 });
  await view('汇总').click();
  const standing = standin.pane.getByText('会在本工作簿中新建标准表和“汇总明细”表。');
  expect(await standing.count()).toBe(0);
  await standin.call('setCellEditMode', false);
  await standing.waitFor();
});

test('the sum is written as standard tables with the figures of every unit', async () => {
  await view('汇总').click();
  await standin.button('写入汇总表（50 个单位）').click();
  await standin.pane.getByText('已写入 50 个单位之和。').waitFor({ timeout: 60_000 });
  await standin.call('settled');
  const { sheet, address } = placeOf(format, received);
  expect(await standin.value(sheet, address)).toBe(1275);
  expect(await standin.value('汇总明细', 'A9')).toBe(units[0]);
  await standin.screenshot('collecting-sum');
  expect(await barriers()).toEqual([]);
});

test('a figure of the sum is traced to its units', async () => {
  const { sheet, address } = placeOf(format, received);
  await standin.click(sheet, address);
  await standin.pane.getByText('合计 1275，来自 50 个单位').waitFor();
  const rows = await standin.pane.locator('.carried tbody tr').allInnerTexts();
  expect(rows[0]?.split('\t')).toEqual([units[49], '50']);
  expect(rows).toHaveLength(50);
  await standin.screenshot('collecting-traced');
  expect(await barriers()).toEqual([]);
});
