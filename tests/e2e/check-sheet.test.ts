import { frontCell } from '../../src/workbook/front-sheet';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** What the workbook says by itself, in formulas, while somebody types; and the stamp that the pane puts on it. */

const suite = new StandinSuite();
let standin: StandinPage;

beforeEach(async () => {
  standin = await suite.openReport(2025);
});
afterEach(async () => {
  await standin.close();
});

const verdicts = async (): Promise<unknown[]> => [
  await standin.value('填报信息', 'A2'),
  await standin.value('校验结果', 'A2'),
];
const twice = (verdict: string): string[] => [verdict, verdict];
const stampState = () => standin.value('填报信息', frontCell('stampState'));

async function fillBlanks(): Promise<void> {
  await standin.pane.getByRole('button', { name: /格填 0$/ }).click();
  await standin.button('填 0').click();
  await standin.pane.getByText('全部通过', { exact: true }).waitFor();
}

test('the verdict and the line at fault stand in the workbook as in the pane', async () => {
  expect(await verdicts()).toEqual(twice('尚未填全：有 56 项还不能核对'));
  await fillBlanks();
  expect(await verdicts()).toEqual(twice('全部通过'));
  expect(await standin.call('displayedFill', '校验结果', 'A2')).toBe('#DDF0DD');

  await standin.type('依申请公开', 'D6', '5');
  await standin.checked();
  expect(await standin.verdict()).toBe('发现 2 处问题');
  expect(await verdicts()).toEqual(twice('2 处不符'));
  expect(await standin.call('get', '校验结果', 'A5:H5')).toEqual([
    [
      'B3-1',
      '依申请公开',
      '“自然人”列：一、本年新收＋二、上年结转＝（七）总计＋四、结转下年度继续办理',
      5,
      0,
      5,
      '不通过',
      '必须改正',
    ],
  ]);
  expect(await standin.call('displayedFill', '校验结果', 'G5')).toBe('#FFC7CE');
  expect(await standin.call('displayedFill', '校验结果', 'G6')).not.toBe('#FFC7CE');
  expect(await standin.call('displayedFill', '填报信息', 'A2')).toBe('#FFC7CE');
  await standin.call('select', '校验结果', 'G5');
  await standin.screenshot('check-sheet');

  await standin.type('依申请公开', 'D6', '0');
  await standin.checked();
  expect(await verdicts()).toEqual(twice('全部通过'));
});

test('检查并盖章 writes the stamp, which is void as soon as a figure changes', async () => {
  await fillBlanks();
  expect(await stampState()).toBe('尚未检查盖章');
  await standin.button('检查并盖章').click();
  await standin.pane.getByText('此后数据没有改动').waitFor();
  expect(await stampState()).toBe('有效：检查以后数据没有改动');
  expect(await standin.value('填报信息', frontCell('stampedVerdict'))).toBe('全部通过');
  await standin.call('select', '填报信息', 'B4');
  await standin.screenshot('front-sheet-stamped');

  await standin.type('主动公开', 'B12', '3');
  await standin.pane.getByText('此后数据有改动，已失效').waitFor();
  expect(await stampState()).toBe('已失效：检查以后数据有改动，请重新检查');
});

test('totals and headings of a protected sheet are not typed over by mistake', async () => {
  const before = await standin.call('formula', '依申请公开', 'J6');
  await standin.type('依申请公开', 'J6', '7');
  await standin.type('依申请公开', 'D6', '5');
  await standin.checked();
  expect(await standin.call('formula', '依申请公开', 'J6')).toBe(before);
  expect(await standin.value('依申请公开', 'D6')).toBe(5);
});
