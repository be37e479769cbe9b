import { makeAddress, parseAddress } from './a1';
import { Calculator } from './calculator';
import { isWithin } from './area';
import { dropSheetIn, renameSheetIn } from './formula-references';
import type * as model from './grid';
import { MemoryRules } from './memory-rules';
import { MemorySheet } from './memory-sheet';
import { MemoryTyping } from './memory-typing';
import { displayedText } from './number-text';
import { shiftFormula, type SheetScope, type StructuralEdit } from './structural-edit';

/** A workbook in memory, calculated by HyperFormula; what a person does to it, see `typing`. */
export class MemoryGrid implements model.Grid {
  readonly typing = new MemoryTyping(this);
  private sheetList: MemorySheet[];
  private readonly nameList = new Map<string, model.DefinedName>();
  private readonly rules = new MemoryRules();
  private readonly listeners: ((change: model.GridChange) => void)[] = [];
  private readonly calculator = new Calculator(
    () => this.sheetList,
    () => this.names(),
  );
  private activeId: string;
  private selected: model.Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  private nextSheet = 1;

  constructor(sheetNames: readonly [string, ...string[]] = ['Sheet1']) {
    this.sheetList = sheetNames.map((name) => this.newSheet(name));
    this.activeId = this.sheetList[0]?.id ?? '';
  }

  sheets(): model.SheetInfo[] {
    return this.sheetList.map(({ info }) => info);
  }

  /** `id`: where something else has named the sheet already. */
  addSheet(name: string, id?: string): string {
    const sheet = this.newSheet(name, id);
    this.sheetList.push(sheet);
    this.calculator.invalidate();
    return sheet.id;
  }

  deleteSheet(sheetId: string): void {
    const { name } = this.sheet(sheetId);
    const position = this.sheetList.findIndex(({ id }) => id === sheetId);
    this.sheetList = this.sheetList.filter(({ id }) => id !== sheetId);
    this.rules.dropSheet(sheetId);
    this.rewriteFormulas((formula) => dropSheetIn(formula, name));
    if (this.activeId === sheetId) {
      const near = this.sheetList
        .slice(position)
        .concat(this.sheetList.slice(0, position).reverse());
      this.activeId = near.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
    }
  }

  renameSheet(sheetId: string, name: string): void {
    const sheet = this.sheet(sheetId);
    const old = sheet.name;
    sheet.name = name;
    this.rewriteFormulas((formula) => renameSheetIn(formula, old, name));
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.sheet(sheetId);
    const others = this.sheetList.filter(({ id }) => id !== sheetId);
    this.sheetList = [...others.slice(0, position), sheet, ...others.slice(position)];
  }

  setVisibility(sheetId: string, visibility: model.Visibility): void {
    this.sheet(sheetId).visibility = visibility;
    if (visibility === 'Visible' || this.activeId !== sheetId) return;
    this.activeId = this.sheetList.find((one) => one.visibility === 'Visible')?.id ?? sheetId;
  }

  activeSheet(): string {
    return this.activeId;
  }

  activateSheet(sheetId: string): void {
    if (this.activeId !== sheetId)
      this.selected = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    this.activeId = this.sheet(sheetId).id;
  }

  read(sheetId: string, row: number, column: number): model.CellReading {
    const sheet = this.sheet(sheetId);
    const formula = sheet.content(row, column);
    const format = sheet.formats.at(row, column);
    const { calculator } = this;
    // Calculated when asked for: most readers want the format only.
    return {
      formula,
      format,
      get value() {
        return isFormula(formula)
          ? calculator.value(sheet.name, row, column)
          : withoutApostrophe(formula);
      },
      get type() {
        return valueType(this.value, formula);
      },
      get text() {
        return displayedText(this.value, format.numberFormat);
      },
    };
  }

  /** A cell without the value of its formula: what a picture of the sheet is made from. */
  source(
    sheetId: string,
    row: number,
    column: number,
  ): Pick<model.CellReading, 'formula' | 'format'> {
    const sheet = this.sheet(sheetId);
    return { formula: sheet.content(row, column), format: sheet.formats.at(row, column) };
  }

  properties(sheetId: string): Pick<MemorySheet, 'frozen' | 'gridlines' | 'tabColor'> {
    return this.sheet(sheetId);
  }

  usedArea(sheetId: string): model.Area | null {
    return this.sheet(sheetId).usedArea();
  }

  writeContent(sheetId: string, area: model.Area, contents: model.Content[][]): void {
    const sheet = this.sheet(sheetId);
    contents.forEach((cells, down) => {
      cells.forEach((content, right) => {
        sheet.setContent(area.row + down, area.column + right, content);
        this.calculator.setCell(sheet.name, area.row + down, area.column + right, content);
      });
    });
  }

  writeFormat(sheetId: string, area: model.Area, format: Partial<model.CellFormat>): void {
    this.sheet(sheetId).formats.add(area, format);
  }

  clear(sheetId: string, area: model.Area, what: 'All' | 'Contents' | 'Formats'): void {
    const sheet = this.sheet(sheetId);
    if (what !== 'Contents') {
      sheet.formats.reset(area);
      this.rules.clear(sheetId, area);
    }
    if (what === 'Formats') return;
    for (const { row, column } of [...sheet.cells()]) {
      if (!isWithin(area, row, column)) continue;
      sheet.setContent(row, column, '');
      this.calculator.setCell(sheet.name, row, column, '');
    }
  }

  merge(sheetId: string, area: model.Area): void {
    this.sheet(sheetId).merges.push(area);
  }

  unmerge(sheetId: string, area: model.Area): void {
    const sheet = this.sheet(sheetId);
    sheet.merges = sheet.merges.filter((merge) => !isWithin(area, merge.row, merge.column));
  }

  merges(sheetId: string): model.Area[] {
    return [...this.sheet(sheetId).merges];
  }

  setColumnWidth(sheetId: string, column: number, points: number): void {
    this.sheet(sheetId).setColumnWidth(column, points);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).columnWidth(column);
  }

  setRowHeight(sheetId: string, row: number, points: number): void {
    this.sheet(sheetId).setRowHeight(row, points);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.sheet(sheetId).rowHeight(row);
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.sheet(sheetId).frozen = { rows, columns };
  }

  setGridlines(sheetId: string, shown: boolean): void {
    this.sheet(sheetId).gridlines = shown;
  }

  setTabColor(sheetId: string, color: string): void {
    this.sheet(sheetId).tabColor = color;
  }

  conditionalFormats(sheetId: string): model.ConditionalFormat[] {
    return this.rules.list(sheetId);
  }

  addConditionalFormat(format: Omit<model.ConditionalFormat, 'id'>, position?: number): string {
    return this.rules.add(format, position);
  }

  updateConditionalFormat(
    id: string,
    change: Partial<Omit<model.ConditionalFormat, 'id' | 'sheetId'>>,
  ): void {
    this.rules.update(id, change);
  }

  deleteConditionalFormat(id: string): void {
    this.rules.delete(id);
  }

  names(): model.DefinedName[] {
    return [...this.nameList.values()];
  }

  setName(name: model.DefinedName): void {
    this.nameList.set(name.name.toLowerCase(), name);
    this.calculator.invalidate();
  }

  deleteName(name: string): void {
    this.nameList.delete(name.toLowerCase());
    this.calculator.invalidate();
  }

  resolve(formula: string): { sheetId: string; area: model.Area } | null {
    const parsed = parseAddress(formula.replace(/^=/, ''));
    const sheetName = parsed?.sheet?.toLowerCase();
    const sheet = this.sheetList.find(({ name }) => name.toLowerCase() === sheetName);
    const [area, ...more] = parsed?.areas ?? [];
    return sheet && area && more.length === 0 ? { sheetId: sheet.id, area } : null;
  }

  protect(sheetId: string, on: boolean): void {
    this.sheet(sheetId).isProtected = on;
  }

  isProtected(sheetId: string): boolean {
    return this.sheet(sheetId).isProtected;
  }

  selection(): { sheetId: string; area: model.Area } {
    return { sheetId: this.activeId, area: this.selected };
  }

  select(sheetId: string, area: model.Area): void {
    this.activateSheet(sheetId);
    this.selected = area;
  }

  clearUndo(): void {
    this.typing.forget();
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.edit(sheetId, { kind: 'insert', axis: 'row', at: row, count });
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    this.edit(sheetId, { kind: 'delete', axis: 'row', at: row, count });
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    this.edit(sheetId, { kind: 'insert', axis: 'column', at: column, count });
  }

  deleteColumns(sheetId: string, column: number, count: number): void {
    this.edit(sheetId, { kind: 'delete', axis: 'column', at: column, count });
  }

  onChange(listener: (change: model.GridChange) => void): void {
    this.listeners.push(listener);
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  raise(change: model.GridChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** The value of a formula as if it stood on the sheet. */
  evaluate(formula: string, sheetId: string): model.Content {
    return this.calculator.evaluate(formula, this.sheet(sheetId).name);
  }

  private edit(sheetId: string, edit: StructuralEdit): void {
    const sheet = this.sheet(sheetId);
    sheet.shift(edit);
    this.rules.shift(sheetId, edit);
    this.rewriteFormulas((formula, formulaSheet) => {
      const scope: SheetScope = { formulaSheet, editedSheet: sheet.name };
      return shiftFormula(formula, edit, scope);
    });
    this.typing.forget();
    this.raise({ sheetId, ...structuralChange(edit) });
  }

  /** Rewrites all formulas of cells and names; the second argument is the sheet where the formula stands. */
  private rewriteFormulas(rewrite: (formula: string, sheet: string) => string): void {
    for (const sheet of this.sheetList) {
      for (const { row, column, content } of [...sheet.cells()]) {
        if (isFormula(content)) sheet.setContent(row, column, rewrite(content, sheet.name));
      }
    }
    for (const [key, name] of this.nameList) {
      this.nameList.set(key, { ...name, formula: rewrite(name.formula, '') });
    }
    this.calculator.invalidate();
  }

  protected sheet(sheetId: string): MemorySheet {
    const sheet = this.sheetList.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  private newSheet(name: string, id?: string): MemorySheet {
    const number = (this.nextSheet++).toString(16).toUpperCase().padStart(4, '0');
    return new MemorySheet(id ?? `{00000000-0001-0000-${number}-000000000000}`, name);
  }
}

function isFormula(content: model.Content): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

function withoutApostrophe(content: model.Content): model.Content {
  return typeof content === 'string' && content.startsWith("'=") ? content.slice(1) : content;
}

function valueType(value: model.Content, formula: model.Content): model.ValueType {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (isFormula(formula) && /^#[A-Z/0]+[!?]?$/.test(value)) return 'Error';
  return formula === '' ? 'Empty' : 'String';
}

function structuralChange(edit: StructuralEdit): Pick<model.GridChange, 'address' | 'changeType'> {
  const verb = edit.kind === 'insert' ? 'Inserted' : 'Deleted';
  const { at, count } = edit;
  return edit.axis === 'row'
    ? {
        address: makeAddress({ row: at, column: 0, rowCount: count, columnCount: 16_384 }),
        changeType: `Row${verb}`,
      }
    : {
        address: makeAddress({ row: 0, column: at, rowCount: 1_048_576, columnCount: count }),
        changeType: `Column${verb}`,
      };
}
