import { HyperFormula, type SimpleCellAddress } from 'hyperformula';
import { gridOf } from '../../src/layout/table-grid';
import { balanceEdits } from '../../src/rules/balance-edit';
import { locator } from '../../src/workbook/conditional-formats';
import type { Content } from '../../src/workbook/plan';
import { tableSheet, tableOrigin } from '../../src/workbook/table-sheet';
import { failureFormula } from '../../src/workbook/worksheet-formula';
import type { FigureCell, FullReport } from './full-report';

export const engineName = `HyperFormula ${HyperFormula.version}`;

/** Where a general engine says whether an edit fails. */
interface Verdict {
  edit: string;
  sheet: string;
  row: number;
  column: number;
}

/** What a general formula engine is given to check a report: the filled sheets, and beside them one formula an edit. */
export interface FormulaWorkbook {
  sheets: Record<string, (Content | null)[][]>;
  verdicts: readonly Verdict[];
}

/** @param typed the figures that are typed; totals that are not among them stay formulas */
export function formulaWorkbook(
  { format, cells }: FullReport,
  typed: readonly FigureCell[],
): FormulaWorkbook {
  const sheets: FormulaWorkbook['sheets'] = {};
  const verdicts: Verdict[] = [];
  for (const table of format.tables) {
    const grid = gridOf(table);
    const name = cells.find((cell) => cell.table === table.id)?.sheet ?? '';
    const plan = tableSheet(format, table, { name, info: { content: '' }, totals: 'computed' });
    const contents = plan.contents.map((row) =>
      row.map((content) => (content === '' ? null : content)),
    );
    for (const { sheet, at, value } of typed) {
      if (sheet === name) contents[at.row]!.splice(at.column, 1, value);
    }
    balanceEdits(format)
      .filter(({ rule }) => rule.table === table.id)
      .forEach((edit, row) => {
        const column = grid.columnCount;
        contents[row] ??= [];
        while (contents[row].length < column) contents[row].push(null);
        contents[row].push(failureFormula(edit, locator(grid, tableOrigin)));
        verdicts.push({ edit: edit.id, sheet: name, row, column });
      });
    sheets[name] = contents;
  }
  return { sheets, verdicts };
}

/** The same checks by an engine that we did not write. */
export class FormulaEngine {
  readonly #engine: HyperFormula;
  readonly #verdicts: readonly { edit: string; at: SimpleCellAddress }[];

  constructor({ sheets, verdicts }: FormulaWorkbook) {
    // No step to undo: the engine need not keep what it will not be asked for.
    this.#engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', undoLimit: 0 });
    this.#verdicts = verdicts.map(({ edit, sheet, row, column }) => ({
      edit,
      at: { sheet: this.#sheet(sheet), row, col: column },
    }));
  }

  type({ sheet, at }: FigureCell, value: number): void {
    this.#engine.setCellContents({ sheet: this.#sheet(sheet), row: at.row, col: at.column }, [
      [value],
    ]);
  }

  /** Edits that fail, in printed order. */
  failing(): string[] {
    return this.#verdicts.flatMap(({ edit, at }) =>
      this.#engine.getCellValue(at) === true ? [edit] : [],
    );
  }

  dispose(): void {
    this.#engine.destroy();
  }

  #sheet(name: string): number {
    const id = this.#engine.getSheetId(name);
    if (id === undefined) throw new Error(`The engine has no sheet ${name}`);
    return id;
  }
}
