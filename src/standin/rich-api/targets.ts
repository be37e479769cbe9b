import type { Area } from '../model/grid';

export interface SheetRef {
  sheetId: string;
}

export interface RangeRef extends SheetRef {
  area: Area;
}

/** Formats, fills, fonts … of a range or of several areas. */
export interface AreasRef extends SheetRef {
  areas: Area[];
}

export type BorderIndex =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';

export interface ConditionalFormatRef extends SheetRef {
  id: string;
  /** The range through which it was fetched: Excel reads a new formula relative to it. */
  via: Area | null;
}

/** The whole workbook, where there is nothing more to say. */
export type WorkbookRef = Readonly<Record<string, never>>;

/** What each class of Office.js is about. */
export interface Targets {
  Workbook: WorkbookRef;
  Application: WorkbookRef;
  WorksheetCollection: WorkbookRef;
  Worksheet: SheetRef;
  WorksheetProtection: SheetRef;
  WorksheetFreezePanes: SheetRef;
  AutoFilter: SheetRef;
  PageLayout: SheetRef;
  HeaderFooterGroup: SheetRef;
  HeaderFooter: SheetRef & { pages: string };
  Range: RangeRef;
  RangeAreas: AreasRef;
  RangeCollection: AreasRef;
  RangeFormat: AreasRef;
  RangeFill: AreasRef;
  RangeFont: AreasRef;
  FormatProtection: AreasRef;
  RangeBorderCollection: AreasRef;
  RangeBorder: AreasRef & { index: BorderIndex };
  DataValidation: AreasRef;
  ConditionalFormatCollection: AreasRef;
  ConditionalFormat: ConditionalFormatRef;
  CustomConditionalFormat: ConditionalFormatRef;
  ConditionalFormatRule: ConditionalFormatRef;
  ConditionalRangeFormat: ConditionalFormatRef;
  ConditionalRangeFill: ConditionalFormatRef;
  ConditionalRangeFont: ConditionalFormatRef;
  ConditionalRangeBorderCollection: ConditionalFormatRef;
  ConditionalRangeBorder: ConditionalFormatRef & { index: string };
  NamedItemCollection: WorkbookRef;
  NamedItem: { name: string };
  DocumentProperties: WorkbookRef;
  CustomPropertyCollection: WorkbookRef;
  CustomProperty: { key: string };
  /** Office's own services, which office.js calls by itself. */
  InternalService: { name: string };
}

export type ClassName = keyof Targets;

/** An object of the given class; without an argument, of any class. */
export type HostObject<K extends ClassName = ClassName> = {
  [Name in K]: { className: Name; target: Targets[Name] };
}[K];

export function object<K extends ClassName>(className: K, target: Targets[K]): HostObject<K> {
  return { className, target };
}
