import { CanceledError } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/preset-sheets-core';
import type * as model from '../model/grid';
import { MemoryGrid } from '../model/memory-grid';
import { createUniver, type UniverApplication } from './create-univer';
import { Highlighting } from './highlighting';
import { Mirror, sheetSize } from './mirror';
import { People } from './people';

/**
 * The workbook of the page: the model in memory, drawn by Univer. What the add-in writes goes to the model and is drawn
 * from there; what people do goes to Univer, and the model follows.
 */
export class UniverGrid extends MemoryGrid {
  readonly app: UniverApplication;
  private readonly mirror: Mirror;
  private readonly highlighting: Highlighting;
  readonly people: People;
  /** True while Univer does what the model says. */
  isDrawing = false;
  /** While the model follows Univer there is nothing to draw. */
  private isFollowing = false;
  private isScheduled = false;

  constructor(container: HTMLElement, sheetName = 'Sheet1') {
    super([sheetName]);
    const [first] = this.sheets();
    const id = first?.id ?? '';
    this.app = createUniver(container, {
      id: 'workbook',
      name: '工作簿1',
      sheetOrder: [id],
      sheets: { [id]: { id, name: sheetName, ...sheetSize } },
    });
    this.app.commands.beforeCommandExecuted(({ id: command }) => {
      const isCalculation = command === SetFormulaCalculationStartMutation.id;
      if (isCalculation && this.isManual) throw new CanceledError();
    });
    this.mirror = new Mirror(this.app, this);
    this.highlighting = new Highlighting(this.app, this);
    this.people = new People(this.app, this);
    this.draw((mirror) => {
      mirror.everything(id);
    });
  }

  /** The model learns of something that Univer shows already. */
  follow<T>(learn: () => T): T {
    this.isFollowing = true;
    try {
      return learn();
    } finally {
      this.isFollowing = false;
      this.redrawn();
    }
  }

  /** Draws cells again as the model has them. */
  restore(sheetId: string, area: model.Area): void {
    this.draw((mirror) => {
      mirror.cells(sheetId, area);
    });
  }

  override settled(): Promise<void> {
    this.flush();
    return Promise.resolve();
  }

  /** What people did is in the model, and what the model has is drawn. */
  flush(): void {
    this.people.flush();
    if (this.mirror.isDirty) this.drawNow();
  }

  override clearUndo(): void {
    this.app.clearUndo();
  }

  override addSheet(name: string, id?: string): string {
    const added = super.addSheet(name, id);
    this.draw((mirror) => {
      mirror.sheets();
    });
    return added;
  }

  override deleteSheet(sheetId: string): void {
    super.deleteSheet(sheetId);
    this.drawFormulas();
  }

  override renameSheet(sheetId: string, name: string): void {
    super.renameSheet(sheetId, name);
    this.drawFormulas();
  }

  override moveSheet(sheetId: string, position: number): void {
    super.moveSheet(sheetId, position);
    this.draw((mirror) => {
      mirror.sheets();
    });
  }

  override setVisibility(sheetId: string, visibility: model.Visibility): void {
    super.setVisibility(sheetId, visibility);
    this.draw((mirror) => {
      mirror.sheets();
      mirror.selection();
    });
  }

  override activateSheet(sheetId: string): void {
    super.activateSheet(sheetId);
    this.draw((mirror) => {
      mirror.selection();
    });
  }

  override select(sheetId: string, area: model.Area): void {
    super.select(sheetId, area);
    this.draw((mirror) => {
      mirror.selection();
    });
  }

  override writeContent(sheetId: string, area: model.Area, contents: model.Content[][]): void {
    super.writeContent(sheetId, area, contents);
    this.restore(sheetId, area);
  }

  override writeFormat(sheetId: string, area: model.Area, format: Partial<model.CellFormat>): void {
    super.writeFormat(sheetId, area, format);
    this.restore(sheetId, area);
  }

  override clear(sheetId: string, area: model.Area, what: 'All' | 'Contents' | 'Formats'): void {
    super.clear(sheetId, area, what);
    this.restore(sheetId, area);
  }

  override merge(sheetId: string, area: model.Area): void {
    super.merge(sheetId, area);
    this.draw((mirror) => {
      mirror.merges(sheetId);
    });
  }

  override unmerge(sheetId: string, area: model.Area): void {
    super.unmerge(sheetId, area);
    this.draw((mirror) => {
      mirror.merges(sheetId);
    });
  }

  override setColumnWidth(sheetId: string, column: number, points: number): void {
    super.setColumnWidth(sheetId, column, points);
    this.draw((mirror) => {
      mirror.column(sheetId, column);
    });
  }

  override setRowHeight(sheetId: string, row: number, points: number): void {
    super.setRowHeight(sheetId, row, points);
    this.draw((mirror) => {
      mirror.row(sheetId, row);
    });
  }

  override freeze(sheetId: string, rows: number, columns: number): void {
    super.freeze(sheetId, rows, columns);
    this.draw((mirror) => {
      mirror.properties(sheetId);
    });
  }

  override setGridlines(sheetId: string, shown: boolean): void {
    super.setGridlines(sheetId, shown);
    this.draw((mirror) => {
      mirror.properties(sheetId);
    });
  }

  override setTabColor(sheetId: string, color: string): void {
    super.setTabColor(sheetId, color);
    this.draw((mirror) => {
      mirror.properties(sheetId);
    });
  }

  override addConditionalFormat(
    format: Omit<model.ConditionalFormat, 'id'>,
    position?: number,
  ): string {
    this.schedule();
    return super.addConditionalFormat(format, position);
  }

  override updateConditionalFormat(
    id: string,
    change: Partial<Omit<model.ConditionalFormat, 'id' | 'sheetId'>>,
  ): void {
    super.updateConditionalFormat(id, change);
    this.schedule();
  }

  override deleteConditionalFormat(id: string): void {
    super.deleteConditionalFormat(id);
    this.schedule();
  }

  override insertRows(sheetId: string, row: number, count: number): void {
    super.insertRows(sheetId, row, count);
    this.drawEverything(sheetId);
  }

  override deleteRows(sheetId: string, row: number, count: number): void {
    super.deleteRows(sheetId, row, count);
    this.drawEverything(sheetId);
  }

  override insertColumns(sheetId: string, column: number, count: number): void {
    super.insertColumns(sheetId, column, count);
    this.drawEverything(sheetId);
  }

  override deleteColumns(sheetId: string, column: number, count: number): void {
    super.deleteColumns(sheetId, column, count);
    this.drawEverything(sheetId);
  }

  override copySheet(sheetId: string, position: number): string {
    const copy = super.copySheet(sheetId, position);
    this.draw((mirror) => {
      mirror.sheets();
      mirror.everything(copy);
    });
    return copy;
  }

  override setHidden(
    sheetId: string,
    axis: model.Axis,
    first: number,
    count: number,
    hidden: boolean,
  ): void {
    super.setHidden(sheetId, axis, first, count, hidden);
    this.draw((mirror) => {
      for (let line = first; line < first + count; line++) mirror[axis](sheetId, line);
    });
  }

  override setManualCalculation(on: boolean): void {
    super.setManualCalculation(on);
    this.drawFormulas();
  }

  override calculate(): void {
    super.calculate();
    this.drawFormulas();
  }

  override reshape(): void {
    super.reshape();
    for (const { id } of this.sheets()) this.drawEverything(id);
  }

  private draw(change: (mirror: Mirror) => void): void {
    if (this.isFollowing) return;
    change(this.mirror);
    this.schedule();
  }

  /** Formulas name sheets: all are drawn anew. */
  private drawFormulas(): void {
    this.draw((mirror) => {
      mirror.sheets();
      for (const { id } of this.sheets()) mirror.allCells(id);
    });
  }

  private drawEverything(sheetId: string): void {
    this.draw((mirror) => {
      mirror.everything(sheetId);
    });
    this.drawFormulas();
  }

  /** Once for all changes of one turn. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => {
      this.isScheduled = false;
      this.drawNow();
    });
  }

  private drawNow(): void {
    this.isDrawing = true;
    this.mirror.flush();
    this.redrawn();
    // Univer goes to a new sheet a little later, and is led back.
    setTimeout(() => {
      this.mirror.drawSelection();
      this.isDrawing = false;
    });
  }

  private redrawn(): void {
    this.highlighting.invalidate();
    this.app.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }
}
