import { isRecord } from '../model/json';
import { type Activity, camelCase, capital } from './activity';
import { notImplemented } from './errors';
import type { Host } from './host';
import { at, type Resolver } from './resolve';
import type { HostObject } from './targets';
import type { Json, QueryInfo } from './wire';

/** `load`: reads the named properties of an object, of objects below it, and of a collection's items. */
export class Query {
  constructor(
    private readonly resolver: Resolver,
    private readonly host: Host,
    private readonly activity: Activity,
  ) {}

  run(object: HostObject, info: QueryInfo): Json {
    const selected = (info.Select ?? []).map((path) => path.split('/'));
    const expanded = (info.Expand ?? []).map((path) => [...path.split('/'), '$all']);
    const answer = this.select(object, [...selected, ...expanded]);
    const items = isRecord(answer) ? answer._Items : undefined;
    if (Array.isArray(items) && isRecord(answer)) {
      const skip = info.Skip ?? 0;
      const end = info.Top === undefined ? undefined : skip + info.Top;
      return { ...answer, _Items: items.slice(skip, end) };
    }
    return answer;
  }

  private select(one: HostObject, paths: string[][]): Json {
    const { table, target } = this.resolver.bind(one);
    const identity = table.identity?.(target, this.host) ?? {};
    if (table.items) {
      // `items/name` and `name` say the same of a collection.
      const below = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path));
      const items = table.items(target, this.host).map((item) => this.select(item, below));
      return { ...this.scalars(one, []), _Items: items };
    }
    return { ...identity, ...this.scalars(one, paths) };
  }

  private scalars(one: HostObject, paths: string[][]): Record<string, Json> {
    const answer: Record<string, Json> = {};
    for (const [member, below] of this.group(one, paths)) {
      answer[member] = this.member(one, member, below);
    }
    return answer;
  }

  /** The members asked for, each with the paths below it. */
  private group(one: HostObject, paths: string[][]): Map<string, string[][]> {
    const groups = new Map<string, string[][]>();
    const { className, table } = this.resolver.bind(one);
    const everything = paths.length === 0 || paths.some((path) => path.length === 0);
    const wanted = everything && !table.items ? [...paths, ['$all']] : paths;
    for (const [first, ...rest] of wanted) {
      if (first === undefined || first === '$none' || first === 'isNullObject') continue;
      if (first === '$all') {
        for (const [name, { get }] of Object.entries(table.scalars ?? {})) {
          const isThere = get && this.host.knows(className, name);
          if (isThere && !groups.has(name)) groups.set(name, []);
        }
        continue;
      }
      const name = capital(first);
      const below = groups.get(name) ?? [];
      if (rest.length > 0) below.push(rest);
      groups.set(name, below);
    }
    return groups;
  }

  private member(one: HostObject, member: string, below: string[][]): Json {
    const { className, table, target } = this.resolver.bind(one);
    this.host.requireKnown(className, member);
    const get = table.scalars?.[member]?.get;
    if (get) {
      this.activity.note('read', className, member);
      return at(className, member, () => get(target, this.host));
    }
    if (!table.objects?.[member]) throw notImplemented(`${className}.${camelCase(member)}`);
    const child = this.resolver.property(one, member);
    return child && this.select(child, below);
  }
}
