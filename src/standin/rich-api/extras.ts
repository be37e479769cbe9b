import { contains } from '../model/area';
import type { Area } from '../model/grid';
import { type StructuralEdit, shiftArea } from '../model/structural-edit';
import type { Json } from './wire';

/** A property that the pane set on some cells and the grid does not draw, such as `TextOrientation`. */
interface CellNote {
  sheetId: string;
  area: Area;
  key: string;
  value: Json;
}

export interface SheetExtras {
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  frozen: { rows: number; columns: number };
  password: string | null;
  protectionOptions: Record<string, Json>;
  pageLayout: Record<string, Json>;
  printAreas: Record<'area' | 'rows' | 'columns', Area[]>;
  /** Header and footer texts by kind of page, then by place. */
  headersFooters: Record<string, Record<string, Json>>;
}

function newSheetExtras(): SheetExtras {
  return {
    tabColor: '',
    gridlines: true,
    headings: true,
    frozen: { rows: 0, columns: 0 },
    password: null,
    protectionOptions: {},
    pageLayout: {},
    printAreas: { area: [], rows: [], columns: [] },
    headersFooters: {},
  };
}

/** What Excel keeps in a workbook and the grid does not: told back when loaded, never drawn. */
export class Extras {
  calculationMode = 'Automatic';
  readonly customProperties = new Map<string, Json>();
  private readonly sheets = new Map<string, SheetExtras>();
  private readonly conditionalFormats = new Map<string, Record<string, Json>>();
  private cellNotes: CellNote[] = [];

  sheet(sheetId: string): SheetExtras {
    let extras = this.sheets.get(sheetId);
    if (!extras) this.sheets.set(sheetId, (extras = newSheetExtras()));
    return extras;
  }

  /** Italic, borders … of a conditional format. */
  conditionalFormat(id: string): Record<string, Json> {
    let extras = this.conditionalFormats.get(id);
    if (!extras) this.conditionalFormats.set(id, (extras = {}));
    return extras;
  }

  setNote(sheetId: string, areas: readonly Area[], key: string, value: Json): void {
    for (const area of areas) {
      this.cellNotes = this.cellNotes.filter(
        (note) => note.sheetId !== sheetId || note.key !== key || !contains(area, note.area),
      );
      this.cellNotes.push({ sheetId, area, key, value });
    }
  }

  /** The value that holds for a cell; the latest wins. */
  note(sheetId: string, row: number, column: number, key: string): Json {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    const holding = this.cellNotes.filter(
      (note) => note.sheetId === sheetId && note.key === key && contains(note.area, cell),
    );
    return holding[holding.length - 1]?.value ?? null;
  }

  shift(sheetId: string, edit: StructuralEdit): void {
    this.cellNotes = this.cellNotes.flatMap((note) => {
      if (note.sheetId !== sheetId) return [note];
      const area = shiftArea(note.area, edit);
      return area ? [{ ...note, area }] : [];
    });
    const { printAreas } = this.sheet(sheetId);
    for (const key of ['area', 'rows', 'columns'] as const) {
      printAreas[key] = printAreas[key].flatMap((area) => shiftArea(area, edit) ?? []);
    }
  }
}
