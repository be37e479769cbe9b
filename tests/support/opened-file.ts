import { makeRange, type CellPosition, type Rectangle } from '../../src/layout/address';
import type {
  FileColor,
  FileLines,
  FileLook,
  FileSheet,
  FileValidation,
  WorkbookFile,
} from '../../src/workbook/recovery/file-contents';
import type { ReadCell } from '../../src/workbook/recovery/workbook-contents';
import type { Border, CellFormat, Content, Edge } from '../../src/standin/model/grid';
import { MemoryGrid } from '../../src/standin/model/memory-grid';
import type { OfficeHarness } from './office-js-harness';

/**
 * A workbook file as Excel shows it when it is opened: contents, looks, merges, highlights, names, sizes and visibility.
 * Highlights that are no formulas, and rows and columns that are hidden, are not shown: the stand-in does not know them.
 * What a grid does not hold comes by `completeFromFile`.
 */
export function gridOfFile({ sheets, names, looks }: WorkbookFile): MemoryGrid {
  const [first, ...others] = sheets.map(({ name }) => name);
  const grid = new MemoryGrid([first ?? 'Sheet1', ...others]);
  const formats = looks.map(cellFormat);
  grid.sheets().forEach(({ id }, index) => {
    const sheet = sheets[index];
    if (!sheet) return;
    for (const { look, ...area } of sheet.lookAreas) {
      const format = formats[look];
      if (format) grid.writeFormat(id, area, format);
    }
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        grid.writeContent(id, { row, column, rowCount: 1, columnCount: 1 }, [[contentOf(cell)]]);
      }
    }
    for (const area of sheet.merges) grid.merge(id, area);
    eachLine(sheet.columns, (column, points) => {
      grid.setColumnWidth(id, column, points);
    });
    eachLine(sheet.rowLines, (row, points) => {
      grid.setRowHeight(id, row, points);
    });
    showHighlights(grid, id, sheet);
  });
  for (const { name, formula, scope, comment = '' } of names) {
    // Names of a sheet are what Excel keeps of its printing.
    if (scope !== undefined) continue;
    grid.setName({ name, formula: `=${formula}`, visible: true, comment });
  }
  grid.sheets().forEach(({ id }, index) => {
    const hidden = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
    grid.setVisibility(id, hidden[sheets[index]?.visibility ?? 'visible']);
  });
  return grid;
}

/** Gives the open workbook what Excel keeps and a grid does not, the way an add-in would; protection comes last. */
export async function completeFromFile(
  { Excel, session }: OfficeHarness,
  { sheets, properties }: WorkbookFile,
): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    for (const { key, value } of properties) workbook.properties.custom.add(key, value);
    for (const sheet of sheets) {
      const worksheet = workbook.worksheets.getItem(sheet.name);
      for (const validation of sheet.validations) writeValidation(worksheet, validation);
      const { rows, columns } = sheet.frozen;
      if (rows > 0) worksheet.freezePanes.freezeRows(rows);
      else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
      worksheet.showGridlines = sheet.showGridlines;
      worksheet.tabColor = known(sheet.tabColor) ?? '';
      if (sheet.protection)
        worksheet.protection.protect(protectionOptions(sheet.protection.allows));
    }
    await context.sync();
  });
  session.log.clear();
}

/** A text that looks like a formula stands behind an apostrophe, as a person would have typed it. */
function contentOf({ value, formula }: ReadCell): Content {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  return typeof value === 'string' && value.startsWith('=') ? `'${value}` : value;
}

const alignments: Record<string, string> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
};
const line: Border = { style: 'Continuous', color: '#7F7F7F', weight: 'Thin' };
const edges: Partial<Record<Edge, Border>> = { top: line, bottom: line, left: line, right: line };

const cellFormat = (look: FileLook): Partial<CellFormat> => ({
  fill: known(look.fill) ?? '',
  fontName: look.fontName,
  fontSize: look.fontSize,
  bold: look.bold,
  fontColor: known(look.fontColor) ?? '#000000',
  horizontalAlignment: alignments[look.align] ?? 'General',
  wrapText: look.wrap,
  numberFormat: look.numberFormat,
  locked: look.locked,
  borders: look.bordered ? edges : {},
});

/** Colours that are named by number only are not drawn. */
const known = (color: FileColor | undefined): string | undefined =>
  color?.startsWith('#') === true ? color : undefined;

/** Far beyond any table: a run can reach to the end of the sheet. */
const linesShown = 2000;

function eachLine(
  lines: readonly FileLines[],
  show: (index: number, points: number) => void,
): void {
  for (const { first, count, size } of lines) {
    if (size === undefined) continue;
    for (let index = first; index < Math.min(first + count, linesShown); index += 1) {
      show(index, size);
    }
  }
}

/** The cell from which the formulas of a conditional format are seen. */
const topLeftOf = (areas: readonly Rectangle[]): CellPosition =>
  areas.reduce<CellPosition>(
    (first, { row, column }) =>
      row < first.row || (row === first.row && column < first.column) ? { row, column } : first,
    { row: Infinity, column: Infinity },
  );

function showHighlights(grid: MemoryGrid, sheetId: string, { highlights }: FileSheet): void {
  for (const { areas, type, formulas, fill, fontColor, bold, stopIfTrue } of highlights) {
    const [formula] = formulas;
    if (type !== 'expression' || formula === undefined) continue;
    const { row, column } = topLeftOf(areas);
    const isFirst = (area: { row: number; column: number }): boolean =>
      area.row === row && area.column === column;
    grid.addConditionalFormat({
      sheetId,
      // The stand-in sees formulas from the first area.
      areas: [...areas.filter(isFirst), ...areas.filter((area) => !isFirst(area))],
      formula,
      fill: known(fill) ?? '',
      fontColor: known(fontColor) ?? '',
      bold: bold ?? null,
      stopIfTrue,
    });
  }
}

function writeValidation(worksheet: Excel.Worksheet, validation: FileValidation): void {
  const { areas, prompt, alert, allowsBlank } = validation;
  const rule = validationRule(validation);
  for (const area of areas) {
    const { dataValidation } = worksheet.getRange(makeRange(area));
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = allowsBlank;
    dataValidation.prompt = {
      showPrompt: prompt !== undefined,
      title: prompt?.title ?? '',
      message: prompt?.text ?? '',
    };
    dataValidation.errorAlert = {
      showAlert: alert !== undefined,
      style: alertStyles[alert?.style ?? 'stop'] ?? 'Stop',
      title: alert?.title ?? '',
      message: alert?.text ?? '',
    };
  }
}

const alertStyles: Record<string, 'Stop' | 'Warning' | 'Information'> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

const operators: Record<string, Excel.BasicDataValidation['operator']> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function validationRule({
  type,
  operator,
  formulas,
  values,
}: FileValidation): Excel.DataValidationRule {
  const [formula1 = '', formula2] = formulas;
  if (type === 'none') return {};
  if (type === 'list') {
    const source = values ? values.join(',') : `=${formula1}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const bounds = {
    operator: operators[operator] ?? 'Between',
    formula1: bound(formula1),
    ...(formula2 === undefined ? {} : { formula2: bound(formula2) }),
  };
  return { [type === 'whole' ? 'wholeNumber' : type]: bounds };
}

const bound = (formula: string): string | number =>
  Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;

const protectionOptions = (allows: readonly string[]): Excel.WorksheetProtectionOptions =>
  Object.fromEntries(
    allows.map((act) => [`allow${act.charAt(0).toUpperCase()}${act.slice(1)}`, true]),
  );
