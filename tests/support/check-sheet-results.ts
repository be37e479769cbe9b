import { makeAddress, parseRange } from '../../src/layout/address';
import type { Report } from '../../src/report/report';
import { checkLines, lineResults } from '../../src/rules/check-line';
import type { Format } from '../../src/standard';
import { checkColumn } from '../../src/workbook/check-sheet';
import { readLastYear } from '../../src/workbook/last-year';
import { lastYearRange, locateLastYear } from '../../src/workbook/last-year-sheet';
import { resultTexts } from '../../src/workbook/sheet-texts';
import type { TotalsMode } from '../../src/workbook/state';
import { reportIn, type Typed } from './calculated-workbook';
import type { WorkbookEngine } from './workbook-engine';

/** What the check sheet of a workbook says, beside what our evaluator says of its figures. */

/** What the sheet says of each line. */
export function resultsOnSheet(format: Format, totals: TotalsMode, engine: WorkbookEngine) {
  return checkLines(format, totals === 'typed').map(({ id, number }, index) => {
    const at = (column: Parameters<typeof checkColumn>[0]) =>
      engine.value('校验结果', makeAddress({ row: 4 + index, column: checkColumn(column) }));
    expect(at('number')).toBe(number);
    return [id, at('result')] as const;
  });
}

/** Last year's figures, typed on their hidden sheet. */
export function typeLastYear(engine: WorkbookEngine, format: Format, typed: Typed): void {
  const locate = locateLastYear(format);
  engine.setAll(
    [...typed].map(([key, content]) => ['上年数据', makeAddress(locate(key)), content]),
  );
}

function lastYearIn(format: Format, engine: WorkbookEngine): Report['figures'] | undefined {
  const area = parseRange(lastYearRange(format))!;
  const cells = Array.from({ length: area.rowCount }, (_, row) =>
    engine.value('上年数据', makeAddress({ row: area.row + row, column: area.column })),
  );
  return readLastYear(format, cells)?.figures;
}

/** Every line of the sheet says what our evaluator says. */
export function expectAgreement(format: Format, engine: WorkbookEngine, totals: TotalsMode): void {
  const report = reportIn(format, engine, totals);
  const lines = checkLines(format, totals === 'typed');
  const results = lineResults(format, report, lines, { lastYear: lastYearIn(format, engine) });
  expect(resultsOnSheet(format, totals, engine)).toEqual(
    lines.map(({ id }) => [id, resultTexts[results.get(id)!]]),
  );
}
