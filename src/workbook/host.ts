import type { Rectangle } from '../layout/address';
import type { CellContent } from '../report/parse-figure';
import type { TableId } from '../standard';
import type { WorkbookChange, WorkbookRemoval } from './change';
import type { CollectionHost } from './collection-host';
import type { NotesReading } from './notes';
import type { Content, SheetPlan, WorkbookPlan } from './plan';
import type { ReadWorkbook } from './recovery/workbook-contents';

/** The port: what any program that holds the workbook must do for us, in our own words. */
export interface WorkbookHost {
  /** What stands in the way of creating tables. One read-only round trip. */
  survey(): Promise<Survey>;
  /** Names of sheets that an unfinished creation left: in them is nothing but what the plan writes there itself. */
  remains(plan: WorkbookPlan): Promise<readonly string[]>;
  /**
   * Writes a plan, or nothing when it fails. Sheets that `survey` saw stay as they are, but for those that the plan names: the
   * state sheet, and what an unfinished creation left.
   */
  carryOut(plan: WorkbookPlan): Promise<void>;
  /** Everything that a check needs, in one read-only round trip. */
  read(): Promise<WorkbookReading>;
  /**
   * Writes into single cells, or into none where one is locked: on a person's button only.
   * @returns false where one holds something else by now than was seen: nothing is written then
   */
  writeCells(writes: readonly CellWrite[]): Promise<boolean>;
  /** Writes the cells of a column of ours, protected as they are: on a person's button only. */
  writeColumn(column: OwnColumn, cells: readonly Content[]): Promise<void>;
  /** All cells and names, in read-only round trips: for a person's button, not for every check. */
  readContents(): Promise<ReadWorkbook>;
  /** How sheets look beside their plans, in read-only round trips. */
  inspect(plans: readonly SheetPlan[]): Promise<readonly SheetInspection[]>;
  /**
   * Restores the layout: on a person's button only.
   * @returns false where something stands by now in a line that is to be deleted: nothing is done then
   */
  change(change: WorkbookChange): Promise<boolean>;
  /**
   * Takes everything of ours away but the contents of cells: on a person's button only.
   * @returns false where something stands by now in a sheet that is to go: nothing is done then
   */
  remove(removal: WorkbookRemoval): Promise<boolean>;
  /** Brings all formulas up to date, where Excel does so on demand only: on a person's button only. */
  calculate(): Promise<void>;
  /** Shows a cell. */
  goTo(place: Place): Promise<void>;
  /** Calls the listener after anything in the workbook changed, but for what we wrote ourselves. */
  onChanged(listener: () => void): Promise<void>;
  /** What an office needs that collects reports, loaded when it is first asked for; rejects where that fails. */
  collection(): Promise<CollectionHost>;
}

export interface Survey {
  sheetNames: readonly string[];
  /** The workbook holds standard tables of ours already. */
  hasTables: boolean;
  /** The state sheet is there, but nothing that says where its cells are, which is written last. */
  isUnfinished: boolean;
}

export interface Place {
  sheetId: string;
  /** A1 notation, without the sheet. */
  address: string;
}

/** A cell and what stood in it when it was read: a formula, where it has one. */
export interface SeenCell extends Place {
  seen: CellContent['value'];
}

export interface CellWrite extends Place {
  /** A number is one whatever the cell was for; a text is never written as a formula; an empty one empties the cell. */
  value: number | string;
  /** What is to be replaced: a co-author may have replaced it already. Absent: whatever the cell holds. */
  seen?: CellContent['value'];
}

/** The check stamp, in the order of `stampFields`; last year's figures, as `lastYearCells` has them. */
export type OwnColumn = 'stamp' | 'lastYear';

export interface WorkbookReading {
  /** Cells of the state sheet; undefined when there is none. */
  state: readonly unknown[] | undefined;
  /** As it stands on the front sheet, where people may correct it; undefined when there is none. */
  agency: string | undefined;
  /** What the last stamp wrote, in the order of `stampFields`, and the fingerprint of the figures as they are. */
  stamp: readonly string[] | undefined;
  fingerprint: string | undefined;
  /** Who answers for the report, in the order of `signOffFields`. Absent where the front sheet has no such cells. */
  signOff?: ColumnReading;
  /** The column of last year's figures; undefined where its sheet is not there. */
  lastYear: readonly CellContent['value'][] | undefined;
  /** Undefined when there is no check sheet, or none that has its columns. */
  notes: NotesReading | undefined;
  tables: ReadonlyMap<TableId, TableReading>;
  /** Undefined when there is no sheet of the text. */
  narrative?: ColumnReading;
  /** Of all sheets. */
  sheetNames: readonly string[];
  /** Where names of ours point: the sheets are gone, or no more whole, when absent. */
  frontSheetName?: string;
  checkSheetName?: string;
  /** Formulas are calculated only when the person asks for it, so totals may be old. */
  manualCalculation: boolean;
}

/** What stands where a table's name points. */
export interface TableReading {
  sheetId: string;
  sheetName: string;
  /** Protected, with every cell locked: nobody can fill it. */
  isShut: boolean;
  /** Conditional formats by formula over the table; undefined where nobody has counted. */
  highlightCount?: number;
  /** Some rows or columns of the table are hidden. */
  hasHiddenLines: boolean;
  area: Rectangle;
  cells: readonly (readonly CellContent[])[];
}

/** What stands in a column of cells, from the first one down; what is no text is written as one. */
export interface ColumnReading {
  sheetId: string;
  sheetName: string;
  area: Rectangle;
  texts: readonly string[];
}

/** What of a sheet is as its plan has it, beside the contents of cells. */
export interface SheetInspection {
  isProtected: boolean;
  /** Conditional formats by formula, gravest first. */
  highlights: readonly HighlightReading[];
  /** For each validation of the plan, whether all its cells have it. */
  validations: readonly boolean[];
  /** For each range of the plan's formats, whether all its cells have its fill and its lock. */
  looks: readonly boolean[];
  /** Merged ranges among the plan's cells, in A1 notation; undefined where the host cannot tell. */
  merges: readonly string[] | undefined;
  /** Some of the plan's rows or columns are hidden, by a filter or by hand. */
  hasHiddenLines: boolean;
  frozenRows: number;
  showsGridlines: boolean;
  /** `#RRGGBB`; empty for none. */
  tabColor: string;
}

export interface HighlightReading {
  /** In A1 notation, without the sheet. */
  ranges: readonly string[];
  formula: string;
  fill: string;
  stopsIfTrue: boolean;
}

/** Why a host could not do what it was asked for. */
export type HostProblem =
  /** A person is typing in a cell. */
  | 'cellEditMode'
  | 'protected'
  /** A sheet or range that was there is not there any more. */
  | 'gone'
  /** The sheet is hidden. */
  | 'hidden'
  | 'sheetExists'
  | 'sessionLost'
  /** A person has gone on to another workbook. */
  | 'otherWorkbook'
  | 'other';

export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly problem: HostProblem,
    /** The host's own words, for a person who gives support. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}
