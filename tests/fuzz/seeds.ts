import { readFileSync } from 'node:fs';
import path from 'node:path';
import { recordOf, recordsOfBeginning } from '../../src/app/collection/collection-records';
import { makeCsv } from '../../src/exchange/csv/make-csv';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { makeHtml } from '../../src/exchange/html/make-html';
import { makeJson } from '../../src/exchange/json/make-json';
import { makeState } from '../../src/workbook/state';
import { examine } from '../support/examined-file';
import { filledWorkbook } from '../support/filled-workbook';
import { seedText } from '../support/published-reports';
import { publishedReports } from '../support/written-reports';

/** Files to begin with: published reports as our own writers make them, and documents as they were found. */

const documents = path.join(import.meta.dirname, '../recognition/documents');
const found = (name: string): Uint8Array => readFileSync(path.join(documents, name));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const reports = publishedReports().filter((_, index) => index % 9 === 0);
export const year = reports[0]!.report.year;

export const seeds = {
  workbook: () => reports.map(({ report }) => filledWorkbook(report, 'typed')),
  word: () => Promise.all(reports.map(({ report, format }) => makeDocx(report, format))),
  page: () => [
    ...reports.map(({ report, format }) => bytes(makeHtml(report, format))),
    ...['haitan-2023.html', 'shanghai-office-2019.html', 'pingtan-2024.html'].map(found),
  ],
  text: () => [
    bytes(seedText()),
    ...['haitan-2021-text.txt', 'shanghai-office-2025.txt'].map(found),
  ],
  data: () => reports.map(({ report, format }) => bytes(makeJson(report, format))),
  csv: () => reports.map(({ report, format }) => bytes(makeCsv(report, format))),
  roster: () =>
    [
      '序号\t单位名称\t类别\n1\t甲局\t部门\n2\t乙镇人民政府\t乡镇\n',
      '甲局,乙镇\n丙街道办事处\n',
    ].map(bytes),
  records: async () => {
    const files = await Promise.all(
      reports.map(({ id, report }) => examine(`${id}.xlsx`, filledWorkbook(report, 'typed'))),
    );
    const roster = { units: reports.map(({ report }) => ({ name: report.agency, kind: '部门' })) };
    return files.map((file) =>
      bytes(
        JSON.stringify([
          ...recordsOfBeginning('某市政务公开办', { year, roster }),
          recordOf({ kind: 'file', file }),
          ['sender', file.id, '甲局'],
          ['decision', '甲局', 'accepted', file.id],
          ['answers', '[["requests.received.others",1]]'],
        ]),
      ),
    );
  },
  state: () =>
    reports.map(({ report: { formatId, year: own, agency } }) =>
      bytes(makeState({ formatId, year: own, agency, layoutVersion: 3, totals: 'typed' }).join('')),
    ),
} satisfies Record<string, () => Uint8Array[] | Promise<Uint8Array[]>>;
