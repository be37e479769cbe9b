import type { ClassTables } from './class-table';
import { autoFilter } from './classes/auto-filter';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './classes/range-format';
import { conditionalFormat, conditionalFormatCollection } from './classes/conditional-formats';
import * as rules from './classes/conditional-rule';
import { customProperty, customPropertyCollection } from './classes/document-properties';
import { documentProperties } from './classes/document-properties';
import { dataValidation } from './classes/data-validation';
import { headerFooter, headerFooterGroup, pageLayout } from './classes/page-layout';
import { internalService } from './classes/internal-service';
import { namedItem, namedItemCollection } from './classes/names';
import { range } from './classes/range';
import { rangeAreas, rangeCollection } from './classes/range-areas';
import { rangeBorder, rangeBorderCollection } from './classes/borders';
import { application, workbook } from './classes/workbook';
import { worksheet } from './classes/worksheet';
import { worksheetCollection } from './classes/worksheets';
import { worksheetFreezePanes } from './classes/freeze-panes';
import { worksheetProtection } from './classes/worksheet-protection';

/** Every class that the stand-in knows. */
export const tables: ClassTables = {
  Workbook: workbook,
  Application: application,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  AutoFilter: autoFilter,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: rules.customConditionalFormat,
  ConditionalFormatRule: rules.conditionalFormatRule,
  ConditionalRangeFormat: rules.conditionalRangeFormat,
  ConditionalRangeFill: rules.conditionalRangeFill,
  ConditionalRangeFont: rules.conditionalRangeFont,
  ConditionalRangeBorderCollection: rules.conditionalRangeBorderCollection,
  ConditionalRangeBorder: rules.conditionalRangeBorder,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  DocumentProperties: documentProperties,
  CustomPropertyCollection: customPropertyCollection,
  CustomProperty: customProperty,
  InternalService: internalService,
};
