import type { Json } from '../model/json';

export type { Json };

/** The parts of a rich-API batch, as office.js sends it (see office.js, `ClientRequestBase`). */

export interface ArgumentInfo {
  Arguments?: Json[];
  /** Parallel to `Arguments`: where set, the argument is the object of that path. */
  ReferencedObjectPathIds?: (number | null)[];
}

export enum ObjectPathType {
  Global = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: ObjectPathType;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  EnsureUnchanged = 6,
  QueryAsJson = 7,
  Update = 9,
}

export interface Action {
  Id: number;
  ActionType: ActionType;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface Batch {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface WireError {
  Code: string;
  Message: string;
  Location: string | null;
  ActionIndex?: number;
}

export interface BatchReply {
  Results: { ActionId: number; Value: Json }[];
  Error: WireError | null;
  TraceIds: number[];
}
