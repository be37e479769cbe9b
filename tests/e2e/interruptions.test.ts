import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** What comes between: the pane is loaded anew while it works, a person goes on typing, a foreign sheet lands on a table. */

const suite = new StandinSuite();
let standin: StandinPage;
afterEach(async () => {
  await standin.close();
});

const sheets = ['Sheet1', '填报信息', '主动公开', '依申请公开', '复议诉讼', '报告正文', '校验结果'];

test.each([0, 200, 1000])(
  'the pane is loaded anew %d ms after 生成报表: the tables are there once, and are checked',
  async (milliseconds) => {
    standin = await suite.open();
    await standin.askForReport(2025);
    await standin.page.waitForTimeout(milliseconds);
    const frame = await standin.frame();
    await frame.evaluate(() => {
      window.location.reload();
    });
    await standin.pane.locator('.verdict, #agency').first().waitFor();
    await standin.call('settled');
    if ((await standin.pane.locator('.verdict').count()) === 0) await standin.createReport(2025);
    expect(await standin.call('shownSheets')).toEqual(sheets);
    await standin.type('依申请公开', 'D6', '-1');
    await standin.pane.locator('.finding').waitFor();
    expect((await standin.findings()).map(({ address }) => address)).toEqual(['D6']);
  },
);

test('what is pressed while a person goes on typing is done when they have ended, once', async () => {
  standin = await suite.openReport(2025);
  await standin.type('依申请公开', 'D6', '12');
  await standin.checked();
  await standin.button(/格填 0/).click();
  await standin.call('setCellEditMode', true);
  await standin.pane.getByRole('button', { name: '填 0', exact: true }).click();
  await standin.pane.getByText('您正在编辑单元格').waitFor();
  await standin.page.waitForTimeout(3000);
  expect(await standin.value('依申请公开', 'E6')).toBe('');
  expect(await standin.pane.getByRole('alert').count()).toBe(0);
  // A colleague, meanwhile: it is no blank any more.
  await standin.call('set', '依申请公开', 'E6', [[7]]);
  await standin.call('setCellEditMode', false);
  await standin.page.waitForFunction(() => window.standin.get('依申请公开', 'F6')[0]?.[0] === 0);
  await standin.checked();
  expect((await standin.call('get', '依申请公开', 'D6:F6'))[0]).toEqual([12, 7, 0]);
  expect(await standin.text()).not.toContain('您正在编辑单元格');
});

test('10,000 changes in a burst: the pane looks once they are over, and a few times meanwhile', async () => {
  standin = await suite.openReport(2025);
  await standin.call('clearBatches');
  await standin.call('typeAgainAndAgain', '依申请公开', 'D6', 10_000);
  await standin.checked();
  expect(await standin.call('changes')).toHaveLength(10_000);
  expect(await standin.value('依申请公开', 'D6')).toBe(10_000);
  await standin.type('依申请公开', 'D6', '-1');
  await standin.pane.locator('.finding').waitFor();
  expect((await standin.findings()).map(({ address }) => address)).toEqual(['D6']);
  const batches = await standin.batches();
  expect(batches.flatMap(({ writes }) => writes)).toEqual([]);
  expect(batches.length).toBeLessThan(100);
  expect(standin.errors).toEqual([]);
});

test('a foreign sheet that is pasted over a table is told, and taken back by Ctrl+Z', async () => {
  standin = await suite.openReport(2025);
  await standin.type('依申请公开', 'D6', '12');
  await standin.checked();
  await standin.call('protect', '依申请公开', false);
  const foreign = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => `别的表${row}-${column}`),
  );
  await standin.paste('依申请公开', 'A1', foreign);
  await standin.checked();
  await standin.pane.getByRole('heading', { name: '表格版式被改动' }).waitFor();
  expect(await standin.pane.locator('.bar li').allInnerTexts()).toEqual([
    expect.stringContaining('“依申请公开”表的各项目都不在了'),
  ]);
  expect(await standin.findings()).toEqual([]);
  await standin.screenshot('foreign-sheet-pasted');
  await standin.undo();
  await standin.checked();
  expect(await standin.value('依申请公开', 'D6')).toBe(12);
  expect(await standin.pane.getByRole('heading', { name: '表格版式被改动' }).count()).toBe(0);
  expect(await standin.verdict()).toBe('目前没有发现问题，尚未填完');
});

test('Excel calculates on demand: the figures are judged as they are, the sheet is brought up to date by a button', async () => {
  standin = await suite.openReport(2025);
  await standin.button(/格填 0/).click();
  await standin.pane.getByRole('button', { name: '填 0', exact: true }).click();
  await standin.checked();
  await standin.call('setCalculationMode', 'Manual');
  await standin.type('依申请公开', 'D6', '12');
  await standin.type('依申请公开', 'D8', '12');
  await standin.checked();
  expect(await standin.value('依申请公开', 'J6')).toBe(0);
  expect(await standin.call('displayed', '依申请公开', 'J6')).toMatchObject({ text: '0' });
  expect(await standin.findings()).toEqual([]);
  expect(await standin.verdict()).toBe('目前没有发现问题，合计尚未重新计算');
  expect(await standin.text()).toContain('表中有 4 处合计还是旧数');
  await standin.screenshot('manual-calculation');
  await standin.button('重新计算').click();
  await standin.checked();
  expect(await standin.call('displayed', '依申请公开', 'J6')).toMatchObject({ text: '12' });
  expect(await standin.verdict()).toBe('全部通过');
});
