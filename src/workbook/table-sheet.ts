import { makeRange, moved, type Rectangle } from '../layout/address';
import { gridOf, type GridCell } from '../layout/table-grid';
import { totalsOf } from '../rules/balance-edit';
import { printedLabel, terms, type FigureKey, type Format, type Table } from '../standard';
import { conditionalFormatsOf, locator } from './conditional-formats';
import { columnWidths, tabColor, type LookName } from './look';
import type { SheetPlan } from './plan';
import { laidOut, type SheetCell } from './sheet-cells';
import { legendOf } from './sheet-texts';
import type { TotalsMode } from './state';
import { tableOrigin } from './table-origin';
import { validationsOf } from './validations';
import { totalFormula } from './worksheet-formula';

export { tableOrigin } from './table-origin';

/** What a table's sheet is called and says of itself. */
interface TableSheetOptions {
  name: string;
  /** The line under the title: whose figures these are. */
  info: Pick<SheetCell, 'content' | 'shows'>;
  totals: TotalsMode;
  /** Totals that keep what a person typed, although the others are computed. */
  keptTotals?: ReadonlySet<FigureKey>;
}

/** The worksheet of one table, as the official form prints it. */
export function tableSheet(
  format: Format,
  table: Table,
  { name, info, totals, keptTotals = new Set() }: TableSheetOptions,
): SheetPlan {
  const grid = gridOf(table);
  const { headings, figures, orientation } = columnWidths[table.id];
  const widths = Array.from({ length: grid.columnCount }, (_, index) => headings[index] ?? figures);
  const tableArea = moved(
    { row: 0, column: 0, rowCount: grid.rowCount, columnCount: grid.columnCount },
    tableOrigin,
  );
  const lineAt = (row: number): Rectangle => ({ ...tableArea, row, rowCount: 1 });
  const legendRow = tableArea.row + tableArea.rowCount;
  const frozenRows = tableOrigin.row + headingRows(grid.cells);

  return {
    name,
    visibility: 'visible',
    tabColor,
    showGridlines: false,
    ...laidOut(
      [
        {
          area: lineAt(0),
          content: `${table.number}${terms[table.title].label}`,
          look: 'sheetTitle',
        },
        { area: lineAt(1), ...info, look: 'sheetInfo' },
        ...tableCells(format, grid.cells, locator(grid, tableOrigin), {
          totals,
          keptTotals,
        }),
        { area: lineAt(legendRow), content: legendOf(totals), look: 'legend' },
      ],
      widths,
    ),
    conditionalFormats: conditionalFormatsOf(format, grid, tableOrigin),
    validations: validationsOf(format, grid, tableOrigin, totals),
    isProtected: true,
    frozenRows,
    page: {
      orientation,
      // The legend helps whoever fills the table; it is not part of the form.
      area: makeRange({ ...tableArea, row: 0, rowCount: legendRow }),
      titleRows: `1:${frozenRows}`,
    },
  };
}

const lookOf: Record<Exclude<GridCell['role'], 'figure'>, LookName> = {
  title: 'blockTitle',
  corner: 'corner',
  columnHeading: 'columnHeading',
  rowHeading: 'rowHeading',
};

function tableCells(
  format: Format,
  cells: readonly GridCell[],
  locate: ReturnType<typeof locator>,
  { totals: mode, keptTotals }: Required<Pick<TableSheetOptions, 'totals' | 'keptTotals'>>,
): SheetCell[] {
  const totals = totalsOf(format);
  const figureContent = (key: FigureKey): Pick<SheetCell, 'content' | 'look'> => {
    const edit = totals.get(key);
    if (!edit) return { content: '', look: 'input' };
    return mode === 'computed' && !keptTotals.has(key)
      ? { content: totalFormula(edit, locate), look: 'total' }
      : { content: '', look: 'typedTotal' };
  };
  return cells.map((cell) => ({
    area: moved(cell.area, tableOrigin),
    ...(cell.role === 'figure'
      ? figureContent(cell.figure.key)
      : { content: printedLabel(cell.heading), look: lookOf[cell.role] }),
  }));
}

/** Heading rows that are above all figures: one block's columns. Stacked blocks have no common headings. */
function headingRows(cells: readonly GridCell[]): number {
  if (cells.some(({ role }) => role === 'title')) return 0;
  return Math.max(
    ...cells
      .filter(({ role }) => role === 'columnHeading')
      .map(({ area }) => area.row + area.rowCount),
  );
}
