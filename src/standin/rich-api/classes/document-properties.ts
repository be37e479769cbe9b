import { classTable } from '../class-table';
import { invalidArgument, itemNotFound } from '../errors';
import type { Host } from '../host';
import { object } from '../targets';
import type { Json } from '../wire';

/** Excel finds custom properties whatever their upper and lower case. */
function findKey({ extras }: Host, key: string): string | null {
  const keys = [...extras.customProperties.keys()];
  return keys.find((one) => one.toLowerCase() === key.toLowerCase()) ?? null;
}

function propertyType(value: Json): string {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function value(key: string, { extras }: Host): Json {
  const found = extras.customProperties.get(key);
  if (found === undefined) throw itemNotFound();
  return found;
}

export const documentProperties = classTable('DocumentProperties', {
  objects: { Custom: () => object('CustomPropertyCollection', {}) },
});

export const customPropertyCollection = classTable('CustomPropertyCollection', {
  items: (_target, { extras }) =>
    [...extras.customProperties.keys()].map((key) => object('CustomProperty', { key })),
  indexer: (_target, key, host) => {
    const found = typeof key === 'string' ? findKey(host, key) : null;
    return found === null ? null : object('CustomProperty', { key: found });
  },
  objectMethods: {
    // Adding a key that is there sets it.
    Add: {
      effect: 'write',
      find: (_target, args, host) => {
        const key = findKey(host, args.text(0)) ?? args.text(0);
        const given = args.json(1);
        if (given === null || typeof given === 'object') throw invalidArgument();
        host.extras.customProperties.set(key, given);
        return object('CustomProperty', { key });
      },
    },
    GetItemOrNullObject: {
      effect: 'read',
      find: (_target, args, host) => {
        const key = findKey(host, args.text(0));
        return key === null ? null : object('CustomProperty', { key });
      },
    },
  },
  methods: {
    GetCount: { effect: 'read', call: (_t, _args, { extras }) => extras.customProperties.size },
    DeleteAll: {
      effect: 'write',
      call: (_target, _args, { extras }) => {
        extras.customProperties.clear();
        return null;
      },
    },
  },
});

export const customProperty = classTable('CustomProperty', {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, host) => value(key, host),
      set: ({ key }, given, { extras }) => {
        if (given === null || typeof given === 'object') throw invalidArgument();
        extras.customProperties.set(key, given);
      },
    },
    Type: { get: ({ key }, host) => propertyType(value(key, host)) },
  },
  methods: {
    Delete: {
      effect: 'write',
      call: ({ key }, _args, { extras }) => {
        extras.customProperties.delete(key);
        return null;
      },
    },
  },
});
