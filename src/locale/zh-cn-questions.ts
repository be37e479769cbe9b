import { percentText, roundCompared } from '../rules/compared-number';
import type { ComparedWords, ComparisonWords, Messages } from './messages';

/** What is said about figures that do not fit together, or last year's, though every sum may hold. */

const difference = ({ difference: value }: ComparisonWords): string =>
  `前者${value > 0 ? '多' : '少'} ${Math.abs(value)}`;

/** `上年现行有效件数 60＋本年制发件数 8－本年废止件数 3＝65`; a single figure without the sum. */
function sum({ figures, sum: total }: ComparedWords): string {
  const parts = figures.map(({ label, value, isOfLastYear, isSubtracted }, index) => {
    const sign = isSubtracted ? '－' : '＋';
    return `${index === 0 && !isSubtracted ? '' : sign}${isOfLastYear ? '上年度的' : ''}“${label}”${value}`;
  });
  return figures.length === 1 ? parts.join('') : `${parts.join('')}＝${total}`;
}

export const zhCNQuestions: Pick<Messages, 'comparison' | 'change' | 'copiedRow'> = {
  comparison: {
    carryOver: (words) =>
      `${sum(words.left)}，${sum(words.right)}，${difference(words)}。两者指同一批申请，请核对两年的报告。`,
    stock: (words) =>
      `${sum(words.left)}，${sum(words.right)}，${difference(words)}。如有清理、失效、机构调整或口径变化，请写明。`,
    issuedRemains: (words) =>
      `${sum(words.left)}，${sum(words.right)}，${difference(words)}。本年制发的，年末或者仍然有效，或者已经废止，请核实。`,
    repealedExisted: (words) =>
      `${sum(words.left)}，${sum(words.right)}，${difference(words)}。废止的多于原有和新制发的，请核实。`,
    ruleMaking: ({ left }) =>
      `${sum(left)}。省级、设区的市级和自治州人民政府可以制定规章，本单位看来不在其列。请核实是否应填入规范性文件。`,
    disclosedRemains: (words) =>
      `${sum(words.left)}，${sum(words.right)}，${difference(words)}。新公开的一般包含在对外公开总数中，请核实。`,
    plausibleAmount: ({ left, bound }) =>
      `${sum(left)}，单位是万元，大于 ${bound} 万元。请核实是否误按元填写。`,
    amountGrowth: ({ left, right }) =>
      `${sum(left)}，${sum(right)}，约为上年的 ${times(left.sum, right.sum)} 倍。请核实是否误按元填写，单位是万元。`,
    casesWithoutRequests: ({ left, right }) =>
      `各项之和为 ${left.sum}，而依申请公开“一、本年新收”“二、上年结转”各类申请人之和为 ${right.sum}。如果是以前年度申请引起的案件，请写明。`,
    casesOfRequests: ({ left, right }) =>
      `各项之和为 ${left.sum}，而依申请公开“一、本年新收”“二、上年结转”各类申请人之和为 ${right.sum}，前者约为后者的 ${times(left.sum, right.sum)} 倍。请核实件数。`,
    pendingCases: (words) =>
      `${sum(words.left)}，本年各项之和为 ${words.right.sum}，${difference(words)}。如果上年未审结的案件计入本年，本年不应更少；按别的口径统计的，请写明。`,
    otherOutcomes: ({ left, right, threshold }) =>
      `“（六）其他处理”合计 ${left.sum}，占${right.figures.map(({ label }) => `“${label}”`).join('＋')}（${right.sum}）的 ${percentText(left.sum / right.sum)}，高于 ${percentText(threshold.factor ?? 1)}。请留意是否可以归入其他各项。`,
  },
  change: ({ value, lastYear }) =>
    `本年 ${value}，上年 ${lastYear}，${value > lastYear ? '增加' : '减少'} ${roundCompared(Math.abs(value - lastYear))}。变化较大，请核实；情况属实的，请写明原因。`,
  copiedRow: (figures) =>
    `与上年度报告完全相同（${figures.map(({ label, value }) => `“${label}”${value}`).join('、')}），而“一、本年新收”不同。请核实是否为上年数据未清除。`,
};

const times = (value: number, of: number): number =>
  value >= 10 * of ? Math.round(value / of) : Math.round((10 * value) / of) / 10;
