import { seedText } from '../support/published-reports';
import { disturbances } from '../support/disturbances';
import { drawDocument, randomOf } from '../support/drawn-document';
import { asHtml } from '../support/drawn-carriers';
import { figuresOf, formatById } from '../../src/standard';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** From a document that somebody has to a workbook: seen first, agreed to, checked. */

const suite = new StandinSuite();
let standin: StandinPage;

afterEach(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const importButton = '导入已有的年报…';
const format = formatById('2021');
const heading = (): Promise<string> => standin.pane.locator('main h1').innerText();

async function openFile(name: string, content: string | Uint8Array): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  await standin.pane
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Opens a file or pastes, from the page on which that is done. */
async function paste(text: string): Promise<void> {
  await standin.pane.getByLabel('或者粘贴').fill(text);
  await standin.button('读取粘贴的文字').click();
}

test('the seed report, pasted as it is: everything is recognised and stands in a new workbook', async () => {
  standin = await suite.open();
  await standin.button(importButton).click();
  await standin.pane.getByLabel('或者粘贴').waitFor();
  await standin.screenshot('import-begin');
  await paste(seedText());
  await standin.pane.getByText('找到 25/25 行，175 个数字。').waitFor();
  await standin.screenshot('import-seed');
  const page = await standin.text();
  expect(await heading()).toBe('导入粘贴的内容');
  expect(page).toContain('北关区灯塔路街道办事处，2022 年度。');
  expect(page).toContain('找到 6/6 行，10 个数字。');
  expect(page).toContain('找到 1/1 行，15 个数字。');
  expect(page).toContain('文件自身的合计和勾稽关系都相符。');
  expect(page).not.toContain('不能确定');
  expect(page).not.toContain('段文字不属于');

  await standin.button('新建并导入').click();
  await standin.pane.locator('.verdict').waitFor();
  expect(await heading()).toContain('北关区灯塔路街道办事处');
  await standin.checked();
  await standin.screenshot('import-seed-done');
  // The report says 无 in section six, where the notice asks for the fees: the one thing that a reviewer would find.
  expect(await standin.findings()).toMatchObject([
    {
      address: 'B53',
      sentence:
        '“六、其他需要报告的事项”没有写政府信息公开信息处理费的收取情况。没有收取的，也应写明。',
    },
  ]);
  expect(await standin.value('报告正文', 'B6')).toMatch(/^2022年，北关区灯塔路街道办事处高度重视/);
  expect(await standin.value('报告正文', 'B11')).toMatch(
    /^2022年度在北关区人民政府网发布信息共计127条/,
  );
});

test('a web page with rows in doubt: they are imported when ticked, what else differs is replaced, and broken sums are told', async () => {
  const document = drawDocument(format, { agency: '某县某局', year: 2025 }, (key) =>
    key === 'requests.received.naturalPersons' ? '3' : figuresOf(format).get(key) ? '0' : '',
  );
  const granted = document.tables[1]!.rows.flat().find(({ text }) => text === '（一）予以公开')!;
  granted.text = '本机关特有事项';
  disturbances['a column of numbers before']!(document, randomOf(1));
  standin = await suite.openReport(2025);
  await standin.button(importButton).click();
  await standin.pane.getByLabel('或者粘贴').waitFor();
  await openFile('某局年报.html', asHtml(document));
  await standin.pane.getByText('其中 7 个数字不能确定对应哪一格').waitFor();
  await standin.screenshot('import-doubt');
  const page = await standin.text();
  expect(page).toContain('文件自身有 2 处合计或勾稽关系不符');
  expect(page).toContain('依申请公开，“一、本年新收”行：');
  expect(page).toContain('依申请公开，“自然人”列：');
  expect(page).toContain('（一）予以公开 ← 本机关特有事项：0');
  expect(page).toContain('未勾选的 7 个数字不导入');
  await standin.pane.getByRole('checkbox', { name: /予以公开/ }).check();
  await standin.pane.getByRole('button', { name: '导入', exact: true }).click();
  await standin.pane.locator('.verdict').waitFor();
  await standin.checked();
  expect((await standin.findings()).length).toBeGreaterThan(0);
});

test.each([
  ['旧表.xls', 'legacy', '不是'],
  ['空.docx', '', '空文件'],
] as const)(
  '%s is refused with a sentence, and nothing is changed',
  async (name, content, words) => {
    standin = await suite.open();
    await standin.button(importButton).click();
    await openFile(name, content);
    await standin.pane.getByText('没有导入').waitFor();
    const page = await standin.text();
    expect(page).toContain(name);
    expect(page).toContain(content === '' ? words : '没有找到年报的表格');
    await standin.screenshot(`import-refused-${name}`);
  },
);
