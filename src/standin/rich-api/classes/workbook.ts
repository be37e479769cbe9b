import { classTable, type ObjectMethod } from '../class-table';
import { setCalculationMode } from '../extras';
import { object, type WorkbookRef } from '../targets';
import { oneOf } from './format-scalars';

/** `event.getRange(context)`: the cells that a change event spoke of. */
const eventRange: ObjectMethod<WorkbookRef>['find'] = (_target, args, { references }) =>
  references.get(args.text(0)) ?? null;

export const workbook = classTable('Workbook', {
  scalars: { Name: { get: (_target, { grid }) => grid.fileName }, ReadOnly: { get: () => false } },
  objects: {
    Application: () => object('Application', {}),
    Worksheets: () => object('WorksheetCollection', {}),
    Names: () => object('NamedItemCollection', {}),
    Properties: () => object('DocumentProperties', {}),
  },
  objectMethods: {
    _GetRangeForEventByReferenceId: { effect: 'read', find: eventRange },
    _GetRangeOrNullObjectForEventByReferenceId: { effect: 'read', find: eventRange },
    GetSelectedRange: {
      effect: 'read',
      find: (_target, _args, { grid }) => object('Range', grid.selection()),
    },
    GetActiveCell: {
      effect: 'read',
      find: (_target, _args, { grid }) => {
        const { sheetId, area } = grid.selection();
        return object('Range', { sheetId, area: { ...area, rowCount: 1, columnCount: 1 } });
      },
    },
  },
  methods: {
    _RemoveReference: {
      effect: 'read',
      call: (_target, args, host) => {
        host.release(args.text(0));
        return null;
      },
    },
    _RemoveAllReferences: {
      effect: 'read',
      call: (_target, _args, host) => {
        host.references.clear();
        return null;
      },
    },
  },
});

const nothing = { effect: 'write' as const, call: () => null };

export const application = classTable('Application', {
  scalars: {
    CalculationMode: {
      get: (_target, { extras }) => extras.calculationMode,
      set: (_target, value, { grid }) => {
        setCalculationMode(grid, oneOf(['Automatic', 'AutomaticExceptTables', 'Manual'])(value));
      },
    },
    CalculationState: { get: () => 'Done' },
  },
  methods: {
    // Excel's kinds of it differ in what they calculate though nothing before it has changed.
    Calculate: {
      effect: 'write',
      call: (_target, _args, { grid }) => {
        grid.calculate();
        return null;
      },
    },
    // A batch is calculated when something of it is read, so there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: nothing,
    SuspendScreenUpdatingUntilNextSync: nothing,
  },
});
