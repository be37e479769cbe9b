import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** From an empty workbook to the three standard tables. */

const suite = new StandinSuite();
let standin: StandinPage;

const closeWithoutErrors = async (): Promise<void> => {
  expect(standin.errors).toEqual([]);
  await standin.close();
};

const sheets = ['主动公开', '依申请公开', '复议诉讼'];
/** With those around them. */
const all = ['填报信息', ...sheets, '报告正文', '校验结果'];

/** What a person sees: not the very hidden sheet that says what the workbook is. */
const shownSheets = (): Promise<string[]> => standin.call('shownSheets');

describe('the start page', () => {
  beforeAll(async () => {
    standin = await suite.open();
  });
  afterAll(closeWithoutErrors);

  test('asks for agency and year, offers the year that is due, and shows the format', async () => {
    const { pane } = standin;
    expect(await pane.getByLabel('填报单位').inputValue()).toBe('');
    const due = new Date().getFullYear() - 1;
    expect(await pane.getByLabel('报告年度').inputValue()).toBe(String(due));
    expect(await pane.locator('#year-format').innerText()).toContain('2021年格式');
    await standin.screenshot('start');
  });

  test.each([
    ['2019', '2019年试行格式'],
    ['2020', '2019年试行格式'],
    ['2021', '2021年格式'],
    ['2025', '2021年格式'],
    ['２０２０年', '2019年试行格式'],
  ])('year %s calls for the %s', async (year, format) => {
    await standin.pane.locator('#year').fill(year);
    expect(await standin.pane.locator('#year-format').innerText()).toContain(format);
  });

  test.each([
    // Neighbours differ, so that no message is taken for that of the draft before.
    { agency: '', year: '2025', problem: '请填写填报单位。', of: '#agency' },
    { agency: '长'.repeat(101), year: '2025', problem: '不超过 100 个字', of: '#agency' },
    { agency: '某局', year: '二五年', problem: '报告年度应为四位数字', of: '#year' },
    { agency: '   ', year: '2025', problem: '请填写填报单位。', of: '#agency' },
    { agency: '某局', year: '', problem: '报告年度应为四位数字', of: '#year' },
    { agency: '某局', year: '2018', problem: '2019 年以前没有统一的年度报告格式', of: '#year' },
  ])('agency “$agency” and year “$year” are refused: $problem', async (draft) => {
    await standin.askForReport(draft.year, draft.agency);
    const problem = standin.pane.locator(`${draft.of}-problem`);
    await problem.filter({ hasText: draft.problem }).waitFor();
    const field = standin.pane.locator(draft.of);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await shownSheets()).toEqual(['Sheet1']);
    expect((await standin.batches()).flatMap(({ writes }) => writes)).toEqual([]);
  });
});

describe('生成报表', () => {
  afterEach(closeWithoutErrors);

  const labels: Record<number, Record<string, [address: string, label: string][]>> = {
    2025: {
      主动公开: [
        ['A1', '二、主动公开政府信息情况'],
        ['A3', '第二十条第（一）项'],
        ['B4', '本年制发件数'],
        ['C4', '本年废止件数'],
        ['D4', '现行有效件数'],
        ['A5', '规章'],
        ['A6', '行政规范性文件'],
        ['A7', '第二十条第（五）项'],
        ['A9', '行政许可'],
        ['A12', '行政处罚'],
        ['A13', '行政强制'],
        ['B15', '本年收费金额（单位：万元，保留4位小数）'],
        ['A16', '行政事业性收费'],
      ],
      依申请公开: [
        ['A1', '三、收到和处理政府信息公开申请情况'],
        ['D3', '申请人情况'],
        ['D4', '自然人'],
        ['E4', '法人或其他组织'],
        ['I5', '其他'],
        ['J4', '总计'],
        ['A6', '一、本年新收政府信息公开申请数量'],
        ['A7', '二、上年结转政府信息公开申请数量'],
        ['B29', '（七）总计'],
        ['A30', '四、结转下年度继续办理'],
      ],
      复议诉讼: [
        ['A1', '四、政府信息公开行政复议、行政诉讼情况'],
        ['A3', '行政复议'],
        ['F3', '行政诉讼'],
        ['F4', '未经复议直接起诉'],
        ['K4', '复议后起诉'],
        ['E4', '总计'],
      ],
    },
    2020: {
      主动公开: [
        ['B4', '本年新制作数量'],
        ['D4', '本年新公开数量'],
        ['E4', '对外公开总数量'],
        ['A6', '规范性文件'],
      ],
      依申请公开: [
        ['B26', '（六）其他处理'],
        ['B27', '（七）总计'],
      ],
      复议诉讼: [['A3', '行政复议']],
    },
  };

  const formulas: Record<number, Record<string, string[]>> = {
    2025: {
      主动公开: [],
      依申请公开: ['J6', 'J7', 'J8', 'J28', 'D29', 'I29', 'J29', 'J30'],
      复议诉讼: ['E6', 'J6', 'O6'],
    },
    2020: {
      主动公开: [],
      依申请公开: ['J6', 'J26', 'D27', 'J27', 'J28'],
      复议诉讼: ['E6', 'J6', 'O6'],
    },
  };

  test.each([2025, 2020])(
    '%i: three sheets as the form prints them, in at most three round trips',
    async (year) => {
      standin = await suite.open();
      await standin.call('clearBatches');
      await standin.askForReport(year, '某县某局');
      await standin.pane.locator('.verdict').waitFor();

      const batches = await standin.batches();
      const lastWrite = batches.map(({ writes }) => writes.length > 0).lastIndexOf(true);
      expect(lastWrite).toBeGreaterThanOrEqual(0);
      // What comes after the last write is the first check.
      expect(lastWrite + 1).toBeLessThanOrEqual(3);
      expect(batches.map(({ error }) => error)).toEqual(batches.map(() => undefined));

      expect(await shownSheets()).toEqual(['Sheet1', ...all]);
      for (const sheet of sheets) {
        for (const [address, label] of labels[year]?.[sheet] ?? []) {
          expect([sheet, address, await standin.value(sheet, address)]).toEqual([
            sheet,
            address,
            label,
          ]);
        }
        for (const address of formulas[year]?.[sheet] ?? []) {
          const formula = await standin.call('formula', sheet, address);
          expect([sheet, address, formula]).toEqual([sheet, address, expect.stringMatching(/^=/)]);
        }
      }
      const info = String(await standin.value('依申请公开', 'A2'));
      expect(info).toContain('某县某局');
      expect(info).toContain(`${year}年`);

      expect(await standin.call('selection')).toEqual({ sheet: '主动公开', address: 'B5' });
      await standin.checked();
      expect(await standin.text()).toContain(`某县某局 · ${year}年度`);
      expect(await standin.verdict()).toBe('目前没有发现问题，尚未填完');
      expect(await standin.findings()).toEqual([]);
      for (const sheet of sheets) {
        const [first] = labels[year]?.[sheet] ?? [];
        await standin.click(sheet, first?.[0] ?? 'A1');
        await standin.call('settled');
        await standin.screenshot(`created-${year}-${sheet}`);
      }
    },
  );

  test('the keyboard goes on in the sheet: what is typed next stands in the first input cell', async () => {
    standin = await suite.openReport();
    const { sheet, address } = await standin.call('selection');
    await standin.type(sheet, address, '12');
    await standin.checked();
    expect(await standin.value('主动公开', 'B5')).toBe(12);
    expect(await standin.text()).toContain('已填 1 / ');
  });
});

describe('where something of these names is there', () => {
  beforeAll(async () => {
    standin = await suite.open();
    await standin.call('addSheet', '主动公开');
    await standin.call('set', '主动公开', 'A1', [['我的内容', 42]]);
    await standin.askForReport(2025);
    await standin.pane.getByRole('heading', { name: '工作簿里已有同名内容' }).waitFor();
  });

  afterAll(closeWithoutErrors);

  test('it asks and says what is kept', async () => {
    const text = await standin.text();
    expect(text).toContain('已有工作表“主动公开”，新表将命名为“主动公开 (2)”。');
    expect(text).toContain('原有工作表及其中的内容全部保留');
    await standin.screenshot('confirm');
  });

  test('不生成 changes nothing', async () => {
    await standin.button('不生成').click();
    await standin.button('生成报表').waitFor();
    expect(await shownSheets()).toEqual(['Sheet1', '主动公开']);
    expect(await standin.call('get', '主动公开', 'A1:B1')).toEqual([['我的内容', 42]]);
    expect((await standin.batches()).flatMap(({ writes }) => writes)).toEqual([]);
    expect(await standin.pane.locator('#agency').inputValue()).toBe('某县某局');
  });

  test('继续生成 keeps the sheet and its contents and numbers the new one', async () => {
    await standin.button('生成报表').click();
    await standin.button('继续生成').click();
    await standin.pane.locator('.verdict').waitFor();
    expect(await shownSheets()).toEqual([
      'Sheet1',
      '主动公开',
      '填报信息',
      '主动公开 (2)',
      '依申请公开',
      '复议诉讼',
      '报告正文',
      '校验结果',
    ]);
    expect(await standin.call('get', '主动公开', 'A1:B1')).toEqual([['我的内容', 42]]);
    expect(await standin.value('主动公开 (2)', 'A1')).toBe('二、主动公开政府信息情况');
    expect(await standin.call('selection')).toEqual({ sheet: '主动公开 (2)', address: 'B5' });
    // Nothing typed into the person's own sheet is taken for a figure.
    await standin.type('主动公开 (2)', 'B5', '12');
    await standin.type('主动公开', 'B5', '13');
    await standin.checked();
    expect(await standin.text()).toContain('已填 1 / ');
  });
});

test('creating again asks, keeps the old tables, and checks the new ones only', async () => {
  standin = await suite.openReport(2024);
  await standin.type('主动公开', 'B5', '-3');
  await standin.checked();
  expect(await standin.findings()).toHaveLength(1);
  await standin.button('新建另一份报表').click();
  await standin.askForReport(2025, '另一局');
  await standin.pane.getByRole('heading', { name: '工作簿里已有同名内容' }).waitFor();
  expect(await standin.text()).toContain('旧表保留，但不再核对');
  await standin.button('继续生成').click();
  await standin.pane.getByText('另一局 · 2025年度').waitFor();
  expect(await shownSheets()).toEqual(['Sheet1', ...all, ...all.map((name) => `${name} (2)`)]);
  expect(await standin.value('主动公开', 'B5')).toBe(-3);
  expect(await standin.findings()).toEqual([]);
  expect(await standin.verdict()).toBe('目前没有发现问题，尚未填完');
  await closeWithoutErrors();
});
