import { numberOf, type Figure } from '../report/figure';
import { totalsOf } from '../rules/balance-edit';
import { carryOverKeys } from '../rules/carry-over';
import { figuresOf, type FigureDefinition, type FigureKey, type Heading } from '../standard';
import type { OpenReport } from '../workbook/read-report';
import type { FigureChange } from './edits';

/** One figure that is carried over from last year, beside last year's. */
export interface CarriedFigure {
  figure: FigureDefinition;
  /** What its column is called. */
  column: Heading | undefined;
  now: Figure | undefined;
  /** Undefined where last year's report does not say it. */
  lastYear: number | undefined;
  /** It is for people to fill, and nothing that no one can read stands in its cell. */
  canBeFilled: boolean;
  /** The workbook adds it up. */
  isComputed: boolean;
}

/** What the format's rules say is carried over, as it stands in an open report. */
export function carriedFigures(
  {
    format,
    report,
    formulas,
    places,
  }: Pick<OpenReport, 'format' | 'report' | 'formulas' | 'places'>,
  lastYear: ReadonlyMap<FigureKey, Figure>,
): CarriedFigure[] {
  return carryOverKeys(format).flatMap(({ own, before }): CarriedFigure[] => {
    const figure = figuresOf(format).get(own);
    if (!figure) return [];
    const [now, then] = [report.figures.get(own), lastYear.get(before)];
    return [
      {
        figure,
        column: figure.columnPath[figure.columnPath.length - 1],
        now,
        lastYear: numberOf(then),
        canBeFilled:
          places.has(figure.key) && !formulas.has(figure.key) && now?.kind !== 'unreadable',
        isComputed: formulas.has(own) && totalsOf(format).has(own),
      },
    ];
  });
}

/** What makes the carried over figures last year's. */
export const carryOverChanges = (carried: readonly CarriedFigure[]): FigureChange[] =>
  carried.flatMap(({ figure: { key }, now, lastYear: to, canBeFilled }): FigureChange[] => {
    const from = numberOf(now);
    return canBeFilled && to !== undefined && to !== from ? [{ key, from, to }] : [];
  });

/** The carried over figures beside last year's. What is computed from others follows them, and is none of the changes. */
export interface CarryOverState {
  /** All are numbers, and last year's. */
  agrees: boolean;
  changes: readonly FigureChange[];
  /** What people have to change themselves: formulas of their own with another result. */
  own: readonly FigureChange[];
  /** One of the years has no number. */
  unknown: readonly CarriedFigure[];
}

export function carryOverState(carried: readonly CarriedFigure[]): CarryOverState {
  const isKnown = ({ now, lastYear }: CarriedFigure): boolean =>
    now !== undefined && now.kind !== 'unreadable' && lastYear !== undefined;
  const isSame = ({ now, lastYear }: CarriedFigure): boolean =>
    lastYear !== undefined && numberOf(now) === lastYear;
  return {
    agrees: carried.every(isSame),
    changes: carryOverChanges(carried),
    own: carried
      .filter((one) => isKnown(one) && !isSame(one) && !one.canBeFilled && !one.isComputed)
      .map(({ figure: { key }, now, lastYear: to }) => ({ key, from: numberOf(now), to })),
    unknown: carried.filter((one) => !isKnown(one)),
  };
}
