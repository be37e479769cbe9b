import { strToU8, zipSync } from 'fflate';
import type { WorkbookPlan } from '../../workbook/plan';
import type { PlannedValues } from '../../workbook/planned-values';
import { entryTime } from '../archive/entry-time';
import {
  contentTypes,
  documentProperties,
  packageRelationships,
  workbookRelationships,
  programProperties,
} from './make/make-package';
import { makeDirectory } from './make/make-directory';
import { makeSheet } from './make/make-sheet';
import { StyleTable } from './make/make-styles';
import { SharedTexts } from './make/shared-texts';

/**
 * The second carrier of a plan: an .xlsx file that says what `excel/` would have written into the open workbook.
 * @param values what formulas show, for programs that do not calculate
 * @throws RangeError for a plan that no workbook can hold
 */
export function makeXlsx(plan: WorkbookPlan, values: PlannedValues = new Map()): Uint8Array {
  const shared = { styles: new StyleTable(), texts: new SharedTexts(), values };
  const sheets = plan.sheets.map((sheet) =>
    makeSheet(sheet, shared, sheet.name === plan.start.sheet ? plan.start.address : undefined),
  );
  const parts: Record<string, string> = {
    // First, where sniffing programs look for it.
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': packageRelationships,
    'docProps/app.xml': programProperties,
    'docProps/custom.xml': documentProperties(plan.properties),
    'xl/workbook.xml': makeDirectory(plan),
    'xl/_rels/workbook.xml.rels': workbookRelationships(sheets.length),
    'xl/styles.xml': shared.styles.toXml(),
    'xl/sharedStrings.xml': shared.texts.toXml(),
    ...Object.fromEntries(
      sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const)),
    { mtime: entryTime },
  );
}
