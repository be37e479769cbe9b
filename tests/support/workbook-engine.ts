import { DetailedCellError, HyperFormula } from 'hyperformula';
import { parseRange } from '../../src/layout/address';
import type { Content, WorkbookPlan } from '../../src/workbook/plan';

/** A whole planned workbook in a spreadsheet engine that we did not write. */
export class WorkbookEngine {
  readonly #engine: HyperFormula;

  /** @param typed contents by sheet and address */
  constructor(plan: WorkbookPlan, typed: Record<string, Record<string, Content | boolean>> = {}) {
    const sheets = Object.fromEntries(
      plan.sheets.map(({ name, contents }) => {
        const cells: (Content | boolean | null)[][] = contents.map((row) =>
          row.map((content) => (content === '' ? null : content)),
        );
        for (const [address, content] of Object.entries(typed[name] ?? {})) {
          const at = parseRange(address);
          const row = at && cells[at.row];
          if (row) row[at.column] = content === '' ? null : content;
        }
        return [name, cells];
      }),
    );
    this.#engine = HyperFormula.buildFromSheets(sheets, {
      licenseKey: 'gpl-v3',
      // As Excel does inside SUMPRODUCT.
      useArrayArithmetic: true,
    });
  }

  value(sheet: string, address: string): string | number | boolean | null {
    const at = parseRange(address);
    const id = this.#engine.getSheetId(sheet);
    if (!at || id === undefined) throw new RangeError(`${sheet}!${address}`);
    const value = this.#engine.getCellValue({ sheet: id, row: at.row, col: at.column });
    return value instanceof DetailedCellError ? value.value : value;
  }

  set(sheet: string, address: string, content: Content | boolean): void {
    const at = parseRange(address);
    const id = this.#engine.getSheetId(sheet);
    if (!at || id === undefined) throw new RangeError(`${sheet}!${address}`);
    this.#engine.setCellContents(
      { sheet: id, row: at.row, col: at.column },
      content === '' ? null : content,
    );
  }

  /** Many cells, calculated once. */
  setAll(cells: readonly (readonly [sheet: string, address: string, Content | boolean])[]): void {
    this.#engine.batch(() => {
      for (const [sheet, address, content] of cells) this.set(sheet, address, content);
    });
  }

  addRows(sheet: string, row: number, count: number): void {
    const id = this.#engine.getSheetId(sheet);
    if (id !== undefined) this.#engine.addRows(id, [row, count]);
  }

  dispose(): void {
    this.#engine.destroy();
  }
}
