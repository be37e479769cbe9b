import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { planImport } from '../../src/app/import-report';
import { textFor } from '../../src/app/found-report';
import { openSource } from '../../src/app/import-source';
import { formatById, type FigureKey } from '../../src/standard';
import { eventually } from '../support/eventually';
import { documentTools } from '../support/document-tools';
import { seedText } from '../support/published-reports';
import { fileSource } from '../support/shown-refusal';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** The finished report as what must be published, and the whole way: imported, checked, exported, read back. */

const suite = new StandinSuite();
let standin: StandinPage;

afterEach(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const format = formatById('2021');
const [word, page, json, csv] = [
  'Word 文档（.docx）',
  '网页（.html）',
  '数据（.json）',
  '数据表（.csv）',
] as const;

/** Presses a button and takes the file that comes. */
async function downloaded(button: string) {
  const coming = standin.page.waitForEvent('download');
  await standin.button(button).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const openExport = (): Promise<void> => standin.button('导出年报').click();
const loadedParts = () => standin.requests.filter((url) => url.includes('/word-writer.'));

/** What the pane would import from a file without asking. */
async function readBack({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const found = await openSource(fileSource(name, bytes), documentTools);
  if (found.kind === 'refusal') throw new Error(found.problem);
  const choices = { accepted: new Set<string>(), places: new Map<FigureKey, FigureKey>() };
  const { figures, left } = planImport(found, format, choices);
  const { narrative } = textFor(found, format);
  return { ...found.title, figures, left, narrative };
}

async function importSeed(): Promise<void> {
  standin = await suite.open();
  await standin.button('导入已有的年报…').click();
  await standin.pane.getByLabel('或者粘贴').fill(seedText());
  await standin.button('读取粘贴的文字').click();
  await standin.button('新建并导入').click();
  await standin.pane.locator('.verdict').waitFor();
  await standin.checked();
}

test('imported, put right, exported in every form, and read back as the same report', async () => {
  await importSeed();
  // The one thing that is wrong with it: section six says nothing of fees.
  await standin.paste('报告正文', 'B53', [['2022年度未收取政府信息公开信息处理费。']]);
  await standin.checked();
  await eventually(async () => {
    expect(await standin.findings()).toEqual([]);
  });
  await openExport();
  await standin.screenshot('export');
  expect(loadedParts()).toEqual([]);

  const published = await downloaded(word);
  expect(published.name).toMatch(/^2022年度政府信息公开工作年度报告-.*\.docx$/);
  await standin.pane.getByText(`已生成“${published.name}”，请到“下载”文件夹查看。`).waitFor();
  const frame = await standin.frame();
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe(word);
  const ofWord = await readBack(published);
  expect(ofWord).toMatchObject({ agency: '北关区灯塔路街道办事处', year: 2022, left: 0 });
  expect(ofWord.figures.size).toBe(200);
  expect(await readBack(await downloaded(page))).toEqual(ofWord);
  const data = await downloaded(json);
  expect(await readBack(data)).toEqual(ofWord);
  const lines = (await downloaded(csv)).bytes.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(ofWord.figures.size + 1);
  expect(loadedParts()).toHaveLength(1);
});

test('the exported data is imported again into a new workbook', async () => {
  await importSeed();
  await openExport();
  await standin.button(json).click();
  const data = await downloaded(`仍然导出：${json}`);
  const before = await readBack(data);
  await standin.close();

  standin = await suite.open();
  await standin.button('导入已有的年报…').click();
  await standin.pane
    .locator('input[type=file]')
    .setInputFiles({ ...data, mimeType: 'application/json', buffer: data.bytes });
  await standin.button('新建并导入').click();
  await standin.pane.locator('.verdict').waitFor();
  await standin.checked();
  await openExport();
  await standin.button(json).click();
  expect(await readBack(await downloaded(`仍然导出：${json}`))).toEqual(before);
});

test('a report with faults: a plain warning first; what is then made is a clean page', async () => {
  standin = await suite.openReport(2025);
  await standin.type('依申请公开', 'D6', '-1');
  await standin.checked();
  await openExport();
  expect(await standin.text()).toContain('“报告正文”表还没有内容');
  await standin.button(page).click();
  const warning = standin.pane.getByText('报表还有 1 处必须改正的错误');
  await warning.waitFor();
  await standin.screenshot('export-warning');
  expect(await warning.innerText()).toContain('导出的文件里不会注明');

  await standin.button('先不导出').click();
  await warning.waitFor({ state: 'detached' });
  const frame = await standin.frame();
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe(page);

  await standin.button(page).click();
  const { bytes } = await downloaded(`仍然导出：${page}`);
  const visitor = await standin.page.context().newPage();
  await visitor.setContent(bytes.toString('utf8'));
  expect((await new AxeBuilder({ page: visitor }).analyze()).violations).toEqual([]);
  expect(await visitor.locator('body').innerText()).not.toMatch(/错误|不符|必须|核对/);
});
