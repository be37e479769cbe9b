import { intersect } from '../../model/area';
import type { ConditionalFormat } from '../../model/grid';
import { classTable, type ObjectMethod } from '../class-table';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import { type AreasRef, type ConditionalFormatRef, object } from '../targets';
import { truth } from './format-scalars';

/** Formats that hold somewhere in the areas, in order of priority. */
function within({ sheetId, areas }: AreasRef, host: Host): ConditionalFormat[] {
  return host.conditionalFormats
    .list(sheetId)
    .filter((one) => one.areas.some((own) => areas.some((area) => intersect(own, area))));
}

function reference(target: AreasRef, { id }: ConditionalFormat) {
  const via = target.areas[0] ?? null;
  return object('ConditionalFormat', { sheetId: target.sheetId, id, via });
}

export function find({ sheetId, id }: ConditionalFormatRef, host: Host): ConditionalFormat {
  const found = host.conditionalFormats.list(sheetId).find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function typeOf(target: ConditionalFormatRef, host: Host): string {
  return find(target, host).type ?? 'Custom';
}

const byId: ObjectMethod<AreasRef>['find'] = (target, args, host) => {
  const found = within(target, host).find(({ id }) => id === args.text(0));
  return found ? reference(target, found) : null;
};

export const conditionalFormatCollection = classTable('ConditionalFormatCollection', {
  items: (target, host) => within(target, host).map((one) => reference(target, one)),
  indexer: (target, key, host) => {
    const found = within(target, host).find(({ id }) => id === key);
    return found ? reference(target, found) : null;
  },
  objectMethods: {
    GetItemOrNullObject: { effect: 'read', find: byId },
    GetItemAt: {
      effect: 'read',
      find: (target, args, host) => {
        const found = within(target, host)[args.integer(0)];
        return found ? reference(target, found) : null;
      },
    },
    Add: {
      effect: 'write',
      find: (target, args, host) => {
        const type = args.text(0);
        if (type !== 'Custom') throw notImplemented(`ConditionalFormatCollection.add(${type})`);
        requireUnprotected(host, target.sheetId, 'allowFormatCells');
        const id = host.conditionalFormats.add({
          sheetId: target.sheetId,
          areas: target.areas,
          formula: '',
          fill: '',
          fontColor: '',
          bold: null,
          stopIfTrue: false,
        });
        return object('ConditionalFormat', {
          sheetId: target.sheetId,
          id,
          via: target.areas[0] ?? null,
        });
      },
    },
  },
  methods: {
    GetCount: { effect: 'read', call: (target, _args, host) => within(target, host).length },
    ClearAll: {
      effect: 'write',
      call: (target, _args, host) => {
        requireUnprotected(host, target.sheetId, 'allowFormatCells');
        for (const { id } of within(target, host)) host.conditionalFormats.delete(id);
        return null;
      },
    },
  },
});

function setPriority(target: ConditionalFormatRef, value: unknown, host: Host): void {
  requireUnprotected(host, target.sheetId, 'allowFormatCells');
  const formats = host.conditionalFormats.list(target.sheetId);
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  const wanted = value < 0 ? formats.length + value : value;
  // Beyond the ends means at the end.
  const position = Math.max(0, Math.min(wanted, formats.length - 1));
  host.conditionalFormats.move(target.sheetId, target.id, position);
}

export const conditionalFormat = classTable('ConditionalFormat', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (target, host) => typeOf(target, host) },
    Priority: {
      get: (target, host) =>
        host.conditionalFormats.list(target.sheetId).findIndex(({ id }) => id === target.id),
      set: (target, value, host) => {
        setPriority(target, value, host);
      },
    },
    StopIfTrue: {
      get: (target, host) => find(target, host).stopIfTrue,
      set: (target, value, host) => {
        requireUnprotected(host, target.sheetId, 'allowFormatCells');
        host.conditionalFormats.update(target.id, { stopIfTrue: truth(value) });
      },
    },
  },
  objects: {
    Custom: (target, host) => {
      if (typeOf(target, host) !== 'Custom') throw itemNotFound();
      return object('CustomConditionalFormat', target);
    },
    CustomOrNullObject: (target, host) =>
      typeOf(target, host) === 'Custom' ? object('CustomConditionalFormat', target) : null,
  },
  objectMethods: {
    GetRange: { effect: 'read', find: onlyRange },
    GetRangeOrNullObject: { effect: 'read', find: onlyRange },
    GetRanges: {
      effect: 'read',
      find: (target, _args, host) =>
        object('RangeAreas', { sheetId: target.sheetId, areas: find(target, host).areas }),
    },
  },
  methods: {
    Delete: {
      effect: 'write',
      call: (target, _args, host) => {
        requireUnprotected(host, target.sheetId, 'allowFormatCells');
        host.conditionalFormats.delete(find(target, host).id);
        return null;
      },
    },
  },
});

/** One range; a format of several areas has none. */
function onlyRange(target: ConditionalFormatRef, _args: unknown, host: Host) {
  const { areas } = find(target, host);
  const [area, ...more] = areas;
  return area && more.length === 0 ? object('Range', { sheetId: target.sheetId, area }) : null;
}
