import type { CellPosition } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import { totalsOf } from '../../src/rules/balance-edit';
import type { FigureKey, Format, TableId } from '../../src/standard';
import { locator } from '../../src/workbook/conditional-formats';
import { tableOrigin } from '../../src/workbook/table-sheet';
import { sheetNames } from '../../src/workbook/workbook-plan';
import { publishedReport } from '../support/published-reports';

/** A figure of the measured report, and where it stands in a new workbook. */
export interface FigureCell {
  key: FigureKey;
  table: TableId;
  sheet: string;
  at: CellPosition;
  isTotal: boolean;
  value: number;
}

export interface FullReport {
  id: string;
  year: number;
  format: Format;
  cells: readonly FigureCell[];
  /** An input figure that stands in a row total, a column total and, through it, in cross-totals. */
  broken: FigureCell;
}

/** A large city's report: every figure filled, every sum right. */
export function fullReport(): FullReport {
  const { id, format, report } = publishedReport('hangzhou-like-2025');
  const sheets = sheetNames(format, []);
  const totals = totalsOf(format);
  const cells = format.tables.flatMap((table) => {
    const locate = locator(gridOf(table), tableOrigin);
    return [...gridOf(table).positions.keys()].map((key): FigureCell => {
      const figure = report.figures.get(key);
      if (figure?.kind !== 'number') throw new Error(`${id} has no figure ${key}`);
      return {
        key,
        table: table.id,
        sheet: sheets.get(table.id) ?? '',
        at: locate(key),
        isTotal: totals.has(key),
        value: figure.value,
      };
    });
  });
  const broken = cells.find(({ key }) => key === 'requests.granted.naturalPersons');
  if (!broken) throw new Error(`${id} lacks the figure that is to be broken`);
  return { id, year: report.year, format, cells, broken };
}
