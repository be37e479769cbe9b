import { checkSections } from '../../src/narrative/check-sections';
import { checkYear } from '../../src/narrative/check-year';
import { readNarrative } from '../../src/narrative/read-narrative';
import { lengthOf } from '../../src/narrative/sections';
import { formatById } from '../../src/standard';
import { seedText } from '../support/published-reports';

const seed = seedText();

const aspects =
  '（一）主动公开。公开信息。（二）依申请公开。办理申请。（三）政府信息管理。加强审核。（四）平台建设。建设网站。（五）监督保障。加强培训。';

/** A report without faults, whose parts can be replaced. */
const parts = {
  title: '某市某局2023年政府信息公开工作年度报告',
  preamble: '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  overview: '一、总体情况',
  aspects,
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  cases: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  problemsText: '公开的内容还不够丰富，将继续改进。',
  other: '六、其他需要报告的事项',
  otherText: '2023年，无收取信息处理费情况。',
  date: '2024年1月20日',
};
type Parts = Partial<Record<keyof typeof parts, string>>;
const textOf = (changes: Parts = {}, join = '\n'): string =>
  Object.values({ ...parts, ...changes }).join(join);

/** Code and problem of what is found, with what tells it apart. */
const found = (text: string, format: '2019' | '2021' = '2021', year = 2023): string[] => {
  const narrative = readNarrative(text);
  return [...checkSections(narrative, formatById(format)), ...checkYear(narrative, year)].map(
    (finding) =>
      Object.entries(finding)
        .filter(([name]) => name !== 'passage')
        .map(([, value]) => String(value))
        .join(' '),
  );
};

test('the seed report has all sections and aspects, in order', () => {
  const { sections, aspects: found } = readNarrative(seed);
  expect(sections.map(({ heading }) => heading)).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
  expect(found.map(({ id }) => id)).toEqual([
    'proactive',
    'uponRequest',
    'management',
    'platform',
    'supervision',
  ]);
});

test.each<[string, string, Record<string, string>]>([
  [
    'an article that is cited is no heading',
    '对照《条例》第二十条第（六）项主动公开行政处罚67件。\n（一）主动公开。公开信息。\n（四）平台建设。按照第二十条第（五）项加强监督。',
    { proactive: '。公开信息。\n', platform: '。按照第二十条第(五)项加强监督。\n' },
  ],
  [
    'nor are several of its parts',
    '（一）主动公开。公开信息。\n（二）依申请公开。第二十条第（一）、（二）项平台信息均已公开。',
    { proactive: '。公开信息。\n', uponRequest: '。第二十条第(一)、(二)项平台信息均已公开。\n' },
  ],
  [
    'points under headings in brackets are none',
    '（一）主动公开。\n1.公开信息。\n2.监督电话畅通。\n（五）监督保障。\n一是管理规范。',
    { proactive: '。\n1.公开信息。\n2.监督电话畅通。\n', supervision: '。\n一是管理规范。\n' },
  ],
  [
    'points under one heading that names an aspect in passing are headings',
    '（一）全面做好主动公开等工作。\n1.平台建设。建设网站。\n2.监督保障。加强培训。',
    { proactive: '。', platform: '。建设网站。', supervision: '。加强培训。\n' },
  ],
])('in section one, %s', (_, aspects, bodies) => {
  const { plain, aspects: found } = readNarrative(textOf({ aspects }));
  expect(
    Object.fromEntries(
      found.map(({ id, bodyStart, end }) => [id, plain.text.slice(bodyStart, end)]),
    ),
  ).toEqual(bodies);
});

test('a text without line breaks has the same sections', () => {
  const ids = (text: string) => readNarrative(text).sections.map(({ id }) => id);
  expect(ids(textOf({}, ''))).toEqual(ids(textOf()));
  expect(found(textOf({}, ''))).toEqual([]);
});

test.each<[string, Parts, string[]]>([
  ['a report without faults', {}, []],
  [
    'headings in other words, with other numbers',
    { cases: '五、因政府信息公开工作被申请行政复议、提起行政诉讼情况', problems: '问题及改进措施' },
    [
      'F8 soft sectionsMissing problems',
      'F8 info sectionTitle reconsiderationAndLitigation 五、因政府信息公开工作被申请行政复议、提起行政诉讼情况 四、政府信息公开行政复议、行政诉讼情况',
    ],
  ],
  [
    'a heading without its number',
    { problems: '存在的主要问题及改进情况' },
    ['F8 info sectionTitle problems 存在的主要问题及改进情况 五、存在的主要问题及改进情况'],
  ],
  ['no section six', { other: '', otherText: '' }, ['F8 soft sectionsMissing otherMatters']],
  [
    'sections in another order',
    {
      requests: '四、政府信息公开行政复议、行政诉讼情况',
      cases: '三、收到和处理政府信息公开申请情况',
    },
    [
      'F8 soft sectionsOutOfOrder overview,proactiveDisclosure,reconsiderationAndLitigation,requests,problems,otherMatters',
    ],
  ],
  [
    'aspects left out',
    { aspects: '（一）主动公开。公开信息。（二）依申请公开。办理申请。' },
    ['F8 info aspectsMissing management,platform,supervision'],
  ],
  ['aspects spoken of without headings', { aspects: aspects.replace(/（.）/g, '') }, []],
  [
    'aspects in another order',
    { aspects: aspects.replace('（一）主动公开。公开信息。', '') + '（一）主动公开。公开信息。' },
    ['F8 info aspectsOutOfOrder uponRequest,management,platform,supervision,proactive'],
  ],
  [
    'section one too long',
    { aspects: aspects + '好'.repeat(1001 - aspects.length) },
    ['F6 soft tooLong 1001 1000'],
  ],
  ['section one just not too long', { aspects: aspects + '好'.repeat(1000 - aspects.length) }, []],
  ['section five empty', { problemsText: '' }, ['F9 soft sectionEmpty problems']],
  ['section five 无', { problemsText: '无。' }, ['F9 soft sectionEmpty problems']],
  ['section six 无', { otherText: '无' }, ['F5 hard feeNotMentioned']],
  ['the fee by another name', { otherText: '本年度没有产生信息公开处理费。' }, []],
  [
    'the fee elsewhere only',
    { problemsText: '信息处理费收取不够规范。', otherText: '无其他需要报告的事项。' },
    ['F5 hard feeNotMentioned'],
  ],
  [
    "last year's title",
    { title: '某市某局2022年度政府信息公开工作年度报告' },
    ['F7 soft year title 2022 2023'],
  ],
  [
    "last year's title on two lines",
    { title: '某市某局\n2022年政府信息公开工作年度报告' },
    ['F7 soft year title 2022 2023'],
  ],
  [
    'the title of what it is made after',
    { preamble: '根据2022年政府信息公开工作年度报告的格式，编制本报告。' },
    [],
  ],
  [
    "last year's period",
    { preamble: '数据统计期限为2023年1月1日至2022年12月31日。' },
    ['F7 soft year period 2022 2023'],
  ],
  ['a date in the report year', { date: '2023年1月3日' }, ['F7 soft year date 2023 2024']],
  ['a date in Chinese', { date: '二〇二四年一月二十日' }, []],
  ['a wrong date in Chinese', { date: '二〇二三年一月二十日' }, ['F7 soft year date 2023 2024']],
  ['no date', { date: '' }, []],
  ['the date of a document', { date: '按2019年4月3日公布的条例执行。' }, []],
])('%s', (_, changes, findings) => {
  expect(found(textOf(changes))).toEqual(findings);
});

test('the format of 2019 asks for neither fee nor aspects, and sets no limit', () => {
  const text = textOf({ aspects: '好'.repeat(2000), otherText: '无' });
  expect(found(text, '2019')).toEqual([]);
});

test.each([
  ['', 0],
  ['依法公开，应公开尽公开。', 12],
  ['2023年公开 1000 条', 6],
  ['采用 LED 屏\n公开', 6],
])('the length of %j is %i', (text, length) => {
  expect(lengthOf(text)).toBe(length);
});
