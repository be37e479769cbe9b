import { unpackFigures } from '../../report/packed-figures';
import type { Report } from '../../report/report';
import { formatById } from '../../standard';
import { unitRows, type Collection } from './collection';

/**
 * Reports of the year before, by unit. Doubtful senders and other years are left out: nothing is filled in that is not
 * certain.
 * @param collection of that year
 */
export function reportsOfLastYear(collection: Collection): (unit: string) => Report | undefined {
  const reports = new Map(
    unitRows(collection).flatMap(({ unit, current }): [string, () => Report][] => {
      const file = current?.file;
      if (file?.kind !== 'report' || current?.isGuess !== false) return [];
      if (file.year !== collection.year) return [];
      const { formatId, agency, figures, year } = file;
      const unpacked = (): Report => ({
        ...{ formatId, agency, year },
        figures: unpackFigures(formatById(formatId), figures),
      });
      return [[unit, unpacked]];
    }),
  );
  return (unit) => reports.get(unit)?.();
}
