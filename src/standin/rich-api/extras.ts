import type { Area, Grid } from '../model/grid';
import { editOfChange, type StructuralEdit, shiftArea } from '../model/structural-edit';
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

const extrasOfGrids = new WeakMap<Grid, Extras>();

/** They are the workbook's: all panes beside it see the same, and one that is opened later, too. */
export function extrasOf(grid: Grid): Extras {
  let extras = extrasOfGrids.get(grid);
  if (!extras) {
    const its = (extras = new Extras());
    extrasOfGrids.set(grid, its);
    grid.onChange((change) => {
      const edit = editOfChange(change);
      if (edit) its.shift(change.sheetId, edit);
    });
    grid.onRearranged((rearrangement) => {
      if (rearrangement.kind === 'sheetCopied') {
        its.copySheet(rearrangement.from, rearrangement.to);
      }
    });
  }
  return extras;
}

/** For a workbook that is opened once more. */
export function copyExtras(from: Grid, to: Grid): void {
  extrasOf(to).takeFrom(extrasOf(from));
  setCalculationMode(to, extrasOf(to).calculationMode);
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export function setCalculationMode(grid: Grid, mode: CalculationMode): void {
  extrasOf(grid).calculationMode = mode;
  grid.setManualCalculation(mode === 'Manual');
}

/** What Excel keeps in a workbook and the grid does not: told back when loaded, never drawn. */
export class Extras {
  calculationMode: CalculationMode = 'Automatic';
  readonly customProperties = new Map<string, Json>();
  private readonly sheets = new Map<string, SheetExtras>();

  takeFrom(other: Extras): void {
    this.calculationMode = other.calculationMode;
    for (const [key, value] of other.customProperties) this.customProperties.set(key, value);
    for (const [id, sheet] of other.sheets) this.sheets.set(id, structuredClone(sheet));
  }

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
