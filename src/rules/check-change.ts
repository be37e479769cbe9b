import { numberOf, type Figure } from '../report/figure';
import {
  figureKey,
  figuresOf,
  type ChangeRule,
  type FigureDefinition,
  type FigureKey,
  type Format,
  type Thresholds,
} from '../standard';
import type { BalanceEdit } from './balance-edit';
import { obstacleOf } from './check-balance';
import type { ComparisonResult } from './check-comparison';
import type { ChangeFinding } from './finding';

/** One figure of a change rule, with how far it may go. */
export interface WatchedFigure {
  rule: ChangeRule;
  figure: FigureDefinition;
  /** The place of the figure among those of its rule, from 0. */
  index: number;
  factor: number;
  difference: number;
}

/** All figures of a format of which a large change is asked about. */
export function watchedFigures(format: Format, { changes }: Thresholds): WatchedFigure[] {
  return format.changeRules.flatMap((rule) =>
    rule.figures.flatMap(({ table, row, column }, index): WatchedFigure[] => {
      const figure = figuresOf(format).get(figureKey(table, row, column));
      const limit = changes[rule.code];
      const difference = figure && limit?.difference[figure.measure];
      if (!figure || !limit || difference === undefined) return [];
      return [{ rule, figure, index, factor: limit.factor, difference }];
    }),
  );
}

/** Evaluates one of them: whether it differs so much from last year's that a reader would ask. */
export function checkChange(
  watched: WatchedFigure,
  {
    figures,
    lastYear,
    totals,
  }: {
    figures: ReadonlyMap<FigureKey, Figure>;
    /** Under this year's keys. */
    lastYear?: ReadonlyMap<FigureKey, Figure> | undefined;
    totals: ReadonlyMap<FigureKey, BalanceEdit>;
  },
): { result: ComparisonResult; finding?: ChangeFinding } {
  const { rule, figure, index } = watched;
  const [now, before] = [figures, lastYear].map((year) => numberOf(year?.get(figure.key)));
  if (before === undefined) return { result: 'notCompared' };
  const obstacle = obstacleOf([figure.key], figures, totals);
  if (obstacle) return { result: obstacle.result };
  if (now === undefined || !isLarge(now, before, watched)) return { result: 'holds' };
  const { code, severity } = rule;
  return {
    result: 'fails',
    finding: {
      type: 'change',
      ...{ code, severity, figure, index },
      value: now,
      lastYear: before,
    },
  };
}

/** What was nothing last year may be anything now. */
function isLarge(
  now: number,
  before: number,
  { factor, difference }: Pick<WatchedFigure, 'factor' | 'difference'>,
): boolean {
  if (before <= 0 || Math.abs(now - before) < difference) return false;
  return now >= factor * before || before >= factor * now;
}
