import type { ExaminedFile } from '../../../src/app/collection/examine-file';
import { readExamined, writeExamined } from '../../../src/app/collection/examined-text';
import { makeHtml } from '../../../src/exchange/html/make-html';
import { formatById, type FigureKey } from '../../../src/standard';
import { publishedReportIds } from '../../support/published-reports';
import { published } from '../../support/collected-reports';
import { examine, plainReport, plainWorkbook } from '../../support/examined-file';
import { filledWorkbook } from '../../support/filled-workbook';

/** What was seen in a file, written as a text and read again. */

const agency = '某县某局';
const year = 2025;
const format = formatById('2021');
const received: FigureKey = 'requests.received.naturalPersons';
const plain = plainReport(agency, year);

test.each(publishedReportIds)('%s comes back as it was', async (id) => {
  const file = await examine(`${id}.xlsx`, filledWorkbook(published(id).report, 'typed'));
  expect(readExamined(writeExamined(file))).toEqual(file);
});

const withText = {
  ...plain,
  narrative: [{ section: 'requests', aspect: undefined, paragraphs: ['本年度收到申请77件。'] }],
} as unknown as typeof plain;

test.each<[string, () => Promise<ExaminedFile>]>([
  ['a file that is no report', () => examine('甲.xlsx', 'PK')],
  ['a text that contradicts its tables', () => examine('甲.html', makeHtml(withText, format))],
  [
    'a figure that is a text',
    () =>
      examine(
        '甲.xlsx',
        filledWorkbook(
          {
            ...plain,
            figures: new Map(plain.figures).set(received, {
              ...{ kind: 'unreadable', problem: 'text', found: '约 3 件，"待核实"' },
            }),
          },
          'typed',
        ),
      ),
  ],
])('%s comes back as it was', async (_, make) => {
  const file = await make();
  expect(readExamined(writeExamined(file))).toEqual(file);
});

test('findings are about the declarations themselves again', async () => {
  const file = await examine('甲.xlsx', plainWorkbook(agency, year, { [received]: 3 }));
  const again = readExamined(writeExamined(file));
  if (file.kind !== 'report' || again?.kind !== 'report') throw new Error('no report');
  expect(file.findings.length).toBeGreaterThan(0);
  for (const [index, finding] of file.findings.entries()) {
    const other = again.findings[index];
    if (finding.type !== 'balance' || other?.type !== 'balance') throw new Error(finding.type);
    expect(other.edit).toBe(finding.edit);
  }
});

test.each<[string, (text: string) => string]>([
  ['cut off', (text) => text.slice(0, -20)],
  ['emptied', () => ''],
  ['other data', () => '{"kind":"report"}'],
  ['of a rule that is not known', (text) => text.split('2021 edit B').join('2021 edit Z')],
])('a text that is %s is not read', async (_, spoil) => {
  const file = await examine('甲.xlsx', plainWorkbook(agency, year, { [received]: 3 }));
  expect(readExamined(spoil(writeExamined(file)))).toBeUndefined();
});

test('a report in order takes less than two thousand characters', async () => {
  const file = await examine('甲.xlsx', plainWorkbook(agency, year));
  expect(writeExamined(file).length).toBeLessThan(2000);
});
