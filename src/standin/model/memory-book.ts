import { Calculator } from './calculator';
import type { DefinedName } from './grid';
import { isFormula } from './is-formula';
import { MemoryRules } from './memory-rules';
import { MemorySheet } from './memory-sheet';
import { shiftFormula, type StructuralEdit } from './structural-edit';

const longestName = 31;

/** What a workbook in memory consists of, and what keeps its formulas right. */
export class MemoryBook {
  /** Tells this workbook from others, for what is copied in one and pasted in the other. */
  readonly id = crypto.randomUUID();
  sheets: MemorySheet[] = [];
  /** By name in small letters. */
  readonly names = new Map<string, DefinedName>();
  readonly rules = new MemoryRules();
  readonly calculator = new Calculator(
    () => this.sheets,
    () => [...this.names.values()],
  );
  private nextSheet = 1;

  sheet(sheetId: string): MemorySheet {
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  addSheet(name: string, id = this.newId()): MemorySheet {
    const sheet = new MemorySheet(id, name);
    this.sheets.push(sheet);
    this.calculator.invalidate();
    return sheet;
  }

  copySheet(sheetId: string, position: number): MemorySheet {
    const original = this.sheet(sheetId);
    const copy = original.copy(this.newId(), this.copyName(original.name));
    this.sheets.splice(position, 0, copy);
    this.rules.copySheet(sheetId, copy.id);
    this.calculator.invalidate();
    return copy;
  }

  /** As a file that is opened once more: sheets keep their ids, and nothing is calculated yet. */
  copy(): MemoryBook {
    const copy = new MemoryBook();
    copy.sheets = this.sheets.map((sheet) => {
      const same = sheet.copy(sheet.id, sheet.name);
      same.visibility = sheet.visibility;
      for (const rule of this.rules.list(sheet.id)) copy.rules.add(rule);
      return same;
    });
    for (const [key, name] of this.names) copy.names.set(key, name);
    copy.nextSheet = this.nextSheet;
    return copy;
  }

  /** Whole rows or columns come or go, with all that belongs to them; what points at others follows. */
  edit(sheetId: string, edit: StructuralEdit): void {
    const sheet = this.sheet(sheetId);
    sheet.shift(edit);
    this.rules.shift(sheetId, edit);
    this.rewriteFormulas((formula, formulaSheet) =>
      shiftFormula(formula, edit, { formulaSheet, editedSheet: sheet.name }),
    );
  }

  /** The next visible sheet: to the right, then to the left. */
  nearest(position: number): string {
    const near = [...this.sheets.slice(position), ...this.sheets.slice(0, position).reverse()];
    return near.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
  }

  /** Rewrites all formulas of cells and names; the second argument is the sheet where the formula stands. */
  rewriteFormulas(rewrite: (formula: string, sheet: string) => string): void {
    for (const sheet of this.sheets) {
      for (const { row, column, content } of [...sheet.cells()]) {
        if (isFormula(content)) sheet.setContent(row, column, rewrite(content, sheet.name));
      }
    }
    for (const [key, name] of this.names) {
      this.names.set(key, { ...name, formula: rewrite(name.formula, '') });
    }
    this.calculator.invalidate();
  }

  private newId(): string {
    const number = (this.nextSheet++).toString(16).toUpperCase().padStart(4, '0');
    return `{00000000-0001-0000-${number}-000000000000}`;
  }

  /** `总表` → `总表 (2)`, and its copies `总表 (3)` …, cut where the name grows too long. */
  private copyName(name: string): string {
    const taken = new Set(this.sheets.map((sheet) => sheet.name.toLowerCase()));
    const base = name.replace(/ \(\d+\)$/, '');
    for (let number = 2; ; number++) {
      const suffix = ` (${number})`;
      const copy = base.slice(0, longestName - suffix.length) + suffix;
      if (!taken.has(copy.toLowerCase())) return copy;
    }
  }
}
