import type { FigureKey } from '../../src/standard';

/** So many requests of natural persons, all granted: every sum of the requests table holds. */
export const balanced = (value: number): Record<FigureKey, number> =>
  Object.fromEntries(
    ['received', 'granted', 'outcomeTotal'].flatMap((row) =>
      ['naturalPersons', 'total'].map((column) => [`requests.${row}.${column}`, value]),
    ),
  );
