import { makeAbsolute, parseArea, quoteSheet } from '../../model/a1';
import type { DefinedName } from '../../model/grid';
import { classTable, type ObjectMethod } from '../class-table';
import { invalidArgument, itemNotFound, RichApiError } from '../errors';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import { object, type Targets } from '../targets';
import type { Json } from '../wire';
import { text, truth } from './format-scalars';

type NameRef = Targets['NamedItem'];

function lookup(host: Host, name: string): DefinedName | undefined {
  return host.grid.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
}

function find({ name }: NameRef, host: Host): DefinedName {
  const found = lookup(host, name);
  if (!found) throw itemNotFound();
  return found;
}

/** Letters, digits, dots, underscores, no digit first; nothing that reads as a cell. */
function checkName(name: string): void {
  const isPlain = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!isPlain || parseArea(name) !== null || /^[rc]$/i.test(name)) throw invalidArgument();
}

function formulaOf(args: Arguments, host: Host): string {
  if (args.isObject(1)) {
    const { sheetId, area } = args.object(1, 'Range').target;
    return `=${quoteSheet(host.sheetName(sheetId))}!${makeAbsolute(area)}`;
  }
  const given = args.text(1);
  return given.startsWith('=') ? given : `="${given.replace(/"/g, '""')}"`;
}

/** What a name stands for: a range, an error, or a constant such as `=5` and `="text"`. */
function meaning(target: NameRef, host: Host): { type: string; value: Json } {
  const { formula } = find(target, host);
  const body = formula.replace(/^=/, '');
  if (host.grid.resolve(formula)) return { type: 'Range', value: body };
  if (body.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted) return { type: 'String', value: (quoted[1] ?? '').replace(/""/g, '"') };
  if (/^(TRUE|FALSE)$/i.test(body))
    return { type: 'Boolean', value: body.toUpperCase() === 'TRUE' };
  if (body !== '' && Number.isFinite(Number(body))) return { type: 'Double', value: Number(body) };
  return { type: 'String', value: body };
}

/** A change of one part; `setName` replaces the whole. */
function change(target: NameRef, host: Host, part: Partial<DefinedName>): void {
  host.grid.setName({ ...find(target, host), ...part });
}

const byName: ObjectMethod<object>['find'] = (_target, args, host) => {
  const found = lookup(host, args.text(0));
  return found ? object('NamedItem', { name: found.name }) : null;
};

export const namedItemCollection = classTable('NamedItemCollection', {
  items: (_target, host) => host.grid.names().map(({ name }) => object('NamedItem', { name })),
  indexer: (_target, key, host) => {
    const found = typeof key === 'string' ? lookup(host, key) : undefined;
    return found ? object('NamedItem', { name: found.name }) : null;
  },
  objectMethods: {
    GetItemOrNullObject: { effect: 'read', find: byName },
    Add: {
      effect: 'write',
      find: (_target, args, host) => {
        const name = args.text(0);
        checkName(name);
        if (lookup(host, name)) {
          throw new RichApiError('ItemAlreadyExists', 'A name of that spelling exists already.');
        }
        const comment = args.optionalText(2) ?? '';
        host.grid.setName({ name, formula: formulaOf(args, host), visible: true, comment });
        return object('NamedItem', { name });
      },
    },
  },
  methods: {
    GetCount: { effect: 'read', call: (_target, _args, { grid }) => grid.names().length },
  },
});

const place: ObjectMethod<NameRef>['find'] = (target, _args, host) => {
  const found = host.grid.resolve(find(target, host).formula);
  return found && object('Range', found);
};

export const namedItem = classTable('NamedItem', {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: (target, host) => find(target, host).name },
    Type: { get: (target, host) => meaning(target, host).type },
    Value: { get: (target, host) => meaning(target, host).value },
    Scope: { get: (target, host) => (find(target, host), 'Workbook') },
    Formula: {
      get: (target, host) => find(target, host).formula,
      set: (target, value, host) => {
        if (!text(value).startsWith('=')) throw invalidArgument();
        change(target, host, { formula: text(value) });
      },
    },
    Visible: {
      get: (target, host) => find(target, host).visible,
      set: (target, value, host) => {
        change(target, host, { visible: truth(value) });
      },
    },
    Comment: {
      get: (target, host) => find(target, host).comment,
      set: (target, value, host) => {
        change(target, host, { comment: text(value) });
      },
    },
  },
  objectMethods: {
    GetRange: { effect: 'read', find: place },
    GetRangeOrNullObject: { effect: 'read', find: place },
  },
  methods: {
    Delete: {
      effect: 'write',
      call: (target, _args, host) => {
        host.grid.deleteName(find(target, host).name);
        return null;
      },
    },
  },
});
