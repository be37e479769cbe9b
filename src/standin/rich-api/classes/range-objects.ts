import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import { around, intersect, offset } from '../../model/area';
import type { Area } from '../../model/grid';
import { onSheet } from '../areas';
import type { Arguments } from '../arguments';
import type { ObjectMethod } from '../class-table';
import { invalidArgument, notImplemented } from '../errors';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import { object, type RangeRef } from '../targets';
import { usedRange } from './used-range';

/** A method that answers another range of the same sheet, or a null object. */
function area(
  find: (area: Area, args: Arguments, from: RangeRef, host: Host) => Area | null,
): ObjectMethod<RangeRef> {
  return {
    effect: 'read',
    find: (from, args, host) => {
      const found = find(from.area, args, from, host);
      return found && object('Range', { sheetId: from.sheetId, area: onSheet(found) });
    },
  };
}

const overlap = area((one, args, from) => {
  const other = args.object(0, 'Range').target;
  return other.sheetId === from.sheetId ? intersect(one, other.area) : null;
});

const mergedAreas: ObjectMethod<RangeRef>['find'] = ({ sheetId, area: one }, _args, { grid }) => {
  const areas = grid.merges(sheetId).filter((merge) => intersect(merge, one));
  return areas.length > 0 ? object('RangeAreas', { sheetId, areas }) : null;
};

const rowOf = (one: Area, row: number): Area => ({ ...one, row, rowCount: 1 });
const columnOf = (one: Area, column: number): Area => ({ ...one, column, columnCount: 1 });

/** `getRowsBelow(2)` and its three sisters; a negative count looks the other way. */
function beside(side: 'before' | 'after', axis: 'row' | 'column'): ObjectMethod<RangeRef> {
  const size = axis === 'row' ? 'rowCount' : 'columnCount';
  return area((one, args) => {
    const given = args.optionalInteger(0, 1);
    const count = Math.abs(given);
    const isAfter = (side === 'after') === given > 0;
    return { ...one, [axis]: isAfter ? one[axis] + one[size] : one[axis] - count, [size]: count };
  });
}

function insertCells(from: RangeRef, args: Arguments, host: Host) {
  const { row, column, rowCount, columnCount } = from.area;
  const shift = args.text(0);
  if (columnCount === MAX_COLUMNS && shift === 'Down') {
    requireUnprotected(host, from.sheetId, 'allowInsertRows');
    host.grid.insertRows(from.sheetId, row, rowCount);
  } else if (rowCount === MAX_ROWS && shift === 'Right') {
    requireUnprotected(host, from.sheetId, 'allowInsertColumns');
    host.grid.insertColumns(from.sheetId, column, columnCount);
  } else if (shift === 'Down' || shift === 'Right') {
    throw notImplemented('Range.insert (of cells that are no whole rows or columns)');
  } else {
    throw invalidArgument();
  }
  return object('Range', { sheetId: from.sheetId, area: { row, column, rowCount, columnCount } });
}

/** Ranges found from a range. */
export const rangeObjects: Record<string, ObjectMethod<RangeRef>> = {
  GetCell: area((one, args) => ({
    row: one.row + args.integer(0),
    column: one.column + args.integer(1),
    rowCount: 1,
    columnCount: 1,
  })),
  GetRow: area((one, args) => rowOf(one, one.row + args.integer(0))),
  GetColumn: area((one, args) => columnOf(one, one.column + args.integer(0))),
  GetLastRow: area((one) => rowOf(one, one.row + one.rowCount - 1)),
  GetLastColumn: area((one) => columnOf(one, one.column + one.columnCount - 1)),
  GetLastCell: area((one) =>
    columnOf(rowOf(one, one.row + one.rowCount - 1), one.column + one.columnCount - 1),
  ),
  GetOffsetRange: area((one, args) => offset(one, args.integer(0), args.integer(1))),
  GetResizedRange: area((one, args) => ({
    ...one,
    rowCount: one.rowCount + args.integer(0),
    columnCount: one.columnCount + args.integer(1),
  })),
  GetAbsoluteResizedRange: area((one, args) => ({
    ...one,
    rowCount: args.integer(0),
    columnCount: args.integer(1),
  })),
  GetRowsAbove: beside('before', 'row'),
  GetRowsBelow: beside('after', 'row'),
  GetColumnsBefore: beside('before', 'column'),
  GetColumnsAfter: beside('after', 'column'),
  GetEntireRow: area((one) => ({ ...one, column: 0, columnCount: MAX_COLUMNS })),
  GetEntireColumn: area((one) => ({ ...one, row: 0, rowCount: MAX_ROWS })),
  GetBoundingRect: area((one, args) => around(one, args.object(0, 'Range').target.area)),
  GetIntersection: overlap,
  GetIntersectionOrNullObject: overlap,
  GetUsedRange: area((one, _args, from, host) => usedRange(host, from.sheetId, one)),
  GetUsedRangeOrNullObject: area((one, _args, from, host) => usedRange(host, from.sheetId, one)),
  GetMergedAreas: { effect: 'read', find: mergedAreas },
  // Yes, a write: office.js flags it so.
  GetMergedAreasOrNullObject: { effect: 'write', find: mergedAreas },
  Insert: { effect: 'write', find: insertCells },
};
