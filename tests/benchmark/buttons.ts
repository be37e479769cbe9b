import { readFileSync } from 'node:fs';
import { startServer } from '../../src/standin/start-server';
import { launchBrowser } from '../support/browser';
import { filledWorkbook } from '../support/filled-workbook';
import { publishedReport } from '../support/published-reports';
import { StandinPage } from '../support/standin-page';
import { fullReport } from './full-report';
import { fillReport } from './pane-page';
import { printActs, type Act } from './pane-acts';

/** A year of a clerk, button by button, in the built pane in Chromium: for how long the pane does not answer. */
export async function benchmarkButtons(): Promise<void> {
  const server = await startServer({ port: 0 });
  const browser = await launchBrowser();
  try {
    const pane = await StandinPage.open(browser, server.origin);
    await printActs("A clerk's buttons in the pane", () => pane.frame(), acts(pane));
  } finally {
    await browser.close();
    await server.close();
  }
}

function acts(standin: StandinPage): Act[] {
  const { pane, page } = standin;
  const { report } = publishedReport('hangzhou-like-2025');
  const file = (year: number) => Buffer.from(filledWorkbook({ ...report, year }, 'computed'));
  const heading = (name: string) => pane.getByRole('heading', { name }).first().waitFor();
  const press = async (button: string | RegExp): Promise<void> => {
    await standin.button(button).first().click();
    await standin.checked();
  };
  const download = async (button: string | RegExp, then?: RegExp): Promise<void> => {
    const coming = page.waitForEvent('download');
    await standin.button(button).click();
    if (then) await standin.button(then).click();
    readFileSync(await (await coming).path());
  };
  const tool = async (button: string): Promise<void> => {
    await pane.locator('details.tools').evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
    await pane.locator('details.tools').getByRole('button', { name: button }).click();
  };
  const typed: Act = {
    what: 'a figure is typed, two sums fail, a correction is sought',
    act: async () => {
      await standin.type('依申请公开', 'D6', '12');
      await standin.checked();
      await standin.button('采用').first().waitFor();
    },
  };
  return [
    {
      what: '下载空白工作簿',
      act: async () => {
        await standin.button('另存为文件').click();
        await pane.locator('#agency').fill('某县某局');
        await pane.locator('#year').fill('2025');
        await download('下载空白工作簿');
      },
    },
    { what: '生成报表', act: () => standin.createReport(2025) },
    {
      what: '填 0',
      act: async () => {
        await press(/格填 0$/);
        await press('填 0');
      },
    },
    typed,
    { what: '采用', act: () => press('采用') },
    {
      what: 'a whole report is pasted',
      act: async () => {
        await fillReport(page, fullReport());
        await standin.checked();
      },
    },
    {
      what: "last year's file",
      act: async () => {
        await pane
          .locator('input[type=file]')
          .first()
          .setInputFiles({
            ...{ name: '上年.xlsx', mimeType: 'application/octet-stream', buffer: file(2024) },
          });
        await heading('2024 年的数据');
      },
    },
    { what: '附上', act: () => press(/^附上/) },
    { what: '检查并盖章', act: () => press('检查并盖章') },
    { what: '发送前检查', act: () => press('发送前检查') },
    {
      what: '修复版式: what would be done',
      act: async () => {
        await standin.call('protect', '依申请公开', false);
        await standin.call('insertRows', '依申请公开', 10, 1);
        await standin.checked();
        await tool('修复版式');
        await heading('修复版式');
      },
    },
    {
      what: '按此修复',
      act: async () => {
        await standin.button('按此修复').click();
        await pane.getByText('更多操作').waitFor();
        await standin.checked();
      },
    },
    {
      what: '下载工作簿',
      act: async () => {
        await standin.button('另存为文件').click();
        await download('下载工作簿');
      },
    },
    {
      what: '导出: Word',
      act: async () => {
        await standin.button('导出年报').click();
        await download('Word 文档（.docx）', /^仍然导出/);
      },
    },
    { what: '导出: web page', act: () => download(/^网页/, /^仍然导出/) },
    {
      what: '移除: what would be taken away',
      act: async () => {
        await tool('移除本加载项写入的内容');
        await heading('移除本加载项写入的内容');
      },
    },
  ];
}
