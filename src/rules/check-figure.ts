import type { Figure } from '../report/figure';
import type { FigureDefinition, FigureRule } from '../standard';
import type { FigureCheck, FigureFinding } from './finding';

const measures = (figure: FigureDefinition, measure: FigureDefinition['measure']): boolean =>
  figure.measure === measure;

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
    if (content.kind !== 'number' || !measures(figure, 'count')) return undefined;
    const { value } = content;
    if (value < 0) return { ...finding(rule, figure), problem: 'negative', value };
    if (!Number.isInteger(value)) return { ...finding(rule, figure), problem: 'notWhole', value };
    return undefined;
  },

  signedCount: (rule, figure, content) =>
    content.kind === 'number' && measures(figure, 'signedCount') && !Number.isInteger(content.value)
      ? { ...finding(rule, figure), problem: 'notWhole', value: content.value }
      : undefined,

  amount: (rule, figure, content) =>
    content.kind === 'number' && measures(figure, 'amount') && content.value < 0
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
  return checks[rule.kind](rule, figure, content, isTotal);
}
