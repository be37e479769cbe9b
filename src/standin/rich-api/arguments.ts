import { invalidArgument, itemNotFound } from './errors';
import type { ClassName, HostObject } from './targets';
import type { Json } from './wire';

/** A plain value, or an object of the batch; `null` inside `object` is a null object. */
export type Argument = { value: Json } | { object: HostObject | null };

/** The arguments of one call. What is missing or of another kind is an InvalidArgument, as in Excel. */
export class Arguments {
  constructor(private readonly all: readonly Argument[]) {}

  json(index: number): Json {
    const argument = this.all[index];
    return argument && 'value' in argument ? argument.value : null;
  }

  text(index: number): string {
    const value = this.json(index);
    if (typeof value !== 'string' || value === '') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    const value = this.json(index);
    if (value === null) return null;
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  integer(index: number): number {
    const value = this.json(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.json(index) === null ? otherwise : this.integer(index);
  }

  flag(index: number): boolean {
    return this.json(index) === true;
  }

  /** The object given, if one was given at all. */
  isObject(index: number): boolean {
    const argument = this.all[index];
    return argument !== undefined && 'object' in argument;
  }

  isObjectOf(index: number, className: ClassName): boolean {
    const argument = this.all[index];
    return (
      argument !== undefined && 'object' in argument && argument.object?.className === className
    );
  }

  get hasNullObject(): boolean {
    return this.all.some((argument) => 'object' in argument && argument.object === null);
  }

  object<K extends ClassName>(index: number, className: K): HostObject<K> {
    const argument = this.all[index];
    if (argument === undefined || !('object' in argument)) throw invalidArgument();
    if (argument.object === null) throw itemNotFound();
    if (argument.object.className !== className) throw invalidArgument();
    return argument.object as HostObject<K>;
  }
}
