import { formatById } from '../../src/standard';
import type { ShownFinding, StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** Everything that is no proper figure is said as what it is; the sums that it belongs to cannot be checked, not wrong. */

const suite = new StandinSuite();
const format = formatById('2021');
const sheet = '依申请公开';
/** 自然人 in 一、本年新收. */
const address = 'D6';
const place = '一、本年新收／自然人';

let standin: StandinPage;

beforeAll(async () => {
  standin = await suite.openReport(2025);
  // All sums can be checked, and agree, before anything wrong is typed.
  await standin.button(/格填 0$/).click();
  await standin.button('填 0').click();
  await standin.pane.getByText('全部通过').waitFor();
});

afterAll(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

/** Puts a proper figure back, as a person would who read the message. */
afterEach(async () => {
  await standin.click(sheet, address);
  await standin.undo();
  await standin.checked();
  expect(await standin.verdict()).toBe('全部通过');
});

const expectOne = async (sentence: string): Promise<void> => {
  const expected: ShownFinding = {
    group: '填写不规范（依申请公开，1 处）',
    place,
    address,
    sentence,
  };
  expect(await standin.findings()).toEqual([expected]);
};

/** Text that Excel cannot add up, by keyboard: what is found, and what belongs there. */
const unreadable: readonly [name: string, typed: string, sentence: string][] = [
  ['text', '若干', '“若干”不是数字，应填 0 或正整数。'],
  ['无', '无', '填了“无”，没有的应填 0。'],
  ['a slash', '/', '填了“/”，没有的应填 0。'],
  ['a dash', '—', '填了“—”，没有的应填 0。'],
  [
    'a remark behind the number',
    '22（其中修订16件）',
    '“22（其中修订16件）”在数字后带有文字，格内只填数字（22），说明请写到别处。',
  ],
  ['a unit behind the number', '5件', '“5件”在数字后带有文字，格内只填数字（5），说明请写到别处。'],
  ['spaces between digits', '1 2', '“1 2”带有空格，公式不能计算，应改为 12。'],
  [
    'a number stored as text',
    "'5",
    '“5”是以文本形式存储的数字，公式不能计算；请先把单元格格式改为“常规”，再重填 5。',
  ],
  ['a thousands separator', "'1,234", '“1,234”是带分隔符的文本，公式不能计算，应改为 1234。'],
  ['an error value', '=1/0', '是错误值 #DIV/0!，应填 0 或正整数。'],
  ['a reference to nothing', '=#REF!', '是错误值 #REF!，应填 0 或正整数。'],
];

describe('typed', () => {
  test.each(unreadable)('%s', async (_, typed, sentence) => {
    await standin.type(sheet, address, typed);
    await standin.checked();
    await expectOne(sentence);
    // The row, the column and what both add up to: 一's row, 自然人 and 总计.
    const text = await standin.text();
    expect(text).toContain('条合计或勾稽关系因有的格不是数字，无法核对。');
    expect(text).not.toContain('不符');
    expect(await standin.verdict()).toBe('发现 1 处问题');
    const { invalid, fault, row } = await standin.marks(format, sheet);
    expect(invalid).toContain(address);
    expect(fault).toEqual([]);
    expect(row).toEqual([]);
  });

  test.each([
    ['a negative number', '-2', '填了 -2，应填 0 或正整数。'],
    ['a decimal number', '3.5', '填了 3.5，应填 0 或正整数。'],
  ])('%s is a number: it is said of it, and it is added up', async (_, typed, sentence) => {
    await standin.type(sheet, address, typed);
    await standin.checked();
    const findings = await standin.findings();
    // Its sums fail for the same reason.
    const group = expect.stringMatching(/^3 处不符/) as string;
    expect(findings).toContainEqual({ group, place, address, sentence });
    expect(findings.map((finding) => finding.group)).toEqual([group, group, group]);
    expect((await standin.marks(format, sheet)).invalid).toContain(address);
  });
});

/** What an input method turns into plain digits and blanks, but other programs leave behind. */
describe('set as it comes from other programs', () => {
  test.each([
    ['full-width digits', '１２', '“１２”是全角数字，公式不能计算，应改为半角数字 12。'],
    ['spaces alone', '  ', '格内只有空格，看似空白；应填 0 或正整数，没有请填 0。'],
  ])('%s', async (_, text, sentence) => {
    await standin.call('set', sheet, address, [[text]]);
    await standin.checked();
    expect(await standin.value(sheet, address)).toBe(text);
    await expectOne(sentence);
    expect(await standin.text()).toContain('无法核对');
    expect((await standin.marks(format, sheet)).invalid).toContain(address);
  });
});

describe('a date', () => {
  const thisYear = new Date().getFullYear();

  test.each([
    ['typed', '2025-03-05', '2025/3/5'],
    ['typed', '3/5', `${thisYear}/3/5`],
    ['pasted', '2025-03-05', '2025/3/5'],
  ])('%s as %s is no figure, though Excel keeps it as a number', async (how, text, found) => {
    if (how === 'typed') await standin.type(sheet, address, text);
    else await standin.paste(sheet, address, [[text]]);
    await standin.checked();
    await expectOne(`Excel 认作日期 ${found}，应填 0 或正整数；请把单元格格式改为“常规”后重填。`);
    expect(await standin.text()).toContain('无法核对');
    expect(await standin.text()).not.toContain('不符');
  });
});
