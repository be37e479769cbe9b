import type { Figure } from '../report/figure';
import type { FigureDefinition, FigureRule } from '../standard';
import type { FigureCheck, FigureFinding } from './finding';

/** Which figures a kind of rule is about. */
const subjects: Record<FigureRule['kind'], (figure: FigureDefinition) => boolean> = {
  filled: () => true,
  readable: () => true,
  count: ({ measure }) => measure === 'count',
  signedCount: ({ measure }) => measure === 'signedCount',
  amount: ({ measure }) => measure === 'amount',
  decimals: ({ decimals }) => decimals !== undefined,
};

export const appliesTo = (rule: FigureRule, figure: FigureDefinition): boolean =>
  subjects[rule.kind](figure);

const finding = (
  { code, severity }: FigureRule,
  figure: FigureDefinition,
): Pick<FigureFinding, 'type' | 'code' | 'severity' | 'figure'> => ({
  type: 'figure',
  code,
  severity,
  figure,
});

/** Each kind of rule on single figures. A figure that is blank or unreadable gets no second finding on its value. */
const checks: Record<FigureRule['kind'], FigureCheck> = {
  filled: (rule, figure, content, isTotal) =>
    content.kind === 'blank' && !content.pending
      ? { ...finding(rule, figure), problem: isTotal ? 'totalBlank' : 'blank' }
      : undefined,

  readable: (rule, figure, content) =>
    content.kind === 'unreadable'
      ? { ...finding(rule, figure), problem: 'unreadable', content }
      : undefined,

  count: (rule, figure, content) => {
    if (content.kind !== 'number') return undefined;
    const { value } = content;
    if (value < 0) return { ...finding(rule, figure), problem: 'negative', value };
    if (!Number.isInteger(value)) return { ...finding(rule, figure), problem: 'notWhole', value };
    return undefined;
  },

  signedCount: (rule, figure, content) =>
    content.kind === 'number' && !Number.isInteger(content.value)
      ? { ...finding(rule, figure), problem: 'notWhole', value: content.value }
      : undefined,

  amount: (rule, figure, content) =>
    content.kind === 'number' && content.value < 0
      ? { ...finding(rule, figure), problem: 'negative', value: content.value }
      : undefined,

  decimals: (rule, figure, content) => {
    const allowed = figure.decimals;
    if (content.kind !== 'number' || allowed === undefined) return undefined;
    // Excel shows and compares 15 digits: 1.1 + 2.2 is 3.3 there.
    const value = Number(content.value.toPrecision(15));
    return Number(value.toFixed(allowed)) === value
      ? undefined
      : { ...finding(rule, figure), problem: 'decimals', value, allowed };
  },
};

export function checkFigure(
  rule: FigureRule,
  figure: FigureDefinition,
  content: Figure,
  isTotal: boolean,
): FigureFinding | undefined {
  return appliesTo(rule, figure) ? checks[rule.kind](rule, figure, content, isTotal) : undefined;
}
