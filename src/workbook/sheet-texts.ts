import type { LineResult } from '../rules/check-line';
import {
  spokenLabel,
  terms,
  type Format,
  type Heading,
  type Measure,
  type NarrativeRule,
  type Severity,
  type Table,
} from '../standard';
import type { TotalsMode } from './state';
import { verdictTexts } from './verdict-texts';

/** What the workbook itself says, to everybody who opens it: always in Chinese, like the form. */

/** The headings that a row or column stands under. */
export const pathText = (path: readonly Heading[]): string => path.map(spokenLabel).join('／');

/** The line under a sheet's title, as a formula that follows the agency typed on the front sheet. */
export const makeInfo = (format: Format, year: number, agencyCell: string): string =>
  `="${infoStart}"&${agencyCell}&"${infoEnd(format, year)}"`;

/** What that formula shows. */
export const infoText = (format: Format, year: number, agency: string): string =>
  infoStart + agency + infoEnd(format, year);

const infoStart = '填报单位：';
const infoEnd = (format: Format, year: number): string =>
  ['', `报告年度：${year}年`, `适用格式：${formatName(format)}`].join(wideSpace);

const legendStart = '填表说明：';

/** Whether a cell's text or formula is the line above a table or the one below it, of whatever version. */
export const isLineAroundTable = (content: unknown): boolean =>
  typeof content === 'string' &&
  [infoStart, legendStart].some((start) => content.replace(/^="/u, '').startsWith(start));

/** Two full-width spaces. */
const wideSpace = '\u3000\u3000';

export const formatName = (format: Format): string =>
  `${terms[format.title].label}（${format.document}）`;

/** What a report's file is called, before its ending. */
export const fileTitle = (year: number, agency: string): string =>
  `${year}年度政府信息公开工作年度报告-${agency}`;

/** The line under a table: what to fill and what the colours mean, for people without the add-in. */
export const legendOf = (totals: TotalsMode): string =>
  `${legendStart}浅黄色格为填报项，没有的填 0，空白表示尚未填报；` +
  (totals === 'computed'
    ? '灰色格为公式自动计算，所需各格填齐后显示。'
    : '深黄色格为合计，须自行填写，并会核对。') +
  '红色粗体＝合计或勾稽关系不符；橙色粗体＝不是规范的数字；黄色＝请核实单位和小数位数；浅红色＝勾稽关系不符所在的行。' +
  '工作表受保护（无密码），需要时可在“审阅”选项卡撤销保护。';

export const validationTexts: Record<Measure, { title: string; prompt: string; alert: string }> = {
  count: {
    title: '填 0 或正整数',
    prompt: '没有的填 0，不要留空，也不要填“无”或“/”。',
    alert: '这里应填 0 或正整数。确定保留所填内容吗？',
  },
  signedCount: {
    title: '填整数',
    prompt: '增加填正数，减少填负数，没有变化填 0。',
    alert: '这里应填整数。确定保留所填内容吗？',
  },
  amount: {
    title: '填 0 或正数',
    prompt: '只填数字，不写单位；没有的填 0。',
    alert: '这里应填 0 或正数。确定保留所填内容吗？',
  },
};

/** What Excel's name manager shows beside a name. */
export const nameComment = (table: Table): string =>
  `政府信息公开工作年度报告：${terms[table.title].label}`;

export const nameComments = {
  state: '政府信息公开工作年度报告：格式、年度和填报单位',
  agency: '政府信息公开工作年度报告：填报单位',
  stamp: '政府信息公开工作年度报告：检查记录',
  fingerprint: '政府信息公开工作年度报告：目前数据的指纹',
  checks: '政府信息公开工作年度报告：校验结果',
  signOff: '政府信息公开工作年度报告：填报与审核',
  lastYear: '政府信息公开工作年度报告：上年数据',
  narrative: '政府信息公开工作年度报告：报告正文',
  details: '政府信息公开工作年度报告：汇总明细',
  progress: '政府信息公开工作年度报告：收集进度',
};

/** The end of the name of a sheet that made way for a new one of ours: the first, second … time. */
export const keptSuffix = (time: number): string => `（修复前${time === 1 ? '' : time}）`;
export const isKeptSheet = (name: string): boolean => /（修复前\d*）$/u.test(name);

/** Check sheet */
export const checkSheetTexts = {
  name: '校验结果',
  title: '校验结果',
  hint: '本表全部由公式计算，没有安装加载项也会自动更新。编号是规则代码加该行、列或表的序号，询问时报编号即可。“请核实”的项目可以在“说明”一栏写明理由，并把“目前校验码”填入“说明时校验码”；所涉数据以后有改动时，说明会显示为已过期。',
  headings: [
    '编号',
    '表',
    '核对内容',
    '左边',
    '右边',
    '差额',
    '结果',
    '性质',
    '说明',
    '说明时校验码',
    '目前校验码',
    '说明状态',
  ],
  damaged: '校验结果表不完整，请用加载项修复',
  ...verdictTexts,
  /** Verdicts with a number in them. */
  passedButSoft: ['全部通过，另有 ', ' 处请核实'],
  failed: ['', ' 处不符'],
  open: ['尚未填全：有 ', ' 项还不能核对'],
  noteMissingCode: '请填说明时校验码',
  noteValid: '有效',
  noteStale: '说明已过期',
} as const;

/** What is kept of a cell whose number was written without the words beside it. */
export const replacedText = (address: string, found: string): string => `${address}原填“${found}”`;
/** Between two of them. */
export const betweenReplaced = '；';

/** The sheet of last year's figures */
export const lastYearTexts = {
  name: '上年数据',
  title: (year: number): string => `上年数据（${year}年）`,
  hint: '供校验结果表中与上年有关的各项对照，不属于报送内容，一般不显示。可由加载项从上年的文件填入，也可以自己填写；没有上年数据时留空。',
  headings: ['序号', '表', '行', '列', '上年数'],
  source: '来源',
  sourceOf: (agency: string, file: string): string => `${agency}（${file}）`,
} as const;

/** The figures of every unit beside each other */
export const detailTexts = {
  name: '汇总明细',
  title: (year: number, lines: number): string => `汇总明细（${year}年，${lines} 行）`,
  hint: '每行一个单位，每列是年报中的一个数字。“合计”由公式相加；“报表中”取自本工作簿的三张表；“相差”不为 0 的标红。',
  headings: ['单位', '备注'],
  sum: '合计',
  stated: '报表中',
  difference: '相差',
} as const;

/** How far the collecting of reports has come */
export const progressTexts = {
  name: '收集进度',
  title: '政府信息公开工作年度报告收集进度',
  day: (date: Date): string => `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`,
  info: (agency: string, year: number, date: string): string =>
    [`汇总单位：${agency}`, `报告年度：${year}年`, `截至：${date}`].join(wideSpace),
  hint: '各数由公式按下表“状态”一列计算，改动状态后自动更新；未报送的标红，已退回的标黄。',
  due: '应报送',
  received: '已报送',
  headings: ['序号', '单位', '类别', '状态', '说明', '文件'],
  statuses: { missing: '未报送', open: '待处理', returned: '已退回', accepted: '已采用' },
  statusTitle: '选择状态',
  statusPrompt: '上面各数随状态自动更新。',
  statusAlert: '请从列表中选择，其他文字不计入已采用、已退回、待处理和未报送。确定保留所填内容吗？',
} as const;

export const resultTexts: Record<LineResult, string> = {
  holds: '通过',
  fails: '不通过',
  incomplete: '未填全',
  notCheckable: '无法检查',
  notCompared: '无上年数据',
  notWritten: '未填写正文',
};

export const severityTexts: Record<Severity, string> = {
  hard: '必须改正',
  soft: '请核实',
  info: '提示',
};

/** The sheet of the text */
export const narrativeSheetTexts = {
  name: '报告正文',
  title: '报告正文',
  help: '一格一段，可以打字，也可以从 Word 复制几段，选中这一部分的第一格粘贴。段落比格子多时，双击一格再粘贴，几段放在一格里。文中的数字由加载项与表格核对。正文写在别处的，本表留空即可，不影响结论。',
  headings: ['部分', '正文', '字数', '提示'],
  body: '正文',
  /** What stands before the first aspect of a section. */
  opening: '总述',
  inTable: (sheet: string): string => `见“${sheet}”表`,
  /** No longer than a line: they stand beside a heading. */
  hints: {
    feeMentioned: () => '未写信息处理费情况',
    lengthLimit: ({ bound }) => `原则上不超过 ${bound} 字`,
    sectionFilled: () => '未写问题和改进情况',
  } satisfies Record<NarrativeRule['kind'], (rule: NarrativeRule) => string>,
};

/** Front sheet */
export const frontSheetTexts = {
  name: '填报信息',
  title: '政府信息公开工作年度报告填报信息',
  report: '报告',
  agency: '填报单位',
  year: '报告年度',
  format: '适用格式',
  people: '填报与审核',
  preparedBy: '填表人',
  reviewedBy: '审核人',
  responsible: '负责人',
  telephone: '联系电话',
  date: '填报日期',
  sending: '报送',
  level: '填报层级',
  deadline: '报送期限',
  deadlineHint: '浅黄色格由填报单位填写。报送期限按层级自动计算，本地另有规定的可以直接改写。',
  stamp: '检查记录（由加载项“检查并盖章”写入）',
  stampedAt: '检查时间',
  ruleSet: '规则版本',
  stampedVerdict: '检查时结论',
  stampedFingerprint: '检查时指纹',
  fingerprint: '目前指纹',
  stampState: '是否有效',
  notStamped: '尚未检查盖章',
  unchanged: '有效：检查以后数据没有改动',
  changed: '已失效：检查以后数据有改动，请重新检查',
  beforeSending: '发送前检查（自动显示）',
  readiness: '能否发送',
  ready: '可以发送',
  notReady: '尚待处理：',
  /** Among things to be done, instead of how a verdict begins that is all right but for questions. */
  questions: '还有 ',
  /** Between things to be done. */
  and: '；',
  /** How many of the fields of 填报与审核 are empty. */
  signOffMissing: ['填报与审核有 ', ' 项未填'],
  levelTitle: '选择层级',
  levelPrompt: '单位 1 月 31 日前，县级 2 月 20 日前，市级 3 月 10 日前，省级 3 月 31 日前。',
  levelAlert: '请从列表中选择。确定保留所填内容吗？',
};

/** When each level reports: month and day of the year after the report year (国办公开办函〔2021〕30号). */
export const levels = [
  { name: '单位', month: 1, day: 31 },
  { name: '县级', month: 2, day: 20 },
  { name: '市级', month: 3, day: 10 },
  { name: '省级', month: 3, day: 31 },
];
