import {
  makeAddress,
  makeColumn,
  makeRange,
  type CellPosition,
  type Rectangle,
} from '../layout/address';
import type { Figure } from '../report/figure';
import {
  figuresOf,
  tableOf,
  terms,
  type FigureDefinition,
  type FigureKey,
  type Format,
} from '../standard';
import { highlights, looks, minimumRowHeight, tabColor } from './look';
import { detailsName } from './names';
import {
  figureContent,
  textContent,
  type Content,
  type FormatPlan,
  type NamePlan,
  type SheetPlan,
} from './plan';
import { detailTexts as texts, nameComments, pathText } from './sheet-texts';
import { quoteSheet, type LocateOnSheet } from './worksheet-formula';

/**
 * The figures of every unit beside each other, below their sum and what the tables say: so everybody can see what a figure
 * of a consolidated report is made of, without the add-in. One column for each figure of the form.
 */

/** A line of the sheet: a unit's report, or what is taken off the sum. */
export interface DetailLine {
  name: string;
  /** What kind of unit it is, or why something is taken off. */
  remark: string;
  figures: ReadonlyMap<FigureKey, Figure>;
}

const headingColumns = 2;
const widths = { name: 190, remark: 90, figure: 64 };
/** From the first row on. */
const rows = {
  title: 0,
  hint: 1,
  tables: 2,
  rowLabels: 3,
  columnLabels: 4,
  sum: 5,
  stated: 6,
  difference: 7,
};
const firstLine = 8;
/** Columns over which the title is merged: as many as are seen at once. */
const titleColumns = 12;
/** Per cent: a dozen figures on a page, in letters that can still be read. */
const printScale = 65;

/** @param locate where the figures stand on the tables' sheets */
export function detailSheet(
  format: Format,
  lines: readonly DetailLine[],
  { name, year, locate }: { name: string; year: number; locate: LocateOnSheet },
): SheetPlan {
  const figures = [...figuresOf(format).values()];
  const width = headingColumns + figures.length;
  const area = areaOf(format, lines.length);
  const cell = (row: number, column: number): string => makeAddress({ row, column });
  const blank = (content: Content): Content[] => [content, ...Array<Content>(width - 1).fill('')];
  const computed = (
    label: string,
    formula: (column: number, figure: FigureDefinition) => string,
  ): Content[] => [
    label,
    '',
    ...figures.map((figure, index) => formula(headingColumns + index, figure)),
  ];
  const contents: Content[][] = [
    blank(texts.title(year, lines.length)),
    blank(texts.hint),
    [
      '',
      '',
      ...labels(figures, sameTable, ({ table }) => terms[tableOf(format, table).sheet].label),
    ],
    ['', '', ...labels(figures, sameRow, ({ rowPath }) => pathText(rowPath))],
    [...texts.headings, ...figures.map(({ columnPath }) => pathText(columnPath.slice(-1)))],
    computed(texts.sum, (column) => `=SUM(${makeRange({ ...area, column, columnCount: 1 })})`),
    computed(
      texts.stated,
      (_, { key }) => `=${quoteSheet(locate.sheetOf(key))}!${makeAddress(locate.locate(key))}`,
    ),
    // A blank in the table counts as nothing here: the tables say themselves what is blank.
    computed(
      texts.difference,
      (column) => `=ROUND(N(${cell(rows.stated, column)})-${cell(rows.sum, column)},6)`,
    ),
    ...lines.map((line) => [
      textContent(line.name),
      textContent(line.remark),
      ...figures.map(({ key }) => figureContent(line.figures.get(key), longestShown)),
    ]),
  ];
  return {
    name,
    visibility: 'visible',
    tabColor,
    showGridlines: false,
    contents,
    merges: [
      makeRange({ row: rows.title, column: 0, rowCount: 1, columnCount: titleColumns }),
      makeRange({ row: rows.hint, column: 0, rowCount: 1, columnCount: titleColumns }),
      ...runs(figures, sameTable).map((run) => makeRange({ ...run, row: rows.tables })),
      ...runs(figures, sameRow).map((run) => makeRange({ ...run, row: rows.rowLabels })),
    ],
    formats: formatsOf(width, lines.length),
    columnWidths: [widths.name, widths.remark, ...figures.map(() => widths.figure)],
    rowHeights: contents.map((_, row) =>
      row === rows.rowLabels || row === rows.columnLabels ? 56 : minimumRowHeight,
    ),
    conditionalFormats: [
      {
        range: makeRange({ ...area, row: rows.difference, rowCount: 1 }),
        formula: `=${cell(rows.difference, headingColumns)}<>0`,
        ...highlights.fault,
      },
    ],
    validations: [],
    isProtected: false,
    frozenRows: firstLine,
    page: {
      orientation: 'landscape',
      area: makeRange({ row: 0, column: 0, rowCount: contents.length, columnCount: width }),
      titleRows: `${rows.tables + 1}:${rows.columnLabels + 1}`,
      wide: {
        scale: printScale,
        titleColumns: `${makeColumn(0)}:${makeColumn(headingColumns - 1)}`,
      },
    },
  };
}

/** The figures of the lines, without headings. */
const areaOf = (format: Format, lineCount: number): Rectangle => ({
  row: firstLine,
  column: headingColumns,
  rowCount: Math.max(lineCount, 1),
  columnCount: figuresOf(format).size,
});

/** Names and figures of all lines, by which the sheet is found again. */
export const detailName = (format: Format, lineCount: number, sheet: string): NamePlan => {
  const area = areaOf(format, lineCount);
  return {
    name: detailsName,
    sheet,
    range: makeRange({ ...area, column: 0, columnCount: headingColumns + area.columnCount }),
    comment: nameComments.details,
  };
};

/**
 * The figure that a cell of the sheet stands for.
 * @param area the lines, where the name of the sheet points now
 * @returns undefined for all other cells, and where columns were inserted or deleted
 */
export function detailKeyAt(
  format: Format,
  area: Rectangle,
  { row, column }: CellPosition,
): FigureKey | undefined {
  const keys = [...figuresOf(format).keys()];
  if (area.columnCount !== headingColumns + keys.length) return undefined;
  const line = row - area.row;
  // Right above the lines are their sum, what the tables say, and the difference.
  if (line < rows.sum - firstLine || line >= area.rowCount) return undefined;
  return keys[column - area.column - headingColumns];
}

/** What the sheet's formulas show, where its sums are what the tables say: for programs that do not calculate. */
export function detailValues(
  format: Format,
  sums: ReadonlyMap<FigureKey, number>,
  stated: ReadonlyMap<FigureKey, number>,
): ReadonlyMap<string, Content> {
  return new Map(
    [...figuresOf(format).keys()].flatMap((key, index): [string, Content][] => {
      const column = headingColumns + index;
      const sum = sums.get(key) ?? 0;
      const shown = stated.get(key) ?? 0;
      return [
        [makeAddress({ row: rows.sum, column }), sum],
        [makeAddress({ row: rows.stated, column }), shown],
        [makeAddress({ row: rows.difference, column }), Math.round((shown - sum) * 1e6) / 1e6],
      ];
    }),
  );
}

/** Of what stands in the place of a figure, so much is shown: a document may have a whole text there. */
const longestShown = 200;

type IsSame = (one: FigureDefinition, other: FigureDefinition) => boolean;
const sameTable: IsSame = (one, other) => one.table === other.table;
const sameRow: IsSame = (one, other) => sameTable(one, other) && one.row === other.row;

/** What stands over figures that have something in common, once, in the first column. */
const labels = (
  figures: readonly FigureDefinition[],
  isSame: IsSame,
  label: (figure: FigureDefinition) => string,
): string[] =>
  figures.map((figure, index) => {
    const before = figures[index - 1];
    return before && isSame(before, figure) ? '' : label(figure);
  });

/** Neighbouring figures that have something in common, where there is more than one. */
function runs(
  figures: readonly FigureDefinition[],
  isSame: IsSame,
): Pick<Rectangle, 'column' | 'columnCount' | 'rowCount'>[] {
  const found: { column: number; columnCount: number; rowCount: number }[] = [];
  for (const [index, figure] of figures.entries()) {
    const before = figures[index - 1];
    const run = found[found.length - 1];
    if (before && run && isSame(before, figure)) run.columnCount += 1;
    else found.push({ column: headingColumns + index, columnCount: 1, rowCount: 1 });
  }
  return found.filter(({ columnCount }) => columnCount > 1);
}

function formatsOf(width: number, lineCount: number): FormatPlan[] {
  const figureCount = width - headingColumns;
  const block = (row: number, rowCount: number, column: number, columnCount: number): string =>
    makeRange({ row, rowCount, column, columnCount });
  const lines = Math.max(lineCount, 1);
  return [
    {
      look: { ...looks.sheetTitle, align: 'left' },
      ranges: [block(rows.title, 1, 0, titleColumns)],
    },
    { look: looks.legend, ranges: [block(rows.hint, 1, 0, titleColumns)] },
    { look: looks.columnHeading, ranges: [block(rows.tables, 3, 0, width)] },
    {
      look: looks.rowHeading,
      ranges: [block(rows.sum, 3, 0, headingColumns), block(firstLine, lines, 0, headingColumns)],
    },
    { look: looks.total, ranges: [block(rows.sum, 1, headingColumns, figureCount)] },
    { look: looks.shownNumber, ranges: [block(rows.stated, 2, headingColumns, figureCount)] },
    {
      look: { ...looks.input, wrap: false },
      ranges: [block(firstLine, lines, headingColumns, figureCount)],
    },
  ];
}
