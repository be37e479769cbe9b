import { makeXlsx } from '../../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../../src/exchange/xlsx/read-workbook';
import { makeAddress } from '../../../src/layout/address';
import { checkLines, type CheckLine } from '../../../src/rules/check-line';
import { needsLastYear } from '../../../src/rules/comparison';
import { formats, type Format } from '../../../src/standard';
import { checkCells, checkColumn } from '../../../src/workbook/check-sheet';
import { layoutHints } from '../../../src/workbook/layout-hint';
import {
  checksName,
  lastYearName,
  narrativeName,
  signOffName,
  stateSheetName,
} from '../../../src/workbook/names';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { readingOf } from '../../../src/workbook/recovery/reading-of';
import { examine } from '../../../src/workbook/restore/examination';
import { atOnce } from '../../../src/workbook/steps';
import { makeState } from '../../../src/workbook/state';
import {
  checkSheetTexts,
  lastYearTexts,
  narrativeSheetTexts,
} from '../../../src/workbook/sheet-texts';
import { workbookPlan } from '../../../src/workbook/workbook-plan';

/**
 * Workbooks of older versions: their check sheets end with the lines on single figures, or with the comparisons that need no
 * figures of last year's, and there is no sheet for those.
 */

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

const laterSheets = [narrativeSheetTexts.name, lastYearTexts.name];
const laterNames = [narrativeName, lastYearName, signOffName];

/** As an older version made it, with a note at the first line. */
function olderPlan(format: Format, version: number, lines: number): WorkbookPlan {
  const plan = planOf(format);
  const row = firstLine(plan);
  const state = { formatId: format.id, year: format.reportYears.from, agency: '某局' };
  const contentsOf = ({ name, contents }: SheetPlan): SheetPlan['contents'] => {
    if (name === stateSheetName) {
      return makeState({ ...state, totals: 'computed', layoutVersion: version }).map((text) => [
        text,
      ]);
    }
    if (name !== checkSheetTexts.name) return contents;
    return contents
      .slice(0, row + lines)
      .map((cells, index) =>
        index === row
          ? cells.map((cell, column) => (column === checkColumn('note') ? '转办件' : cell))
          : cells,
      );
  };
  return {
    ...plan,
    sheets: plan.sheets
      .filter(({ name }) => !laterSheets.includes(name))
      .map((sheet) => ({ ...sheet, contents: contentsOf(sheet) })),
    names: plan.names
      .filter(({ name }) => !laterNames.includes(name))
      .map((name) =>
        name.name === checksName ? { ...name, range: checkCells.range(lines) } : name,
      ),
  };
}

const needsSheet = (line: CheckLine): boolean =>
  line.kind === 'narrative' ||
  line.kind === 'change' ||
  (line.kind === 'comparison' && needsLastYear(line.comparison));

const versions = [
  { version: 1, hasLine: ({ kind }: CheckLine) => kind === 'balance' || kind === 'figures' },
  { version: 2, hasLine: (line: CheckLine) => !needsSheet(line) },
];

describe.each(
  formats.flatMap((format) => versions.map((version) => ({ id: format.id, format, ...version }))),
)('format $id, version $version', ({ format, version, hasLine }) => {
  const all = checkLines(format, false);
  const older = all.filter(hasLine);
  const contents = readXlsx(makeXlsx(olderPlan(format, version, older.length)));

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
    const examination = atOnce(examine(contents));
    if (typeof examination === 'string') throw new Error(examination);
    const check = examination.sheets.get('check');
    if (check?.kind !== 'standing') throw new Error(check?.kind);
    expect(new Set(examination.findings.map(({ kind }) => kind))).not.toContain('scattered');
    for (const role of ['narrative', 'lastYear'] as const) {
      expect(examination.sheets.get(role)?.kind).toBe('new');
    }
    const row = firstLine(examination.plan);
    // Written are formulas only that look at a sheet that is made anew.
    const written = check.contents
      .slice(row, row + older.length)
      .flatMap((cells) => cells.filter((content) => content !== null));
    expect(written.filter((content) => !String(content).includes(lastYearTexts.name))).toEqual([]);
    const numbers = check.contents.slice(row + older.length).map((cells) => cells[0]);
    expect(numbers).toEqual(all.slice(older.length).map(({ number }) => number));
    const range = examination.plan.names.find(({ name }) => name === checksName)?.range;
    const last = makeAddress({ row: row + all.length - 1, column: checkCells.columnCount - 1 });
    expect(range).toMatch(new RegExp(`:${last}$`));
  });
});
