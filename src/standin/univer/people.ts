import {
  BooleanNumber,
  CommandType,
  RedoCommand,
  UndoCommand,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import * as sheets from '@univerjs/preset-sheets-core';
import { makeAddress } from '../model/a1';
import { around } from '../model/area';
import type { Area, Axis } from '../model/grid';
import { isFormula } from '../model/is-formula';
import { areaOf, contentOf, formatOf, touchesContent } from './cell-data';
import type { UniverApplication } from './create-univer';
import { isOwn } from './own-mutation';
import type { UniverGrid } from './univer-grid';

type Matrix = Record<number, Record<number, Nullable<ICellData>>>;

/** Parameters of those commands that we look into. */
interface CommandParams {
  subUnitId: string;
  range: IRange;
  ranges?: readonly IRange[];
  cellValue?: Matrix;
  selections?: readonly { range: IRange }[];
  fromRange?: IRange;
  toRange?: IRange;
  from?: { subUnitId: string };
  to?: { subUnitId: string };
}

/** With these an act of a person begins: typing, delete, undo, redo. */
const actCommands: ReadonlySet<string> = new Set([
  sheets.SetRangeValuesCommand.id,
  sheets.ClearSelectionContentCommand.id,
  UndoCommand.id,
  RedoCommand.id,
]);

/** What happened on one sheet in one turn: a command of Univer's is often several mutations. */
interface Turn {
  touched: Area | null;
  structural: boolean;
}

/**
 * What people do in Univer: typing, paste, fill, delete, undo and redo, rows, columns and sheets. The model follows, and
 * each act is told once, as Excel does it.
 */
export class People {
  private readonly turns = new Map<string, Turn>();
  private isScheduled = false;
  private sheetsListener: () => void = () => undefined;

  constructor(
    private readonly app: UniverApplication,
    private readonly grid: UniverGrid,
  ) {
    app.commands.beforeCommandExecuted(({ id }) => {
      // Who types fast may begin the next act before the last one was told.
      if (actCommands.has(id)) this.flush();
    });
    app.commands.onCommandExecuted((command, options) => {
      if (isOwn(options)) return;
      if (command.type === CommandType.MUTATION) this.follow(command, options);
      else if (command.type === CommandType.OPERATION) this.followSelection(command);
    });
    app.api.addEvent(app.api.Event.BeforeSheetEditStart, (event) => {
      const sheetId = event.worksheet.getSheetId();
      if (this.isShut(sheetId, event.row, event.column)) event.cancel = true;
    });
  }

  /** Called after a person added, deleted, renamed, moved, hid or activated a sheet. */
  onSheets(listener: () => void): void {
    this.sheetsListener = listener;
  }

  /** What was done in this turn reaches the model. */
  flush(): void {
    const turns = [...this.turns];
    this.turns.clear();
    for (const [sheetId, turn] of turns) {
      if (turn.touched && this.app.workbook.getSheetBySheetId(sheetId)) {
        this.learn(sheetId, turn.touched, turn.structural);
      }
    }
  }

  private follow({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    // Results of formulas are calculated by the model itself.
    if (options?.fromFormula === true) return;
    const about = params as CommandParams;
    switch (id) {
      case sheets.SetRangeValuesMutation.id:
        this.followCells(about.subUnitId, about.cellValue ?? {});
        break;
      case sheets.MoveRangeMutation.id:
        if (about.from && about.fromRange)
          this.touch(about.from.subUnitId, areaOf(about.fromRange));
        if (about.to && about.toRange) this.touch(about.to.subUnitId, areaOf(about.toRange));
        break;
      case sheets.ReorderRangeMutation.id:
        this.touch(about.subUnitId, areaOf(about.range));
        break;
      case sheets.InsertRowMutation.id:
      case sheets.RemoveRowMutation.id:
      case sheets.InsertColMutation.id:
      case sheets.RemoveColMutation.id:
        this.shift(id, about);
        break;
      case sheets.AddWorksheetMergeMutation.id:
      case sheets.RemoveWorksheetMergeMutation.id:
        this.learnMerges(about.subUnitId);
        break;
      case sheets.SetRowHiddenMutation.id:
      case sheets.SetRowVisibleMutation.id:
        this.learnHidden(about, 'row', id === sheets.SetRowHiddenMutation.id);
        break;
      case sheets.SetColHiddenMutation.id:
      case sheets.SetColVisibleMutation.id:
        this.learnHidden(about, 'column', id === sheets.SetColHiddenMutation.id);
        break;
      case sheets.InsertSheetMutation.id:
      case sheets.RemoveSheetMutation.id:
      case sheets.SetWorksheetNameMutation.id:
      case sheets.SetWorksheetOrderMutation.id:
      case sheets.SetWorksheetHideMutation.id:
        this.learnSheets();
        break;
    }
  }

  private followSelection({ id, params }: Readonly<ICommandInfo>): void {
    const { subUnitId, selections } = params as CommandParams;
    if (!this.grid.sheets().some((sheet) => sheet.id === subUnitId)) return;
    // Univer activates a sheet that is inserted; the model's own choice is drawn after it.
    if (this.grid.isDrawing && subUnitId !== this.grid.activeSheet()) return;
    if (id === sheets.SetWorksheetActiveOperation.id) {
      this.grid.follow(() => {
        this.grid.activateSheet(subUnitId);
      });
      this.sheetsListener();
    } else if (id === sheets.SetSelectionsOperation.id && selections?.[0]) {
      const area = areaOf(selections[0].range);
      this.grid.follow(() => {
        this.grid.select(subUnitId, area);
      });
    }
  }

  private followCells(sheetId: string, cells: Matrix): void {
    const changed: Matrix = {};
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line)) {
        if (touchesContent(cell)) (changed[Number(row)] ??= {})[Number(column)] = cell;
        else this.learnFormat(sheetId, Number(row), Number(column));
      }
    }
    this.touch(sheetId, areaOfMatrix(changed));
  }

  /** A change of looks alone: no change as far as Excel's event goes. */
  private learnFormat(sheetId: string, row: number, column: number): void {
    const { workbook } = this.app;
    const cell = workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
    const style = workbook.getStyles().getStyleByCell(cell);
    if (!style) return;
    this.grid.follow(() => {
      const at = { row, column, rowCount: 1, columnCount: 1 };
      this.grid.writeFormat(sheetId, at, formatOf(style));
    });
  }

  private touch(sheetId: string, area: Area | null): void {
    if (!area) return;
    const turn = this.turnOf(sheetId);
    turn.touched = turn.touched ? around(turn.touched, area) : area;
  }

  private turnOf(sheetId: string): Turn {
    let turn = this.turns.get(sheetId);
    if (!turn) this.turns.set(sheetId, (turn = { touched: null, structural: false }));
    if (!this.isScheduled) {
      this.isScheduled = true;
      setTimeout(() => {
        this.isScheduled = false;
        this.flush();
      });
    }
    return turn;
  }

  private shift(id: string, { subUnitId, range }: CommandParams): void {
    this.turnOf(subUnitId).structural = true;
    const { row, column, rowCount, columnCount } = areaOf(range);
    this.grid.follow(() => {
      if (id === sheets.InsertRowMutation.id) this.grid.insertRows(subUnitId, row, rowCount);
      else if (id === sheets.RemoveRowMutation.id) this.grid.deleteRows(subUnitId, row, rowCount);
      else if (id === sheets.InsertColMutation.id) {
        this.grid.insertColumns(subUnitId, column, columnCount);
      } else this.grid.deleteColumns(subUnitId, column, columnCount);
    });
  }

  /** Contents as Univer has them now; what is locked on a protected sheet is put back. */
  private learn(sheetId: string, area: Area, structural: boolean): void {
    const sheet = this.app.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const styles = this.app.workbook.getStyles();
    const learned = this.grid.follow(() => {
      let cells = 0;
      for (let row = area.row; row < area.row + area.rowCount; row += 1) {
        for (let column = area.column; column < area.column + area.columnCount; column += 1) {
          // An undone deletion brings locked cells back.
          if (!structural && this.isShut(sheetId, row, column)) continue;
          const cell = sheet.getCellRaw(row, column);
          const content = contentOf(cell);
          const before = this.grid.source(sheetId, row, column);
          const at = { row, column, rowCount: 1, columnCount: 1 };
          // The model moves references by itself when rows and columns move.
          const isMoved = structural && isFormula(content) && isFormula(before.formula);
          if (content !== before.formula && !isMoved) {
            this.grid.writeContent(sheetId, at, [[content]]);
          }
          const numberFormat = styles.getStyleByCell(cell)?.n?.pattern ?? 'General';
          if (numberFormat !== before.format.numberFormat) {
            this.grid.writeFormat(sheetId, at, { numberFormat });
          }
          cells += 1;
        }
      }
      return cells;
    });
    // A paste in Univer takes borders and fills away, which in Excel stay.
    this.grid.restore(sheetId, area);
    if (learned > 0 && !structural) {
      this.grid.raise({ sheetId, address: makeAddress(area), changeType: 'RangeEdited' });
    }
  }

  private learnMerges(sheetId: string): void {
    const sheet = this.app.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    this.grid.follow(() => {
      for (const merge of this.grid.merges(sheetId)) this.grid.unmerge(sheetId, merge);
      for (const range of sheet.getMergeData()) this.grid.merge(sheetId, areaOf(range));
    });
  }

  private learnHidden(
    { subUnitId, ranges = [] }: CommandParams,
    axis: Axis,
    hidden: boolean,
  ): void {
    const size = axis === 'row' ? 'rowCount' : 'columnCount';
    this.grid.follow(() => {
      for (const area of ranges.map(areaOf)) {
        this.grid.setHidden(subUnitId, axis, area[axis], area[size], hidden);
      }
    });
  }

  private learnSheets(): void {
    const shown = this.app.workbook.getSheets();
    this.grid.follow(() => {
      for (const sheet of shown) {
        const id = sheet.getSheetId();
        if (!this.grid.sheets().some((known) => known.id === id)) {
          this.grid.addSheet(sheet.getName(), id);
          this.touch(id, areaOfMatrix(sheet.getCellMatrix().getMatrix()));
          for (const range of sheet.getMergeData()) this.grid.merge(id, areaOf(range));
        }
      }
      for (const { id } of this.grid.sheets()) {
        if (!shown.some((sheet) => sheet.getSheetId() === id)) this.grid.deleteSheet(id);
      }
      for (const [position, sheet] of shown.entries()) {
        const id = sheet.getSheetId();
        const known = this.grid.sheets().find((one) => one.id === id);
        if (known?.name !== sheet.getName()) this.grid.renameSheet(id, sheet.getName());
        if (this.grid.sheets()[position]?.id !== id) this.grid.moveSheet(id, position);
        const isHidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
        if (isHidden !== (known?.visibility !== 'Visible')) {
          this.grid.setVisibility(id, isHidden ? 'Hidden' : 'Visible');
        }
      }
    });
    this.sheetsListener();
  }

  /** Locked, and its sheet protected. */
  private isShut(sheetId: string, row: number, column: number): boolean {
    return this.grid.isProtected(sheetId) && this.grid.source(sheetId, row, column).format.locked;
  }
}

function areaOfMatrix(matrix: Matrix): Area | null {
  const rows = Object.keys(matrix).map(Number);
  const columns = rows.flatMap((row) => Object.keys(matrix[row] ?? {}).map(Number));
  if (columns.length === 0) return null;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}
