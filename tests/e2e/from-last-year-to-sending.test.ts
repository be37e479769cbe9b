import { AxeBuilder } from '@axe-core/playwright';
import { figuresOf, formatById, type FigureKey } from '../../src/standard';
import { frontCell, signOffFields } from '../../src/workbook/front-fields';
import { filledWorkbook } from '../support/filled-workbook';
import { publishedReport } from '../support/published-reports';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/**
 * A clerk's whole way, on two years of one organ's published reports: last year's file is opened, what is carried over is
 * filled in, an error is put right as suggested, the text is written, questions are answered, the report is stamped and sent.
 * One test goes on where the one before it stopped.
 */

const suite = new StandinSuite();
const format = formatById('2021');
const lastYear = publishedReport('pingtan-2021').report;
const { report } = publishedReport('pingtan-2022');
const carriedOver = [...figuresOf(format).values()].filter(({ row }) => row === 'carriedOver');
const agency = report.agency;
let standin: StandinPage;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const open = (name: string, buffer: Uint8Array): Promise<void> =>
  standin.pane
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: xlsx, buffer: Buffer.from(buffer) });

const heading = (name: string) => standin.pane.getByRole('heading', { name }).waitFor();
const verdicts = async () => [await standin.verdict(), await standin.value('校验结果', 'A2')];
const twice = (verdict: string): string[] => [verdict, verdict];
const value = (key: FigureKey): number => {
  const figure = report.figures.get(key);
  return figure?.kind === 'number' ? figure.value : NaN;
};
/** What is found of barriers in the pane. */
const barriers = async (): Promise<unknown[]> => {
  const { violations } = await new AxeBuilder({ page: standin.page }).include('#pane').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
const checklist = () => standin.pane.locator('.checklist li').allInnerTexts();
const obstacles = () => standin.pane.locator('.checklist .obstacle').allInnerTexts();

beforeAll(async () => {
  standin = await suite.openReport(report.year, { agency });
  const typed = new Map(
    [...report.figures].filter(([key]) => !carriedOver.some((figure) => figure.key === key)),
  );
  await standin.pasteReport(format, { ...report, figures: typed });
  await standin.checked();
});
afterAll(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

test.each([
  [
    'a text',
    '说明.xlsx',
    Buffer.from('不是工作簿'),
    '“说明.xlsx”不是 Excel 工作簿（.xlsx）。请重新选择文件。',
  ],
  [
    'the report of this year',
    '本年.xlsx',
    filledWorkbook(report, 'computed'),
    `“本年.xlsx”是 ${report.year} 年度的报表，这里需要 ${report.year - 1} 年度的。请重新选择文件。`,
  ],
])('%s is refused with a reason, and nothing is changed', async (_, name, bytes, sentence) => {
  await standin.call('clearBatches');
  await open(name, bytes);
  await heading('没有读到上年数据');
  expect(await standin.text()).toContain(sentence);
  await standin.screenshot(`last-year-refused-${name}`);
  await standin.button('返回').click();
  await standin.pane.locator('.verdict').waitFor();
  expect((await standin.batches()).flatMap(({ writes }) => writes)).toEqual([]);
});

test('last year’s file is shown before anything is written', async () => {
  await open('上年报表.xlsx', filledWorkbook({ ...lastYear, year: report.year - 1 }, 'computed'));
  await heading(`${report.year - 1} 年的数据`);
  const text = await standin.text();
  expect(text).toContain(agency);
  expect(text).toContain('填入后，“二、上年结转”有 6 格改为');
  expect(await standin.value('依申请公开', 'D7')).toBe('');
  expect(await barriers()).toEqual([]);
  await standin.screenshot('last-year-opened');
});

test('at one press the carried over figures are filled in, and compared with', async () => {
  await standin.button('附上并填入上年结转').click();
  await standin.pane.locator('.verdict').waitFor();
  await standin.checked();
  for (const [index, { key }] of carriedOver.entries()) {
    expect(await standin.value('依申请公开', `${'DEFGHIJ'[index] ?? ''}7`)).toBe(value(key));
  }
  // Decisions on compulsion and fees are far from last year's: a reader would ask.
  expect(await verdicts()).toEqual(twice('全部通过，另有 2 处请核实'));
  expect(await standin.text()).toContain('“二、上年结转”与上年的“四、结转下年度继续办理”一致');
  await standin.pane.locator('#last-year-heading').scrollIntoViewIfNeeded();
  await standin.screenshot('last-year-attached');
});

test('a carried over figure that is not last year’s is a fault, on the check sheet as in the pane', async () => {
  await standin.type('依申请公开', 'D7', '9');
  await standin.checked();
  const [pane, sheet] = await verdicts();
  expect(pane).toMatch(/^发现 \d 处问题$/);
  expect(sheet).toMatch(/ 处不符$/);
  expect((await standin.findings()).map(({ address }) => address)).toContain('D7');
  // Of all that would make the sums hold, what last year's report says comes first.
  const [fault] = await standin.faults();
  expect(fault?.suggestions[0]).toContain('“二、上年结转”由 9 改为 1');
  await standin.screenshot('last-year-differs');
  await standin.button(/^按上年填入这 1 格$/).click();
  await standin.checked();
  expect(await verdicts()).toEqual(twice('全部通过，另有 2 处请核实'));
});

test('an error is put right as suggested, taken back, and put right again', async () => {
  const received = value('requests.received.naturalPersons');
  const swapped = Number(Array.from(String(received)).reverse().join(''));
  expect(swapped).not.toBe(received);
  const mistype = async () => {
    await standin.type('依申请公开', 'D6', String(swapped));
    await standin.checked();
    expect(await standin.verdict()).toBe('发现 2 处问题');
    const [fault] = await standin.faults();
    expect(fault?.suggestions[0]).toContain(`“一、本年新收”由 ${swapped} 改为 ${received}`);
    // What is carried over is what last year carried forward: it is not among what could be changed.
    expect(fault?.suggestions.join()).not.toContain('上年结转');
  };
  const adopt = async () => {
    await standin.button('采用').first().click();
    await standin.checked();
    expect(await standin.value('依申请公开', 'D6')).toBe(received);
    expect(await verdicts()).toEqual(twice('全部通过，另有 2 处请核实'));
  };
  await mistype();
  await standin.screenshot('story-suggestion');
  await adopt();
  await mistype();
  await adopt();
});

test('a number of the text that contradicts the tables is found, and is gone when it is put right', async () => {
  const received = value('requests.received.total');
  const write = async (count: number): Promise<void> => {
    await standin.paste('报告正文', 'B16', [[`本年度收到政府信息公开申请${count}件。`]]);
    await standin.checked();
  };
  await standin.paste('报告正文', 'B11', [
    ['主动公开政府信息。加强政府信息管理、平台建设和监督保障。'],
  ]);
  await standin.paste('报告正文', 'B40', [['公开内容还不够丰富，将继续改进。']]);
  await standin.paste('报告正文', 'B53', [['本年度没有收取信息处理费。']]);
  await write(received + 3);
  expect((await standin.findings()).map(({ sentence }) => sentence).join()).toContain(
    `收到政府信息公开申请${received + 3}件`,
  );
  // With those carried over is another reading of the same words.
  await write(received + value('requests.carriedOver.total'));
  expect(await standin.text()).toContain('正文各处数字与表格一致');
});

test('before sending, all that still stands against it is in one list', async () => {
  await standin.button('发送前检查').click();
  await standin.pane.getByText('还有 3 项需要处理，处理后再发送。').waitFor();
  expect(await obstacles()).toHaveLength(3);
  expect(await barriers()).toEqual([]);
  await standin.pane.locator('.checklist').scrollIntoViewIfNeeded();
  await standin.screenshot('sending-obstacles');
});

test('questions are answered; a note is stale when its figure changes, and the list says so', async () => {
  for (const note of ['专项执法行动', '依法新开征项目']) {
    await standin.button('写说明').first().click();
    await standin.pane.getByRole('textbox', { name: /^说明/ }).fill(note);
    await standin.button('保存').click();
    await standin.pane.getByText('正在写入说明…').waitFor({ state: 'detached' });
    await standin.painted();
  }
  expect(await verdicts()).toEqual(twice('全部通过'));
  const compulsion = value('proactiveDisclosure.compulsion.decisions');
  const cell = 'B13';
  expect(await standin.value('主动公开', cell)).toBe(compulsion);
  await standin.type('主动公开', cell, String(compulsion + 1));
  await standin.checked();
  expect((await obstacles()).join()).toContain('1 项说明已过期');
  expect(await verdicts()).toEqual(twice('全部通过，另有 1 处请核实'));
  await standin.type('主动公开', cell, String(compulsion));
  await standin.checked();
  expect(await verdicts()).toEqual(twice('全部通过'));
});

test('signed and stamped, it can be sent: the pane and the front sheet say so', async () => {
  for (const field of signOffFields) {
    const text = field === 'date' ? '2023-01-20' : field === 'telephone' ? '0591-23160000' : '张三';
    await standin.type('填报信息', frontCell(field), text);
  }
  await standin.checked();
  expect((await obstacles()).join()).toContain('尚未检查盖章');
  expect(await standin.value('填报信息', frontCell('readiness'))).toBe('尚待处理：尚未检查盖章');
  await standin.button('检查并盖章').click();
  await standin.pane.getByText('可以发送。').waitFor();
  await standin.painted();
  expect(await obstacles()).toEqual([]);
  expect(await checklist()).toHaveLength(7);
  expect(await standin.value('填报信息', frontCell('readiness'))).toBe('可以发送');
  await standin.call('select', '填报信息', 'A1');
  await standin.pane.locator('.checklist').scrollIntoViewIfNeeded();
  await standin.screenshot('sending-ready');
});
