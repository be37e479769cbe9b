import type { Activity } from './activity';
import { type Argument, Arguments } from './arguments';
import type { ClassTable, ClassTables } from './class-table';
import { camelCase } from './activity';
import { itemNotFound, notImplemented, RichApiError } from './errors';
import type { Host } from './host';
import { type ClassName, type HostObject, object, type Targets } from './targets';
import { type ArgumentInfo, type Batch, type Json, type ObjectPath, ObjectPathType } from './wire';

/** An object with its class's table: what the actions of a batch work on. */
interface Bound<K extends ClassName = ClassName> {
  className: K;
  target: Targets[K];
  table: ClassTable<Targets[K]>;
}

/** Runs a member and names it in whatever error comes out. */
export function at<R>(className: string, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof RichApiError && error.location === null) {
      throw new RichApiError(error.code, error.message, `${className}.${camelCase(member)}`);
    }
    throw error;
  }
}

/** Finds the objects of a batch by their paths, each once: a path such as `Add` has an effect. */
export class Resolver {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly host: Host,
    private readonly tables: ClassTables,
    private readonly activity: Activity,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) {
      throw new RichApiError('InvalidObjectPath', `The batch has no object path ${id}.`);
    }
    const result = this.follow(path);
    this.found.set(id, result);
    return result;
  }

  /** Generic in the class, so that target and table stay together in the types. */
  bind<K extends ClassName>(one: HostObject<K>): Bound<K> {
    const { className, target } = one as { className: K; target: Targets[K] };
    return { className, target, table: this.tables[className] };
  }

  arguments(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      values.map((value, index): Argument => {
        const id = ids[index];
        return typeof id === 'number' && id > 0 ? { object: this.resolve(id) } : { value };
      }),
    );
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.Global:
        return object('Workbook', {});
      case ObjectPathType.NewObject:
        return this.service(path.Name);
      case ObjectPathType.ReferenceId:
        return this.reference(path.Name);
      case ObjectPathType.NullObject:
        return null;
      case ObjectPathType.Method:
      case ObjectPathType.Property:
      case ObjectPathType.Indexer: {
        // Whatever is asked of a null object is a null object.
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        return parent && this.child(parent, path);
      }
      default:
        throw notImplemented(`object path type ${String(path.ObjectPathType)}`);
    }
  }

  private child(parent: HostObject, path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === ObjectPathType.Property) return this.property(parent, path.Name);
    return path.ObjectPathType === ObjectPathType.Method
      ? this.method(parent, path)
      : this.item(parent, path.ArgumentInfo?.Arguments?.[0] ?? null);
  }

  private service(name: string): HostObject {
    if (!/^Microsoft\.(InternalService|AppRuntime)\./.test(name)) throw notImplemented(name);
    return object('InternalService', { name });
  }

  private reference(id: string): HostObject {
    const kept = this.host.references.get(id);
    if (!kept) {
      throw new RichApiError(
        'InvalidReference',
        'The object that you kept is no longer there: its cells were deleted or it was released.',
      );
    }
    return kept;
  }

  property(parent: HostObject, name: string): HostObject | null {
    const { className, table, target } = this.bind(parent);
    this.host.requireKnown(className, name);
    const find = table.objects?.[name];
    if (!find) throw notImplemented(`${className}.${camelCase(name)}`);
    return at(className, name, () => find(target, this.host));
  }

  private method(parent: HostObject, path: ObjectPath): HostObject | null {
    const { className, table, target } = this.bind(parent);
    this.host.requireKnown(className, path.Name);
    const method = table.objectMethods?.[path.Name];
    if (!method) throw notImplemented(`${className}.${camelCase(path.Name)}`);
    this.activity.note(method.effect, className, path.Name);
    const args = this.arguments(path.ArgumentInfo);
    if (args.hasNullObject && path.Name.endsWith('OrNullObject')) return null;
    return at(className, path.Name, () => {
      const result = method.find(target, args, this.host);
      if (result === null && !path.Name.endsWith('OrNullObject')) throw itemNotFound();
      return result;
    });
  }

  private item(parent: HostObject, key: Json): HostObject {
    const { className, table, target } = this.bind(parent);
    const find = table.indexer;
    if (!find) throw notImplemented(`${className}.getItem`);
    this.activity.note('read', className, 'GetItem');
    return at(className, 'GetItem', () => {
      const result = find(target, key, this.host);
      if (result === null) throw itemNotFound();
      return result;
    });
  }
}
