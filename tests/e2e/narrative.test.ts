import { AxeBuilder } from '@axe-core/playwright';
import { formatById } from '../../src/standard';
import { publishedReport } from '../support/published-reports';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** The text of a report, written on its sheet as people do, and held against the tables. */

const suite = new StandinSuite();
const sheet = '报告正文';
const format = formatById('2021');
/** 74 requests received, one carried over. */
const { report } = publishedReport('pingtan-2022');
let standin: StandinPage;

beforeAll(async () => {
  standin = await suite.openReport(2022, { agency: '某区人民政府' });
  await standin.pasteReport(format, report);
  await standin.checked();
});
afterAll(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const inPane = () => standin.pane.locator('section.group', { hasText: '正文与表格核对' });
const shown = async () =>
  (await standin.findings()).filter(({ group }) => group.startsWith('正文与表格核对'));

test('while nothing is written the pane says where it can be', async () => {
  expect(await standin.text()).toContain('报告正文可填在“报告正文”表');
  await standin.call('select', sheet, 'B11');
  await standin.screenshot('narrative-empty');
});

test('paragraphs that are pasted go down the cells of their part', async () => {
  await standin.paste(sheet, 'B11', [['主动公开各类政府信息。'], ['及时更新政府网站。']]);
  await standin.paste(sheet, 'B16', [['本年度收到政府信息公开申请77件，均按时办结。']]);
  await standin.paste(sheet, 'B21', [['加强信息管理。']]);
  await standin.paste(sheet, 'B31', [['开展业务培训，接受社会监督。']]);
  await standin.paste(sheet, 'B40', [['公开的内容还不够丰富，将继续改进。']]);
  await standin.paste(sheet, 'B53', [['本年度没有收取政府信息公开信息处理费。']]);
  await standin.checked();
  expect(await standin.value(sheet, 'B12')).toBe('及时更新政府网站。');
  expect(await standin.value(sheet, 'C5')).toBeGreaterThan(30);
});

test('a number that contradicts the tables is shown, and leads to its cell', async () => {
  const [finding, ...others] = await shown();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ place: '依申请公开', address: 'B16' });
  expect(finding?.sentence).toContain('收到政府信息公开申请77件');
  expect(await standin.text()).toContain('正文中另有 1 处请核实');
  await standin.call('select', sheet, 'A1');
  await standin.pressFinding('B16');
  await standin.page.waitForFunction(() => window.standin.selection().address === 'B16');
  expect(await standin.call('selection')).toEqual({ sheet, address: 'B16' });
  await inPane().scrollIntoViewIfNeeded();
  await standin.screenshot('narrative-finding');
});

test('that state is free of barriers', async () => {
  const { violations } = await new AxeBuilder({ page: standin.page }).include('#pane').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('the corrected number is shown no more', async () => {
  await standin.type(sheet, 'B16', '本年度收到政府信息公开申请74件，均按时办结。');
  await standin.checked();
  expect(await shown()).toEqual([]);
  expect(await inPane().innerText()).toContain('正文各处数字与表格一致');
});

test('without the fee the text is at fault, in the pane as on the sheets', async () => {
  await standin.type(sheet, 'B53', '无');
  await standin.checked();
  expect((await shown()).map(({ address }) => address)).toEqual(['B53']);
  expect(await standin.verdict()).toBe('发现 1 处问题');
  expect(await standin.value('校验结果', 'A2')).toBe('1 处不符');
  expect(await standin.call('displayedFill', sheet, 'D52')).toBe('#FFC7CE');
  await standin.call('select', sheet, 'B53');
  await standin.screenshot('narrative-fee');
});

test('a note that is being written stays with its line when another finding comes before it', async () => {
  await standin.paste(sheet, 'B40', [['有。']]);
  await standin.checked();
  const item = () => inPane().locator('li', { hasText: 'B40' });
  await item().getByRole('button', { name: '写说明' }).click();
  await item().getByRole('textbox').fill('本年没有问题');
  await standin.paste(sheet, 'B12', [['字'.repeat(1100)]]);
  await standin.checked();
  await inPane().getByText('原则上').first().waitFor();
  expect(await item().getByRole('textbox').inputValue()).toBe('本年没有问题');
});
