import { Activity, camelCase, type WriteLimit } from './activity';
import type { ClassTables } from './class-table';
import { itemNotFound, notImplemented, RichApiError } from './errors';
import type { Host } from './host';
import { Query } from './query';
import { at, Resolver } from './resolve';
import type { HostObject } from './targets';
import {
  type Action,
  ActionType,
  type Batch,
  type BatchReply,
  type Json,
  type WireError,
} from './wire';

export interface BatchOutcome {
  reply: BatchReply;
  activity: Activity;
}

/** Carries out one batch: actions in order, stopping at the first that fails; what was done before stays done. */
export function runBatch(
  batch: Batch,
  host: Host,
  tables: ClassTables,
  limit?: WriteLimit,
): BatchOutcome {
  const activity = new Activity(limit);
  const run = new BatchRun(batch, host, tables, activity);
  const reply: BatchReply = { Results: [], Error: null, TraceIds: [] };
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = run.carryOut(action);
      if (action.ActionType === ActionType.Trace) reply.TraceIds.push(action.Id);
      // A trace wants a result, too: office.js adds an event's handler when it sees one.
      reply.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      reply.Error = { ...wireError(error), ActionIndex: index };
      break;
    }
  }
  return { reply, activity };
}

/** A fault of the grid itself must reach the pane, too, or it would wait for an answer for ever. */
function wireError(error: unknown): WireError {
  if (error instanceof RichApiError) {
    return { Code: error.code, Message: error.message, Location: error.location };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { Code: 'GeneralException', Message: message, Location: null };
}

class BatchRun {
  private readonly resolver: Resolver;
  private readonly query: Query;
  private readonly referenceIds = new Map<number, string>();
  /** Paths that the pane wants to use again in a later batch. */
  private readonly kept: Set<number>;

  constructor(
    batch: Batch,
    private readonly host: Host,
    tables: ClassTables,
    private readonly activity: Activity,
  ) {
    this.resolver = new Resolver(batch, host, tables, activity);
    const keeping = batch.Actions.filter(({ Name }) => Name === '_KeepReference');
    this.kept = new Set(keeping.map(({ ObjectPathId }) => ObjectPathId));
    this.query = new Query(this.resolver, host, activity);
  }

  carryOut(action: Action): Json {
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.resolver.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.Instantiate) return this.instantiate(target, action);
    // Setting or calling something on a null object is an error in Excel, loading it is not.
    if (target === null) {
      if (action.ActionType === ActionType.Query || action.Name === '_KeepReference') return null;
      throw itemNotFound();
    }
    switch (action.ActionType) {
      case ActionType.Query:
        return this.query.run(target, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.method(target, action);
      case ActionType.SetProperty:
        return this.setProperty(target, action);
      case ActionType.EnsureUnchanged:
      case ActionType.QueryAsJson:
      case ActionType.Update:
        throw notImplemented(`action type ${String(action.ActionType)}`);
    }
  }

  private instantiate(one: HostObject | null, action: Action): Json {
    if (one === null) return null;
    const { table, target } = this.resolver.bind(one);
    const identity = table.identity?.(target, this.host) ?? {};
    return this.kept.has(action.ObjectPathId)
      ? { ...identity, _ReferenceId: this.referenceId(one, action.ObjectPathId) }
      : identity;
  }

  private referenceId(one: HostObject, pathId: number): string {
    const known = this.referenceIds.get(pathId);
    if (known !== undefined) return known;
    const id = this.host.keep(one);
    this.referenceIds.set(pathId, id);
    return id;
  }

  private method(one: HostObject, action: Action): Json {
    const { className, table, target } = this.resolver.bind(one);
    this.host.requireKnown(className, action.Name);
    this.activity.note(table.methods?.[action.Name]?.effect ?? 'read', className, action.Name);
    if (action.Name === '_KeepReference') {
      return { _ReferenceId: this.referenceId(one, action.ObjectPathId) };
    }
    const method = table.methods?.[action.Name];
    if (!method) throw notImplemented(`${className}.${camelCase(action.Name)}`);
    const args = this.resolver.arguments(action.ArgumentInfo);
    return at(className, action.Name, () => method.call(target, args, this.host));
  }

  private setProperty(one: HostObject, action: Action): Json {
    const { className, table, target } = this.resolver.bind(one);
    const set = table.scalars?.[action.Name]?.set;
    if (!set) throw notImplemented(`${className}.${camelCase(action.Name)} (setting it)`);
    this.host.requireKnown(className, action.Name);
    this.activity.note('write', className, action.Name);
    const value = this.resolver.arguments(action.ArgumentInfo).json(0);
    at(className, action.Name, () => {
      set(target, value, this.host);
    });
    return null;
  }
}
