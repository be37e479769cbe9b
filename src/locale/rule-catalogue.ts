import type { Basis, Severity } from '../standard';

const formatOf = (year: string): string => `${year}年格式`;

/** What the page about all rules says, in Chinese: its readers fill the form. By the permanent code of each rule. */
export const catalogueTexts = {
  title: '核对规则一览',
  intro: [
    '本页由规则数据自动生成（`npm run rules`），列出核对一份报告、与上年度报告一并核对或者汇总时用到的全部规则。',
    '编号是规则代码加该行、列或表的序号，例如 B3-1，永久不变。“必须改正”的要改正；“请核实”的可以说明理由后保留；“提示”供参考，其中空格（A1）没有填完时，结论是“尚未填全”。',
    '统一格式本身没有规定的（例如空格与 0、收费金额的小数位数），依据一栏写明是填报惯例或本地要求。',
    '需要上年度报告的规则，在没有附上上年数据时不核对，“校验结果”表中显示“无上年数据”。',
  ],
  headings: ['代码', '名称', '核对内容', '性质', '依据', '适用格式', '阈值', '上年度报告'],
  all: '全部',
  formatsOf: (years: readonly string[]) => years.map(formatOf).join('、'),
  inEach: (said: readonly (readonly [year: string, text: string])[]) =>
    said.map(([year, text]) => `${formatOf(year)}：${text}`).join('；'),
  sentence: (sentence: string) => `：“${sentence}”`,
  source: (source: string) => `（${source}）`,
  thresholds: (thresholds: readonly string[]) => thresholds.join('，'),
  none: '—',
  lastYear: { needed: '需要', ifKnown: '有则参考' },
  threshold: {
    factor: (value: number) => `${value} 倍`,
    limit: (value: number) => `上限 ${value}`,
    from: (value: number) => `${value} 起核对`,
    counts: (value: number) => `件数相差 ${value} 起`,
    amounts: (value: number) => `金额相差 ${value} 万元起`,
    cells: (value: number) => `${value} 个非零格起`,
    decimals: (value: number) => `${value} 位小数`,
    characters: (value: number) => `${value} 字`,
  },
  basis: {
    printed: '表内注明',
    heading: '由表头含义得出',
    notice: '通知要求',
    law: '法律规定',
    practice: '填报惯例，统一格式没有规定',
    local: '本地要求，统一格式没有规定',
  } satisfies Record<Basis['kind'], string>,
  severity: {
    hard: '必须改正',
    soft: '请核实',
    info: '提示',
  } satisfies Record<Severity, string>,
};

/** What each rule is called, and what it compares. */
export const ruleDescriptions: Readonly<Record<string, { name: string; compares: string }>> = {
  A1: { name: '空格', compares: '应填的格都已填写，没有的填 0' },
  A2: { name: '件数', compares: '件数是 0 或正整数' },
  A3: { name: '增减数', compares: '“本年增/减”是整数，可以为负' },
  A4: { name: '不是数字', compares: '格内只有数字，没有文字、单位、空格、全角数字、日期或错误值' },
  A5: { name: '小数位数', compares: '收费金额的小数不超过约定位数' },
  A6: { name: '收费金额单位', compares: '收费金额（万元）不大于上限，大于的可能误按元填写' },
  A7: {
    name: '案件偏多',
    compares: '各类案件各项之和不大于依申请公开“一、本年新收”“二、上年结转”各类申请人之和的若干倍',
  },
  A10: { name: '金额', compares: '金额是 0 或正数' },
  A11: { name: '收费金额与上年', compares: '收费金额不大于上年的若干倍，大于的可能误按元填写' },
  B1: { name: '行合计', compares: '依申请公开每一行：各类申请人之和＝总计' },
  B2: { name: '列合计', compares: '依申请公开每一列：各项办理结果之和＝（七）总计' },
  B3: { name: '勾稽关系', compares: '依申请公开每一列：一＋二＝三（七）总计＋四' },
  C1: { name: '案件合计', compares: '复议和两类诉讼：维持＋纠正＋其他＋尚未审结＝总计' },
  C2: {
    name: '没有申请而有案件',
    compares: '有案件时，依申请公开一、二（以及上年度的一）不都为 0',
  },
  C3: { name: '上年未审结', compares: '上年度尚未审结的件数不大于本年各项之和' },
  C4: {
    name: '共同被告案件',
    compares: '汇总时询问：复议后起诉的同一案件，有没有被两个单位都计入',
  },
  D1: { name: '现行有效', compares: '现行有效＝上年度现行有效＋本年制发－本年废止' },
  D2: { name: '制发去向', compares: '本年制发不大于现行有效＋本年废止' },
  D3: { name: '废止来源', compares: '本年废止不大于上年度现行有效＋本年制发' },
  D4: {
    name: '规章制定权',
    compares: '名称中有县、区、旗、街道办事处、乡镇人民政府的单位（自治区除外），规章为 0',
  },
  D5: {
    name: '处理决定数量变化',
    compares: '行政许可、行政处罚、行政强制的数量与上年相比没有成倍增减，也没有由多变为 0',
  },
  D7: { name: '新公开与总数', compares: '本年新公开不大于对外公开总数' },
  E1: { name: '上年结转', compares: '每一列：上年结转＝上年度报告的结转下年度继续办理' },
  E3: {
    name: '与上年相差较大',
    compares: '本年新收、各类案件总计和收费金额与上年相比没有成倍增减',
  },
  E4: {
    name: '上年数据未清除',
    compares: '有列合计或勾稽关系不符、本年新收与上年不同时，没有哪一行与上年度报告完全相同',
  },
  F5: {
    name: '信息处理费',
    compares: '填写正文的，“六、其他需要报告的事项”写明信息处理费的收取情况',
  },
  F6: { name: '总体情况字数', compares: '填写正文的，“一、总体情况”的字数（不计空格）不超过上限' },
  F9: {
    name: '问题与改进',
    compares: '填写正文的，“五、存在的主要问题及改进情况”有实际内容，字数不少于下限',
  },
  F10: { name: '其他处理占比', compares: '（六）其他处理占（七）总计的比例不高于阈值' },
};
