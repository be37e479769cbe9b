import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import type { Rectangle } from '../../src/layout/address';
import { makeRange } from '../../src/layout/address';
import { formatForYear } from '../../src/standard';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { unpacked } from '../support/archives';
import { OfficeSession } from '../support/office-session';

/** One plan, two carriers: what Office.js made in a workbook and what stands in a file, cell by cell and rule by rule. */

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

const covers = ({ row, column, rowCount, columnCount }: Rectangle, r: number, c: number) =>
  r >= row && c >= column && r < row + rowCount && c < column + columnCount;

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** `range: formula` of every highlight, by priority. */
function highlightsInFile(part: string): string[] {
  const found: [priority: number, text: string][] = [];
  for (const [, range, rules] of part.matchAll(
    /<conditionalFormatting sqref="([^"]+)">(.*?)<\/conditionalFormatting>/gs,
  )) {
    for (const [, priority, formula] of rules!.matchAll(
      /<cfRule [^>]*priority="(\d+)"[^>]*>.*?<formula>(.*?)<\/formula>/gs,
    )) {
      found.push([Number(priority), `${range!}: =${unescaped(formula!)}`]);
    }
  }
  return found.sort(([a], [b]) => a - b).map(([, text]) => text);
}

test.each([2020, 2025])('the workbook of %i through Office.js and as a file', async (year) => {
  opened = await OfficeSession.withTables(year);
  const { grid } = opened;
  const bytes = makeXlsx(
    workbookPlan({
      format: formatForYear(year)!,
      year,
      agency: '某县某局',
      totals: 'computed',
      taken: [],
    }),
  );
  const file = readXlsx(bytes);
  const parts = unpacked(bytes);
  const inExcel = grid.sheets().filter(({ name }) => name !== 'Sheet1');
  expect(inExcel.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));

  inExcel.forEach(({ id, name, visibility }, index) => {
    const sheet = file.sheets[index]!;
    expect(visibility.toLowerCase()).toBe(sheet.visibility.toLowerCase());
    expect([name, grid.isProtected(id)]).toEqual([name, sheet.isProtected]);
    expect(grid.merges(id).map(makeRange).sort()).toEqual(sheet.merges.map(makeRange).sort());

    const used = grid.usedArea(id)!;
    for (let row = 0; row < used.row + used.rowCount; row += 1) {
      for (let column = 0; column < used.column + used.columnCount; column += 1) {
        const { formula, format } = grid.source(id, row, column);
        const cell = sheet.rows.get(row)?.get(column);
        const free = sheet.unlocked.some((area) => covers(area, row, column));
        expect([name, row, column, formula, format.locked]).toEqual([
          name,
          row,
          column,
          cell?.formula ?? cell?.value ?? '',
          !free,
        ]);
      }
    }
    expect(
      grid
        .conditionalFormats(id)
        .map(({ areas, formula }) => `${areas.map(makeRange).join(' ')}: ${formula}`),
    ).toEqual(highlightsInFile(parts[`xl/worksheets/sheet${index + 1}.xml`]!));
  });

  const plain = (formula: string): string => formula.replace(/^=/, '').replace(/['$]/g, '');
  expect(grid.names().map(({ name, formula }) => [name, plain(formula)])).toEqual(
    file.names
      .filter(({ scope }) => scope === undefined)
      .map(({ name, formula }) => [name, plain(formula)]),
  );
});
