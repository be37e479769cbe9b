import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import { evaluate } from '../../src/rules/evaluate';
import { formatById, type FigureKey } from '../../src/standard';
import { findingPlace, findingSentence } from '../../src/locale/finding-sentence';
import { messagesFor } from '../../src/locale/messages-for';
import { narrativeMessagesFor } from '../../src/locale/narrative-messages-for';
import { narrativeSentence } from '../../src/locale/narrative-sentence';
import { checkNarrative } from '../../src/narrative/check-narrative';
import { withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';

const zh = await messagesFor('zh-CN');
const format = formatById('2021');
const seed = publishedReport('seed-2022-beiguan-dengtalu').report;

/** What is said of a report in which some figures were changed, beside last year's with other changes. */
function said(
  changes: Record<FigureKey, Figure>,
  messages = zh,
  lastYear?: Record<FigureKey, Figure>,
): string[] {
  const before = lastYear && withFigures({ ...seed, year: seed.year - 1 }, lastYear);
  return evaluate(format, withFigures(seed, changes), { lastYear: before }).findings.map(
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
])('an Office in %s is spoken to in %s', async (language, spoken) => {
  expect((await messagesFor(language)).language).toBe(spoken);
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
  expect(said({ 'reconsiderationAndLitigation.directLitigation.total': numberFigure(1) })).toEqual([
    '“未经复议直接起诉”: 各项之和为 0，“总计”为 1，前者少 1。',
  ]);
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

const documents = 'proactiveDisclosure.normativeDocuments';
const fee = 'proactiveDisclosure.fees.amountCollected';
const [suits, requests] = ['reconsiderationAndLitigation.directLitigation', 'requests'];
const numbers = (values: Record<FigureKey, number>): Record<FigureKey, Figure> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, numberFigure(value)]));

/** Figures of this year and, where they matter, of last year; the sentence in both languages. */
test.each<[Record<FigureKey, number>, Record<FigureKey, number> | undefined, string, string]>([
  [
    { [`${documents}.inForce`]: 60, [`${documents}.issued`]: 8 },
    { [`${documents}.inForce`]: 55 },
    '“行政规范性文件”行: “现行有效件数”60，上年度的“现行有效件数”55＋“本年制发件数”8－“本年废止件数”0＝63，前者少 3。如有清理、失效、机构调整或口径变化，请写明。',
    'Row “Administrative normative documents”: “In force” 60; last year’s “In force” 55 + “Issued this year” 8 − “Repealed this year” 0 = 63: the first is 3 less. If documents lapsed or were reviewed, or offices moved, please say so in a note.',
  ],
  [
    { [`${documents}.issued`]: 5, [`${documents}.inForce`]: 2 },
    undefined,
    '“行政规范性文件”行: “本年制发件数”5，“现行有效件数”2＋“本年废止件数”0＝2，前者多 3。本年制发的，年末或者仍然有效，或者已经废止，请核实。',
    'Row “Administrative normative documents”: “Issued this year” 5; “In force” 2 + “Repealed this year” 0 = 2: the first is 3 more. What was issued this year is in force at its end or was repealed; please check.',
  ],
  [
    { 'proactiveDisclosure.administrativeRules.inForce': 2 },
    undefined,
    '“规章”行: “本年制发件数”0＋“本年废止件数”0＋“现行有效件数”2＝2。省级、设区的市级和自治州人民政府可以制定规章，本单位看来不在其列。请核实是否应填入规范性文件。',
    'Row “Administrative rules”: “Issued this year” 0 + “Repealed this year” 0 + “In force” 2 = 2. Provinces, cities with districts and autonomous prefectures can make administrative rules; this agency seems to be none of them. Please check whether these are normative documents.',
  ],
  [
    { [fee]: 1_234_567 },
    undefined,
    '“行政事业性收费”行: “本年收费金额”1234567，单位是万元，大于 1000000 万元。请核实是否误按元填写。',
    'Row “Administrative and institutional fees”: “Amount collected this year (10,000 yuan, 4 decimals)” 1,234,567 is more than 1,000,000; the unit is 10,000 yuan. Please check whether yuan were entered.',
  ],
  [
    { [`${suits}.upheld`]: 1, [`${suits}.total`]: 1 },
    undefined,
    '“未经复议直接起诉”: 各项之和为 1，而依申请公开“一、本年新收”“二、上年结转”各类申请人之和为 0。如果是以前年度申请引起的案件，请写明。',
    '“Direct litigation”: The results add up to 1, but all requests of items 一 and 二 add up to 0. If the cases are about requests of earlier years, please say so in a note.',
  ],
  [
    {
      [`${requests}.carriedOver.naturalPersons`]: 3,
      [`${requests}.granted.naturalPersons`]: 3,
    },
    { [`${requests}.carriedForward.naturalPersons`]: 4 },
    '“自然人”列: “二、上年结转”3，上年度的“四、结转下年度继续办理”4，前者少 1。两者指同一批申请，请核对两年的报告。',
    'Column “Natural persons”: “二、 Requests carried over from the previous year” 3; last year’s “四、 Carried forward to the next year” 4: the first is 1 less. Both count the same requests; please look at both reports.',
  ],
  [
    { 'proactiveDisclosure.penalties.decisions': 0 },
    { 'proactiveDisclosure.penalties.decisions': 40 },
    '行政处罚／本年处理决定数量: 本年 0，上年 40，减少 40。变化较大，请核实；情况属实的，请写明原因。',
    'Administrative penalties / Decisions made this year: 0 this year, 40 last year: 40 less. A large change; please check, and say why in a note if it is right.',
  ],
])('%j beside %j', async (changes, lastYear, chinese, english) => {
  const inBoth = [zh, await messagesFor('en-US')].map((messages) =>
    said(numbers(changes), messages, lastYear && numbers(lastYear)),
  );
  expect(inBoth[0]).toContain(chinese);
  expect(inBoth[1]).toContain(english);
});

test('a row left from last year says what stands in it', () => {
  const row = { 'requests.notHeld.naturalPersons': 3, 'requests.notHeld.others': 2 };
  const left = numbers({ ...row, 'requests.notHeld.total': 5 });
  const lastYear = { ...left, ...numbers({ 'requests.received.naturalPersons': 3 }) };
  expect(said(left, zh, lastYear)).toContain(
    '“（四）无法提供 · 1.本机关不掌握相关政府信息”行: 与上年度报告完全相同（“自然人”3、“其他”2、“总计”5），而“一、本年新收”不同。请核实是否为上年数据未清除。',
  );
});

/** Every kind of comparison has its words, in all languages, with both values in them. */
test.each(['zh-CN', 'en-US'])('in %s every comparison gives both values', async (language) => {
  const messages = await messagesFor(language);
  const side = (value: number) => ({
    sum: value,
    figures: [{ label: '甲', value, isOfLastYear: false, isSubtracted: false }],
  });
  for (const [kind, sentence] of Object.entries(messages.comparison)) {
    const words = { left: side(71), right: side(23), bound: 29, difference: 42 };
    const said = sentence({ ...words, threshold: { factor: 0.2 } });
    expect(said).toMatch(/71/);
    // Administrative rules are held against none.
    if (kind !== 'ruleMaking') expect(said).toMatch(/23|29/);
    expect(said).not.toMatch(/undefined|NaN/);
  }
});

test('in English too', async () => {
  expect(
    said({ 'requests.received.naturalPersons': numberFigure(5) }, await messagesFor('en-US')),
  ).toEqual([
    'Row “一、 Requests newly received this year”: The items add up to 5, “Total” says 0: the first is 5 more.',
    'Column “Natural persons”: “一、 Requests newly received this year” + “二、 Requests carried over from the previous year” = 5, “（七） Total” + “四、 Carried forward to the next year” = 0: the first is 5 more.',
  ]);
});

/** What is said of the text of a report, held against pingtan-2022: 74 requests received, 1 carried over. */
const saidOfText = (text: string, messages = zh): string[] =>
  checkNarrative({ text, ...publishedReport('pingtan-2022') }).map((finding) =>
    narrativeSentence(messages, narrativeMessagesFor(messages), finding),
  );

const wholeText = {
  title: '某区2022年政府信息公开工作年度报告。',
  overview: '一、总体情况\n',
  aspects: '主动公开、依申请公开、信息管理、平台建设、监督保障。',
  sections: '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n',
  cases: '四、政府信息公开行政复议、行政诉讼情况\n',
  problems: '五、存在的主要问题及改进情况\n将继续改进。',
  other: '六、其他需要报告的事项\n没有收取信息处理费。',
};

test.each<[Partial<typeof wholeText>, string]>([
  [
    { aspects: `${wholeText.aspects}收到政府信息公开申请76件。` },
    '文中写“收到政府信息公开申请76件”，与 2022 年度表中数字不符：“一、本年新收”为 74；或“一、本年新收”＋“二、上年结转”为 75。请核对文字和表格。',
  ],
  [
    { aspects: `${wholeText.aspects}未收到政府信息公开申请。` },
    '文中写“未收到政府信息公开申请”，与 2022 年度表中数字不符：“一、本年新收”为 74；或“一、本年新收”＋“二、上年结转”为 75。请核对文字和表格。',
  ],
  [
    { aspects: `${wholeText.aspects}制发规范性文件3件。` },
    '文中写“制发规范性文件3件”，与 2022 年度表中数字不符：“行政规范性文件／本年制发件数”为 88。请核对文字和表格。',
  ],
  [
    { aspects: `${wholeText.aspects}引发依申请公开的行政诉讼3件。` },
    '文中写“引发依申请公开的行政诉讼3件”，与 2022 年度表中数字不符：“行政诉讼”为 1；或“复议后起诉”为 0。请核对文字和表格。',
  ],
  [
    { aspects: `${wholeText.aspects}公开信息30条，其中政策10条，其他信息2条。` },
    '文中写共 30 条，所列 2 项（10＋2）之和为 12。如所列各项已包括全部，请核对。',
  ],
  [
    { cases: '' },
    '没有找到“四、政府信息公开行政复议、行政诉讼情况”，年度报告应有规定的六个部分，请补上或核对标题。',
  ],
  [
    { aspects: '主动公开、依申请公开、信息管理、平台建设。' },
    '“一、总体情况”没有写到“监督保障”，这一部分应写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。',
  ],
  [
    { aspects: wholeText.aspects.repeat(40) },
    '“一、总体情况”有 1040 字，原则上不超过 1000 字，请酌情删减。',
  ],
  [
    { problems: '五、存在的主要问题及改进措施\n将继续改进。' },
    '标题为“五、存在的主要问题及改进措施”，规定的标题是“五、存在的主要问题及改进情况”。',
  ],
  [
    { problems: '五、存在的主要问题及改进情况\n无。' },
    '“五、存在的主要问题及改进情况”没有实际内容，请写明问题和改进情况。',
  ],
  [
    { other: '六、其他需要报告的事项\n无。' },
    '“六、其他需要报告的事项”没有写政府信息公开信息处理费的收取情况。没有收取的，也应写明。',
  ],
  [{ title: '某区2021年政府信息公开工作年度报告。' }, '标题写的是 2021 年，报告年度是 2022 年。'],
])('of a text with %j: %s', (changes, sentence) => {
  expect(saidOfText(Object.values({ ...wholeText, ...changes }).join(''))).toEqual([sentence]);
});

test('both meanings of a number in English', async () => {
  const aspects = `${wholeText.aspects}收到政府信息公开申请76件。`;
  const text = Object.values({ ...wholeText, aspects }).join('');
  expect(saidOfText(text, await messagesFor('en-US'))).toEqual([
    'The text says “收到政府信息公开申请76件”, which does not agree with the tables for 2022: “一、 Requests newly received this year” is 74; or “一、 Requests newly received this year” + “二、 Requests carried over from the previous year” is 75. Please check text and tables.',
  ]);
});
