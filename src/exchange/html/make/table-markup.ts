import type { Rectangle } from '../../../layout/address';
import { rowBands, type RowBand } from '../../../layout/row-bands';
import { gridOf, type GridCell, type TableGrid } from '../../../layout/table-grid';
import type { Report } from '../../../report/report';
import { printedLabel, type Table } from '../../../standard';
import { markupText } from '../../markup-text';
import { figureText } from '../../published/figure-text';
import { tableCaption } from '../../published/texts';

/** Columns that can be read side by side on a telephone held upright or nearly so. */
const fewColumns = 6;

/**
 * A table of the form with a report's figures. Every figure names its headings, for headings of several levels and stacked
 * blocks are more than what a screen reader finds out by itself.
 */
export function tableMarkup(table: Table, report: Report): string {
  const grid = gridOf(table);
  const bands = rowBands(grid);
  const captionId = `${table.id}-caption`;
  // Wider than a telephone: it scrolls in a frame of its own, which the keyboard can reach.
  return [
    `<section class="table" tabindex="0" aria-labelledby="${captionId}">`,
    grid.columnCount > fewColumns ? '<table class="wide">' : '<table>',
    `<caption id="${captionId}">${markupText(tableCaption(table, report))}</caption>`,
    columnGroups(grid, bands),
    ...bands.flatMap((band) => bandMarkup(grid, band, bands.length === 1, report)),
    '</table>',
    '</section>',
  ].join('\n');
}

/** Headings that hold for the whole table are its head, which is printed again on every page; others begin their block. */
function bandMarkup(
  grid: TableGrid,
  band: RowBand,
  isOnly: boolean,
  { figures }: Report,
): string[] {
  const rows = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => {
      const cells = grid.cells
        .filter(({ area }) => area.row === from + index)
        .sort((a, b) => a.area.column - b.area.column)
        .map((cell) =>
          cell.role === 'figure'
            ? figureMarkup(grid, band, cell, figureText(figures.get(cell.figure.key)))
            : headingMarkup(grid, band, cell),
        );
      return `<tr>${cells.join('')}</tr>`;
    });
  const head = rows(band.top, band.body);
  const body = rows(band.body, band.end);
  return isOnly
    ? ['<thead>', ...head, '</thead>', '<tbody>', ...body, '</tbody>']
    : ['<tbody>', ...head, ...body, '</tbody>'];
}

type HeadingCell = Exclude<GridCell, { role: 'figure' }>;

function headingMarkup(grid: TableGrid, band: RowBand, cell: HeadingCell): string {
  const { table, headingColumns } = grid;
  const { area, role, heading } = cell;
  const text = markupText(printedLabel(heading));
  // What stands above row headings is a heading itself where it is as wide as one, and a remark where it is not.
  if (role === 'corner' && headingColumns > 1) return `<td${spans(area)}>${text}</td>`;
  const scope =
    role === 'rowHeading'
      ? area.rowCount > 1
        ? 'rowgroup'
        : 'row'
      : area.columnCount > 1
        ? 'colgroup'
        : 'col';
  const above =
    role === 'rowHeading' ? '' : headersAttribute(table, headingsOver(grid, band, area));
  return `<th id="${cellId(table, area)}" scope="${scope}"${spans(area)}${above}>${text}</th>`;
}

function figureMarkup(grid: TableGrid, band: RowBand, { area }: GridCell, text: string): string {
  const headings = [...headingsOver(grid, band, area), ...headingsBeside(grid, area)];
  return `<td${spans(area)}${headersAttribute(grid.table, headings)}>${markupText(text)}</td>`;
}

/** Of the block's own headings those that lie wholly above an area, outermost first. */
const headingsOver = ({ cells }: TableGrid, band: RowBand, area: Rectangle): Rectangle[] =>
  cells
    .filter(
      (cell) =>
        (cell.role === 'title' || cell.role === 'columnHeading') &&
        cell.area.row >= band.top &&
        cell.area.row + cell.area.rowCount <= Math.min(area.row, band.body) &&
        overlap(cell.area.column, cell.area.columnCount, area.column, area.columnCount),
    )
    .map((cell) => cell.area);

const headingsBeside = ({ cells }: TableGrid, area: Rectangle): Rectangle[] =>
  cells
    .filter(
      (cell) =>
        cell.role === 'rowHeading' &&
        overlap(cell.area.row, cell.area.rowCount, area.row, area.rowCount),
    )
    .map((cell) => cell.area);

const overlap = (a: number, aCount: number, b: number, bCount: number): boolean =>
  a < b + bCount && b < a + aCount;

const cellId = ({ id }: Table, { row, column }: Rectangle): string =>
  `${id}-${row + 1}-${column + 1}`;

const headersAttribute = (table: Table, headings: readonly Rectangle[]): string =>
  headings.length === 0
    ? ''
    : ` headers="${headings.map((area) => cellId(table, area)).join(' ')}"`;

const spans = ({ rowCount, columnCount }: Rectangle): string =>
  (rowCount > 1 ? ` rowspan="${rowCount}"` : '') +
  (columnCount > 1 ? ` colspan="${columnCount}"` : '');

/**
 * Columns with the same innermost heading over several: what `scope="colgroup"` speaks of. Where blocks are stacked each
 * groups its columns in its own way, so all are one group.
 */
function columnGroups({ cells, columnCount }: TableGrid, bands: readonly RowBand[]): string {
  const shared = cells.filter(
    ({ role, area }) => role === 'columnHeading' && area.columnCount > 1 && bands.length === 1,
  );
  const innermost = (column: number): Rectangle | undefined =>
    shared
      .filter(({ area }) => overlap(area.column, area.columnCount, column, 1))
      .map(({ area }) => area)
      .sort((a, b) => b.row - a.row)[0];
  const starts = Array.from({ length: columnCount }, (_, column) => column).filter(
    (column) => column === 0 || innermost(column) !== innermost(column - 1),
  );
  return starts
    .map((start, index) => {
      const count = (starts[index + 1] ?? columnCount) - start;
      return `<colgroup${count > 1 ? ` span="${count}"` : ''}></colgroup>`;
    })
    .join('');
}
