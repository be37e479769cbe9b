import type { Frame } from 'playwright-core';
import { formatById } from '../../src/standard';
import {
  enterPane,
  expectAccess,
  focusedName,
  overflow,
  violations,
} from '../support/access-checks';
import { drawDocument } from '../support/drawn-document';
import { asText } from '../support/drawn-carriers';
import { eventually } from '../support/eventually';
import { filledWorkbook } from '../support/filled-workbook';
import { publishedReport } from '../support/published-reports';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** Every state of the pane can be read, reached and used by everybody, at the widths that Excel gives it. */

const suite = new StandinSuite();
let standin: StandinPage;

afterEach(async () => {
  await standin.close();
});

/** A report in which nothing but a fee is left to be asked about. */
async function askAboutFee(): Promise<void> {
  await standin.createReport(2025);
  await standin.type('主动公开', 'B16', '1.23456');
  await standin.button('写说明').waitFor();
}

/** A report that is balanced but for one figure. */
async function failByFigure(address: string, value: number): Promise<void> {
  await standin.createReport(2025);
  await standin.button(/格填 0$/).click();
  await standin.button('填 0').click();
  await standin.pane.getByText('全部通过').waitFor();
  await standin.call('protect', '依申请公开', false);
  await standin.call('set', '依申请公开', address, [[value]]);
  await standin.pane.locator('.fault').waitFor();
}

/** Opens a published report as that of some year. */
async function openLastYear(year: number): Promise<void> {
  const report = { ...publishedReport('pingtan-2021').report, year };
  await standin.pane.locator('input[type=file]').setInputFiles({
    name: '上年.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(filledWorkbook(report, 'computed')),
  });
}

const importButton = '导入已有的年报…';

async function pasteForImport(text: string): Promise<void> {
  await standin.button(importButton).click();
  await standin.pane.getByLabel('或者粘贴').fill(text);
  await standin.button('读取粘贴的文字').click();
}

/** Copied as text, in which columns are uncertain, and of the format before: nobody knows what its other results are now. */
const oldFormatAsText = (): string =>
  asText(drawDocument(formatById('2019'), { agency: '某县某局', year: 2025 }, () => '1'));

/** The states of the pane, each from a fresh page. */
const states: readonly [name: string, reach: () => Promise<void>][] = [
  ['start', () => Promise.resolve()],
  ['start with problems', () => standin.askForReport('2018', '')],
  [
    'confirm',
    async () => {
      await standin.call('addSheet', '依申请公开');
      await standin.askForReport(2025);
      await standin.button('继续生成').waitFor();
    },
  ],
  [
    'report with faults, a notice and a changed heading',
    async () => {
      await standin.createReport(2025);
      await standin.call('protect', '依申请公开', false);
      await standin.call('protect', '复议诉讼', false);
      await standin.call('set', '依申请公开', 'D6', [['22（其中修订16件）']]);
      await standin.call('set', '依申请公开', 'D4', [['公民']]);
      await standin.call('set', '复议诉讼', 'A6', [[1, 2, 3, 4, 5]]);
      await standin.checked();
      await standin.call('failNextBatch', { code: 'GeneralException', message: 'x'.repeat(200) });
      await standin.button('全部重新检查').click();
      await standin.pane.getByRole('alert').waitFor();
    },
  ],
  [
    'question before blanks are filled',
    async () => {
      await standin.createReport(2025);
      await standin.button(/格填 0$/).click();
      await standin.pane.getByRole('alertdialog').waitFor();
    },
  ],
  [
    'question with a stale note and a file to save',
    async () => {
      await askAboutFee();
      await standin.button('写说明').click();
      await standin.pane.getByRole('textbox').fill('按实际金额填报');
      await standin.button('保存').click();
      await standin.pane.getByText('已说明', { exact: true }).waitFor();
      await standin.type('主动公开', 'B16', '1.23457');
      await standin.button('重新确认').waitFor();
      await standin.button('另存为文件').click();
    },
  ],
  [
    'note being written, too long',
    async () => {
      await askAboutFee();
      await standin.button('写说明').click();
      await standin.pane.getByRole('textbox').fill('字'.repeat(501));
    },
  ],
  ['fault with one correction', () => failByFigure('J8', 7)],
  [
    'fault with many corrections, all shown',
    async () => {
      await failByFigure('D6', 12);
      await standin.button(/^显示其余/).click();
    },
  ],
  [
    'start with a file to save',
    async () => {
      await standin.button('另存为文件').click();
    },
  ],
  [
    'last year’s file opened',
    async () => {
      await standin.createReport(2025);
      await openLastYear(2024);
      await standin.pane.getByRole('table').waitFor();
    },
  ],
  [
    'a file refused',
    async () => {
      await standin.createReport(2025);
      await openLastYear(2020);
      await standin.button('返回').waitFor();
    },
  ],
  [
    'last year attached, the text at fault, before sending',
    async () => {
      await standin.createReport(2025);
      await openLastYear(2024);
      await standin.button('只附上，不填入').click();
      await standin.paste('报告正文', 'B16', [['本年度收到申请3件。']]);
      await standin.button('发送前检查').click();
      await standin.pane.locator('.checklist').waitFor();
      await standin.pane.getByText(/^正文与表格核对/).waitFor();
    },
  ],
  [
    'a document to import chosen',
    async () => {
      await standin.button(importButton).click();
      await standin.pane.getByLabel('或者粘贴').waitFor();
    },
  ],
  [
    'a document that is not imported',
    async () => {
      await pasteForImport('本年度没有表格。');
      await standin.button('返回').waitFor();
    },
  ],
  [
    'an import with rows in doubt and figures without a place',
    async () => {
      await standin.createReport(2025);
      await pasteForImport(oldFormatAsText());
      await standin.pane.getByRole('combobox').first().waitFor();
      expect(await standin.pane.getByRole('checkbox').count()).toBeGreaterThan(1);
      await standin.pane.getByText('逐行对照').first().click();
    },
  ],
  [
    'a question before a faulty report is exported',
    async () => {
      await standin.createReport(2025);
      await standin.type('依申请公开', 'D6', '-1');
      await standin.button('导出年报').click();
      await standin.button('网页（.html）').click();
      await standin.pane.getByRole('alertdialog').waitFor();
    },
  ],
  [
    'all clear',
    async () => {
      await standin.createReport(2025);
      await standin.button(/格填 0$/).click();
      await standin.button('填 0').click();
      await standin.pane.getByText('全部通过').waitFor();
    },
  ],
];

test.each(states)(
  '%s: axe finds nothing, nothing is cut off, all is reached by keyboard',
  async (name, reach) => {
    standin = await suite.open();
    await reach();
    await expectAccess(standin, name);
  },
);

/** A message about a check that failed, the focus on what dismisses it. */
async function atMessage(): Promise<Frame> {
  standin = await suite.openReport();
  await standin.call('failNextBatch', { code: 'GeneralException', message: 'No' });
  await standin.button('全部重新检查').click();
  await standin.pane.getByRole('alert').waitFor();
  const frame = await standin.frame();
  await frame.getByRole('button', { name: '知道了' }).focus();
  return frame;
}

/** office.js knows links, buttons, fields and what has a tabindex of 0: Tab from anything else leaves the pane. */
describe('office.js’ own handling of Tab', () => {
  test('a page that took the focus along begins at its first control', async () => {
    standin = await suite.open();
    await standin.call('addSheet', '依申请公开');
    await standin.askForReport(2025);
    await standin.button('继续生成').waitFor();
    const frame = await standin.frame();
    await eventually(async () => {
      expect(await focusedName(frame)).toBe('继续生成');
    });
    await standin.page.keyboard.press('Tab');
    expect(await focusedName(frame)).toBe('不生成');
  });

  test('a message that is dismissed does not take the focus along', async () => {
    const frame = await atMessage();
    await standin.page.keyboard.press('Enter');
    await standin.pane.getByRole('alert').waitFor({ state: 'detached' });
    await eventually(async () => {
      expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    });
  });

  test('the folded words of a message can be reached', async () => {
    const frame = await atMessage();
    await standin.page.keyboard.press('Shift+Tab');
    expect(await focusedName(frame)).toBe('供技术人员参考');
  });
});

test('unavailable: axe finds nothing', async () => {
  standin = await suite.open({ query: 'excelApi=1.8', paneWidth: 270 });
  expect(await violations(standin)).toEqual([]);
  expect(await overflow(await standin.frame())).toEqual([]);
});

test('the whole job by keyboard: create, look at a finding, fill the blanks', async () => {
  standin = await suite.open();
  const { keyboard } = standin.page;
  await standin.pane.locator('#agency').focus();
  await keyboard.insertText('某县某局');
  await keyboard.press('Enter');
  await standin.pane.locator('.verdict').waitFor();
  await standin.type('依申请公开', 'D6', '无');
  await standin.checked();

  const frame = await standin.frame();
  await standin.call('select', '主动公开', 'B5');
  await enterPane(frame);
  await keyboard.press('Enter');
  await standin.page.waitForFunction(() => window.standin.selection().address === 'D6');

  await frame.getByRole('button', { name: /格填 0$/ }).focus();
  await keyboard.press('Enter');
  // The question takes the focus, and gives it back.
  await frame.getByRole('alertdialog').waitFor();
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('填 0');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await frame.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toMatch(/格填 0$/);
  expect((await standin.batches()).at(-1)?.writes).not.toContain('Range.values');
});

test('what changes is told to screen readers, and the focus stays where it is', async () => {
  standin = await suite.openReport(2025);
  const frame = await standin.frame();
  expect(await frame.locator('.verdict-words').getAttribute('role')).toBe('status');
  await frame.getByRole('button', { name: '全部重新检查' }).focus();
  await standin.call('set', '依申请公开', 'D6', [[-1]]);
  await standin.checked();
  expect(await standin.verdict()).toBe('发现 1 处问题');
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('全部重新检查');
});
