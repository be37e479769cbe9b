import type { Effect } from './class-table';
import type { RichApiError } from './errors';

/** Library bookkeeping that says nothing about what the add-in does. */
const bookkeeping = new Set(['_KeepReference', '_RemoveReference', '_RemoveAllReferences']);

/** Ends a batch as Excel does when it refuses in the middle: what was done before stays done. */
export interface WriteLimit {
  /** Writes that are carried out before. */
  afterWrites: number;
  error: RichApiError;
}

/** Which members a batch touched, as `Range.values`, each once. */
export class Activity {
  private readonly touched = { read: new Set<string>(), write: new Set<string>() };
  /** How many times it wrote. */
  writeCount = 0;

  constructor(private readonly limit?: WriteLimit) {}

  note(effect: Effect, className: string, member: string): void {
    if (effect === 'write') {
      if (this.writeCount === this.limit?.afterWrites) throw this.limit.error;
      this.writeCount += 1;
    }
    if (className !== 'InternalService' && !bookkeeping.has(member)) {
      this.touched[effect].add(`${className}.${camelCase(member)}`);
    }
  }

  get reads(): string[] {
    return [...this.touched.read];
  }

  get writes(): string[] {
    return [...this.touched.write];
  }
}

/** The wire says `GetUsedRange`, people say `getUsedRange`; `_RegisterDataChangedEvent` stays. */
export function camelCase(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

export function capital(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
