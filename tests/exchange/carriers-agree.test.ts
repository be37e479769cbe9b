import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { makeRange, parseRange } from '../../src/layout/address';
import { formatForYear } from '../../src/standard';
import { stateSheetName } from '../../src/workbook/names';
import type { WorkbookPlan } from '../../src/workbook/plan';
import {
  looksIn,
  type FileLook,
  type FileValidation,
} from '../../src/workbook/recovery/file-contents';
import { cellAt } from '../../src/workbook/recovery/workbook-contents';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import type { CellFormat } from '../../src/standin/model/grid';
import { lineAt } from '../support/line-at';
import { OfficeSession } from '../support/office-session';

/**
 * One plan, two carriers: what Office.js made in a workbook and what stands in a file, cell by cell, rule by rule. Both are
 * asked, nothing is compared with the plan: a fault that both share is for other tests to find.
 */

let opened: OfficeSession;

const planOf = (year: number): WorkbookPlan =>
  workbookPlan({
    format: formatForYear(year)!,
    year,
    agency: '某市某局',
    totals: 'computed',
    taken: [],
  });

const gridLook = (format: CellFormat) => ({
  fontName: format.fontName,
  fontSize: format.fontSize,
  bold: format.bold,
  fontColor: format.fontColor,
  fill: format.fill,
  align: format.horizontalAlignment.toLowerCase(),
  wrap: format.wrapText,
  bordered: Object.keys(format.borders).length === 4,
  locked: format.locked,
  numberFormat: format.numberFormat,
});

/** Where a file says nothing, Excel shows its own. */
const fileLook = ({ fontColor = '#000000', fill = '', ...look }: FileLook) => ({
  ...look,
  fontColor,
  fill,
});

const operators: Record<string, string> = { greaterThanOrEqual: 'GreaterThanOrEqualTo' };

/** A hint of a file in the words of Office.js. */
const officeHint = ({ type, operator, formulas, values, prompt, alert }: FileValidation) => ({
  rule: values
    ? { list: { inCellDropDown: true, source: values.join(',') } }
    : {
        [type === 'whole' ? 'wholeNumber' : type]: {
          formula1: Number(formulas[0]),
          operator: operators[operator],
        },
      },
  prompt: { showPrompt: true, title: prompt?.title, message: prompt?.text },
  errorAlert: {
    showAlert: true,
    style: alert?.style === 'information' ? 'Information' : alert?.style,
    title: alert?.title,
    message: alert?.text,
  },
});

/** What Office.js tells of a sheet beyond the grid. */
async function toldOf(sheetName: string, hints: readonly string[]) {
  return opened.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load('tabColor,showGridlines');
    sheet.protection.load('protected,options');
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('rowCount');
    const validations = hints.map((range) => {
      const { dataValidation } = sheet.getRange(range);
      dataValidation.load('rule,prompt,errorAlert');
      return dataValidation;
    });
    await context.sync();
    const { tabColor, showGridlines, protection } = sheet;
    return {
      tabColor,
      showGridlines,
      frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
      allows: protection.protected
        ? Object.entries(protection.options).flatMap(([act, allowed]) =>
            allowed === true ? [act] : [],
          )
        : undefined,
      hints: validations.map(({ rule, prompt, errorAlert }) => ({ rule, prompt, errorAlert })),
    };
  });
}

/** The state's sheet, which nobody sees, is made first in Excel and stands last in a file. */
const stateLast = <Sheet extends { name: string }>(sheets: readonly Sheet[]): Sheet[] =>
  [true, false].flatMap((isShown) =>
    sheets.filter(({ name }) => (name !== stateSheetName) === isShown),
  );

describe.each([2020, 2025])('the workbook of %i through Office.js and as a file', (year) => {
  const plan = planOf(year);
  const file = readXlsx(makeXlsx(plan));

  beforeAll(async () => {
    opened = await OfficeSession.withTables(year);
  });
  afterAll(() => {
    opened.dispose();
  });

  /** Each sheet as Office.js made it, and as the file has it. */
  const pairs = () => {
    const inExcel = stateLast(opened.grid.sheets()).filter(({ name }) => name !== 'Sheet1');
    expect(inExcel.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    return inExcel.map((sheet, index) => ({ ...sheet, inFile: file.sheets[index]! }));
  };

  it('has the same contents and looks in every cell', () => {
    const { grid } = opened;
    for (const { id, name, inFile } of pairs()) {
      const used = grid.usedArea(id)!;
      const looks = looksIn(inFile, {
        row: 0,
        column: 0,
        rowCount: used.row + used.rowCount,
        columnCount: used.column + used.columnCount,
      });
      looks.forEach((line, row) => {
        line.forEach((look, column) => {
          const { formula, format } = grid.source(id, row, column);
          const cell = cellAt(inFile, { row, column });
          expect([name, row, column, formula, gridLook(format)]).toEqual([
            name,
            row,
            column,
            cell?.formula ?? cell?.value ?? '',
            fileLook(file.looks[look]!),
          ]);
        });
      });
    }
  });

  it('has the same highlights in the same order', () => {
    for (const { id, inFile } of pairs()) {
      expect(
        opened.grid
          .conditionalFormats(id)
          .map(({ areas, formula, fill, fontColor, bold, stopIfTrue }) => [
            areas.map(makeRange).join(' '),
            formula,
            fill,
            fontColor,
            bold ?? false,
            stopIfTrue,
          ]),
      ).toEqual(
        inFile.highlights.map(
          ({ areas, formulas, fill, fontColor = '', bold = false, stopIfTrue }) => [
            areas.map(makeRange).join(' '),
            formulas.join(),
            fill,
            fontColor,
            bold,
            stopIfTrue,
          ],
        ),
      );
    }
  });

  it('has the same merges, sizes, visibility, hints, frozen rows, tabs and protection', async () => {
    const { grid } = opened;
    for (const { id, name, visibility, inFile } of pairs()) {
      expect(visibility.toLowerCase()).toBe(inFile.visibility.toLowerCase());
      expect(grid.merges(id).map(makeRange).sort()).toEqual(inFile.merges.map(makeRange).sort());
      const planned = plan.sheets.find((sheet) => sheet.name === name)!;
      planned.columnWidths.forEach((_, column) => {
        // A file keeps whole pixels.
        const points = lineAt(inFile.columns, column)!.size!;
        expect(Math.abs(points - grid.columnWidth(id, column))).toBeLessThan(0.4);
      });
      planned.rowHeights.forEach((height, row) => {
        // A row that grows with its texts has no height in a file.
        if (height === undefined) return;
        expect(lineAt(inFile.rowLines, row)!.size).toBe(grid.rowHeight(id, row));
      });
      const hints = inFile.validations.flatMap((hint) =>
        hint.areas.map((area) => [makeRange(area), officeHint(hint)] as const),
      );
      expect(
        await toldOf(
          name,
          hints.map(([range]) => range),
        ),
      ).toEqual({
        tabColor: inFile.tabColor ?? '',
        showGridlines: inFile.showGridlines,
        frozenRows: inFile.frozen.rows,
        allows: inFile.protection?.allows.map(
          (act) => `allow${act.charAt(0).toUpperCase()}${act.slice(1)}`,
        ),
        hints: hints.map(([, hint]) => hint),
      });
    }
  });

  it('has the same names with their comments, and properties', async () => {
    const plain = (formula: string): string => formula.replace(/^=/, '').replace(/['$]/g, '');
    expect(
      opened.grid.names().map(({ name, formula, comment }) => [name, plain(formula), comment]),
    ).toEqual(
      file.names
        .filter(({ scope }) => scope === undefined)
        .map(({ name, formula, comment }) => [name, plain(formula), comment]),
    );
    const properties = await opened.office.Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.load('items/key,items/value');
      await context.sync();
      return custom.items.map(({ key, value }) => ({ key, value: value as unknown }));
    });
    expect(properties).toEqual(file.properties);
  });
});

test.each([2020, 2025])(
  'a file of %i that is opened is the workbook that Office.js makes',
  async (year) => {
    opened = await OfficeSession.withTables(year);
    const made = [snapshot(opened, 'Sheet1'), opened.findings];
    opened.dispose();
    opened = await OfficeSession.onFile(makeXlsx(planOf(year)));
    const inFile = [snapshot(opened), opened.findings];
    opened.dispose();
    expect(inFile).toEqual(made);
  },
);

/** All that a grid holds of the visible and hidden sheets, but for ids and widths, which a file rounds. */
function snapshot({ grid }: OfficeSession, except?: string) {
  return {
    names: grid.names().map(({ name, formula }) => [name, parseRange(formula)]),
    sheets: stateLast(grid.sheets())
      .filter(({ name }) => name !== except)
      .map(({ id, name, visibility }) => {
        const { row, column, rowCount, columnCount } = grid.usedArea(id)!;
        return {
          name,
          visibility,
          isProtected: grid.isProtected(id),
          merges: grid.merges(id).map(makeRange).sort(),
          highlights: grid
            .conditionalFormats(id)
            .map(({ areas, formula, fill }) => [areas.map(makeRange), formula, fill]),
          cells: Array.from({ length: row + rowCount }, (_, r) =>
            Array.from({ length: column + columnCount }, (__, c) => {
              const { formula, value, format } = grid.read(id, r, c);
              return [formula, value, gridLook(format)];
            }),
          ),
        };
      }),
  };
}
