import { parseRange, type CellPosition } from '../../src/layout/address';
import { figuresOf, type FigureKey, type Format } from '../../src/standard';
import { detailName } from '../../src/workbook/detail-sheet';

/** Where a figure of a line stands on a new 汇总明细: the figures are the last columns of what its name points to. */
export function detailPosition(format: Format, line: number, key: FigureKey): CellPosition {
  const keys = [...figuresOf(format).keys()];
  const { row, column, columnCount } = parseRange(detailName(format, 1, '汇总明细').range)!;
  return { row: row + line, column: column + columnCount - keys.length + keys.indexOf(key) };
}
