import type { ClassName } from './targets';

/** Members by the version of ExcelApi. */
type Versions = Readonly<Record<string, readonly string[]>>;

/**
 * Members that came with a later ExcelApi than 1.1, as office.js' readable edition has them (`_throwIfApiNotSupported`). Its
 * own check is switched on where nothing looks at it, so that it is the host that refuses.
 */
const introductions: Partial<Record<ClassName, Versions>> = {
  Workbook: {
    '1.7': ['Name', 'Properties', 'GetActiveCell'],
    '1.8': ['ReadOnly'],
  },
  Application: {
    '1.6': ['SuspendApiCalculationUntilNextSync'],
    '1.9': ['CalculationState', 'SuspendScreenUpdatingUntilNextSync'],
  },
  WorksheetCollection: {
    '1.4': ['GetCount', 'GetItemOrNullObject'],
    '1.5': ['GetFirst', 'GetLast'],
    '1.7': [
      '_RegisterActivatedEvent',
      '_UnregisterActivatedEvent',
      '_RegisterDeactivatedEvent',
      '_UnregisterDeactivatedEvent',
      '_RegisterAddedEvent',
      '_UnregisterAddedEvent',
      '_RegisterDeletedEvent',
      '_UnregisterDeletedEvent',
    ],
    '1.9': [
      '_RegisterDataChangedEvent',
      '_UnregisterDataChangedEvent',
      '_RegisterSelectionChangedEvent',
      '_UnregisterSelectionChangedEvent',
    ],
  },
  Worksheet: {
    '1.2': ['Protection'],
    '1.4': ['GetUsedRangeOrNullObject'],
    '1.7': [
      'TabColor',
      'FreezePanes',
      '_RegisterDataChangedEvent',
      '_UnregisterDataChangedEvent',
      '_RegisterActivatedEvent',
      '_UnregisterActivatedEvent',
      '_RegisterDeactivatedEvent',
      '_UnregisterDeactivatedEvent',
      '_RegisterSelectionChangedEvent',
      '_UnregisterSelectionChangedEvent',
      'GetRangeByIndexes',
      'Copy',
      '_GetAnotherWorksheetById',
    ],
    '1.8': ['ShowGridlines', 'ShowHeadings'],
    '1.9': ['AutoFilter', 'PageLayout', 'GetRanges'],
  },
  Range: {
    '1.2': ['RowHidden', 'ColumnHidden', 'Hidden', 'Merge', 'Unmerge'],
    '1.3': [
      '_ValidateArraySize',
      'GetResizedRange',
      'GetRowsAbove',
      'GetRowsBelow',
      'GetColumnsBefore',
      'GetColumnsAfter',
    ],
    '1.4': ['GetIntersectionOrNullObject', 'GetUsedRangeOrNullObject'],
    '1.6': ['ConditionalFormats'],
    '1.7': ['IsEntireRow', 'IsEntireColumn', 'GetAbsoluteResizedRange'],
    '1.8': ['DataValidation'],
    '1.13': ['GetMergedAreasOrNullObject'],
  },
  RangeFormat: {
    '1.2': ['ColumnWidth', 'RowHeight', 'Protection', 'AutofitColumns', 'AutofitRows'],
    '1.7': ['TextOrientation'],
    '1.9': ['IndentLevel', 'ShrinkToFit', 'ReadingOrder'],
  },
  RangeFont: {
    '1.9': ['Strikethrough'],
  },
  ConditionalFormatCollection: {
    '1.14': ['GetItemOrNullObject'],
  },
  ConditionalFormat: {
    '1.9': ['GetRanges'],
  },
  NamedItemCollection: {
    '1.4': ['GetCount', 'GetItemOrNullObject', 'Add'],
  },
  NamedItem: {
    '1.4': ['Scope', 'Comment', 'Delete', 'GetRangeOrNullObject'],
    '1.7': ['Formula'],
  },
};

const versions = new Map(
  Object.entries(introductions).flatMap(([className, byVersion]) =>
    Object.entries(byVersion).flatMap(([version, members]) =>
      members.map((member): [string, string] => [`${className}.${member}`, version]),
    ),
  ),
);

/** The ExcelApi with which a member came, if it is later than its class. */
export function introducedIn(className: ClassName, member: string): string | undefined {
  return versions.get(`${className}.${member}`);
}
