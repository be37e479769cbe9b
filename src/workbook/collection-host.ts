import type { Rectangle } from '../layout/address';
import type { Place } from './host';
import type { WorkbookPlan } from './plan';

/**
 * The port of an office that collects reports: what its workbook keeps and shows, beside what `WorkbookHost` does for one
 * report.
 */
export interface CollectionHost {
  /**
   * The records that the workbook keeps, in read-only round trips; undefined where it keeps none. Emptied rows between them
   * come back as `[]`, none after the last.
   */
  readRecords(): Promise<readonly KeptRecord[] | undefined>;
  /**
   * Writes records from a row on, counted from 0, and nothing else; the sheet that keeps them is made when there is none. On a
   * person's wish only. Where it fails midway, the first ones are written and the others are as before.
   * @param end rows from there on are emptied; without it, `from` must be the end, or the records be there in part
   * @returns false where they are not, so somebody else has written there: nothing is written then
   * @throws RangeError for a text longer than `stateCellLimit`, and for an end within what is written
   */
  writeRecords(from: number, records: readonly KeptRecord[], end?: number): Promise<boolean>;
  /**
   * Puts each sheet in the place of the one that has its name, which must be ours and goes with all that looks at it by
   * formula; where there is none, it goes to the end. Names are set anew. All or nothing: where it fails, the old sheets and
   * names are there again.
   */
  replaceSheets(plan: SheetsPlan): Promise<void>;
  /** Where a name of ours points; undefined where there is none, or its sheet is gone. One read-only round trip. */
  namedPlace(name: string): Promise<NamedPlace | undefined>;
  /** The cell that is selected: of several, the one that a person would type into. */
  selection(): Promise<Place>;
  /** Calls the listener when another cell or sheet is selected, by whomever. Gives back what ends it. */
  onSelected(listener: () => void): Promise<() => Promise<void>>;
}

/** A row of texts, of any number and each in a cell of its own. Empty ones at its end do not come back. */
export type KeptRecord = readonly string[];

/** Some sheets of a workbook with their names; `start` is shown afterwards. */
export type SheetsPlan = Pick<WorkbookPlan, 'sheets' | 'names'> &
  Partial<Pick<WorkbookPlan, 'start'>>;

export interface NamedPlace {
  sheetId: string;
  sheetName: string;
  area: Rectangle;
}
