import type { Report } from '../../report/report';
import type { Format } from '../../standard';
import { plainNumber } from '../published/figure-text';
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

/** Without it Excel takes UTF-8 for the encoding of the system. */
const byteOrderMark = '\ufeff';

/**
 * The figures of a report, a line each, also those that are blank: CSV as in RFC 4180, with a first line of names, fit for
 * being opened in Excel.
 */
export function makeCsv(report: Report, format: Format): string {
  const lines = tidyFigures(report, format).map((figure) => {
    const line = lineOf(report, format, figure);
    return columns.map((column) => field(line[column]));
  });
  return byteOrderMark + [columns, ...lines].map((fields) => `${fields.join(',')}\r\n`).join('');
}

const lineOf = (
  { year, agency }: Report,
  { id }: Format,
  { value, text = '', ...figure }: TidyFigure,
): Line => ({
  ...figure,
  year: String(year),
  agency: asText(agency),
  format: id,
  value: value === null ? '' : plainNumber(value),
  text: asText(text),
});

const field = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** Excel would take it for a formula, also behind spaces and in full width: https://owasp.org/www-community/attacks/CSV_Injection */
const formulaStart = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** What people wrote stays a text where a spreadsheet opens it. */
const asText = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);
