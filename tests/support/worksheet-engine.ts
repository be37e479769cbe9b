import { HyperFormula, DetailedCellError, type SimpleCellAddress } from 'hyperformula';
import { makeColumn, parseColumn, parseRange, type CellPosition } from '../../src/layout/address';
import type { Content, SheetPlan } from '../../src/workbook/plan';

/** A planned sheet in a spreadsheet engine that we did not write. */
export class WorksheetEngine {
  readonly #engine: HyperFormula;

  constructor(sheet: SheetPlan, changes: ReadonlyMap<string, Content | boolean> = new Map()) {
    const cells: (Content | boolean | null)[][] = sheet.contents.map((row) =>
      row.map((content) => (content === '' ? null : content)),
    );
    for (const [address, content] of changes) {
      const at = parseRange(address);
      const row = at && cells[at.row];
      if (row) row[at.column] = content;
    }
    this.#engine = HyperFormula.buildFromArray(cells, {
      licenseKey: 'gpl-v3',
      // As Excel does inside SUMPRODUCT.
      useArrayArithmetic: true,
    });
  }

  value(cell: CellPosition): string | number | boolean | null {
    const value = this.#engine.getCellValue(address(cell));
    return value instanceof DetailedCellError ? value.value : value;
  }

  /** A formula's value, as it stands. */
  evaluate(formula: string): unknown {
    const value = this.#engine.calculateFormula(formula, 0);
    return value instanceof DetailedCellError ? value.value : value;
  }

  /** Whether a conditional format of some range is true at one of its cells. */
  holds(format: { range: string; formula: string }, cell: CellPosition): boolean {
    const area = parseRange(format.range);
    if (!area) throw new RangeError(format.range);
    return (
      this.evaluate(shifted(format.formula, cell.row - area.row, cell.column - area.column)) ===
      true
    );
  }

  dispose(): void {
    this.#engine.destroy();
  }
}

const address = ({ row, column }: CellPosition): SimpleCellAddress => ({
  sheet: 0,
  row,
  col: column,
});

/** A formula as it reads some cells further down and to the right: references without `$` move. */
export function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /(?<![A-Z])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (_, fixedColumn: string, column: string, fixedRow: string, row: string) =>
      [
        fixedColumn,
        fixedColumn ? column : makeColumn(parseColumn(column) + columns),
        fixedRow,
        fixedRow ? row : String(Number(row) + rows),
      ].join(''),
  );
}
