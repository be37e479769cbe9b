import { z } from 'zod';
import { comparisonsOf } from '../../src/rules/comparison';
import {
  defaultThresholds,
  figureKey,
  figuresOf,
  formatForYear,
  formats,
  leavesOf,
  printedLabel,
  terms,
  type Format,
  type TableId,
} from '../../src/standard';
import { formatSchema, termSchema } from '../../src/standard/schema';

/** The labels of a table's headings in printed order, as the official notice lists them. */
function labels(format: Format, id: TableId): { rows: string[]; columns: string[] }[] {
  const table = format.tables.find((candidate) => candidate.id === id);
  return (table?.blocks ?? []).map(({ rows = [], columns }) => ({
    rows: leavesOf(rows).map(({ leaf }) => printedLabel(leaf)),
    columns: leavesOf(columns).map(({ leaf }) => printedLabel(leaf)),
  }));
}

const byId = (id: string): Format => formats.find((format) => format.id === id) ?? formats[0]!;

test('all data parse', () => {
  z.record(z.string(), termSchema).parse(terms);
  for (const format of formats) formatSchema.parse(format);
});

test.each([
  ['a table with a heading of no term', { tables: [{}] }],
  ['a rule with a code of another form', { balanceRules: [{ code: 'X' }] }],
  ['an unknown property', { colour: 'red' }],
])('%s does not parse', (_, change) => {
  expect(formatSchema.safeParse({ ...formats[1], ...change }).success).toBe(false);
});

test.each([
  [2018, undefined],
  [2019, '2019'],
  [2020, '2019'],
  [2021, '2021'],
  [2026, '2021'],
])('report year %i has format %s', (year, id) => {
  expect(formatForYear(year)?.id).toBe(id);
});

test.each([
  ['2019', { proactiveDisclosure: 22, requests: 23 * 7, reconsiderationAndLitigation: 15 }],
  ['2021', { proactiveDisclosure: 10, requests: 25 * 7, reconsiderationAndLitigation: 15 }],
])('format %s asks for these figures', (id, counts) => {
  const figures = [...figuresOf(byId(id)).values()];
  for (const [table, count] of Object.entries(counts)) {
    expect(figures.filter((figure) => figure.table === table)).toHaveLength(count);
  }
});

const resultRows = [
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
];
const applicants = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
];

test.each([
  ['2019', ['（六）其他处理']],
  [
    '2021',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  ],
])('the requests table of %s is the official one', (id, otherwiseHandled) => {
  expect(labels(byId(id), 'requests')).toEqual([
    {
      rows: [
        '一、本年新收政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量',
        ...resultRows,
        ...otherwiseHandled,
        '（七）总计',
        '四、结转下年度继续办理',
      ],
      columns: applicants,
    },
  ]);
});

test('the proactive disclosure table of 2021 is the official one, with the fee label in use', () => {
  expect(labels(byId('2021'), 'proactiveDisclosure')).toEqual([
    { rows: ['规章', '行政规范性文件'], columns: ['本年制发件数', '本年废止件数', '现行有效件数'] },
    { rows: ['行政许可'], columns: ['本年处理决定数量'] },
    { rows: ['行政处罚', '行政强制'], columns: ['本年处理决定数量'] },
    { rows: ['行政事业性收费'], columns: ['本年收费金额（单位：万元，保留4位小数）'] },
  ]);
});

test('the proactive disclosure table of 2019 is the official one', () => {
  expect(labels(byId('2019'), 'proactiveDisclosure')).toEqual([
    {
      rows: ['规章', '规范性文件'],
      columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
    },
    {
      rows: ['行政许可', '其他对外管理服务事项'],
      columns: ['上一年项目数量', '本年增/减', '处理决定数量'],
    },
    { rows: ['行政处罚', '行政强制'], columns: ['上一年项目数量', '本年增/减', '处理决定数量'] },
    { rows: ['行政事业性收费'], columns: ['上一年项目数量', '本年增/减'] },
    { rows: ['政府集中采购'], columns: ['采购项目数量', '采购总金额'] },
  ]);
});

test.each(['2019', '2021'])('the litigation table of %s is the official one', (id) => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  expect(labels(byId(id), 'reconsiderationAndLitigation')).toEqual([
    { rows: [], columns: [...results, ...results, ...results] },
  ]);
});

test('figures have keys of their own, and every term is used', () => {
  const used = new Set<string>();
  const json = JSON.stringify(formats);
  for (const [, term] of json.matchAll(/"(?:term|title|corner|sheet)":"(\w+)"/g)) used.add(term!);
  expect(Object.keys(terms).filter((term) => !used.has(term))).toEqual([]);
});

/** All rules of a format. */
const rulesOf = (format: Format) => [
  ...format.balanceRules,
  ...format.figureRules,
  ...format.comparisonRules,
  ...format.changeRules,
  ...format.copiedRowRules,
  ...format.countedOnceRules,
];

test('codes are unique within a format, and mean the same kind of rule in all', () => {
  const kinds = new Map<string, string>();
  for (const format of formats) {
    const rules = rulesOf(format);
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { code, kind } of rules) {
      expect([code, kinds.get(code) ?? kind]).toEqual([code, kind]);
      kinds.set(code, kind);
    }
  }
});

test('every threshold is that of a rule, and every rule on large changes and copies has one', () => {
  const { bounds, changes, copiedRows } = defaultThresholds;
  const codes = (rules: readonly { code: string }[]) => new Set(rules.map(({ code }) => code));
  const all = formats.flatMap(({ comparisonRules }) => comparisonRules);
  expect([...codes(all)]).toEqual(expect.arrayContaining(Object.keys(bounds)));
  expect(codes(formats.flatMap((format) => format.changeRules))).toEqual(
    new Set(Object.keys(changes)),
  );
  expect(codes(formats.flatMap((format) => format.copiedRowRules))).toEqual(
    new Set(Object.keys(copiedRows)),
  );
});

test.each(formats)('every figure that a rule of $id speaks of is one of the form', (format) => {
  const written = comparisonsOf(format);
  for (const rule of format.comparisonRules) {
    // A rule that names no line of the form would be silent for ever.
    expect(written.some((comparison) => comparison.rule === rule)).toBe(true);
  }
  const keys = [
    ...format.changeRules.flatMap(({ figures }) =>
      figures.map(({ table, row, column }) => figureKey(table, row, column)),
    ),
    ...format.copiedRowRules.flatMap(({ table, rows, while: other }) =>
      [...rows, other].map((row) => figureKey(table, row, 'total')),
    ),
    ...format.countedOnceRules.flatMap(({ table, row, columns }) =>
      columns.map((column) => figureKey(table, row, column)),
    ),
  ];
  expect(keys.filter((key) => !figuresOf(format).has(key))).toEqual([]);
});

test('what rests on a law or a notice quotes it and says where', () => {
  for (const { basis } of formats.flatMap(rulesOf)) {
    const isQuoted = basis.kind === 'law' || basis.kind === 'notice';
    expect(basis.source !== undefined).toBe(isQuoted);
    if (isQuoted || basis.kind === 'printed') expect(basis.sentence).toBeDefined();
    if (basis.kind === 'practice' || basis.kind === 'local') {
      expect(basis.sentence).toBeUndefined();
    }
  }
});
