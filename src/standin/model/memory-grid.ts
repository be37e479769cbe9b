import { parseAddress } from './a1';
import { isSame, isWithin } from './area';
import { readCell } from './cell-reading';
import { dropSheetIn, renameSheetIn } from './formula-references';
import type * as model from './grid';
import type { Json } from './json';
import { MemoryActs } from './memory-acts';
import { MemoryBook } from './memory-book';
import type { MemorySheet } from './memory-sheet';
import { MemoryTyping } from './memory-typing';
import { structuralChange, type StructuralEdit } from './structural-edit';

/** A workbook in memory, calculated by HyperFormula; what a person does to it, see `typing` and `acts`. */
export class MemoryGrid implements model.Grid {
  readonly typing = new MemoryTyping(this);
  readonly fileName = 'standin.xlsx';
  readonly acts: MemoryActs;
  private readonly listeners: ((change: model.GridChange) => void)[] = [];
  private readonly selectionListeners: ((place: model.Place) => void)[] = [];
  private readonly rearranged: ((rearrangement: model.Rearrangement) => void)[] = [];
  private activeId: string;
  private selected: model.Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

  constructor(
    sheetNames: readonly [string, ...string[]] = ['Sheet1'],
    private readonly book = new MemoryBook(),
  ) {
    if (book.sheets.length === 0) for (const name of sheetNames) book.addSheet(name);
    this.acts = new MemoryActs(this, book);
    this.activeId = book.nearest(0);
  }

  /** The same workbook once more; nobody listens to it yet. */
  copy(): MemoryGrid {
    return new MemoryGrid(undefined, this.book.copy());
  }

  sheets(): model.SheetInfo[] {
    return this.book.sheets.map(({ info }) => info);
  }

  /** `id`: where something else has named the sheet already. */
  addSheet(name: string, id?: string): string {
    return this.book.addSheet(name, id).id;
  }

  deleteSheet(sheetId: string): void {
    const { name } = this.sheet(sheetId);
    const position = this.book.sheets.findIndex(({ id }) => id === sheetId);
    this.book.sheets = this.book.sheets.filter(({ id }) => id !== sheetId);
    this.book.rules.dropSheet(sheetId);
    this.book.rewriteFormulas((formula) => dropSheetIn(formula, name));
    const next = this.book.nearest(position);
    if (this.activeId === sheetId && next !== '') this.activateSheet(next);
  }

  copySheet(sheetId: string, position: number): string {
    const copy = this.book.copySheet(sheetId, position);
    this.rearrange({ kind: 'sheetCopied', from: sheetId, to: copy.id });
    return copy.id;
  }

  renameSheet(sheetId: string, name: string): void {
    const sheet = this.sheet(sheetId);
    const old = sheet.name;
    sheet.name = name;
    this.book.rewriteFormulas((formula) => renameSheetIn(formula, old, name));
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.sheet(sheetId);
    const others = this.book.sheets.filter(({ id }) => id !== sheetId);
    this.book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  }

  setVisibility(sheetId: string, visibility: model.Visibility): void {
    this.sheet(sheetId).visibility = visibility;
    if (visibility === 'Visible' || this.activeId !== sheetId) return;
    const position = this.book.sheets.findIndex(({ id }) => id === sheetId);
    this.activateSheet(this.book.nearest(position) || sheetId);
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
    return readCell(this.book, sheetId, row, column);
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

  content(sheetId: string, row: number, column: number): model.Content {
    return this.sheet(sheetId).content(row, column);
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
        this.book.calculator.setCell(sheet.name, area.row + down, area.column + right, content);
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
      this.book.rules.clear(sheetId, area);
    }
    if (what === 'Formats') return;
    for (const { row, column } of [...sheet.cells()]) {
      if (!isWithin(area, row, column)) continue;
      sheet.setContent(row, column, '');
      this.book.calculator.setCell(sheet.name, row, column, '');
    }
  }

  note(sheetId: string, row: number, column: number, key: string): Json {
    return this.sheet(sheetId).notes.at(row, column, key);
  }

  setNote(sheetId: string, area: model.Area, key: string, value: Json): void {
    this.sheet(sheetId).notes.set(area, key, value);
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

  isHidden(sheetId: string, axis: model.Axis, line: number): boolean {
    return this.sheet(sheetId).isHidden(axis, line);
  }

  setHidden(
    sheetId: string,
    axis: model.Axis,
    first: number,
    count: number,
    hidden: boolean,
  ): void {
    const sheet = this.sheet(sheetId);
    for (let line = first; line < first + count; line++) sheet.setHidden(axis, line, hidden);
  }

  filter(sheetId: string): model.RowFilter | null {
    return this.sheet(sheetId).filter;
  }

  setFilter(sheetId: string, filter: model.RowFilter | null): void {
    const sheet = this.sheet(sheetId);
    for (const row of sheet.filter?.hiddenRows ?? []) this.setHidden(sheetId, 'row', row, 1, false);
    sheet.filter = filter;
    for (const row of filter?.hiddenRows ?? []) this.setHidden(sheetId, 'row', row, 1, true);
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
    return this.book.rules.list(sheetId);
  }

  addConditionalFormat(format: Omit<model.ConditionalFormat, 'id'>, position?: number): string {
    return this.book.rules.add(format, position);
  }

  updateConditionalFormat(
    id: string,
    change: Partial<Omit<model.ConditionalFormat, 'id' | 'sheetId'>>,
  ): void {
    this.book.rules.update(id, change);
  }

  deleteConditionalFormat(id: string): void {
    this.book.rules.delete(id);
  }

  names(): model.DefinedName[] {
    return [...this.book.names.values()];
  }

  setName(name: model.DefinedName): void {
    this.book.names.set(name.name.toLowerCase(), name);
    this.book.calculator.invalidate();
  }

  deleteName(name: string): void {
    this.book.names.delete(name.toLowerCase());
    this.book.calculator.invalidate();
  }

  resolve(formula: string): model.Place | null {
    const parsed = parseAddress(formula.replace(/^=/, ''));
    const sheetName = parsed?.sheet?.toLowerCase();
    const sheet = this.book.sheets.find(({ name }) => name.toLowerCase() === sheetName);
    const [area, ...more] = parsed?.areas ?? [];
    return sheet && area && more.length === 0 ? { sheetId: sheet.id, area } : null;
  }

  protect(sheetId: string, on: boolean): void {
    this.sheet(sheetId).isProtected = on;
  }

  isProtected(sheetId: string): boolean {
    return this.sheet(sheetId).isProtected;
  }

  selection(): model.Place {
    return { sheetId: this.activeId, area: this.selected };
  }

  select(sheetId: string, area: model.Area): void {
    const isOther = this.activeId !== sheetId || !isSame(this.selected, area);
    this.activateSheet(sheetId);
    this.selected = area;
    if (!isOther) return;
    for (const listener of this.selectionListeners) listener({ sheetId, area });
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

  onSelected(listener: (place: model.Place) => void): void {
    this.selectionListeners.push(listener);
  }

  onRearranged(listener: (rearrangement: model.Rearrangement) => void): void {
    this.rearranged.push(listener);
  }

  setManualCalculation(on: boolean): void {
    this.book.calculator.setManual(on);
  }

  get isManual(): boolean {
    return this.book.calculator.isManual;
  }

  calculate(): void {
    this.book.calculator.calculateAll();
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  raise(change: model.GridChange): void {
    for (const listener of this.listeners) listener(change);
  }

  rearrange(rearrangement: model.Rearrangement): void {
    for (const listener of this.rearranged) listener(rearrangement);
  }

  /** Sheets changed all over, by an act that cannot be undone: they are calculated anew. */
  reshape(): void {
    this.book.calculator.invalidate();
    this.clearUndo();
  }

  /** The value of a formula as if it stood on the sheet. */
  evaluate(formula: string, sheetId: string): model.Content {
    return this.book.calculator.evaluate(formula, this.sheet(sheetId).name);
  }

  private edit(sheetId: string, edit: StructuralEdit): void {
    this.book.edit(sheetId, edit);
    this.typing.forget();
    this.raise({ sheetId, ...structuralChange(edit) });
  }

  private sheet(sheetId: string): MemorySheet {
    return this.book.sheet(sheetId);
  }
}
