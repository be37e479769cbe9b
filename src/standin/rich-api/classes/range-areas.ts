import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import { intersect } from '../../model/area';
import { fullAddress } from '../areas';
import { classTable, type ObjectMethod } from '../class-table';
import { type AreasRef, object } from '../targets';
import { clearAreas } from './range-actions';

const overlap: ObjectMethod<AreasRef>['find'] = ({ sheetId, areas }, args) => {
  const other = args.object(0, 'Range').target;
  if (other.sheetId !== sheetId) return null;
  const common = areas.flatMap((area) => intersect(area, other.area) ?? []);
  return common.length > 0 ? object('RangeAreas', { sheetId, areas: common }) : null;
};

export const rangeAreas = classTable('RangeAreas', {
  scalars: {
    Address: { get: ({ sheetId, areas }, host) => fullAddress(host, sheetId, areas) },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => areas.reduce((sum, one) => sum + one.rowCount * one.columnCount, 0),
    },
    IsEntireRow: { get: ({ areas }) => areas.every((one) => one.columnCount === MAX_COLUMNS) },
    IsEntireColumn: { get: ({ areas }) => areas.every((one) => one.rowCount === MAX_ROWS) },
  },
  objects: {
    Areas: (target) => object('RangeCollection', target),
    Worksheet: ({ sheetId }) => object('Worksheet', { sheetId }),
    Format: (target) => object('RangeFormat', target),
    ConditionalFormats: (target) => object('ConditionalFormatCollection', target),
    DataValidation: (target) => object('DataValidation', target),
  },
  objectMethods: {
    GetIntersection: { effect: 'read', find: overlap },
    GetIntersectionOrNullObject: { effect: 'read', find: overlap },
  },
  methods: {
    Clear: {
      effect: 'write',
      call: ({ sheetId, areas }, args, host) => clearAreas(host, sheetId, areas, args),
    },
  },
});

export const rangeCollection = classTable('RangeCollection', {
  items: ({ sheetId, areas }) => areas.map((area) => object('Range', { sheetId, area })),
  methods: { GetCount: { effect: 'read', call: ({ areas }) => areas.length } },
  objectMethods: {
    GetItemAt: {
      effect: 'read',
      find: ({ sheetId, areas }, args) => {
        const area = areas[args.integer(0)];
        return area ? object('Range', { sheetId, area }) : null;
      },
    },
  },
});
