import { formatForYear } from '../../src/standard';
import { mistreatments, mistreatOnPage, type Mistreatment } from '../support/mistreatment';
import { publishedReport } from '../support/published-reports';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/**
 * One workbook that is mistreated again and again, and restored each time by the button. What each act changes in detail is
 * specified in tests/app/layout-work.test.ts; here a person sees it.
 */

const suite = new StandinSuite();
let standin: StandinPage;

/** What the pane says while checking, by kind. */
const saidAs: Record<string, string> = {
  resized: '与标准格式不一致，未能核对',
  rearranged: '次序被改动，未能核对',
  relabelled: '标准格式是',
  missing: '可能已被删除，未能核对',
  sheetMissing: '可修复版式重新生成',
  textResized: '正文没有核对，请修复版式',
  copy: '的副本，不在核对之列',
  hiddenLines: '有隐藏或被筛选的行列，其中的数字照样核对',
  highlights: '红色提示（条件格式）已不完整',
};

/** What the list before restoring says, by kind. */
const listedAs: Record<string, string> = {
  lines: '将',
  scattered: '原样保留',
  missing: '将新建',
  heading: '将改回',
  hiddenLines: '将全部显示',
  totals: '将恢复公式',
  formulas: '个公式或文字丢失、被改写',
  merges: '合并单元格与标准格式不同',
  highlights: '缺失或被复制粘贴打乱',
  protection: '将重新保护',
  copy: '是另一份同样的表',
  figureInHeading: '请把数字移到应填的格',
  keptTotal: '予以保留',
};

// What moves a table away for good comes last.
const cases: Mistreatment[] = mistreatments
  .filter(({ inModel }) => inModel === undefined)
  .sort((a, b) => Number(a.moves ?? false) - Number(b.moves ?? false));

const sheets = ['主动公开', '依申请公开', '复议诉讼'];

beforeAll(async () => {
  standin = await suite.openReport(2025);
  await standin.pasteReport(formatForYear(2025)!, publishedReport('hangzhou-like-2025').report);
  await standin.checked();
});

afterAll(async () => {
  await standin.close();
});

afterEach(() => {
  expect(standin.errors).toEqual([]);
});

const toolbox = async (button: string): Promise<void> => {
  const more = standin.pane.locator('details.tools');
  if (!(await more.evaluate((element: HTMLDetailsElement) => element.open))) {
    await more.locator('summary').first().click();
  }
  await more.getByRole('button', { name: button }).click();
};

test.each(cases)('$name', async ({ name, acts, said, settles, leaves = [], moves, changes }) => {
  const before = await tables();
  for (const sheet of await standin.call('sheets')) await standin.call('protect', sheet, false);
  await mistreatOnPage(standin, acts);
  await standin.button('全部重新检查').click();
  await standin.checked();
  const text = await standin.text();
  for (const kind of said) expect(text).toContain(saidAs[kind]);

  await toolbox('修复版式');
  await standin.pane.getByRole('heading', { name: '修复版式', level: 1 }).waitFor();
  const listed = await standin.text();
  for (const kind of [...settles, ...leaves]) expect(listed).toContain(listedAs[kind]);
  await standin.screenshot(`restore-${name.replace(/[ ,]+/g, '-')}`);

  await standin.button('按此修复').click();
  await standin.pane.getByText('更多操作').waitFor();
  await standin.checked();
  const after = await standin.text();
  for (const kind of said) {
    const stays =
      leaves.includes(kind) || (kind === 'relabelled' && leaves.includes('figureInHeading'));
    if (!stays) expect(after).not.toContain(saidAs[kind]);
  }
  await makeGood(leaves);
  if (!changes && !moves) expect(await tables()).toEqual(before);
});

/** Takes away what restoring leaves to the person. */
async function makeGood(leaves: readonly string[]): Promise<void> {
  if (leaves.includes('copy')) await standin.call('deleteSheet', '依申请公开 (2)');
  if (leaves.includes('figureInHeading')) {
    await standin.call('protect', '依申请公开', false);
    await standin.call('set', '依申请公开', 'D4', [['自然人']]);
  }
  if (leaves.includes('keptTotal')) {
    await standin.call('set', '依申请公开', 'J6', [['']]);
    await toolbox('修复版式');
    await standin.button('按此修复').click();
    await standin.pane.getByText('更多操作').waitFor();
  }
}

/** What stands in the tables, as long as they are in their places. */
async function tables(): Promise<unknown> {
  const found: unknown[] = [];
  for (const sheet of sheets) {
    const names = await standin.call('sheets');
    if (names.includes(sheet)) found.push(await standin.call('get', sheet, 'A3:O30'));
  }
  return found;
}
