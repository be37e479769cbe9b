import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import { evaluate } from '../../src/rules/evaluate';
import { formatById, type FigureKey } from '../../src/standard';
import { findingPlace, findingSentence } from '../../src/locale/finding-sentence';
import { messagesFor } from '../../src/locale/messages-for';
import { withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';

const zh = messagesFor('zh-CN');
const format = formatById('2021');
const seed = publishedReport('seed-2022-beiguan-dengtalu').report;

/** What is said of a report in which some figures were changed. */
function said(changes: Record<FigureKey, Figure>, messages = zh): string[] {
  return evaluate(format, withFigures(seed, changes)).findings.map(
    (finding) =>
      `${findingPlace(messages, format, finding)}: ${findingSentence(messages, format, finding)}`,
  );
}

test.each([
  ['zh-CN', 'zh-CN'],
  ['en-US', 'en-US'],
  ['en', 'en-US'],
  ['zh-TW', 'zh-CN'],
  ['de-DE', 'zh-CN'],
])('an Office in %s is spoken to in %s', (language, spoken) => {
  expect(messagesFor(language).language).toBe(spoken);
});

test('a failing cross-total names the column, both sides and the difference', () => {
  expect(
    said({
      'requests.received.naturalPersons': numberFigure(5),
      'requests.received.total': numberFigure(5),
    }),
  ).toEqual([
    '“自然人”列: “一、本年新收”＋“二、上年结转”＝5，“（七）总计”＋“四、结转下年度继续办理”＝0，前者多 5。',
    '“总计”列: “一、本年新收”＋“二、上年结转”＝5，“（七）总计”＋“四、结转下年度继续办理”＝0，前者多 5。',
  ]);
});

test('a failing row total names the row, with its group where the number alone says too little', () => {
  expect(said({ 'requests.stateSecret.total': numberFigure(2) })[0]).toBe(
    '“（三）不予公开 · 1.属于国家秘密”行: 各项之和为 0，“总计”为 2，前者少 2。',
  );
  expect(said({ 'reconsiderationAndLitigation.directLitigation.total': numberFigure(1) })[0]).toBe(
    '“未经复议直接起诉”: 各项之和为 0，“总计”为 1，前者少 1。',
  );
});

test('a failing column total names the column', () => {
  expect(said({ 'requests.granted.naturalPersons': numberFigure(3) })[1]).toBe(
    '“自然人”列: 各项办理结果之和为 3，“（七）总计”为 0，前者多 3。',
  );
});

const place = '（一）予以公开／自然人';
test.each<[Figure, string]>([
  [blankFigure(), '尚未填报，应填 0 或正整数，没有请填 0。'],
  [numberFigure(-3), '填了 -3，应填 0 或正整数。'],
  [numberFigure(1.5), '填了 1.5，应填 0 或正整数。'],
  [parseFigure({ value: '１２' }), '“１２”是全角数字，公式不能计算，应改为半角数字 12。'],
  [parseFigure({ value: '1 2' }), '“1 2”带有空格，公式不能计算，应改为 12。'],
  [parseFigure({ value: '  ' }), '格内只有空格，看似空白；应填 0 或正整数，没有请填 0。'],
  [parseFigure({ value: '1,234' }), '“1,234”是带分隔符的文本，公式不能计算，应改为 1234。'],
  [
    parseFigure({ value: '12' }),
    '“12”是以文本形式存储的数字，公式不能计算；请先把单元格格式改为“常规”，再重填 12。',
  ],
  [
    parseFigure({ value: '123456789012345678' }),
    '123456789012345678 超过 15 位，Excel 不能准确保存，应填 0 或正整数。',
  ],
  [
    parseFigure({ value: '22（其中修订16件）' }),
    '“22（其中修订16件）”在数字后带有文字，格内只填数字（22），说明请写到别处。',
  ],
  [parseFigure({ value: '无' }), '填了“无”，没有的应填 0。'],
  [parseFigure({ value: '/' }), '填了“/”，没有的应填 0。'],
  [parseFigure({ value: '#REF!' }), '是错误值 #REF!，应填 0 或正整数。'],
  [
    parseFigure({ value: 45356, numberFormat: 'yyyy/m/d' }),
    'Excel 认作日期 2024/3/5，应填 0 或正整数；请把单元格格式改为“常规”后重填。',
  ],
  [parseFigure({ value: '见附件' }), '“见附件”不是数字，应填 0 或正整数。'],
])('a cell holding %j: %s', (figure, sentence) => {
  expect(said({ 'requests.granted.naturalPersons': figure })[0]).toBe(`${place}: ${sentence}`);
});

test('the fee: nothing official is claimed about decimals', () => {
  expect(said({ 'proactiveDisclosure.fees.amountCollected': numberFigure(24252.311082) })).toEqual([
    '行政事业性收费／本年收费金额: 填了 24252.311082，超过 4 位小数，请核实单位和小数位数。',
  ]);
});

test('in English too', () => {
  expect(
    said({ 'requests.received.naturalPersons': numberFigure(5) }, messagesFor('en-US')),
  ).toEqual([
    'Row “一、 Requests newly received this year”: The items add up to 5, “Total” says 0: the first is 5 more.',
    'Column “Natural persons”: “一、 Requests newly received this year” + “二、 Requests carried over from the previous year” = 5, “（七） Total” + “四、 Carried forward to the next year” = 0: the first is 5 more.',
  ]);
});
