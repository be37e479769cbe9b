import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IObjectMatrixPrimitiveType,
} from '@univerjs/core';
import * as sheets from '@univerjs/preset-sheets-core';
import type { Area, Axis } from '../model/grid';
import { isFormula } from '../model/is-formula';
import type { MemoryGrid } from '../model/memory-grid';
import { areaOf, cellDataOf, rangeOf } from './cell-data';
import type { UniverApplication } from './create-univer';
import { mutate } from './own-mutation';

/** Univer's sheets are as large as this, until something is written beyond; some lines stay free behind it. */
export const sheetSize = { rowCount: 200, columnCount: 40 };
const freeLines = 20;

const pixels = (points: number): number => Math.round((points * 96) / 72);

const hidingMutations = {
  row: { hide: sheets.SetRowHiddenMutation, show: sheets.SetRowVisibleMutation },
  column: { hide: sheets.SetColHiddenMutation, show: sheets.SetColVisibleMutation },
};

const wholeLine = (axis: Axis, line: number): Area =>
  axis === 'row'
    ? { row: line, column: 0, rowCount: 1, columnCount: sheetSize.columnCount }
    : { row: 0, column: line, rowCount: sheetSize.rowCount, columnCount: 1 };

/** What of a sheet is to be drawn anew. */
interface Dirt {
  areas: Area[];
  merges: boolean;
  rows: Set<number>;
  columns: Set<number>;
  properties: boolean;
}

/**
 * Draws the model in Univer: whatever changed since the last time, in few mutations, none of which a person can undo.
 */
export class Mirror {
  private readonly dirt = new Map<string, Dirt>();
  private sheetsChanged = false;
  private selectionChanged = false;

  constructor(
    private readonly app: UniverApplication,
    private readonly grid: MemoryGrid,
  ) {}

  cells(sheetId: string, area: Area): void {
    this.of(sheetId).areas.push(area);
  }

  merges(sheetId: string): void {
    this.of(sheetId).merges = true;
  }

  row(sheetId: string, row: number): void {
    this.of(sheetId).rows.add(row);
  }

  column(sheetId: string, column: number): void {
    this.of(sheetId).columns.add(column);
  }

  /** Frozen rows, gridlines, tab colour. */
  properties(sheetId: string): void {
    this.of(sheetId).properties = true;
  }

  /** Sheets added, deleted, renamed, moved, hidden or shown. */
  sheets(): void {
    this.sheetsChanged = true;
  }

  selection(): void {
    this.selectionChanged = true;
  }

  /** All of a sheet, as after rows were inserted. */
  everything(sheetId: string): void {
    const dirt = this.of(sheetId);
    const { rowCount, columnCount } = this.allCells(sheetId);
    dirt.merges = true;
    for (let row = 0; row < rowCount; row += 1) dirt.rows.add(row);
    for (let column = 0; column < columnCount; column += 1) dirt.columns.add(column);
  }

  /** The contents of all of a sheet. @returns its size */
  allCells(sheetId: string): Area {
    const area = this.extent(sheetId);
    this.cells(sheetId, area);
    return area;
  }

  private extent(sheetId: string): Area {
    const used = this.grid.usedArea(sheetId) ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
    return {
      ...{ row: 0, column: 0 },
      rowCount: Math.max(sheetSize.rowCount, used.row + used.rowCount + freeLines),
      columnCount: Math.max(sheetSize.columnCount, used.column + used.columnCount + freeLines),
    };
  }

  flush(): void {
    if (this.sheetsChanged) this.drawSheets();
    for (const [sheetId, dirt] of this.dirt) {
      if (this.app.workbook.getSheetBySheetId(sheetId)) this.drawSheet(sheetId, dirt);
    }
    this.drawSelection();
    this.dirt.clear();
    this.sheetsChanged = false;
  }

  get isDirty(): boolean {
    return this.sheetsChanged || this.selectionChanged || this.dirt.size > 0;
  }

  private of(sheetId: string): Dirt {
    let dirt = this.dirt.get(sheetId);
    if (!dirt) {
      dirt = {
        areas: [],
        merges: false,
        rows: new Set(),
        columns: new Set(),
        properties: false,
      };
      this.dirt.set(sheetId, dirt);
    }
    return dirt;
  }

  private drawSheets(): void {
    const { workbook } = this.app;
    const unitId = workbook.getUnitId();
    const wanted = this.grid.sheets();
    for (const [index, { id, name }] of wanted.entries()) {
      if (!workbook.getSheetBySheetId(id)) {
        const sheet = mergeWorksheetSnapshotWithDefault({ id, name, ...sheetSize });
        mutate(this.app, sheets.InsertSheetMutation.id, { unitId, index, sheet });
        this.everything(id);
      }
    }
    for (const sheet of [...workbook.getSheets()]) {
      const subUnitId = sheet.getSheetId();
      if (!wanted.some(({ id }) => id === subUnitId)) {
        mutate(this.app, sheets.RemoveSheetMutation.id, { unitId, subUnitId });
      }
    }
    for (const [toOrder, { id: subUnitId, name, visibility }] of wanted.entries()) {
      const sheet = workbook.getSheetBySheetId(subUnitId);
      const fromOrder = workbook.getSheetOrders().indexOf(subUnitId);
      if (fromOrder !== toOrder) {
        const order = { unitId, subUnitId, fromOrder, toOrder };
        mutate(this.app, sheets.SetWorksheetOrderMutation.id, order);
      }
      if (sheet?.getName() !== name) {
        mutate(this.app, sheets.SetWorksheetNameMutation.id, { unitId, subUnitId, name });
      }
      const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (sheet?.isSheetHidden() !== hidden) {
        mutate(this.app, sheets.SetWorksheetHideMutation.id, { unitId, subUnitId, hidden });
      }
    }
  }

  private drawSheet(subUnitId: string, dirt: Dirt): void {
    const unitId = this.app.workbook.getUnitId();
    const at = { unitId, subUnitId };
    if (dirt.areas.length > 0) {
      this.grow(subUnitId);
      const cellValue = this.cellData(subUnitId, dirt.areas);
      mutate(this.app, sheets.SetRangeValuesMutation.id, { ...at, cellValue });
    }
    if (dirt.merges) this.drawMerges(subUnitId);
    if (dirt.rows.size > 0) {
      const ranges = [...dirt.rows].map((row) => rangeOf(wholeLine('row', row)));
      const rowHeight = Object.fromEntries(
        [...dirt.rows].map((row) => [row, pixels(this.grid.rowHeight(subUnitId, row))]),
      );
      mutate(this.app, sheets.SetWorksheetRowHeightMutation.id, { ...at, ranges, rowHeight });
      const fixed = { ...at, ranges, autoHeightInfo: 0 };
      mutate(this.app, sheets.SetWorksheetRowIsAutoHeightMutation.id, fixed);
      this.drawHidden(subUnitId, 'row', dirt.rows);
    }
    if (dirt.columns.size > 0) {
      const ranges = [...dirt.columns].map((column) => rangeOf(wholeLine('column', column)));
      const colWidth = Object.fromEntries(
        [...dirt.columns].map((column) => [
          column,
          pixels(this.grid.columnWidth(subUnitId, column)),
        ]),
      );
      mutate(this.app, sheets.SetWorksheetColWidthMutation.id, { ...at, ranges, colWidth });
      this.drawHidden(subUnitId, 'column', dirt.columns);
    }
    if (dirt.properties) this.drawProperties(subUnitId);
  }

  private grow(subUnitId: string): void {
    const at = { unitId: this.app.workbook.getUnitId(), subUnitId };
    const { rowCount, columnCount } = this.extent(subUnitId);
    const drawn = this.app.workbook.getSheetBySheetId(subUnitId);
    if (drawn && drawn.getRowCount() < rowCount) {
      mutate(this.app, sheets.SetWorksheetRowCountMutation.id, { ...at, rowCount });
    }
    if (drawn && drawn.getColumnCount() < columnCount) {
      mutate(this.app, sheets.SetWorksheetColumnCountMutation.id, { ...at, columnCount });
    }
  }

  private drawHidden(subUnitId: string, axis: Axis, lines: ReadonlySet<number>): void {
    const at = { unitId: this.app.workbook.getUnitId(), subUnitId };
    for (const hidden of [true, false]) {
      const ranges = [...lines]
        .filter((line) => this.grid.isHidden(subUnitId, axis, line) === hidden)
        .map((line) => rangeOf(wholeLine(axis, line)));
      const { id } = hidingMutations[axis][hidden ? 'hide' : 'show'];
      if (ranges.length > 0) mutate(this.app, id, { ...at, ranges });
    }
  }

  private cellData(sheetId: string, areas: readonly Area[]): IObjectMatrixPrimitiveType<ICellData> {
    const data: Record<number, Record<number, ICellData>> = {};
    const extent = this.extent(sheetId);
    for (const { row, column, rowCount, columnCount } of areas) {
      const bottom = Math.min(row + rowCount, extent.rowCount);
      const right = Math.min(column + columnCount, extent.columnCount);
      for (let r = row; r < bottom; r += 1) {
        const line = (data[r] ??= {});
        for (let c = column; c < right; c += 1) {
          if (line[c]) continue;
          const { formula, format } = this.grid.source(sheetId, r, c);
          const drawn = cellDataOf(formula, format);
          // Univer calculates by itself what has a formula, but for manual mode.
          const isHeld = this.grid.isManual && isFormula(formula);
          line[c] = isHeld ? { ...drawn, v: this.grid.read(sheetId, r, c).value } : drawn;
        }
      }
    }
    return data;
  }

  private drawMerges(subUnitId: string): void {
    const at = { unitId: this.app.workbook.getUnitId(), subUnitId };
    const drawn = this.app.workbook.getSheetBySheetId(subUnitId)?.getMergeData() ?? [];
    if (drawn.length > 0) {
      const ranges = drawn.map((range) => rangeOf(areaOf(range)));
      mutate(this.app, sheets.RemoveWorksheetMergeMutation.id, { ...at, ranges });
    }
    const ranges = this.grid.merges(subUnitId).map(rangeOf);
    if (ranges.length > 0) {
      mutate(this.app, sheets.AddWorksheetMergeMutation.id, { ...at, ranges });
    }
  }

  private drawProperties(subUnitId: string): void {
    const at = { unitId: this.app.workbook.getUnitId(), subUnitId };
    const { frozen, gridlines, tabColor } = this.grid.properties(subUnitId);
    mutate(this.app, sheets.SetFrozenMutation.id, {
      ...at,
      startRow: frozen.rows || -1,
      startColumn: frozen.columns || -1,
      ySplit: frozen.rows,
      xSplit: frozen.columns,
    });
    const showGridlines = gridlines ? 1 : 0;
    mutate(this.app, sheets.ToggleGridlinesMutation.id, { ...at, showGridlines });
    mutate(this.app, sheets.SetTabColorMutation.id, { ...at, color: tabColor });
  }

  /** Leads Univer to where the model is, unless it is there. */
  drawSelection(): void {
    const workbook = this.app.api.getActiveWorkbook();
    const { sheetId, area } = this.grid.selection();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return;
    const isThere = workbook.getActiveSheet().getSheetId() === sheetId;
    if (isThere && !this.selectionChanged) return;
    this.selectionChanged = false;
    if (!isThere) workbook.setActiveSheet(sheet);
    const { row, column, rowCount, columnCount } = area;
    const range = sheet.getRange(row, column, rowCount, columnCount);
    workbook.setActiveRange(range);
    sheet.scrollToCell(Math.max(0, row - 6), Math.max(0, column - 6));
  }
}
