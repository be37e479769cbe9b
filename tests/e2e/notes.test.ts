import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** Notes to what may stand: written in the pane, kept on the check sheet, as people do it. */

const suite = new StandinSuite();
let standin: StandinPage;

beforeAll(async () => {
  standin = await suite.openReport(2025);
  await standin.button(/格填 0$/).click();
  await standin.button('填 0').click();
  await standin.pane.getByText('全部通过', { exact: true }).waitFor();
  await standin.type('主动公开', 'B16', '1.23456');
  await standin.checked();
});
afterAll(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const heading = () => standin.pane.locator('.group-questionable h2').innerText();
const shown = () => standin.pane.locator('.note-text').innerText();
const field = () => standin.pane.getByRole('textbox', { name: '说明（编号 A5-1）' });
/** What stands in the note's cell, where the pane leads to. */
async function onSheet() {
  await standin.button('在校验结果表中查看').click();
  await standin.page.waitForFunction(() => window.standin.selection().sheet === '校验结果');
  const { sheet, address } = await standin.call('selection');
  return standin.value(sheet, address);
}
/** What the control with the focus is called. */
const focused = async () =>
  (await standin.frame()).evaluate(() => document.activeElement?.textContent);
const verdicts = async () => [await standin.verdict(), await standin.value('校验结果', 'A2')];
const twice = (verdict: string): string[] => [verdict, verdict];

test('a fee with five decimals is asked about, and is no fault', async () => {
  expect(await verdicts()).toEqual(twice('全部通过，另有 1 处请核实'));
  expect(await heading()).toBe('请核实（主动公开：1 处未说明）');
  await standin.screenshot('note-open');
});

test('a note too long is not saved, and says so', async () => {
  await standin.button('写说明').click();
  await field().fill('字'.repeat(501));
  await standin.button('保存').click();
  await standin.pane.getByText('说明最多 500 字，现在有 501 字，请删减后保存。').waitFor();
  await standin.screenshot('note-too-long');
  await standin.button('取消').click();
  expect(await heading()).toBe('请核实（主动公开：1 处未说明）');
});

test('a note like a formula is saved as words; nothing is asked any more', async () => {
  await standin.button('写说明').click();
  await field().fill('=按实际金额填报');
  await standin.screenshot('note-writing');
  await standin.button('保存').click();
  await standin.pane.getByText('已说明', { exact: true }).waitFor();
  expect(await verdicts()).toEqual(twice('全部通过'));
  expect(await heading()).toBe('请核实（主动公开：1 处已说明）');
  expect(await onSheet()).toBe('=按实际金额填报');
  await standin.screenshot('note-answered');
});

test('when the figure changes the note is stale; 重新确认 keeps its words', async () => {
  await standin.type('主动公开', 'B16', '1.23457');
  await standin.checked();
  expect(await heading()).toBe('请核实（主动公开：1 处说明已过期）');
  expect(await verdicts()).toEqual(twice('全部通过，另有 1 处请核实'));
  await standin.screenshot('note-stale');
  await standin.button('重新确认').click();
  await standin.pane.getByText('已说明', { exact: true }).waitFor();
  expect(await focused()).toBe('修改说明');
  expect(await shown()).toBe('=按实际金额填报');
  expect(await verdicts()).toEqual(twice('全部通过'));
});

test('a note is written by keyboard, and the focus comes back to where it was', async () => {
  const { keyboard } = standin.page;
  await standin.button('修改说明').focus();
  await keyboard.press('Enter');
  await keyboard.press('Control+A');
  await keyboard.insertText('票据已核对');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await standin.pane.getByText('票据已核对', { exact: true }).waitFor();
  expect(await focused()).toBe('修改说明');
});

test('while a cell is edited the note waits; it is written afterwards, and the person stays in the sheet', async () => {
  await standin.button('修改说明').click();
  await field().fill('以票据为准');
  await standin.call('setCellEditMode', true);
  await standin.button('保存').click();
  await standin.pane.getByText('正在写入说明…').waitFor();
  expect(await field().inputValue()).toBe('以票据为准');
  await standin.click('主动公开', 'B12');
  await standin.call('setCellEditMode', false);
  await standin.pane.locator('.note-text', { hasText: '以票据为准' }).waitFor();
  await standin.keys('7', 'Enter');
  await standin.checked();
  expect(await standin.value('主动公开', 'B12')).toBe(7);
  expect(await onSheet()).toBe('以票据为准');
});

test('what could not be written stays in the field', async () => {
  await standin.button('修改说明').click();
  await field().fill('再核实一次');
  await standin.call('lock', '校验结果', 'A1:L100', true);
  await standin.button('保存').click();
  await standin.pane.getByRole('alert').filter({ hasText: '受保护' }).waitFor();
  expect(await field().inputValue()).toBe('再核实一次');
  await standin.button('知道了').click();
  await standin.button('取消').click();
  expect(await shown()).toBe('以票据为准');
});
