import { contains } from './area';
import type { Area, ConditionalFormat } from './grid';
import { clipRule, cutRule, shiftRule } from './formatting-rule';
import type { StructuralEdit } from './structural-edit';

/** The conditional formats of a workbook, in order of priority. */
export class MemoryRules {
  private all: ConditionalFormat[] = [];
  private nextId = 1;

  list(sheetId: string): ConditionalFormat[] {
    return this.all.filter((one) => one.sheetId === sheetId).map((one) => ({ ...one }));
  }

  /** `position` counts within the sheet; without it the format comes last. */
  add(format: Omit<ConditionalFormat, 'id'>, position?: number): string {
    const id = `{${(this.nextId++).toString(16).toUpperCase().padStart(8, '0')}-CF00-0000-0000}`;
    const own = this.all.filter(({ sheetId }) => sheetId === format.sheetId);
    const others = this.all.filter(({ sheetId }) => sheetId !== format.sheetId);
    own.splice(position ?? own.length, 0, { ...format, id });
    this.all = [...others, ...own];
    return id;
  }

  update(id: string, change: Partial<Omit<ConditionalFormat, 'id' | 'sheetId'>>): void {
    this.all = this.all.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  delete(id: string): void {
    this.all = this.all.filter((one) => one.id !== id);
  }

  dropSheet(sheetId: string): void {
    this.all = this.all.filter((one) => one.sheetId !== sheetId);
  }

  /** Clearing formats takes the rules of the cleared cells away; a rule that reaches beyond stays as it is. */
  clear(sheetId: string, cleared: Area): void {
    const inside = (area: Area): boolean => contains(cleared, area);
    this.all = this.all.filter((one) => one.sheetId !== sheetId || !one.areas.every(inside));
  }

  copySheet(from: string, to: string): void {
    for (const rule of this.list(from)) this.add({ ...rule, sheetId: to });
  }

  /** The rules that hold in an area, with what of them lies there; first in priority first. */
  clip(sheetId: string, area: Area): ConditionalFormat[] {
    return this.list(sheetId).flatMap((rule) => clipRule(rule, area) ?? []);
  }

  /** Takes an area out of all rules: those that reach beyond it hold on in pieces. */
  cut(sheetId: string, hole: Area): void {
    this.all = this.all.flatMap((one) =>
      one.sheetId === sheetId ? (cutRule(one, hole) ?? []) : one,
    );
  }

  shift(sheetId: string, edit: StructuralEdit): void {
    this.all = this.all.flatMap((one) => {
      if (one.sheetId !== sheetId) return [one];
      const shifted = shiftRule(one, edit);
      return shifted ? [{ ...one, ...shifted }] : [];
    });
  }
}
