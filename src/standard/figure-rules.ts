import type { FigureRule } from './schema';

/** What must hold of every single figure, in both formats. The notices say nothing about blanks and decimals. */
export const figureRules: FigureRule[] = [
  { code: 'A1', kind: 'filled', severity: 'info', basis: { kind: 'practice' } },
  { code: 'A2', kind: 'count', severity: 'hard', basis: { kind: 'heading' } },
  { code: 'A3', kind: 'signedCount', severity: 'hard', basis: { kind: 'heading' } },
  { code: 'A4', kind: 'readable', severity: 'hard', basis: { kind: 'practice' } },
  { code: 'A5', kind: 'decimals', severity: 'soft', basis: { kind: 'local' } },
  { code: 'A10', kind: 'amount', severity: 'hard', basis: { kind: 'heading' } },
];
