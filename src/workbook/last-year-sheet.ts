import { makeAddress, makeRange, type CellPosition } from '../layout/address';
import {
  figuresOf,
  tableOf,
  terms,
  type FigureDefinition,
  type FigureKey,
  type Format,
} from '../standard';
import type { Content, SheetPlan } from './plan';
import { cellAt, laidOut, type SheetCell } from './sheet-cells';
import { lastYearTexts as texts, pathText } from './sheet-texts';

/**
 * Last year's figures, under this year's headings: for the lines of the check sheet that need them. It is there from the
 * start, hidden and empty, so that nothing but values is ever written into it.
 */

const widths = [40, 80, 230, 170, 80];
const valueColumn = widths.length - 1;
const headingRow = 2;
/** Where the figures came from, in words: the first cell of the named column. */
const sourceRow = headingRow + 1;
const firstRow = sourceRow + 1;

/** All figures of a format, in the order of the sheet. */
const figuresInOrder = (format: Format): FigureDefinition[] => [...figuresOf(format).values()];

/** The named column: the source, then the figures. */
export const lastYearRange = (format: Format): string =>
  makeRange({
    row: sourceRow,
    column: valueColumn,
    rowCount: 1 + figuresOf(format).size,
    columnCount: 1,
  });

/** Where last year's figure stands, on a new sheet. */
export function locateLastYear(format: Format): (key: FigureKey) => CellPosition {
  const rows = new Map(
    figuresInOrder(format).map(({ key }, index) => [key, firstRow + index] as const),
  );
  return (key) => {
    const row = rows.get(key);
    if (row === undefined) throw new RangeError(`Format ${format.id} has no figure ${key}`);
    return { row, column: valueColumn };
  };
}

export function lastYearSheet(
  format: Format,
  { name, year }: { name: string; year: number },
): SheetPlan {
  const width = widths.length;
  const cells: SheetCell[] = [
    { area: cellAt(0, 0, width), content: texts.title(year - 1), look: 'sheetTitle' },
    { area: cellAt(1, 0, width), content: texts.hint, look: 'legend' },
    ...texts.headings.map((heading, column): SheetCell => ({
      area: cellAt(headingRow, column),
      content: heading,
      look: 'columnHeading',
    })),
    { area: cellAt(sourceRow, 0, valueColumn), content: texts.source, look: 'shownText' },
    { area: cellAt(sourceRow, valueColumn), content: '', look: 'textInput' },
    ...figuresInOrder(format).flatMap((figure, index) => {
      const row = firstRow + index;
      const shown: [Content, SheetCell['look']][] = [
        [index + 1, 'shownNumber'],
        [terms[tableOf(format, figure.table).sheet].label, 'shownNumber'],
        [pathText(figure.rowPath), 'shownText'],
        [pathText(figure.columnPath), 'shownText'],
        ['', 'input'],
      ];
      return shown.map(([content, look], column): SheetCell => ({
        area: cellAt(row, column),
        content,
        look,
      }));
    }),
  ];
  return {
    name,
    visibility: 'hidden',
    showGridlines: false,
    ...laidOut(cells, widths),
    conditionalFormats: [],
    validations: [],
    isProtected: true,
    frozenRows: firstRow,
  };
}

/** The cells of the figures on a new sheet, each with the number of its row. */
export const lastYearNumbers = ({ contents }: Pick<SheetPlan, 'contents'>): [string, string][] =>
  contents.flatMap((cells, row): [string, string][] =>
    row >= firstRow ? [[makeAddress({ row, column: valueColumn }), String(cells[0])]] : [],
  );

/** The cell of the source, on a new sheet. */
export const lastYearSourceCell = makeAddress({ row: sourceRow, column: valueColumn });
