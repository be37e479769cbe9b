import { classTable, type ObjectMethod } from '../class-table';
import { requireUnprotected } from '../guard';
import { object, type SheetRef } from '../targets';

const filtered: ObjectMethod<SheetRef>['find'] = ({ sheetId }, _args, { grid }) => {
  const filter = grid.filter(sheetId);
  return filter && object('Range', { sheetId, area: filter.area });
};

/** The filter of a worksheet, which only a person can set here. */
export const autoFilter = classTable('AutoFilter', {
  scalars: {
    Enabled: { get: ({ sheetId }, { grid }) => grid.filter(sheetId) !== null },
    IsDataFiltered: {
      get: ({ sheetId }, { grid }) => (grid.filter(sheetId)?.hiddenRows.length ?? 0) > 0,
    },
  },
  objectMethods: {
    GetRange: { effect: 'read', find: filtered },
    GetRangeOrNullObject: { effect: 'read', find: filtered },
  },
  methods: {
    ClearCriteria: {
      effect: 'write',
      call: ({ sheetId }, _args, host) => {
        requireUnprotected(host, sheetId, 'allowAutoFilter');
        const filter = host.grid.filter(sheetId);
        if (filter) host.grid.setFilter(sheetId, { ...filter, hiddenRows: [] });
        return null;
      },
    },
    Remove: {
      effect: 'write',
      call: ({ sheetId }, _args, host) => {
        requireUnprotected(host, sheetId);
        host.grid.setFilter(sheetId, null);
        return null;
      },
    },
  },
});
