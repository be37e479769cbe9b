import { covers, makeAddress, parseRange, type Rectangle } from '../../../layout/address';
import type {
  CellLook,
  ConditionalFormatPlan,
  Content,
  PagePlan,
  SheetPlan,
  ValidationPlan,
} from '../../../workbook/plan';
import type { PlannedValues } from '../../../workbook/planned-values';
import { argb, type StyleTable } from './make-styles';
import { columnWidthInDigits } from '../normal-font';
import type { SharedTexts } from './shared-texts';
import { spreadsheetNamespace, xmlAttributes, xmlDeclaration, xmlText } from './xml-text';

/** What all sheets of a workbook share. */
interface SharedParts {
  styles: StyleTable;
  texts: SharedTexts;
  /** What formulas show, by sheet and address, where it is known. */
  values: PlannedValues;
}

/**
 * The part of one worksheet; the order of its elements is prescribed.
 * @param selected the cell that is selected on it, when it is the sheet that a person sees first
 */
export function makeSheet(
  sheet: SheetPlan,
  shared: SharedParts,
  selected: string | undefined,
): string {
  const { tabColor, page, validations } = sheet;
  const { styles } = shared;
  return [
    `${xmlDeclaration}<worksheet xmlns="${spreadsheetNamespace}">`,
    '<sheetPr>',
    tabColor === undefined ? '' : `<tabColor rgb="${argb(tabColor)}"/>`,
    page && !page.wide ? '<pageSetUpPr fitToPage="1"/>' : '',
    '</sheetPr>',
    view(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(sheet.columnWidths),
    `<sheetData>${rows(sheet, shared)}</sheetData>`,
    // "0" means: not kept from people. Selecting cells is free unless told otherwise.
    sheet.isProtected ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : '',
    merges(sheet.merges),
    ...sheet.conditionalFormats.map((format, index) =>
      conditionalFormat(format, styles.numberOfHighlight(format), index + 1),
    ),
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.map(validation).join('')}</dataValidations>`,
    page ? pageSetup(page) : '',
    '</worksheet>',
  ].join('');
}

function view(
  { showGridlines, frozenRows, merges: merged }: SheetPlan,
  selected: string | undefined,
): string {
  const at = areaOf(selected ?? 'A1');
  const isFrozen = frozenRows > 0;
  const pane = isFrozen && at.row >= frozenRows ? 'bottomLeft' : undefined;
  const selection = {
    pane,
    activeCell: makeAddress(at),
    // A merged cell is selected as a whole.
    sqref: merged.find((range) => covers(areaOf(range), at)) ?? makeAddress(at),
  };
  return (
    `<sheetViews><sheetView${xmlAttributes({
      showGridLines: showGridlines ? undefined : 0,
      tabSelected: selected === undefined ? undefined : 1,
      workbookViewId: 0,
    })}>` +
    (isFrozen
      ? `<pane${xmlAttributes({
          ySplit: frozenRows,
          topLeftCell: `A${frozenRows + 1}`,
          activePane: pane ?? 'bottomLeft',
          state: 'frozen',
        })}/>`
      : '') +
    (selected === undefined ? '' : `<selection${xmlAttributes(selection)}/>`) +
    '</sheetView></sheetViews>'
  );
}

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const entries = widths.map(
    (points, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${columnWidthInDigits(points)}" customWidth="1"/>`,
  );
  return `<cols>${entries.join('')}</cols>`;
}

function rows(sheet: SheetPlan, { styles, texts, values }: SharedParts): string {
  const results = values.get(sheet.name);
  const looks = looksByCell(sheet);
  const rowCount = Math.max(sheet.contents.length, sheet.rowHeights.length, looks.length);
  return Array.from({ length: rowCount }, (_, row) => {
    const contents = sheet.contents[row] ?? [];
    const rowLooks = looks[row] ?? [];
    const cells = Array.from(
      { length: Math.max(contents.length, rowLooks.length) },
      (__, column) => {
        const address = makeAddress({ row, column });
        const content = contents[column] ?? '';
        const style = styleOf(rowLooks[column], content, styles);
        return cell({ address, style, result: results?.get(address) }, content, texts);
      },
    );
    const height = sheet.rowHeights[row];
    const attributes = {
      r: row + 1,
      ht: height,
      customHeight: height === undefined ? undefined : 1,
    };
    return `<row${xmlAttributes(attributes)}>${cells.join('')}</row>`;
  }).join('');
}

/** The look of each cell, by row and column; a later format replaces an earlier one. */
function looksByCell({ formats }: SheetPlan): (CellLook | undefined)[][] {
  const looks: (CellLook | undefined)[][] = [];
  for (const { ranges, look } of formats) {
    for (const area of ranges.map(areaOf)) {
      for (let row = area.row; row < area.row + area.rowCount; row += 1) {
        const line = (looks[row] ??= []);
        for (let column = area.column; column < area.column + area.columnCount; column += 1) {
          line[column] = look;
        }
      }
    }
  }
  return looks;
}

/** A plan marks a text by an apostrophe, as a person does; in a file the mark is part of the look. */
const textMark = "'";

function styleOf(
  look: CellLook | undefined,
  content: Content,
  styles: StyleTable,
): number | undefined {
  if (typeof content === 'string' && content.startsWith(textMark))
    return styles.numberOfTextLook(look);
  return look && styles.numberOfLook(look);
}

interface CellFrame {
  address: string;
  style: number | undefined;
  /** What its formula shows, where it is known. */
  result: Content | undefined;
}

/** Only what the plan marks as a formula is one. Results are for previews, and for LibreOffice, which trusts them. */
function cell({ address, style, result }: CellFrame, content: Content, texts: SharedTexts): string {
  const start = `<c r="${address}"${style === undefined ? '' : ` s="${style}"`}`;
  if (content === '') return style === undefined ? '' : `${start}/>`;
  if (typeof content === 'number') return `${start}><v>${number(address, content)}</v></c>`;
  if (!content.startsWith('=')) {
    const text = content.startsWith(textMark) ? content.slice(textMark.length) : content;
    return `${start} t="s"><v>${texts.numberOf(text)}</v></c>`;
  }
  const formula = `<f>${xmlText(content.slice(1))}</f>`;
  if (result === undefined) return `${start}>${formula}</c>`;
  return typeof result === 'number'
    ? `${start}>${formula}<v>${number(address, result)}</v></c>`
    : `${start} t="str">${formula}<v>${xmlText(result)}</v></c>`;
}

/** @throws RangeError for what no workbook can hold */
function number(address: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${address}: ${value}`);
  return value;
}

const merges = (ranges: readonly string[]): string =>
  ranges.length === 0
    ? ''
    : `<mergeCells count="${ranges.length}">${ranges
        .map((ref) => `<mergeCell${xmlAttributes({ ref })}/>`)
        .join('')}</mergeCells>`;

// Other programs stop at the first true rule; Excel is told to, so that all draw the same.
const conditionalFormat = (
  { range, formula }: ConditionalFormatPlan,
  highlight: number,
  priority: number,
): string =>
  `<conditionalFormatting${xmlAttributes({ sqref: range })}>` +
  `<cfRule type="expression" dxfId="${highlight}" priority="${priority}" stopIfTrue="1">` +
  `<formula>${xmlText(formula.slice(1))}</formula></cfRule></conditionalFormatting>`;

function validation(hint: ValidationPlan): string {
  const { range, title, prompt, alert } = hint;
  const isList = hint.type === 'list';
  const attributes = xmlAttributes({
    type: hint.type === 'wholeNumber' ? 'whole' : hint.type,
    errorStyle: 'information',
    operator: isList ? undefined : 'greaterThanOrEqual',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: title,
    error: alert,
    promptTitle: title,
    prompt,
    sqref: range,
  });
  const formula = isList ? `"${hint.values.join(',').replace(/"/g, '""')}"` : String(hint.minimum);
  return `<dataValidation${attributes}><formula1>${xmlText(formula)}</formula1></dataValidation>`;
}

/** A4, as many pages high as needed; margins in inches. */
const pageSetup = ({ orientation, wide }: PagePlan): string =>
  (wide ? '' : '<printOptions horizontalCentered="1"/>') +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  `<pageSetup${xmlAttributes({
    paperSize: 9,
    scale: wide?.scale,
    fitToHeight: wide ? undefined : 0,
    orientation,
  })}/>`;

/** @throws RangeError for anything but A1 notation */
export function areaOf(range: string): Rectangle {
  const area = parseRange(range);
  if (!area) throw new RangeError(`No range: ${range}`);
  return area;
}
