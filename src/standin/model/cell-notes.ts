import { contains, intersect, isWithin, offset, subtract } from './area';
import type { Area } from './grid';
import type { Json } from './json';
import { shiftArea, type StructuralEdit } from './structural-edit';

/** What some cells have that no grid draws, such as their data validation or text orientation. */
export interface CellNote {
  area: Area;
  key: string;
  value: Json;
}

/** The notes of a sheet; the latest wins. */
export class CellNotes {
  constructor(private list: CellNote[] = []) {}

  set(area: Area, key: string, value: Json): void {
    this.list = this.list.filter((note) => note.key !== key || !contains(area, note.area));
    this.list.push({ area, key, value });
  }

  /** Null where nothing was noted. */
  at(row: number, column: number, key: string): Json {
    const holding = this.list.filter(
      (note) => note.key === key && isWithin(note.area, row, column),
    );
    return holding[holding.length - 1]?.value ?? null;
  }

  /** The notes of an area, seen from its first cell. */
  clip(area: Area): CellNote[] {
    return this.list.flatMap((note) => {
      const part = intersect(note.area, area);
      return part ? [{ ...note, area: offset(part, -area.row, -area.column) }] : [];
    });
  }

  /** Notes that were clipped, for the cells from `row` and `column` on. */
  put(notes: readonly CellNote[], row: number, column: number): void {
    this.list.push(...notes.map((note) => ({ ...note, area: offset(note.area, row, column) })));
  }

  clear(hole: Area): void {
    this.list = this.list.flatMap((note) =>
      subtract(note.area, hole).map((area) => ({ ...note, area })),
    );
  }

  shift(edit: StructuralEdit): void {
    this.list = this.list.flatMap((note) => {
      const area = shiftArea(note.area, edit);
      return area ? [{ ...note, area }] : [];
    });
  }

  copy(): CellNotes {
    return new CellNotes([...this.list]);
  }
}
