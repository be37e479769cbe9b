import type { Effect } from './class-table';

/** Library bookkeeping that says nothing about what the add-in does. */
const bookkeeping = new Set(['_KeepReference', '_RemoveReference', '_RemoveAllReferences']);

/** Which members a batch touched, as `Range.values`, each once. */
export class Activity {
  private readonly touched = { read: new Set<string>(), write: new Set<string>() };
  private services = false;
  private others = false;

  note(effect: Effect, className: string, member: string): void {
    if (className === 'InternalService') this.services = true;
    else if (!bookkeeping.has(member)) {
      this.others = true;
      this.touched[effect].add(`${className}.${camelCase(member)}`);
    } else {
      this.services = true;
    }
  }

  get reads(): string[] {
    return [...this.touched.read];
  }

  get writes(): string[] {
    return [...this.touched.write];
  }

  /** True when office.js sent the batch for its own sake. */
  get internal(): boolean {
    return this.services && !this.others;
  }
}

/** The wire says `GetUsedRange`, people say `getUsedRange`; `_RegisterDataChangedEvent` stays. */
export function camelCase(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

export function capital(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
