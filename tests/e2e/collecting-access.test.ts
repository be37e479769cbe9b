import { formatForYear, type FigureKey } from '../../src/standard';
import { balanced } from '../support/balanced-requests';
import { expectAccess } from '../support/access-checks';
import { plainWorkbook } from '../support/examined-file';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';
import { placeOf } from '../support/table-places';

/** Every page of the desk can be read, reached and used by everybody, at the widths that Excel gives the pane. */

const suite = new StandinSuite();
let standin: StandinPage;

afterEach(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const year = 2025;
const units = ['甲局', '乙镇人民政府', '丙街道办事处'];
const file = (name: string, buffer: Uint8Array) => ({
  ...{ name, buffer: Buffer.from(buffer) },
  mimeType: 'application/octet-stream',
});
const report = (unit: string, figures: Record<FigureKey, number> = {}) =>
  file(`${year}年度政府信息公开工作年度报告-${unit}.xlsx`, plainWorkbook(unit, year, figures));
/** Requests that were granted, and a suit after reconsideration, upheld. */
const upheld: FigureKey = 'reconsiderationAndLitigation.litigationAfterReconsideration.upheld';
const suit = {
  ...balanced(5),
  [upheld]: 1,
  'reconsiderationAndLitigation.litigationAfterReconsideration.total': 1,
};
const sent = [
  report('甲局', suit),
  report('乙镇人民政府', suit),
  report('某县某街道办事处', { 'requests.received.naturalPersons': 3 }),
  file('通知.pdf', new TextEncoder().encode('%PDF-1.7')),
];

const openDesk = () => standin.button('收集与汇总下级单位的报表').click();
const view = (name: string) => standin.pane.locator('nav').getByRole('button', { name });

async function begin(): Promise<void> {
  await openDesk();
  await standin.pane.getByLabel('汇总单位').fill('某县人民政府办公室');
  await standin.pane.getByLabel('报告年度').fill(String(year));
  await standin.pane.getByLabel('应报送单位名单').fill(units.join('\n'));
  await standin.button('开始').click();
  await view('收集').waitFor();
}

async function collect(): Promise<void> {
  await begin();
  const input = standin.pane.locator('.drop input[multiple]:not([webkitdirectory])');
  await input.setInputFiles(sent);
  await standin.pane.getByText('核对完 4 个文件。').waitFor();
}

const states: [name: string, reach: () => Promise<void>][] = [
  [
    'the desk with wrong entries',
    async () => {
      await openDesk();
      await standin.pane.getByLabel('报告年度').fill('2010');
      await standin.pane.getByLabel('应报送单位名单').fill('1');
      await standin.button('开始').click();
      await standin.pane.getByText('没有读到单位名称').waitFor();
    },
  ],
  [
    'handing out',
    async () => {
      await begin();
      await view('分发').click();
    },
  ],
  [
    'the list with a unit and an unsigned file opened',
    async () => {
      await collect();
      for (const head of await standin.pane.locator('button.unit-head').all()) await head.click();
      await standin.pane.getByRole('combobox', { name: '是哪个单位的' }).first().waitFor();
    },
  ],
  [
    'replies with a letter',
    async () => {
      await collect();
      await view('退回').click();
      await standin.button('查看回复').first().click();
    },
  ],
  [
    'the sum with a question, a comparison and a traced figure',
    async () => {
      await collect();
      await view('汇总').click();
      await standin.button(/^写入汇总表/).click();
      await standin.pane.getByText('已写入 2 个单位之和。').waitFor({ timeout: 60_000 });
      const input = standin.pane.locator('section:has(#compare-heading) input[type=file]');
      await input.setInputFiles(report('某县人民政府'));
      await standin.pane.getByText(/^与各单位之和有 \d+ 处/).waitFor();
      const { sheet, address } = placeOf(formatForYear(year)!, upheld);
      await standin.click(sheet, address);
      await standin.pane.getByText('合计 2，来自 2 个单位').waitFor();
    },
  ],
  [
    'progress',
    async () => {
      await collect();
      await view('进度').click();
      await standin.button('写入“收集进度”表').click();
      await standin.pane.getByText('已写入“收集进度”表。').waitFor();
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

test('what two units counted is asked once, taken off, and can be put right', async () => {
  standin = await suite.open();
  await collect();
  await view('汇总').click();
  const field = standin.pane.locator('fieldset input');
  await field.fill('两件');
  await standin.button('确定').click();
  await standin.pane.locator('section:has(#counted-heading) [role=alert] p').waitFor();
  await field.fill('1');
  await standin.button('确定').click();
  await standin.button('修改').waitFor();
  await standin.button(/^写入汇总表/).click();
  await standin.pane.getByText('已写入 2 个单位之和。').waitFor({ timeout: 60_000 });
  const { sheet, address } = placeOf(formatForYear(year)!, upheld);
  expect(await standin.value(sheet, address)).toBe(1);
  await standin.screenshot('collecting-counted-twice');
});

/** Of the office and its units, and of sheets. */
const chineseNames = /某县人民政府办公室|甲局|乙镇人民政府|丙街道办事处|收集进度|汇总明细/gu;

test('the desk speaks English, too', async () => {
  standin = await suite.open({ query: 'locale=en-US' });
  await standin.button('Collect the reports of units').click();
  await standin.pane.getByLabel('Office that adds up').fill('某县人民政府办公室');
  await standin.pane.getByLabel('Units that have to report').fill(units.join('\n'));
  await standin.button('Begin').click();
  for (const name of ['Hand out', 'Collect', 'Send back', 'Add up', 'Progress']) {
    await view(name).click();
    const words = await standin.pane.locator('main').innerText();
    expect([name, words.replace(chineseNames, '').match(/[\u3400-\u9fff]+/gu)]).toEqual([
      name,
      null,
    ]);
  }
});
