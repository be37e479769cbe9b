/**
 * What the protocol interpreter needs of a spreadsheet. Two implementations: `MemoryGrid` (Node, for fast tests) and
 * `UniverGrid` (the real grid in the browser). Everything is synchronous except `settled`.
 *
 * Coordinates are zero-based. A cell's *content* is what a person would type: a number, a text, a boolean, `''` for an empty
 * cell, or a text beginning with `=` for a formula (English function names, commas).
 */
import type { Json } from './json';

export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export type Axis = 'row' | 'column';

export type Content = string | number | boolean;

/** Excel's own names, as Office.js uses them. */
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export interface SheetInfo {
  /** Stable while the sheet is renamed and moved. */
  id: string;
  name: string;
  visibility: Visibility;
}

export interface Border {
  /** Excel's BorderLineStyle: None, Continuous, Dash, … */
  style: string;
  color: string;
  /** Excel's BorderWeight: Hairline, Thin, Medium, Thick. */
  weight: string;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

/** A cell's own format, without what conditional formats lay over it. Colours are `#RRGGBB`; no fill is `''`. */
export interface CellFormat {
  fill: string;
  fontName: string;
  /** Points. */
  fontSize: number;
  bold: boolean;
  italic: boolean;
  fontColor: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  numberFormat: string;
  locked: boolean;
  borders: Partial<Record<Edge, Border>>;
}

export interface ConditionalFormat {
  id: string;
  sheetId: string;
  /** Where the rule holds; a formula is relative to the top-left cell of the first area. */
  areas: Area[];
  formula: string;
  /** Excel's name of another kind than a formula, which a person may have added: kept and told, not drawn. */
  type?: string;
  fill: string;
  fontColor: string;
  bold: boolean | null;
  stopIfTrue: boolean;
  /** What no grid draws: italic, borders, number format. */
  details?: Record<string, Json>;
}

/** Rows that a person filters by their contents. */
export interface RowFilter {
  /** With the headings in its first row. */
  area: Area;
  /** Those that the filter's criteria hide; none without criteria. */
  hiddenRows: number[];
}

/** Some cells of a sheet. */
export interface Place {
  sheetId: string;
  area: Area;
}

/** Something that no change event tells, but that what belongs to cells and sheets beside the grid must follow. */
export type Rearrangement =
  | { kind: 'sheetCopied'; from: string; to: string }
  | { kind: 'cellsMoved'; from: Place; to: Place };

export interface DefinedName {
  name: string;
  /** Such as `='依申请公开'!$A$4:$J$31`; kept right when sheets are renamed and rows or columns move. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface CellReading {
  value: Content;
  type: ValueType;
  /** What the cell shows, by its number format. */
  text: string;
  /** The formula with its `=`, or the value. */
  formula: Content;
  format: CellFormat;
}

/** One thing that a person (or a program other than the add-in) did, as Excel reports it. */
export interface GridChange {
  sheetId: string;
  /** A1 notation without the sheet: `C5`, `D6:F7`, `4:4` for a row. */
  address: string;
  changeType:
    | 'RangeEdited'
    | 'RowInserted'
    | 'RowDeleted'
    | 'ColumnInserted'
    | 'ColumnDeleted'
    | 'CellInserted'
    | 'CellDeleted';
}

export interface Grid {
  readonly fileName: string;
  sheets(): SheetInfo[];
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  /** Copies a sheet under a name of its own, such as `总表 (2)`, to a position counted from 0; names stay with the original. */
  copySheet(sheetId: string, position: number): string;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setVisibility(sheetId: string, visibility: Visibility): void;
  activeSheet(): string;
  activateSheet(sheetId: string): void;

  read(sheetId: string, row: number, column: number): CellReading;
  /** Smallest area that holds all non-empty cells; null on an empty sheet. */
  usedArea(sheetId: string): Area | null;
  writeContent(sheetId: string, area: Area, contents: Content[][]): void;
  writeFormat(sheetId: string, area: Area, format: Partial<CellFormat>): void;
  clear(sheetId: string, area: Area, what: 'All' | 'Contents' | 'Formats'): void;

  /** What cells have that the grid does not draw; null where nothing was noted. */
  note(sheetId: string, row: number, column: number, key: string): Json;
  setNote(sheetId: string, area: Area, key: string, value: Json): void;

  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  merges(sheetId: string): Area[];
  /** Points, as Office.js has it. */
  setColumnWidth(sheetId: string, column: number, points: number): void;
  columnWidth(sheetId: string, column: number): number;
  setRowHeight(sheetId: string, row: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  isHidden(sheetId: string, axis: Axis, line: number): boolean;
  /** Hides or shows whole rows or columns, beginning with the zero-based one `first`. */
  setHidden(sheetId: string, axis: Axis, first: number, count: number, hidden: boolean): void;
  filter(sheetId: string): RowFilter | null;
  /** Shows the rows that the filter before it hid; null takes the filter away. */
  setFilter(sheetId: string, filter: RowFilter | null): void;
  freeze(sheetId: string, rows: number, columns: number): void;
  setGridlines(sheetId: string, shown: boolean): void;
  setTabColor(sheetId: string, color: string): void;

  /** In order of priority, first wins. The grid keeps their areas and formulas right when rows and columns move. */
  conditionalFormats(sheetId: string): ConditionalFormat[];
  addConditionalFormat(format: Omit<ConditionalFormat, 'id'>, position?: number): string;
  updateConditionalFormat(
    id: string,
    change: Partial<Omit<ConditionalFormat, 'id' | 'sheetId'>>,
  ): void;
  deleteConditionalFormat(id: string): void;

  names(): DefinedName[];
  setName(name: DefinedName): void;
  deleteName(name: string): void;
  /** Where a name or a reference formula points; null when it points nowhere (`#REF!`). */
  resolve(formula: string): Place | null;

  protect(sheetId: string, on: boolean): void;
  isProtected(sheetId: string): boolean;

  selection(): Place;
  select(sheetId: string, area: Area): void;

  /** Excel versions before ExcelApi 1.19 forget what could be undone when an add-in writes. */
  clearUndo(): void;
  /** Structural edits as a person makes them; each raises its change. */
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;

  /** Called for changes made by people (typing, paste, fill, delete, undo, redo, rows and columns), once for each. */
  onChange(listener: (change: GridChange) => void): void;
  /**
   * Called when other cells are selected, by a person or the add-in. A sheet that is activated comes with its selection, and
   * raises nothing here.
   */
  onSelected(listener: (place: Place) => void): void;
  onRearranged(listener: (rearrangement: Rearrangement) => void): void;
  /** In manual mode a formula keeps its result until it is entered anew or everything is calculated. */
  setManualCalculation(on: boolean): void;
  calculate(): void;
  /** Resolves when formulas are calculated and conditional formats drawn. */
  settled(): Promise<void>;
}
