import { makeXlsx } from '../../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../../src/exchange/xlsx/read-workbook';
import { makeAddress } from '../../../src/layout/address';
import { checkLines } from '../../../src/rules/check-line';
import { formats, type Format } from '../../../src/standard';
import { checkCells, checkColumn } from '../../../src/workbook/check-sheet';
import { layoutHints } from '../../../src/workbook/layout-hint';
import { checksName } from '../../../src/workbook/names';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { readingOf } from '../../../src/workbook/recovery/reading-of';
import { examine } from '../../../src/workbook/restore/examination';
import { checkSheetTexts } from '../../../src/workbook/sheet-texts';
import { workbookPlan } from '../../../src/workbook/workbook-plan';

/** Workbooks made before there were comparisons: their check sheets end with the lines on single figures. */

const planOf = (format: Format): WorkbookPlan =>
  workbookPlan({
    format,
    year: format.reportYears.from,
    agency: '某局',
    totals: 'computed',
    taken: [],
  });

const firstLine = (plan: WorkbookPlan): number =>
  checkCells.lineRows(plan.sheets.find(({ name }) => name === checkSheetTexts.name)!)[0]!;

/** As an older version made it, with a note at the first line. */
function olderPlan(format: Format, lines: number): WorkbookPlan {
  const plan = planOf(format);
  const row = firstLine(plan);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === checkSheetTexts.name
        ? {
            ...sheet,
            contents: sheet.contents
              .slice(0, row + lines)
              .map((cells, index) =>
                index === row
                  ? cells.map((cell, column) => (column === checkColumn('note') ? '转办件' : cell))
                  : cells,
              ),
          }
        : sheet,
    ),
    names: plan.names.map((name) =>
      name.name === checksName ? { ...name, range: checkCells.range(lines) } : name,
    ),
  };
}

describe.each(formats)('format $id', (format) => {
  const all = checkLines(format, false);
  const older = all.filter(({ kind }) => kind === 'balance' || kind === 'figures');
  const contents = readXlsx(makeXlsx(olderPlan(format, older.length)));

  test('old lines stand where they stood: new ones come after them', () => {
    expect(all.slice(0, older.length)).toEqual(older);
    expect(all.length).toBeGreaterThan(older.length);
  });

  test('a hint says how many lines are missing', () => {
    expect(layoutHints(format, readingOf(contents))).toEqual([
      { kind: 'linesMissing', sheetName: '校验结果', count: all.length - older.length },
    ]);
  });

  test('restoring the layout adds them in place, and leaves notes alone', () => {
    const examination = examine(contents);
    if (typeof examination === 'string') throw new Error(examination);
    const check = examination.sheets.get('check');
    if (check?.kind !== 'standing') throw new Error(check?.kind);
    expect(new Set(examination.findings.map(({ kind }) => kind))).not.toContain('scattered');
    const row = firstLine(examination.plan);
    expect(check.contents.slice(row, row + older.length).flat()).toEqual(
      older.flatMap(() => Array<null>(checkCells.columnCount).fill(null)),
    );
    const numbers = check.contents.slice(row + older.length).map((cells) => cells[0]);
    expect(numbers).toEqual(all.slice(older.length).map(({ number }) => number));
    const range = examination.plan.names.find(({ name }) => name === checksName)?.range;
    const last = makeAddress({ row: row + all.length - 1, column: checkCells.columnCount - 1 });
    expect(range).toMatch(new RegExp(`:${last}$`));
  });
});
