import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Rectangle } from '../../../layout/address';
import { rowBands } from '../../../layout/row-bands';
import { gridOf, type GridCell, type TableGrid } from '../../../layout/table-grid';
import type { Report } from '../../../report/report';
import { printedLabel, type Table } from '../../../standard';
import { figureText } from '../../published/figure-text';
import { cellMargins, tableSpacing, tableStyle, tableTypeSize, textWidth } from './look';

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};

/** Rows under one heading that stay on one page: more would leave too much of the page before empty. */
const longestGroup = 10;
/** Of a longer group these stay together, so that its heading has room. */
const groupStart = 3;

/** A table of the form with a report's figures, as wide as the text. */
export function reportTable(table: Table, { figures }: Report): WordTable {
  const grid = gridOf(table);
  const widths = columnWidths(grid);
  const size = tableTypeSize(grid.columnCount);
  const { rowHeight } = tableSpacing(size);
  const bands = rowBands(grid);
  const groups = grid.cells
    .filter(({ role }) => role === 'rowHeading')
    .map(({ area }) => (area.rowCount <= longestGroup ? area : { ...area, rowCount: groupStart }));
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: cellMargins,
    borders,
    rows: Array.from({ length: grid.rowCount }, (_, row) => {
      const band = bands.find(({ end }) => row < end);
      const isInGroup = groups.some((area) => row >= area.row && row + 1 < endOf(area));
      const isHeading = band !== undefined && row < band.body;
      const isLast = band?.end === row + 1;
      return new TableRow({
        cantSplit: true,
        // Headings of one block would be wrong above another one.
        tableHeader: isHeading && bands.length === 1,
        // Pages end below figures: where blocks are stacked, below a block; where rows are grouped, below a group.
        keepNext: isHeading || isInGroup || (bands.length > 1 && !isLast),
        height: { value: rowHeight, rule: HeightRule.ATLEAST },
        children: grid.cells
          .filter(({ area }) => area.row === row)
          .sort((a, b) => a.area.column - b.area.column)
          .map((cell) => tableCell(cell, textOf(cell, figures), widths, size)),
      });
    }),
  });
}

const endOf = ({ row, rowCount }: Rectangle): number => row + rowCount;

const textOf = (cell: GridCell, figures: Report['figures']): string =>
  cell.role === 'figure' ? figureText(figures.get(cell.figure.key)) : printedLabel(cell.heading);

function tableCell(
  { area, role }: GridCell,
  text: string,
  widths: readonly number[],
  size: number,
): TableCell {
  const width = widths
    .slice(area.column, area.column + area.columnCount)
    .reduce((sum, each) => sum + each, 0);
  return new TableCell({
    columnSpan: area.columnCount,
    rowSpan: area.rowCount,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: tableStyle,
        alignment: role === 'rowHeading' ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: tableSpacing(size).spacing,
        children: text
          .split('\n')
          .map(
            (line, index) =>
              new TextRun({ text: line, size: size * 2, ...(index > 0 ? { break: 1 } : {}) }),
          ),
      }),
    ],
  });
}

/** How much wider than a figure's column those of row headings are, where there are several: the last has the labels. */
const outerShare = 1.2;
const innerShare = 3.6;

/** In twips; they add up to the width of the text. */
function columnWidths({ columnCount, headingColumns }: TableGrid): number[] {
  const shares = Array.from({ length: columnCount }, (_, column) =>
    column >= headingColumns || headingColumns === 1
      ? 1
      : column === headingColumns - 1
        ? innerShare
        : outerShare,
  );
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const ends = shares.map((_, column) =>
    Math.round(
      (shares.slice(0, column + 1).reduce((sum, share) => sum + share, 0) / whole) * textWidth,
    ),
  );
  return ends.map((end, column) => end - (ends[column - 1] ?? 0));
}
