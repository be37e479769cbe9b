import type { CellContent } from '../report/parse-figure';
import type { LineEdit } from './restore/table-standing';
import type { Content, NamePlan, SheetPlan } from './plan';

/**
 * What a host has to do to a workbook of ours, in this order. Sheets are named as they are called when the renames are
 * done. Nothing that is not named here is touched.
 */
export interface WorkbookChange {
  /** Sheets that make way and are kept as they are. */
  renames: readonly { from: string; to: string }[];
  /** Whole rows and columns; those of one sheet one after the other. */
  lineEdits: readonly (LineEdit & { sheet: string })[];
  added: readonly AddedSheet[];
  relaid: readonly RelaidSheet[];
  /** Made anew, whatever they stood for. */
  names: readonly NamePlan[];
  properties: readonly { key: string; value: string }[];
}

export interface AddedSheet {
  plan: SheetPlan;
  /** The sheet that it stands before; at the end when absent. */
  before?: string;
  /** What is put into its cells besides. */
  cells: readonly PlacedContent[];
}

/** What stood in a cell, to be written into another one. */
export interface PlacedContent extends CellContent {
  /** A1 notation. */
  address: string;
}

/** A sheet that gets back, where it stands, what its plan has. */
export interface RelaidSheet {
  plan: SheetPlan;
  parts: ReadonlySet<LayoutPart>;
  /** Contents from A1: null leaves a cell as it is. */
  contents: readonly (readonly (Content | null)[])[];
}

/** What a host has to do so that nothing of ours is left but plain cells. */
export interface WorkbookRemoval {
  /**
   * Sheets that stay: without protection, highlights, validations, and with values in place of formulas: those that they show
   * when it is done.
   */
  plain: readonly { plan: SheetPlan; values: readonly PlacedContent[] }[];
  /** @property inputs the cells that people write in; blank, or the sheet stays */
  deletedSheets: readonly { name: string; inputs: readonly string[] }[];
  names: readonly string[];
  properties: readonly string[];
}

/** What of a sheet can be damaged and laid out anew, each by itself. */
export type LayoutPart =
  | 'contents'
  | 'merges'
  | 'looks'
  | 'sizes'
  | 'highlights'
  | 'validations'
  | 'hiddenLines'
  /** Frozen rows, gridlines and the colour of the tab. */
  | 'view'
  | 'protection';
