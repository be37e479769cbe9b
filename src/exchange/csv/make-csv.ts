import type { Report } from '../../report/report';
import type { Format } from '../../standard';
import { plainNumber } from '../published/figure-text';
import { csvText, csvWords } from './csv-text';
import { tidyFigures, type TidyFigure } from '../tidy/tidy-figures';

/** Names of the columns: the same as in the JSON, for programs. */
const columns = [
  'year',
  'agency',
  'format',
  'table',
  'row',
  'column',
  'key',
  'tableLabel',
  'rowLabel',
  'columnLabel',
  'value',
  'text',
] as const;

type Line = Record<(typeof columns)[number], string>;

/**
 * The figures of a report, a line each, also those that are blank: CSV as in RFC 4180, with a first line of names, fit for
 * being opened in Excel.
 */
export function makeCsv(report: Report, format: Format): string {
  const lines = tidyFigures(report, format).map((figure) => {
    const line = lineOf(report, format, figure);
    return columns.map((column) => line[column]);
  });
  return csvText([columns, ...lines]);
}

const lineOf = (
  { year, agency }: Report,
  { id }: Format,
  { value, text = '', ...figure }: TidyFigure,
): Line => ({
  ...figure,
  year: String(year),
  agency: csvWords(agency),
  format: id,
  value: value === null ? '' : plainNumber(value),
  text: csvWords(text),
});
