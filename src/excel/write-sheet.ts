import { parseRange } from '../layout/address';
import type { PlacedContent } from '../workbook/change';
import { borderColor } from '../workbook/look';
import type {
  Alignment,
  CellLook,
  ConditionalFormatPlan,
  PagePlan,
  SheetPlan,
  ValidationPlan,
} from '../workbook/plan';
import { ownValue } from './text-value';

/**
 * Puts a whole sheet into the pending batch.
 * @param cells what stands in its cells besides
 */
export function writeSheet(
  worksheet: Excel.Worksheet,
  sheet: SheetPlan,
  cells: readonly PlacedContent[] = [],
): void {
  writeContents(worksheet, sheet.contents);
  for (const cell of cells) writeCell(worksheet, cell);
  writeMerges(worksheet, sheet);
  writeLooks(worksheet, sheet);
  writeSizes(worksheet, sheet);
  writeHighlights(worksheet, sheet);
  writeValidations(worksheet, sheet);
  writeView(worksheet, sheet);
  if (sheet.page) writePage(worksheet.pageLayout, sheet.page);
  if (sheet.visibility !== 'visible') {
    worksheet.visibility = Excel.SheetVisibility[sheet.visibility];
  }
  if (sheet.isProtected) worksheet.protection.protect(protectionOptions);
}

export function writeMerges(worksheet: Excel.Worksheet, { merges }: SheetPlan): void {
  for (const range of merges) worksheet.getRange(range).merge();
}

export function writeLooks(worksheet: Excel.Worksheet, { formats }: SheetPlan): void {
  for (const { ranges, look } of formats) {
    for (const range of ranges) writeLook(worksheet, range, look);
  }
}

export function writeView(
  worksheet: Excel.Worksheet,
  { frozenRows, tabColor, showGridlines }: SheetPlan,
): void {
  if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  if (tabColor !== undefined) worksheet.tabColor = tabColor;
  worksheet.showGridlines = showGridlines;
}

export function writeSizes(
  worksheet: Excel.Worksheet,
  { columnWidths, rowHeights }: SheetPlan,
): void {
  for (const { start, count, size } of equalSizes(columnWidths))
    worksheet.getRangeByIndexes(0, start, 1, count).format.columnWidth = size;
  // Excel fits a row to its texts as long as nobody has given it a height.
  for (const { start, count, size } of equalSizes(rowHeights))
    worksheet.getRangeByIndexes(start, 0, count, 1).format.rowHeight = size;
}

/** Neighbours of one size are one range: a line for each of many units would make a batch too long for Excel. */
function equalSizes(
  sizes: readonly (number | undefined)[],
): { start: number; count: number; size: number }[] {
  const runs: { start: number; count: number; size: number }[] = [];
  sizes.forEach((size, start) => {
    if (size === undefined) return;
    const last = runs[runs.length - 1];
    if (last?.size === size && last.start + last.count === start) last.count += 1;
    else runs.push({ start, count: 1, size });
  });
  return runs;
}

export function writeHighlights(
  worksheet: Excel.Worksheet,
  { conditionalFormats }: SheetPlan,
): void {
  // Excel puts each new one first, but says so of the formats of one range only: the last one goes first.
  for (const format of [...conditionalFormats].reverse()) writeConditionalFormat(worksheet, format);
}

export function writeValidations(worksheet: Excel.Worksheet, { validations }: SheetPlan): void {
  for (const validation of validations) writeValidation(worksheet, validation);
}

/** A text stays one, whatever it looks like. */
export function writeCell(
  worksheet: Excel.Worksheet,
  { address, value, numberFormat }: PlacedContent,
): void {
  const cell = worksheet.getRange(address);
  if (numberFormat !== undefined && numberFormat !== 'General')
    cell.numberFormat = [[numberFormat]];
  cell.values = [[ownValue(value)]];
}

/** Without a password: widths and heights are free, and anybody can lift it. */
export const protectionOptions: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
};

function writeValidation(worksheet: Excel.Worksheet, validation: ValidationPlan): void {
  const { dataValidation } = worksheet.getRange(validation.range);
  dataValidation.rule = validationRule(validation);
  const { title, prompt, alert } = validation;
  dataValidation.prompt = { showPrompt: true, title, message: prompt };
  // No more than a question: what a person insists on is let in, and checked.
  dataValidation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.information,
    title,
    message: alert,
  };
}

function validationRule(validation: ValidationPlan): Excel.DataValidationRule {
  if (validation.type === 'list') {
    return { list: { inCellDropDown: true, source: validation.values.join(',') } };
  }
  const bound: Excel.BasicDataValidation = {
    formula1: validation.minimum,
    operator: Excel.DataValidationOperator.greaterThanOrEqualTo,
  };
  return validation.type === 'wholeNumber' ? { wholeNumber: bound } : { decimal: bound };
}

function writeContents(worksheet: Excel.Worksheet, contents: SheetPlan['contents']): void {
  const [first] = contents;
  if (!first) return;
  const range = worksheet.getRangeByIndexes(0, 0, contents.length, first.length);
  range.formulas = contents.map((row) => [...row]);
}

const alignments: Record<Alignment, 'Left' | 'Center' | 'Right'> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
};

function writeLook(worksheet: Excel.Worksheet, address: string, look: CellLook): void {
  const range = worksheet.getRange(address);
  const { format } = range;
  format.font.name = look.fontName;
  format.font.size = look.fontSize;
  format.font.bold = look.bold;
  format.font.color = look.fontColor;
  format.horizontalAlignment = alignments[look.align];
  format.verticalAlignment = Excel.VerticalAlignment.center;
  format.wrapText = look.wrap;
  format.protection.locked = look.locked;
  if (look.numberFormat !== 'General') {
    const area = parseRange(address);
    range.numberFormat = Array.from({ length: area?.rowCount ?? 1 }, () =>
      Array<string>(area?.columnCount ?? 1).fill(look.numberFormat),
    );
  }
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.bordered) writeBorders(format.borders, address);
}

function writeBorders(borders: Excel.RangeBorderCollection, address: string): void {
  const area = parseRange(address);
  const edges: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    // Inner lines exist only between cells.
    ...(area && area.rowCount > 1 ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(area && area.columnCount > 1 ? [Excel.BorderIndex.insideVertical] : []),
  ];
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
    border.color = borderColor;
  }
}

function writeConditionalFormat(
  worksheet: Excel.Worksheet,
  { range, formula, fill, fontColor, bold }: ConditionalFormatPlan,
): void {
  const added = worksheet
    .getRange(range)
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  added.custom.rule.formula = formula;
  added.custom.format.fill.color = fill;
  if (fontColor !== undefined) added.custom.format.font.color = fontColor;
  if (bold) added.custom.format.font.bold = true;
  // Other programs stop at the first true rule; Excel is told to, so that all draw the same.
  added.stopIfTrue = true;
  added.priority = 0;
}

function writePage(page: Excel.PageLayout, { orientation, area, titleRows, wide }: PagePlan): void {
  page.orientation =
    orientation === 'portrait' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = wide ? { scale: wide.scale } : { horizontalFitToPages: 1 };
  page.centerHorizontally = !wide;
  page.setPrintArea(area);
  page.setPrintTitleRows(absoluteLines(titleRows));
  if (wide) page.setPrintTitleColumns(absoluteLines(wide.titleColumns));
}

/** `1:5` as `$1:$5`, `A:B` as `$A:$B`. */
const absoluteLines = (lines: string): string => lines.replace(/[A-Z]+|\d+/g, '$$$&');
