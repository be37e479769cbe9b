import { terms, type Table } from '../../standard';
import type { Report } from '../../report/report';

/** What a published report says beside the form's own words: in Chinese, like the form. */

/**
 * The two lines of the title: who reports, and what. Set one after the other they are the whole title, from which agency
 * and year can be read back.
 */
export const titleLines = ({ agency, year }: Pick<Report, 'agency' | 'year'>): [string, string] => [
  agency,
  `${year}年政府信息公开工作年度报告`,
];

/** What a table is called, for people who do not see the heading above it. */
export const tableCaption = (table: Table, { year }: Pick<Report, 'year'>): string =>
  `${year}年${terms[table.title].label}`;

/** The name of the style of a table's text, as Word lists it. */
export const tableStyleName = '表格文字';

/** Around the page's number. */
export const pageNumberDash = '—';
