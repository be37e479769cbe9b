import { readFileSync } from 'node:fs';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { formatById, type FigureKey } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** The standard workbook as a file, downloaded from the pane. */

const suite = new StandinSuite();
let standin: StandinPage;

afterEach(async () => {
  await standin.close();
});

/** Presses a button and reads the file that comes. */
async function downloaded(button: string) {
  const coming = standin.page.waitForEvent('download');
  await standin.button(button).click();
  const download = await coming;
  const found = readReport(readingOf(readXlsx(readFileSync(await download.path()))));
  if (found.kind !== 'report') throw new Error(found.kind);
  return { name: download.suggestedFilename(), ...found };
}

const loadedParts = () => standin.requests.filter((url) => /\/document(?:s|-worker)\./.test(url));

test('a report’s figures come in a file of the report’s name; what that needs is loaded only then', async () => {
  standin = await suite.openReport(2025);
  const format = formatById('2021');
  const typed: [FigureKey, string][] = [
    ['requests.received.naturalPersons', '5'],
    ['requests.received.enterprises', '12件'],
    ['proactiveDisclosure.fees.amountCollected', '1.2345'],
  ];
  for (const [key, text] of typed) await standin.typeFigure(format, key, text);
  await standin.checked();
  await standin.button('另存为文件').click();
  await standin.screenshot('save-file');
  expect(loadedParts()).toEqual([]);

  const { name, report, formulas } = await downloaded('下载工作簿');
  expect(name).toBe('2025年度政府信息公开工作年度报告-某县某局.xlsx');
  await standin.pane.getByText(`已生成“${name}”，请到“下载”文件夹查看。`).waitFor();
  await standin.screenshot('save-file-made');
  const frame = await standin.frame();
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('下载工作簿');
  expect(loadedParts()).toHaveLength(2);
  const filled = [...report.figures].filter(([, { kind }]) => kind !== 'blank');
  expect(Object.fromEntries(filled)).toMatchObject({
    'requests.received.naturalPersons': { value: 5 },
    'requests.received.enterprises': { found: '12件' },
    'proactiveDisclosure.fees.amountCollected': { value: 1.2345 },
  });
  expect(filled).toHaveLength(typed.length);
  expect(formulas.has('requests.received.total')).toBe(true);
  expect(standin.errors).toEqual([]);
});

test('a blank workbook is made from the start page, and nothing in the open one', async () => {
  standin = await suite.open();
  const { pane } = standin;
  await standin.button('另存为文件').click();
  await standin.button('下载空白工作簿').click();
  await pane.getByText('请填写填报单位。').waitFor();

  await pane.locator('#agency').fill('某区某街道');
  await pane.locator('#year').fill('2020');
  await pane.getByRole('checkbox').uncheck();
  await standin.call('clearBatches');
  const { name, report, totals } = await downloaded('下载空白工作簿');
  expect(name).toBe('2020年度政府信息公开工作年度报告-某区某街道.xlsx');
  expect(report).toMatchObject({ formatId: '2019', year: 2020, agency: '某区某街道' });
  expect(totals).toBe('typed');
  expect(await pane.getByText('请填写填报单位。').count()).toBe(0);
  expect(await standin.batches()).toEqual([]);
  expect(await standin.call('sheets')).toHaveLength(1);
  await standin.screenshot('save-file-blank');
});

test('where the part is not to be had the pane says so, and the person may try again', async () => {
  standin = await suite.openReport(2025);
  await standin.page.route('**/documents.*', (route) => route.abort());
  await standin.button('另存为文件').click();
  await standin.button('下载工作簿').click();
  await standin.pane.getByRole('alert').getByText('没有取到这项功能的程序文件').waitFor();
  await standin.page.unroute('**/documents.*');
  expect((await downloaded('下载工作簿')).report.year).toBe(2025);
});

test('where no worker can begin the pane makes the file itself', async () => {
  standin = await suite.openReport(2025);
  await standin.page.route('**/document-worker.*', (route) => route.abort());
  await standin.button('另存为文件').click();
  expect((await downloaded('下载工作簿')).report.year).toBe(2025);
});

test('where a worker falls at its first question the pane says so, and stays', async () => {
  standin = await suite.openReport(2025);
  const body = "postMessage('begun'); onmessage = () => { throw new Error('fell'); };";
  await standin.page.route('**/document-worker.*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  await standin.button('另存为文件').click();
  await standin.button('下载工作簿').click();
  await standin.pane.getByRole('alert').getByText('处理文件时出了故障').waitFor();
  await standin.page.unroute('**/document-worker.*');
  expect((await downloaded('下载工作簿')).report.year).toBe(2025);
});

test('where exporting is not to be had the pane says so, and tries again at a press', async () => {
  standin = await suite.open();
  await standin.page.route('**/export-section.*', (route) => route.abort());
  await standin.createReport(2025);
  await standin.pane.getByRole('alert').getByText('没有取到这项功能的程序文件').waitFor();
  await standin.page.unroute('**/export-section.*');
  await standin.button('再试一次').click();
  await standin.button('导出年报').waitFor();
});

test('where a page is not to be had the pane says so, and tries again at a press', async () => {
  standin = await suite.openReport(2025);
  await standin.page.route('**/import-pages.*', (route) => route.abort());
  await standin.button('导入已有的年报…').click();
  await standin.pane.getByRole('alert').getByText('没有取到这项功能的程序文件').waitFor();
  await standin.screenshot('page-not-loaded');
  await standin.page.unroute('**/import-pages.*');
  await standin.button('再试一次').click();
  await standin.pane.getByLabel('或者粘贴').waitFor();
});
