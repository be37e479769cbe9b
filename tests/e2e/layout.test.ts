import { eventually } from '../support/eventually';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** People rename, move, insert and delete: what can be found is checked, and what cannot is said. */

const suite = new StandinSuite();
let standin: StandinPage;

beforeEach(async () => {
  standin = await suite.openReport(2025);
});

afterEach(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const selectionIs = (sheet: string, address: string): Promise<unknown> =>
  standin.page.waitForFunction(
    ([wantedSheet, wantedAddress]) => {
      const selected = window.standin.selection();
      return selected.sheet === wantedSheet && selected.address === wantedAddress;
    },
    [sheet, address] as const,
  );

test('sheets renamed and moved, rows inserted above: still checked, and the jump finds the cell', async () => {
  await standin.call('renameSheet', '依申请公开', '表三');
  await standin.call('moveSheet', '表三', 0);
  await standin.call('insertRows', '表三', 1, 3);
  await standin.checked();
  expect(await standin.findings()).toEqual([]);

  await standin.type('表三', 'D9', '-4');
  await standin.type('复议诉讼', 'B6', '无');
  await standin.checked();
  expect((await standin.findings()).map(({ place, address }) => `${place} @ ${address}`)).toEqual([
    '一、本年新收／自然人 @ D9',
    '行政复议／结果纠正 @ B6',
  ]);
  expect(await standin.call('displayedFill', '表三', 'D9')).toBe('#F8CBAD');

  await standin.pressFinding('B6');
  await selectionIs('复议诉讼', 'B6');
  await standin.pressFinding('D9');
  await selectionIs('表三', 'D9');
  expect((await standin.call('sheets'))[0]).toBe('表三');
});

test.each([
  {
    name: 'a row inserted inside a table',
    change: () => standin.call('insertRows', '依申请公开', 12, 1),
    says: '“依申请公开”表多了 1 行，与标准格式不一致，未能核对。',
  },
  {
    name: 'a row deleted inside a table',
    change: () => standin.call('deleteRows', '依申请公开', 12, 1),
    says: '“依申请公开”表少了 1 行，与标准格式不一致，未能核对。',
  },
  {
    name: 'a sheet deleted',
    change: () => standin.call('deleteSheet', '依申请公开'),
    says: '找不到“依申请公开”表，可能已被删除，未能核对。',
  },
])(
  '$name is said plainly, and the other tables are still checked',
  async ({ name, change, says }) => {
    await standin.type('复议诉讼', 'A6', '5');
    await change();
    await standin.pane.getByText(says).waitFor();
    const text = await standin.text();
    expect(text).toContain('表格版式被改动');
    expect(text).toContain('请撤销改动，或点“修复版式”');
    expect(await standin.verdict()).toBe('发现 1 处问题');

    await standin.type('复议诉讼', 'B6', '无');
    await standin.checked();
    expect((await standin.findings()).map(({ address }) => address)).toEqual(['B6']);
    expect(await standin.verdict()).toBe('发现 2 处问题');
    await standin.screenshot(`layout-${name.replace(/ /g, '-')}`);
  },
);

test.each([
  {
    name: 'inserted',
    change: () => standin.call('insertRows', '依申请公开', 12, 1),
    says: '多了 1 行',
  },
  {
    name: 'deleted',
    change: () => standin.call('deleteRows', '依申请公开', 12, 1),
    says: '少了 1 行',
  },
])('undoing a row $name brings the table back, with its figures', async ({ change, says }) => {
  await standin.type('依申请公开', 'D12', '6');
  await change();
  await standin.pane.getByText(says).waitFor();
  await standin.click('依申请公开', 'D6');
  await standin.undo();
  await standin.pane.getByText('目前没有发现问题，尚未填完').waitFor();
  expect(await standin.value('依申请公开', 'D12')).toBe(6);
  await standin.type('依申请公开', 'D12', '-6');
  await standin.checked();
  expect((await standin.findings()).map(({ address }) => address)).toEqual(['D12']);
});

test('a heading written over is said with what it was and what belongs there', async () => {
  await standin.call('protect', '依申请公开', false);
  await standin.type('依申请公开', 'D4', '公民');
  await standin.checked();
  expect(await standin.text()).toContain('“依申请公开”表 D4 的文字是“公民”，标准格式是“自然人”。');
  await standin.click('主动公开', 'B5');
  await standin.button('转到 D4').click();
  await eventually(async () => {
    expect(await standin.call('selection')).toMatchObject({ sheet: '依申请公开' });
  });
  await standin.type('依申请公开', 'D6', '-1');
  await standin.checked();
  expect((await standin.findings()).map(({ address }) => address)).toEqual(['D6']);
});

test('two headings exchanged: nothing is guessed', async () => {
  await standin.call('protect', '依申请公开', false);
  await standin.type('依申请公开', 'F5', '商业企业');
  await standin.type('依申请公开', 'E5', '科研机构');
  await standin.checked();
  expect(await standin.text()).toContain('处的项目次序被改动，未能核对。');
});
