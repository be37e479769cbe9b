import type { SheetPlan, WorkbookPlan } from '../../../workbook/plan';
import { absoluteReference, quoteSheet } from '../../../workbook/worksheet-formula';
import { relationshipId } from './make-package';
import { areaOf } from './make-sheet';
import { spreadsheetNamespace, xmlAttributes, xmlDeclaration, xmlText } from './xml-text';

/** The workbook's own part: its sheets in their order, and its names. */
export function makeDirectory({ sheets, names, start }: WorkbookPlan): string {
  const sheetEntries = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet${xmlAttributes({
        name,
        sheetId: index + 1,
        state: visibility === 'visible' ? undefined : visibility,
        'r:id': relationshipId(index),
      })}/>`,
  );
  const nameEntries = [
    ...sheets.flatMap(printNames),
    ...names.map(({ name, sheet, range, comment }) =>
      definedName({ name, comment }, referenceTo(sheet, range)),
    ),
  ];
  const activeTab = sheets.findIndex(({ name }) => name === start.sheet);
  return (
    `${xmlDeclaration}<workbook xmlns="${spreadsheetNamespace}" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<bookViews><workbookView${xmlAttributes({ activeTab: Math.max(0, activeTab) })}/></bookViews>` +
    `<sheets>${sheetEntries.join('')}</sheets>` +
    (nameEntries.length === 0 ? '' : `<definedNames>${nameEntries.join('')}</definedNames>`) +
    '<calcPr fullCalcOnLoad="1"/></workbook>'
  );
}

/** What Excel itself keeps as names of a sheet. */
function printNames({ name: sheet, page }: SheetPlan, localSheetId: number): string[] {
  if (!page) return [];
  const titles = [...(page.wide ? [page.wide.titleColumns] : []), page.titleRows]
    .map((lines) => `${quoteSheet(sheet)}!${lines.replace(/[A-Z]+|\d+/g, '$$$&')}`)
    .join(',');
  return [
    definedName({ name: '_xlnm.Print_Area', localSheetId }, referenceTo(sheet, page.area)),
    definedName({ name: '_xlnm.Print_Titles', localSheetId }, titles),
  ];
}

const definedName = (attributes: Record<string, string | number>, formula: string): string =>
  `<definedName${xmlAttributes(attributes)}>${xmlText(formula)}</definedName>`;

const referenceTo = (sheet: string, range: string): string =>
  `${quoteSheet(sheet)}!${absoluteReference(areaOf(range))}`;
