import { editOfChange, shiftArea, type StructuralEdit } from '../model/structural-edit';
import { contains, offset } from '../model/area';
import type { Area, Grid, GridChange, Place } from '../model/grid';
import { camelCase } from './activity';
import { apiNotFound, itemNotFound } from './errors';
import { type Extras, extrasOf } from './extras';
import { FormatList } from './format-list';
import { introducedIn } from './introduced';
import type { AreasRef, ClassName, HostObject } from './targets';

/** An event handler that the pane registered, as the wire numbers it. */
interface EventRegistration {
  messageType: number;
  /** `Workbook`, or the worksheet's id. */
  targetId: string;
}

/** The workbook as the class tables see it: the grid, what Excel keeps beyond it, and what outlives a batch. */
export class Host {
  readonly extras: Extras;
  readonly conditionalFormats: FormatList;
  private readonly registrations = new Set<string>();
  /** Objects that the pane keeps between batches; ranges among them move with their cells. */
  readonly references = new Map<string, HostObject>();
  /** Changes of the add-in itself, to be reported once the batch is over. */
  private ownChanges: GridChange[] = [];
  private nextReference = 1;

  /** @param hasExcelApi whether this Excel has a version, such as 1.9, of the requirement set */
  constructor(
    readonly grid: Grid,
    private readonly hasExcelApi: (version: string) => boolean,
  ) {
    this.conditionalFormats = new FormatList(grid);
    this.extras = extrasOf(grid);
    grid.onChange((change) => {
      const edit = editOfChange(change);
      if (edit) this.shift(change.sheetId, edit);
    });
    grid.onRearranged((rearrangement) => {
      if (rearrangement.kind !== 'sheetCopied') this.move(rearrangement.from, rearrangement.to);
    });
  }

  /** False for a member that is newer than this Excel. */
  knows(className: ClassName, member: string): boolean {
    const version = introducedIn(className, member);
    return version === undefined || this.hasExcelApi(version);
  }

  requireKnown(className: ClassName, member: string): void {
    if (!this.knows(className, member)) throw apiNotFound(`${className}.${camelCase(member)}`);
  }

  keep(object: HostObject): string {
    const id = `ref:${this.nextReference++}`;
    this.references.set(id, object);
    return id;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  register(registration: EventRegistration): void {
    this.registrations.add(registrationKey(registration));
  }

  unregister(registration: EventRegistration): void {
    this.registrations.delete(registrationKey(registration));
  }

  isRegistered(registration: EventRegistration): boolean {
    return this.registrations.has(registrationKey(registration));
  }

  reportOwnChange(change: GridChange): void {
    this.ownChanges.push(change);
  }

  takeOwnChanges(): GridChange[] {
    const changes = this.ownChanges;
    this.ownChanges = [];
    return changes;
  }

  sheetName(sheetId: string): string {
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    if (!sheet) throw itemNotFound();
    return sheet.name;
  }

  /** By id or by name, upper and lower case alike; null when there is none. */
  findSheet(key: string): string | null {
    const sheets = this.grid.sheets();
    const wanted = key.toLowerCase();
    const found =
      sheets.find(({ id }) => id === key) ??
      sheets.find((one) => one.name.toLowerCase() === wanted);
    return found?.id ?? null;
  }

  private shift(sheetId: string, edit: StructuralEdit): void {
    for (const [id, kept] of this.references) {
      if (kept.className === 'Range' && kept.target.sheetId === sheetId) {
        const area = shiftArea(kept.target.area, edit);
        if (area) kept.target.area = area;
        else this.references.delete(id);
      } else if (kept.className === 'RangeAreas' && kept.target.sheetId === sheetId) {
        kept.target.areas = shiftAll(kept.target, edit);
      }
    }
  }

  /** A range follows if all its cells moved. */
  private move(from: Place, to: Place): void {
    const down = to.area.row - from.area.row;
    const right = to.area.column - from.area.column;
    for (const kept of this.references.values()) {
      if (kept.className !== 'Range' || kept.target.sheetId !== from.sheetId) continue;
      if (!contains(from.area, kept.target.area)) continue;
      kept.target.sheetId = to.sheetId;
      kept.target.area = offset(kept.target.area, down, right);
    }
  }
}

function shiftAll({ areas }: AreasRef, edit: StructuralEdit): Area[] {
  return areas.flatMap((area) => shiftArea(area, edit) ?? []);
}

function registrationKey({ messageType, targetId }: EventRegistration): string {
  return `${messageType}:${targetId}`;
}
