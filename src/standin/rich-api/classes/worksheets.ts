import { classTable, type ObjectMethod, type ValueMethod } from '../class-table';
import { invalidArgument } from '../errors';
import type { Host } from '../host';
import { object, type WorkbookRef } from '../targets';
import { collectionEvents } from './events';
import { checkSheetName } from './sheet-name';

function sheets({ grid }: Host, visibleOnly: boolean) {
  return grid.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
}

function at(place: (count: number) => number): ObjectMethod<WorkbookRef> {
  return {
    effect: 'read',
    find: (_target, args, host) => {
      const found = sheets(host, args.flag(0));
      const sheet = found[place(found.length)];
      return sheet ? object('Worksheet', { sheetId: sheet.id }) : null;
    },
  };
}

function freeName(host: Host): string {
  const taken = new Set(host.grid.sheets().map(({ name }) => name));
  let number = taken.size + 1;
  while (taken.has(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

const count: ValueMethod<WorkbookRef>['call'] = (_target, args, host) =>
  sheets(host, args.flag(0)).length;

export const worksheetCollection = classTable('WorksheetCollection', {
  items: (_target, host) =>
    sheets(host, false).map(({ id }) => object('Worksheet', { sheetId: id })),
  indexer: (_target, key, host) => {
    if (typeof key !== 'string') throw invalidArgument();
    const sheetId = host.findSheet(key);
    return sheetId === null ? null : object('Worksheet', { sheetId });
  },
  objectMethods: {
    Add: {
      effect: 'write',
      find: (_target, args, host) => {
        const name = args.optionalText(0) ?? freeName(host);
        checkSheetName(host, name);
        return object('Worksheet', { sheetId: host.grid.addSheet(name) });
      },
    },
    GetItemOrNullObject: {
      effect: 'read',
      find: (_target, args, host) => {
        const sheetId = host.findSheet(args.text(0));
        return sheetId === null ? null : object('Worksheet', { sheetId });
      },
    },
    GetActiveWorksheet: {
      effect: 'read',
      find: (_target, _args, { grid }) => object('Worksheet', { sheetId: grid.activeSheet() }),
    },
    GetFirst: at(() => 0),
    GetLast: at((length) => length - 1),
  },
  methods: { GetCount: { effect: 'read', call: count }, ...collectionEvents },
});
