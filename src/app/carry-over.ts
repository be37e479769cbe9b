import { numberOf, type Figure } from '../report/figure';
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
