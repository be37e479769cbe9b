import type { Arguments } from './arguments';
import type { Host } from './host';
import type { ClassName, HostObject, Targets } from './targets';
import type { Json } from './wire';

/** What office.js says of an operation: a batch with one write costs the user his undo. */
export type Effect = 'read' | 'write';

/** Loading is always a read, setting always a write. */
export interface Scalar<T> {
  get?: (target: T, host: Host) => Json;
  set?: (target: T, value: Json, host: Host) => void;
}

/** A method that answers a value, or null for nothing. */
export interface ValueMethod<T> {
  effect: Effect;
  call: (target: T, args: Arguments, host: Host) => Json;
}

/** A method that answers an object; null is a null object. */
export interface ObjectMethod<T> {
  effect: Effect;
  find: (target: T, args: Arguments, host: Host) => HostObject | null;
}

/** One class of Office.js, with the wire's capital names. What is not in the table is NotImplemented. */
export interface ClassTable<T> {
  scalars?: Record<string, Scalar<T>>;
  /** Navigation properties; always reads. */
  objects?: Record<string, (target: T, host: Host) => HostObject | null>;
  methods?: Record<string, ValueMethod<T>>;
  objectMethods?: Record<string, ObjectMethod<T>>;
  /** `getItem` by key; null means that there is none (an ItemNotFound). */
  indexer?: (target: T, key: Json, host: Host) => HostObject | null;
  /** The members of a collection. */
  items?: (target: T, host: Host) => HostObject[];
  /** How office.js finds the object again in a later batch: `{Id: …}` or `{_Id: …}`. */
  identity?: (target: T, host: Host) => Record<string, Json>;
}

export type ClassTables = { [K in ClassName]: ClassTable<Targets[K]> };

/** Keeps a table's types while letting it be written as a plain literal. */
export function classTable<K extends ClassName>(
  _className: K,
  table: ClassTable<Targets[K]>,
): ClassTable<Targets[K]> {
  return table;
}
