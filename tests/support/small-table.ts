import { numberFigure, type Figure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { figuresOf, formatById, type FigureKey, type Format } from '../../src/standard';

const { figureRules } = formatById('2021');

/**
 * A table of two rows and two columns with totals in both directions, small enough to look at every possible answer:
 *
 *                naturalPersons  enterprises  total
 *     granted
 *     refused
 *     total
 */
export const smallTable: Format = {
  id: '2021',
  title: 'format2021',
  document: '',
  issued: '2021-01-01',
  reportYears: { from: 2021 },
  tables: [
    {
      id: 'requests',
      number: '',
      title: 'requestsSection',
      sheet: 'requests',
      blocks: [
        {
          measure: 'count',
          columns: [
            { id: 'naturalPersons', term: 'naturalPersons' },
            { id: 'enterprises', term: 'enterprises' },
            { id: 'total', term: 'total' },
          ],
          rows: [
            { id: 'granted', term: 'granted' },
            { id: 'refused', term: 'refused' },
            { id: 'total', term: 'total' },
          ],
        },
      ],
    },
  ],
  balanceRules: [
    {
      code: 'B1',
      kind: 'rowTotal',
      severity: 'hard',
      basis: { kind: 'heading' },
      table: 'requests',
      inEach: 'row',
      left: ['naturalPersons', 'enterprises'],
      right: ['total'],
    },
    {
      code: 'B2',
      kind: 'columnTotal',
      severity: 'hard',
      basis: { kind: 'heading' },
      table: 'requests',
      inEach: 'column',
      left: ['granted', 'refused'],
      right: ['total'],
    },
  ],
  figureRules,
  comparisonRules: [],
  changeRules: [],
  copiedRowRules: [],
  countedOnceRules: [],
  narrative: { aspects: [], rules: [] },
};

/** Row by row; null: blank. */
export function smallReport(values: readonly (number | null)[], year = 2024): Report {
  const keys: FigureKey[] = [...figuresOf(smallTable).keys()];
  const figure = (value: number | null | undefined): Figure =>
    value === null || value === undefined ? { kind: 'blank', pending: false } : numberFigure(value);
  return {
    formatId: smallTable.id,
    year,
    agency: '某市某局',
    figures: new Map(keys.map((key, index) => [key, figure(values[index])])),
  };
}
