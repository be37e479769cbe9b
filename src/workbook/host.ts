import type { Rectangle } from '../layout/address';
import type { CellContent } from '../report/parse-figure';
import type { TableId } from '../standard';
import type { NotesReading } from './notes';
import type { WorkbookPlan } from './plan';

/** The port: what any program that holds the workbook must do for us, in our own words. */
export interface WorkbookHost {
  /** What stands in the way of creating tables. One read-only round trip. */
  survey(): Promise<Survey>;
  /**
   * Writes a plan, or nothing when it fails. Existing sheets stay as they are, but for the state sheet, which is ours.
   */
  carryOut(plan: WorkbookPlan): Promise<void>;
  /** Everything that a check needs, in one read-only round trip. */
  read(): Promise<WorkbookReading>;
  /** Writes numbers into single cells: on a person's button only. */
  writeFigures(figures: readonly FigureWrite[]): Promise<void>;
  /** Writes words into single cells, never as formulas: on a person's button only. */
  writeTexts(texts: readonly TextWrite[]): Promise<void>;
  /** Writes the cells of the check stamp, protected as they are: on a person's button only. */
  writeStamp(cells: readonly string[]): Promise<void>;
  /** Shows a cell. */
  goTo(place: Place): Promise<void>;
  /** Calls the listener after anything in the workbook changed, but for what we wrote ourselves. */
  onChanged(listener: () => void): Promise<void>;
}

export interface Survey {
  sheetNames: readonly string[];
  /** The workbook holds standard tables of ours already. */
  hasTables: boolean;
}

export interface Place {
  sheetId: string;
  /** A1 notation, without the sheet. */
  address: string;
}

export interface FigureWrite extends Place {
  value: number;
}

/** An empty text empties the cell. */
export interface TextWrite extends Place {
  text: string;
}

export interface WorkbookReading {
  /** Cells of the state sheet; undefined when there is none. */
  state: readonly unknown[] | undefined;
  /** As it stands on the front sheet, where people may correct it; undefined when there is none. */
  agency: string | undefined;
  /** What the last stamp wrote, in the order of `stampFields`, and the fingerprint of the figures as they are. */
  stamp: readonly string[] | undefined;
  fingerprint: string | undefined;
  /** Undefined when there is no check sheet, or none that has its columns. */
  notes: NotesReading | undefined;
  tables: ReadonlyMap<TableId, TableReading>;
  /** Formulas are calculated only when the person asks for it, so totals may be old. */
  manualCalculation: boolean;
}

/** What stands where a table's name points. */
export interface TableReading {
  sheetId: string;
  sheetName: string;
  /** Protected, with every cell locked: nobody can fill it. */
  isShut: boolean;
  area: Rectangle;
  cells: readonly (readonly CellContent[])[];
}

/** Why a host could not do what it was asked for. */
export type HostProblem =
  /** A person is typing in a cell. */
  | 'cellEditMode'
  | 'protected'
  /** A sheet or range that was there is not there any more. */
  | 'gone'
  | 'sheetExists'
  | 'sessionLost'
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
