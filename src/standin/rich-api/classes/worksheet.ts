import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../model/a1';
import type { Area, Visibility } from '../../model/grid';
import { onSheet } from '../areas';
import type { Arguments } from '../arguments';
import { classTable, type ObjectMethod } from '../class-table';
import { invalidArgument, invalidOperation } from '../errors';
import type { Host } from '../host';
import { object, type SheetRef } from '../targets';
import type { Json } from '../wire';
import { worksheetEvents } from './events';
import { color, oneOf, text, truth } from './format-scalars';
import { sheetCopying } from './sheet-copy';
import { checkSheetName } from './sheet-name';
import { usedRange } from './used-range';

const wholeSheet: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
const visibility = oneOf<Visibility>(['Visible', 'Hidden', 'VeryHidden']);

function info({ sheetId }: SheetRef, { grid }: Host) {
  const sheets = grid.sheets();
  const position = sheets.findIndex(({ id }) => id === sheetId);
  const sheet = sheets[position];
  if (!sheet) throw invalidOperation('The worksheet was deleted.');
  return { ...sheet, position };
}

/** The areas of an address of this sheet; it may also be a defined name that points here. */
function areasOf(host: Host, { sheetId }: SheetRef, address: string): Area[] {
  const parsed = parseAddress(address);
  if (parsed) {
    const elsewhere = parsed.sheet !== null && host.findSheet(parsed.sheet) !== sheetId;
    if (elsewhere) throw invalidArgument();
    return parsed.areas;
  }
  const name = host.grid.names().find((one) => one.name.toLowerCase() === address.toLowerCase());
  const place = name && host.grid.resolve(name.formula);
  if (place?.sheetId !== sheetId) throw invalidArgument();
  return [place.area];
}

function range(
  find: (target: SheetRef, args: Arguments, host: Host) => Area | null,
): ObjectMethod<SheetRef> {
  return {
    effect: 'read',
    find: (target, args, host) => {
      const area = find(target, args, host);
      return area && object('Range', { sheetId: target.sheetId, area: onSheet(area) });
    },
  };
}

const oneRange = range((target, args, host) => {
  const address = args.optionalText(0);
  if (address === null || address === '') return wholeSheet;
  const [area, ...more] = areasOf(host, target, address);
  if (!area || more.length > 0) throw invalidArgument();
  return area;
});

const used = range((target, _args, host) => usedRange(host, target.sheetId, wholeSheet));

function otherVisible({ sheetId }: SheetRef, { grid }: Host): boolean {
  return grid.sheets().some((one) => one.id !== sheetId && one.visibility === 'Visible');
}

function setVisibility(target: SheetRef, value: Json, host: Host): void {
  const wanted = visibility(value);
  if (wanted !== 'Visible' && !otherVisible(target, host)) {
    throw invalidOperation('A workbook must contain at least one visible worksheet.');
  }
  host.grid.setVisibility(target.sheetId, wanted);
}

export const worksheet = classTable('Worksheet', {
  identity: ({ sheetId }) => ({ Id: sheetId }),
  scalars: {
    Id: { get: ({ sheetId }) => sheetId },
    Name: {
      get: (target, host) => info(target, host).name,
      set: ({ sheetId }, value, host) => {
        checkSheetName(host, text(value), sheetId);
        host.grid.renameSheet(sheetId, text(value));
      },
    },
    Position: {
      get: (target, host) => info(target, host).position,
      set: ({ sheetId }, value, { grid }) => {
        const isPlace = typeof value === 'number' && Number.isInteger(value) && value >= 0;
        if (!isPlace || value >= grid.sheets().length) throw invalidArgument();
        grid.moveSheet(sheetId, value);
      },
    },
    Visibility: { get: (target, host) => info(target, host).visibility, set: setVisibility },
    TabColor: {
      get: ({ sheetId }, { extras }) => extras.sheet(sheetId).tabColor,
      set: ({ sheetId }, value, { extras, grid }) => {
        const wanted = value === '' ? '' : color(value);
        extras.sheet(sheetId).tabColor = wanted;
        grid.setTabColor(sheetId, wanted);
      },
    },
    // office.js reads these as `ShowGridlines` and sets them as `Gridlines`.
    ShowGridlines: { get: ({ sheetId }, { extras }) => extras.sheet(sheetId).gridlines },
    Gridlines: {
      set: ({ sheetId }, value, { extras, grid }) => {
        extras.sheet(sheetId).gridlines = truth(value);
        grid.setGridlines(sheetId, truth(value));
      },
    },
    ShowHeadings: { get: ({ sheetId }, { extras }) => extras.sheet(sheetId).headings },
    Headings: {
      set: ({ sheetId }, value, { extras }) => {
        extras.sheet(sheetId).headings = truth(value);
      },
    },
  },
  objects: {
    AutoFilter: (target) => object('AutoFilter', target),
    Protection: (target) => object('WorksheetProtection', target),
    FreezePanes: (target) => object('WorksheetFreezePanes', target),
    PageLayout: (target) => object('PageLayout', target),
  },
  objectMethods: {
    GetRange: oneRange,
    GetRanges: {
      effect: 'read',
      find: (target, args, host) => {
        const areas = areasOf(host, target, args.text(0));
        return object('RangeAreas', { sheetId: target.sheetId, areas });
      },
    },
    GetCell: range((_target, args) => ({
      row: args.integer(0),
      column: args.integer(1),
      rowCount: 1,
      columnCount: 1,
    })),
    GetRangeByIndexes: range((_target, args) => ({
      row: args.integer(0),
      column: args.integer(1),
      rowCount: args.integer(2),
      columnCount: args.integer(3),
    })),
    // Excel answers A1 for an empty sheet.
    GetUsedRange: range(
      (target, _args, host) =>
        usedRange(host, target.sheetId, wholeSheet) ?? {
          ...wholeSheet,
          rowCount: 1,
          columnCount: 1,
        },
    ),
    GetUsedRangeOrNullObject: used,
    ...sheetCopying,
  },
  methods: {
    ...worksheetEvents,
    Activate: {
      effect: 'read',
      call: (target, _args, host) => {
        if (info(target, host).visibility !== 'Visible') {
          throw invalidOperation('A hidden worksheet cannot be activated.');
        }
        host.grid.activateSheet(target.sheetId);
        return null;
      },
    },
    Delete: {
      effect: 'write',
      call: (target, _args, host) => {
        const isVeryHidden = info(target, host).visibility === 'VeryHidden';
        if (isVeryHidden || !otherVisible(target, host)) {
          throw invalidOperation('This worksheet cannot be deleted.');
        }
        host.grid.deleteSheet(target.sheetId);
        return null;
      },
    },
  },
});
