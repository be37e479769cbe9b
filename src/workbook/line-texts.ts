import type { CheckLine } from '../rules/check-line';
import type { BalanceEdit } from '../rules/balance-edit';
import type { WatchedFigure } from '../rules/check-change';
import { percentText } from '../rules/compared-number';
import type { ComparedFigure, Comparison } from '../rules/comparison';
import {
  figuresOf,
  isGroup,
  sectionTitles,
  spokenLabel,
  type BalanceRule,
  type Bound,
  type ComparisonRule,
  type FigureKey,
  type FigureRule,
  type Format,
  type Heading,
  type NarrativeRule,
} from '../standard';

/** What the lines of the check sheet say that they compare: always in Chinese, like the sheet. */

const figureRuleTexts: Record<FigureRule['kind'], string> = {
  filled: '填报项均已填写（左边为应填格数，右边为已填格数）',
  readable: '各格均为数字（左边为格数，右边为合格格数）',
  count: '各数均为 0 或正整数（左边为格数，右边为合格格数）',
  signedCount: '增减数均为整数（左边为格数，右边为合格格数）',
  amount: '金额均为 0 或正数（左边为格数，右边为合格格数）',
  decimals: '金额的小数不超过约定位数（左边为格数，右边为合格格数）',
};

/** By the section's title. */
const narrativeRuleTexts: Record<
  NarrativeRule['kind'],
  (section: string, rule: NarrativeRule) => string
> = {
  feeMentioned: (section) => `“${section}”写明信息处理费的收取情况（左边为写到“处理费”的段数）`,
  lengthLimit: (section, { bound }) =>
    `“${section}”原则上不超过 ${bound} 字（左边为字数，不计空格）`,
  sectionFilled: (section, { bound }) => `“${section}”有实际内容（左边为字数，不少于 ${bound} 字）`,
};

/** What stands in a comparison's line. */
interface ComparisonParts {
  line: string;
  /** The two sides as sums of headings. */
  left: string;
  right: string;
  bound: Bound;
}

const notAbove = ({ line, left, right }: ComparisonParts): string => `${line}：${left}≤${right}`;
const fewer = ({ from }: Bound): string =>
  from === undefined ? '' : `（左边不到 ${from} 时不核对）`;

const comparisonTexts: Record<ComparisonRule['kind'], (parts: ComparisonParts) => string> = {
  carryOver: ({ line, left, right }) => `${line}：${left}＝${right}`,
  stock: ({ line, left, right }) => `${line}：${left}＝${right}`,
  issuedRemains: notAbove,
  repealedExisted: notAbove,
  disclosedRemains: notAbove,
  ruleMaking: ({ line, left }) =>
    `${line}：${left}＝0（只核对名称中有县、区、旗或街道办事处、乡镇人民政府的单位）`,
  plausibleAmount: ({ line, bound: { limit = 0 } }) => `${line}：不大于 ${limit} 万元`,
  amountGrowth: ({ line, bound: { factor = 1 } }) => `${line}：不大于上年的 ${factor} 倍`,
  casesWithoutRequests: ({ line }) =>
    `${line}：各项之和不为 0 时，依申请公开“一、本年新收”“二、上年结转”各类申请人之和不为 0（有上年数据时，也看上年的本年新收）`,
  casesOfRequests: ({ line, bound }) =>
    `${line}：各项之和不大于依申请公开“一、本年新收”“二、上年结转”各类申请人之和的 ${bound.factor ?? 1} 倍${fewer(bound)}`,
  pendingCases: ({ line, left }) => `${line}：${left}≤各项之和`,
  otherOutcomes: ({ line, left, right, bound }) =>
    `${line}：（六）其他处理（${left}）不大于${right}的 ${percentText(bound.factor ?? 1)}${fewer(bound)}`,
};

/** What a line compares. */
export function comparisonText(format: Format, line: CheckLine): string {
  if (line.kind === 'figures') return figureRuleTexts[line.rule.kind];
  if (line.kind === 'narrative') {
    return narrativeRuleTexts[line.rule.kind](sectionTitles[line.rule.section], line.rule);
  }
  if (line.kind === 'comparison') return textOfComparison(format, line.comparison, line.bound);
  if (line.kind === 'change') return textOfChange(line.watched);
  const { edit } = line;
  const [left, right] = [edit.left, edit.right].map((keys) => sumText(format, edit, keys));
  return `${lineText(format, edit.rule, edit.left[0])}：${left ?? ''}＝${right ?? ''}`;
}

function textOfComparison(format: Format, comparison: Comparison, bound: Bound): string {
  const { rule } = comparison;
  const side = (figures: readonly ComparedFigure[]): string =>
    figures
      .map(({ key, isOfLine, isSubtracted, lastYear }, index) => {
        const figure = figuresOf(format).get(key);
        const isInRow = isOfLine && rule.inEach === 'row';
        const heading = nameOf(isInRow ? figure?.columnPath : figure?.rowPath);
        const name = lastYear ? `上年度的${heading}` : heading;
        const sign = isSubtracted ? '－' : '＋';
        return index === 0 && !isSubtracted ? name : `${sign}${name}`;
      })
      .join('');
  return comparisonTexts[rule.kind]({
    line: lineText(format, rule, comparison.left[0]?.key),
    left: side(comparison.left),
    right: side(comparison.right),
    bound,
  });
}

function textOfChange({ figure, factor, difference }: WatchedFigure): string {
  const column = figure.columnPath[figure.columnPath.length - 1];
  const where = `“${nameOf(figure.rowPath)}”${column ? `的“${spokenLabel(column)}”` : ''}`;
  const unit = figure.measure === 'amount' ? ' 万元' : '';
  return `${where}：与上年相比不到 ${factor} 倍，或相差不到 ${difference}${unit}`;
}

/** Longer sums are named by what they are. */
const namedParts = 4;

function sumText(format: Format, { rule }: BalanceEdit, keys: readonly FigureKey[]): string {
  if (keys.length > namedParts) {
    return rule.kind === 'columnTotal' ? '各项办理结果之和' : '各类申请人之和';
  }
  return keys
    .map((key) => {
      const figure = figuresOf(format).get(key);
      return nameOf(rule.inEach === 'row' ? figure?.columnPath : figure?.rowPath);
    })
    .join('＋');
}

/** @param first the first figure of its left side */
function lineText(
  format: Format,
  { inEach }: Pick<BalanceRule, 'inEach'>,
  first: FigureKey | undefined,
): string {
  const figure = first === undefined ? undefined : figuresOf(format).get(first);
  if (!figure) return '';
  if (inEach === 'column') return `“${nameOf(figure.columnPath)}”列`;
  const last = figure.rowPath[figure.rowPath.length - 1];
  // A series stands in one row with others: it is none by itself.
  return `“${nameOf(figure.rowPath)}”${last && isGroup(last) ? '' : '行'}`;
}

const nameOf = (path: readonly Heading[] | undefined): string => {
  const heading = path?.[path.length - 1];
  return heading ? spokenLabel(heading) : '';
};
