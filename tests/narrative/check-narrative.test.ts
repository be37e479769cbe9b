import fc from 'fast-check';
import { checkNarrative } from '../../src/narrative/check-narrative';
import type { NarrativeFinding } from '../../src/narrative/finding';
import {
  readFigures,
  requests,
  cases,
  proactive,
  type Reading,
} from '../../src/narrative/readings';
import { blankFigure, numberFigure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { formats, type Format } from '../../src/standard';
import { balancedReport, withFigures } from '../support/balanced-report';
import { publishedReport, seedText } from '../support/published-reports';

/** What is found, with the readings of a contradiction: `F1 收到申请76件 ≠ 74, 75`. */
const said = (finding: NarrativeFinding): string => {
  const { code, problem, passage } = finding;
  if (problem !== 'contradiction') return `${code} ${problem}`;
  const values = finding.readings.map(({ value }) => value).join(', ');
  return `${code} ${passage?.words ?? ''} ≠ ${values}`;
};

const seed = seedText();

describe('the seed report', () => {
  const published = publishedReport('seed-2022-beiguan-dengtalu');
  const check = (text: string) => checkNarrative({ text, ...published }).map(said);

  test('says nothing of the fee in section six, and is right in all else', () => {
    expect(check(seed)).toEqual(['F5 feeNotMentioned']);
  });

  test.each([
    ['发布信息共计127条', '发布信息共计128条', ['F12 sum']],
    ['就业创业领域公开23条', '就业创业领域公开32条', ['F12 sum']],
    [
      '未收到群众提交的政府信息公开申请',
      '收到政府信息公开申请3件',
      ['F1 收到政府信息公开申请3件 ≠ 0, 0'],
    ],
    ['转结数量为0', '转结数量为2', ['F1 上年度转结数量为2 ≠ 0']],
    ['灯塔路街道办事处2022年政府', '灯塔路街道办事处2021年政府', ['F7 year']],
  ])('with %j as %j', (words, others, findings) => {
    expect(seed).toContain(words);
    expect(check(seed.replace(words, others))).toEqual(
      expect.arrayContaining([...findings, 'F5 feeNotMentioned']),
    );
    expect(check(seed.replace(words, others))).toHaveLength(findings.length + 1);
  });
});

/** A sentence under 依申请公开, held against a report; section headings are of no concern here. */
const contradictionsIn = (
  sentence: string,
  tables: { format: Format; report: Report; lastYear?: Report },
): string[] =>
  checkNarrative({ text: `一、总体情况\n（二）依申请公开。\n${sentence}`, ...tables })
    .filter(({ code }) => !/^F(?:[5-9]|11)$/.test(code))
    .map(said);

/** Numbers of published reports, worded as they are there. */
test.each([
  // The text counts those carried over, 74 + 1.
  ['pingtan-2022', '2022年，全区收到政府信息公开申请75件，涉及自然人72件、商业企业3件。', []],
  [
    'pingtan-2022',
    '2022年，全区收到政府信息公开申请76件。',
    ['F1 收到政府信息公开申请76件 ≠ 74, 75'],
  ],
  ['pingtan-2022', '2022年，全区共有行政诉讼案件1件、依申请公开的行政复议案件2件。', []],
  ['pingtan-2022', '集中公开现行有效行政规范性文件698件，更新本年度制发的规范性文件88件。', []],
  ['pingtan-2021', '本年度全区共收到70件申请，依法办结69件，1件结转下年度继续办理。', []],
  ['haitan-2024', '2024年，共受理政府信息公开申请6件。', ['F1 受理政府信息公开申请6件 ≠ 0, 0']],
  [
    'suqian-city-2023',
    '办理政府信息公开申请3607件，其中予以公开1191件、部分公开328件、不予公开142件、无法提供1078件、不予处理406件、其他处理341件，结转下年度继续办理121件。',
    [],
  ],
  [
    'huaian-city-2024',
    '全市新收政府信息公开申请3119件，上年结转34件，办结3050件，结转下年度103件；因政府信息公开引发行政复议351件、行政诉讼46件。',
    [],
  ],
  ['suqian-city-2023', '全年收取行政事业性收费59237.24万元。', []],
  [
    'suqian-city-2023',
    '全年收取行政事业性收费59237.25万元。',
    ['F4 收取行政事业性收费59237.25万元 ≠ 59237.2449'],
  ],
  ['suqian-city-2023', '全年收取行政事业性收费592372449元。', []],
  // One kind of applicant, or one way in, is no total.
  ['pingtan-2022', '2022年，收到公民申请10件，法人申请2件。', []],
  ['pingtan-2022', '收到自然人提交的政府信息公开申请72件，商业企业提交的3件。', []],
  ['pingtan-2022', '收到书面申请3件，网上申请71件。', []],
  [
    'pingtan-2022',
    '收到公民、法人和其他组织提交的政府信息公开申请76件。',
    ['F1 收到公民、法人和其他组织提交的政府信息公开申请76件 ≠ 74, 75'],
  ],
  // All the rest of a list, and （六）其他处理, which is 341.
  [
    'suqian-city-2023',
    '办结3486件，其中予以公开1191件、部分公开328件、不予公开142件、其他1825件。',
    [],
  ],
  [
    'suqian-city-2023',
    '办结3486件，其中予以公开1191件、部分公开328件、不予公开142件、其他1826件。',
    ['F2 其他1826件 ≠ 341, 291'],
  ],
  // Detail rows stand for the group: a blank one leaves it open.
  ['shanghai-gov-office-2019', '收到申请859件，答复805件，其中无法提供265件。', []],
])('%s: %s', (id, sentence, findings) => {
  expect(contradictionsIn(sentence, publishedReport(id))).toEqual(findings);
});

describe('whose number it is, and of which year', () => {
  const { format, report } = publishedReport('huaian-city-2024');
  test.each([
    ['某区人民政府', '全区收到政府信息公开申请5件。', 1],
    ['某区人民政府办公室', '区政府办公室收到政府信息公开申请5件。', 1],
    ['某区某街道办事处', '某街道收到政府信息公开申请5件。', 1],
    ['某区某街道办事处', '我街道收到政府信息公开申请5件。', 1],
    ['某县自然资源局', '县自然资源局收到政府信息公开申请5件。', 1],
    ['某县自然资源局', '我局收到政府信息公开申请5件。', 1],
    ['某县自然资源局', '收到政府信息公开申请5件。', 1],
    ['某县自然资源局', '全县收到政府信息公开申请5件。', 0],
    ['某区某街道办事处', '全区收到政府信息公开申请5件。', 0],
    ['某市人民政府', '其中，市教育局收到政府信息公开申请5件。', 0],
    ['某市人民政府', '市教育局高度重视，全年收到政府信息公开申请5件。', 0],
  ])('in the report of %s: %s', (agency, sentence, count) => {
    const found = contradictionsIn(sentence, { format, report: { ...report, agency } });
    expect(found).toHaveLength(count);
  });

  test('a number of last year is held against the report of last year, where it is at hand', () => {
    const thisYear = publishedReport('pingtan-2022');
    const { report: lastYear } = publishedReport('pingtan-2021');
    const sentence = '2021年，全区收到政府信息公开申请71件，上年办结申请69件。';
    expect(contradictionsIn(sentence, thisYear)).toEqual([]);
    expect(contradictionsIn(sentence, { ...thisYear, lastYear })).toEqual([
      'F1 收到政府信息公开申请71件 ≠ 70, 70',
    ]);
  });

  test('a figure that is still blank contradicts nothing', () => {
    const open = withFigures(report, { 'requests.carriedOver.total': blankFigure() });
    expect(contradictionsIn('收到政府信息公开申请5件。', { format, report: open })).toEqual([]);
    const zero = withFigures(report, { 'requests.carriedOver.total': numberFigure(0) });
    expect(contradictionsIn('收到政府信息公开申请5件。', { format, report: zero })).toHaveLength(1);
  });
});

/** A sentence with a number, and the figures that it is made from. */
type Template = [before: string, reading: Reading, behind: string];

const common: Template[] = [
  ['全年收到政府信息公开申请', requests(['received']), '件，'],
  ['其中自然人', requests(['received'], 'naturalPersons'), '件、'],
  ['法人或其他组织', requests(['received'], 'organizations'), '件；'],
  ['上年结转', requests(['carriedOver']), '件。'],
  ['我局办结', requests(['outcomeTotal']), '件申请，其中：'],
  ['予以公开', requests(['granted']), '件，'],
  ['部分公开', requests(['partlyGranted']), '件，'],
  ['不予公开', requests(['refused']), '件，'],
  ['无法提供', requests(['unableToProvide']), '件，'],
  ['不予处理', requests(['notProcessed']), '件，'],
  ['其他处理', requests(['otherwiseHandled']), '件。'],
  ['结转下年度继续办理', requests(['carriedForward']), '件。'],
  ['因政府信息公开引起的行政复议', cases(['reconsideration']), '件，'],
  ['其中维持', cases(['reconsideration'], 'upheld'), '件；'],
  ['行政诉讼', cases(['litigation']), '起。'],
  ['作出行政许可决定', proactive('licensing', 'decisions'), '件，'],
  ['行政处罚决定', proactive('penalties', 'decisions'), '件。'],
];
const templates: Record<Format['id'], Template[]> = {
  '2019': [...common, ['制定规范性文件', proactive('normativeDocuments', 'made'), '件。']],
  '2021': [
    ...common,
    ['制发行政规范性文件', proactive('normativeDocuments', 'issued'), '件，'],
    ['废止规范性文件', proactive('normativeDocuments', 'repealed'), '件，'],
    ['现行有效规范性文件', proactive('normativeDocuments', 'inForce'), '件。'],
    ['行政事业性收费收入', proactive('fees', 'amountCollected'), '万元。'],
  ],
};

describe.each(formats)('a text made from a report of format $id', (format) => {
  /** @param wrong the template whose number is changed */
  const textOf = (report: Report, wrong?: number): string => {
    const sentences = templates[format.id].map(([before, reading, behind], index) => {
      const value = readFigures(reading, format, report.figures)?.value ?? NaN;
      // More than all figures together.
      return `${before}${index === wrong ? value + 10_000_000 : value}${behind}`;
    });
    return [
      `某市某局${report.year}年政府信息公开工作年度报告`,
      '一、总体情况',
      '（一）主动公开。我局公开信息30条，其中政策10条，其他信息20条。（二）依申请公开。',
      sentences.join(''),
      '（三）政府信息管理。加强审核。（四）平台建设。建好网站。（五）监督保障。加强培训。',
      '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况\n内容不够丰富，将继续改进。',
      `六、其他需要报告的事项\n未收取信息处理费。\n${report.year + 1}年1月20日`,
    ].join('\n');
  };

  test('gives no finding', () => {
    fc.assert(
      fc.property(balancedReport(format), (report) => {
        expect(checkNarrative({ text: textOf(report), format, report })).toEqual([]);
      }),
    );
  });

  test('gives exactly one finding, in its place, when one number is changed', () => {
    const index = fc.nat(templates[format.id].length - 1);
    fc.assert(
      fc.property(balancedReport(format), index, (report, wrong) => {
        const text = textOf(report, wrong);
        const findings = checkNarrative({ text, format, report });
        expect(findings.map(({ problem }) => problem)).toEqual(['contradiction']);
        const { start, words } = findings[0]!.passage!;
        const end = start + words.length;
        const [before = '', reading] = templates[format.id][wrong] ?? [];
        const value = reading && readFigures(reading, format, report.figures)?.value;
        const number = String((value ?? NaN) + 10_000_000);
        const at = text.indexOf(before + number);
        expect(start).toBeLessThanOrEqual(at + before.length);
        expect(end).toBeGreaterThanOrEqual(at + before.length + number.length);
        expect(words).toContain(number);
      }),
    );
  });
});

describe('F11: requests carried forward', () => {
  const tables = publishedReport('pingtan-2022');
  const carrying = (forward: number) => ({
    ...tables,
    report: withFigures(tables.report, {
      'requests.carriedForward.total': numberFigure(forward),
    }),
  });
  /** With the tables' own heading in section three, as in a pasted report. */
  const textWith = (sentence: string) =>
    `一、总体情况\n${sentence}\n三、收到和处理政府信息公开申请情况\n四、结转下年度继续办理`;
  const found = (text: string, forward: number) =>
    checkNarrative({ text, ...carrying(forward) }).filter(({ code }) => code === 'F11');

  test.each(['', '加强信息管理。', '按时办结。'])('are missed in “%s”', (sentence) => {
    expect(found(textWith(sentence), 2)).toEqual([
      { code: 'F11', severity: 'info', problem: 'carriedForwardNotMentioned', count: 2 },
    ]);
    expect(found(textWith(sentence), 0)).toEqual([]);
  });

  test.each([
    '2件结转下年度办理。',
    '其余2件尚未办结。',
    '2件仍在办理中。',
    '2件正在办理。',
    '2件将继续办理。',
    '2件跨年办理。',
  ])('are mentioned in “%s”', (sentence) => {
    expect(found(textWith(sentence), 2)).toEqual([]);
  });

  test('are not missed in a text without sections', () => {
    expect(found('按时办结。', 2)).toEqual([]);
  });
});
