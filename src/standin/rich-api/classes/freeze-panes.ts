import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import { classTable, type ObjectMethod } from '../class-table';
import { invalidArgument } from '../errors';
import type { Host } from '../host';
import { object, type SheetRef } from '../targets';
import { areaArgument } from './area-argument';

function freeze(host: Host, { sheetId }: SheetRef, rows: number, columns: number): null {
  if (rows < 0 || columns < 0) throw invalidArgument();
  host.extras.sheet(sheetId).frozen = { rows, columns };
  host.grid.freeze(sheetId, rows, columns);
  return null;
}

const location: ObjectMethod<SheetRef>['find'] = ({ sheetId }, _args, { extras }) => {
  const { rows, columns } = extras.sheet(sheetId).frozen;
  if (rows === 0 && columns === 0) return null;
  const area = {
    row: 0,
    column: 0,
    rowCount: rows || MAX_ROWS,
    columnCount: columns || MAX_COLUMNS,
  };
  return object('Range', { sheetId, area });
};

export const worksheetFreezePanes = classTable('WorksheetFreezePanes', {
  objectMethods: {
    GetLocation: { effect: 'read', find: location },
    GetLocationOrNullObject: { effect: 'read', find: location },
  },
  methods: {
    FreezeRows: {
      effect: 'write',
      call: (target, args, host) => freeze(host, target, args.optionalInteger(0, 1), 0),
    },
    FreezeColumns: {
      effect: 'write',
      call: (target, args, host) => freeze(host, target, 0, args.optionalInteger(0, 1)),
    },
    FreezeAt: {
      effect: 'write',
      call: (target, args, host) => {
        // The cells of the range stay in view; a whole row or column does not freeze the other direction.
        const area = areaArgument(host, target.sheetId, args, 0);
        const rows = area.rowCount === MAX_ROWS ? 0 : area.row + area.rowCount;
        const columns = area.columnCount === MAX_COLUMNS ? 0 : area.column + area.columnCount;
        return freeze(host, target, rows, columns);
      },
    },
    Unfreeze: { effect: 'write', call: (target, _args, host) => freeze(host, target, 0, 0) },
  },
});
