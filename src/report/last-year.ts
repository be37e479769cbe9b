import { counterparts, formatById, type FigureKey, type Format } from '../standard';
import type { Figure } from './figure';
import type { Report } from './report';

/**
 * Last year's figures under this year's keys. Where last year's report has the other format, figures that both ask for are
 * there, and no others.
 * @throws RangeError when the reports are not of two years that follow each other
 */
export function figuresOfLastYear(
  format: Format,
  { year }: Report,
  lastYear: Report,
): ReadonlyMap<FigureKey, Figure> {
  if (lastYear.year !== year - 1) {
    throw new RangeError(`The report of ${lastYear.year} is not the one before ${year}`);
  }
  if (lastYear.formatId === format.id) return lastYear.figures;
  return new Map(
    [...counterparts(format, formatById(lastYear.formatId))].flatMap(
      ([key, there]): [FigureKey, Figure][] => {
        const figure = lastYear.figures.get(there);
        return figure ? [[key, figure]] : [];
      },
    ),
  );
}
