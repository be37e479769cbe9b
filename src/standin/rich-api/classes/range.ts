import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import type { CellReading } from '../../model/grid';
import { fullAddress, isUnbounded, mapCells } from '../areas';
import { classTable, type Scalar } from '../class-table';
import { spread, writeContents } from '../contents';
import { invalidArgument } from '../errors';
import { requireUnlocked, requireUnprotected } from '../guard';
import type { Host } from '../host';
import { object, type RangeRef } from '../targets';
import type { Json } from '../wire';
import { hidingScalars } from './hiding';
import { changed } from './own-changes';
import { rangeActions } from './range-actions';
import { rangeObjects } from './range-objects';

/** A rectangle of something that each cell has; Excel answers null for whole rows and columns. */
function perCell(read: (cell: CellReading) => Json): NonNullable<Scalar<RangeRef>['get']> {
  return ({ sheetId, area }, { grid }) =>
    isUnbounded(area)
      ? null
      : mapCells(area, (row, column) => read(grid.read(sheetId, row, column)));
}

function setContents({ sheetId, area }: RangeRef, value: Json, host: Host): void {
  requireUnlocked(host, sheetId, [area]);
  writeContents(host, sheetId, area, value);
  changed(host, sheetId, area);
}

function setNumberFormat({ sheetId, area }: RangeRef, value: Json, host: Host): void {
  requireUnprotected(host, sheetId, 'allowFormatCells');
  if (typeof value === 'string') {
    host.grid.writeFormat(sheetId, area, { numberFormat: value });
    return;
  }
  spread(area, value).forEach((row, down) => {
    row.forEach((numberFormat, right) => {
      if (numberFormat === null) return;
      if (typeof numberFormat !== 'string') throw invalidArgument();
      const at = { row: area.row + down, column: area.column + right };
      host.grid.writeFormat(sheetId, { ...at, rowCount: 1, columnCount: 1 }, { numberFormat });
    });
  });
}

export const range = classTable('Range', {
  scalars: {
    Address: { get: ({ sheetId, area }, host) => fullAddress(host, sheetId, [area]) },
    Values: { get: perCell((cell) => cell.value), set: setContents },
    Formulas: { get: perCell((cell) => cell.formula), set: setContents },
    Text: { get: perCell((cell) => cell.text) },
    ValueTypes: { get: perCell((cell) => cell.type) },
    NumberFormat: { get: perCell((cell) => cell.format.numberFormat), set: setNumberFormat },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rowCount },
    ColumnCount: { get: ({ area }) => area.columnCount },
    // Excel answers -1 beyond 2^31-1 cells.
    CellCount: {
      get: ({ area }) => {
        const count = area.rowCount * area.columnCount;
        return count < 2 ** 31 ? count : -1;
      },
    },
    ...hidingScalars,
    IsEntireRow: { get: ({ area }) => area.columnCount === MAX_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rowCount === MAX_ROWS },
  },
  objects: {
    Worksheet: ({ sheetId }) => object('Worksheet', { sheetId }),
    Format: ({ sheetId, area }) => object('RangeFormat', { sheetId, areas: [area] }),
    ConditionalFormats: ({ sheetId, area }) =>
      object('ConditionalFormatCollection', { sheetId, areas: [area] }),
    DataValidation: ({ sheetId, area }) => object('DataValidation', { sheetId, areas: [area] }),
  },
  objectMethods: rangeObjects,
  methods: rangeActions,
});
