import type { Area } from '../model/grid';
import { type StructuralEdit, shiftArea } from '../model/structural-edit';
import type { Json } from './wire';

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

  sheet(sheetId: string): SheetExtras {
    let extras = this.sheets.get(sheetId);
    if (!extras) this.sheets.set(sheetId, (extras = newSheetExtras()));
    return extras;
  }

  copySheet(from: string, to: string): void {
    this.sheets.set(to, structuredClone(this.sheet(from)));
  }

  shift(sheetId: string, edit: StructuralEdit): void {
    const { printAreas } = this.sheet(sheetId);
    for (const key of ['area', 'rows', 'columns'] as const) {
      printAreas[key] = printAreas[key].flatMap((area) => shiftArea(area, edit) ?? []);
    }
  }
}
