import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** What the pane says when Excel is busy, fails, is protected, too old, or not there. */

const suite = new StandinSuite();
let standin: StandinPage;

describe('while the workbook is open', () => {
  beforeAll(async () => {
    standin = await suite.openReport(2025);
  });

  afterAll(async () => {
    expect(standin.errors).toEqual([]);
    await standin.close();
  });

  test('a cell being edited is no error: the pane waits, and looks when the person is done', async () => {
    await standin.call('setCellEditMode', true);
    await standin.call('set', '依申请公开', 'D6', [[-1]]);
    await standin.pane.getByText('您正在编辑单元格，按回车后自动核对。').waitFor();
    expect(await standin.pane.getByRole('alert').count()).toBe(0);
    expect(await standin.findings()).toEqual([]);
    await standin.screenshot('cell-edit-mode');

    await standin.call('setCellEditMode', false);
    await standin.pane.locator('.finding').waitFor();
    expect((await standin.findings()).map(({ address }) => address)).toEqual(['D6']);
    expect(await standin.text()).not.toContain('您正在编辑单元格');
  });

  test('a jump asked for while a cell is edited is made when the person is done', async () => {
    await standin.call('select', '主动公开', 'B5');
    await standin.call('setCellEditMode', true);
    await standin.pressFinding('D6');
    await standin.pane.getByText('您正在编辑单元格，按回车后自动核对。').waitFor();
    expect(await standin.call('selection')).toEqual({ sheet: '主动公开', address: 'B5' });
    await standin.call('setCellEditMode', false);
    await standin.page.waitForFunction(() => window.standin.selection().address === 'D6');
    expect(await standin.pane.getByRole('alert').count()).toBe(0);
  });

  test('a failing look is said, with Excel’s own words folded away; 全部重新检查 looks again', async () => {
    await standin.call('failNextBatch', { code: 'GeneralException', message: 'Secret words' });
    await standin.button('全部重新检查').click();
    const alert = standin.pane.getByRole('alert');
    await alert.getByText('Excel 没有完成这一步，请稍后重试。').waitFor();
    expect(await alert.getByText('Secret words').isVisible()).toBe(false);
    await alert.getByText('供技术人员参考').click();
    expect(await alert.getByText('GeneralException').isVisible()).toBe(true);
    await standin.screenshot('batch-failed');

    await standin.button('全部重新检查').click();
    await alert.waitFor({ state: 'detached' });
    expect((await standin.findings()).map(({ address }) => address)).toEqual(['D6']);
  });

  test('知道了 puts a message away', async () => {
    await standin.call('failNextBatch', { code: 'GeneralException', message: 'No' });
    await standin.button('全部重新检查').click();
    const alert = standin.pane.getByRole('alert');
    await alert.waitFor();
    await standin.button('知道了').click();
    await alert.waitFor({ state: 'detached' });
    expect(await standin.findings()).toHaveLength(1);
  });

  test('protection as we set it is not mentioned; a sheet that somebody locked altogether is', async () => {
    expect(await standin.text()).not.toContain('受保护');
    await standin.call('lock', '复议诉讼', 'A1:O10', true);
    await standin.button('全部重新检查').click();
    await standin.pane
      .getByText('工作表“复议诉讼”受保护，各格都已锁定，不能填写。请在“审阅”选项卡撤销工作表保护。')
      .waitFor();
    await standin.screenshot('sheet-locked');
    await standin.call('protect', '复议诉讼', false);
    await standin.button('全部重新检查').click();
    await standin.pane.getByText('各格都已锁定').waitFor({ state: 'detached' });
    await standin.type('复议诉讼', 'A6', '无');
    await standin.checked();
    expect((await standin.findings()).map(({ address }) => address)).toEqual(['D6', 'A6']);
  });

  test('a lost connection says to open the pane again', async () => {
    await standin.call('dropSession');
    await standin.button('全部重新检查').click();
    await standin.pane
      .getByRole('alert')
      .getByText('与 Excel 的连接已中断，请关闭并重新打开本窗格。')
      .waitFor();
    await standin.screenshot('session-lost');
    await standin.call('restoreSession');
    await standin.button('全部重新检查').click();
    await standin.pane.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('全部重新检查 reads, and writes nothing', async () => {
    await standin.call('clearBatches');
    await standin.button('全部重新检查').click();
    await standin.page.waitForFunction(() => window.standin.batches().length > 0);
    await standin.painted();
    const batches = await standin.batches();
    expect(batches).toHaveLength(1);
    expect(batches[0]?.reads).toContain('Range.values');
    expect(batches[0]?.writes).toEqual([]);
  });
});

describe('where the pane cannot work', () => {
  test('an Excel without ExcelApi 1.9 gets a plain page', async () => {
    standin = await suite.open({ query: 'excelApi=1.8' });
    await standin.pane.getByRole('heading', { name: 'Excel 版本过低' }).waitFor();
    expect(await standin.text()).toContain('Excel 2021');
    expect(await standin.pane.getByRole('button').count()).toBe(0);
    expect(await standin.batches()).toEqual([]);
    await standin.screenshot('excel-too-old');
    await standin.close();
  });

  test('ExcelApi 1.9 is enough to create and check', async () => {
    standin = await suite.openReport(2025, { query: 'excelApi=1.9' });
    await standin.type('依申请公开', 'D6', '无');
    await standin.checked();
    expect((await standin.findings()).map(({ address }) => address)).toEqual(['D6']);
    await standin.close();
  });

  test('outside Excel the page says where it belongs', async () => {
    const context = await suite.browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${suite.origin}/taskpane.html`);
    await page.getByRole('heading', { name: '请在 Excel 中打开' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await context.close();
  });
});

test('an English Excel gets an English pane; the tables stay Chinese', async () => {
  standin = await suite.open({ query: 'locale=en-US' });
  const frame = await standin.frame();
  expect(await frame.locator('html').getAttribute('lang')).toBe('en-US');
  await standin.pane.locator('#agency').fill('Some Bureau');
  expect(await standin.text()).not.toMatch(/填报单位|生成/u);
  await standin.screenshot('start-english');
  await standin.pane.locator('button[type=submit]').click();
  await standin.pane.locator('.verdict').waitFor();
  await standin.type('依申请公开', 'D6', '无');
  await standin.checked();
  const [finding] = await standin.findings();
  expect(finding?.sentence).toMatch(/^[^\p{Script=Han}]*无[^\p{Script=Han}]*$/u);
  expect(await standin.value('依申请公开', 'D4')).toBe('自然人');
  await standin.screenshot('report-english');
  await standin.close();
});
