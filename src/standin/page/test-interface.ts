import { BooleanNumber } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import { columnIndex, makeAddress, parseArea } from '../model/a1';
import type { Area, Content, GridChange } from '../model/grid';
import type { BatchLogEntry } from '../protocol/batch-log';
import type { BatchFailure, HostSession } from '../protocol/host-session';
import { contentOf } from '../univer/cell-data';
import type { UniverGrid } from '../univer/univer-grid';
import { actsInterface, type ActsInterface } from './acts-interface';

/**
 * What the page offers on `window.standin`: for tests, and for looking round in the browser's console. Sheets are named,
 * addresses are in A1 notation.
 */
export interface StandinInterface extends ActsInterface {
  /** Names of all sheets, and of those that a person sees. */
  sheets(): string[];
  shownSheets(): string[];
  /** Values of a range, row by row, as the add-in reads them. */
  get(sheet: string, address: string): Content[][];
  /** The formula of a cell, with its `=`; its value when it has none. */
  formula(sheet: string, address: string): Content;
  /** Like a person: one step of undo, one change event. Waits until it is drawn. */
  set(sheet: string, address: string, contents: Content[][]): Promise<void>;
  /** What a cell shows, from what is drawn: its text, and its fill and bold with conditional formats. */
  displayed(sheet: string, address: string): { text: string; fill: string; bold: boolean };
  /** The fill that is displayed, `#RRGGBB` or `''`. */
  displayedFill(sheet: string, address: string): string;
  undo(): Promise<void>;
  redo(): Promise<void>;
  select(sheet: string, address: string): void;
  selection(): { sheet: string; address: string };
  /** Where a cell is on the page, in CSS pixels, for a click. The cell is scrolled into view. */
  cellBox(sheet: string, address: string): { x: number; y: number; width: number; height: number };
  insertRows(sheet: string, row: number, count: number): Promise<void>;
  deleteRows(sheet: string, row: number, count: number): Promise<void>;
  /** @param column by its letters, such as `D` */
  insertColumns(sheet: string, column: string, count: number): Promise<void>;
  deleteColumns(sheet: string, column: string, count: number): Promise<void>;
  renameSheet(from: string, to: string): Promise<void>;
  /** @param position counted from 0, hidden sheets included */
  moveSheet(name: string, position: number): Promise<void>;
  addSheet(name: string): Promise<void>;
  deleteSheet(name: string): Promise<void>;
  protect(sheet: string, on: boolean): void;
  /** Which cells protection keeps as they are. */
  lock(sheet: string, address: string, on: boolean): void;
  /** Change events as they were raised, since the page was opened. Each has a mark, `changeMark`, on the page's timeline. */
  changes(): RaisedChange[];
  /** Round trips of the pane, oldest first; those of office.js' own only when asked for. */
  batches(options?: { internal?: boolean }): BatchLogEntry[];
  clearBatches(): void;
  setCellEditMode(on: boolean): void;
  failNextBatch(failure: BatchFailure): void;
  dropSession(): void;
  restoreSession(): void;
  /** Resolves when what was done is drawn. */
  settled(): Promise<void>;
}

/** A change event, and when it was raised: milliseconds since 1970, as in the batch log. */
type RaisedChange = GridChange & { at: number };

/** Univer draws more than one canvas; that of the sheet is the largest. */
function sheetCanvas(): HTMLCanvasElement | undefined {
  const size = ({ width, height }: HTMLCanvasElement): number => width * height;
  return [...document.querySelectorAll<HTMLCanvasElement>('#grid canvas')].sort(
    (a, b) => size(b) - size(a),
  )[0];
}

/** Name of the performance mark that is set when a change event has been posted to the pane. */
export const changeMark = 'standin:change';

/** Milliseconds after which Univer has calculated and drawn, at the most. */
const drawing = 250;

export function testInterface(grid: UniverGrid, session: HostSession): StandinInterface {
  const { app } = grid;
  const changes: RaisedChange[] = [];
  // The session listens before us, so the mark comes after the event was posted.
  grid.onChange((change) => {
    changes.push({ ...change, at: Date.now() });
    performance.mark(changeMark);
  });

  const sheetId = (name: string): string => {
    const sheet = grid.sheets().find((one) => one.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet.id;
  };
  const area = (address: string): Area => {
    const parsed = parseArea(address);
    if (!parsed) throw new Error(`Not an address: ${address}`);
    return parsed;
  };
  const drawn = (sheet: string) => {
    const found = app.api.getActiveWorkbook()?.getSheetBySheetId(sheetId(sheet));
    if (!found) throw new Error(`${sheet} is not drawn`);
    return found;
  };
  const rangeAt = (sheet: string, address: string) => {
    const { row, column, rowCount, columnCount } = area(address);
    return drawn(sheet).getRange(row, column, rowCount, columnCount);
  };
  /** How far the cells below and beside the frozen ones are scrolled, in pixels. */
  const scrolled = (): { x: number; y: number } => {
    const viewport = app.univer
      .__getInjector()
      .get(IRenderManagerService)
      .getRenderById(app.workbook.getUnitId())
      ?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return { x: viewport?.viewportScrollX ?? 0, y: viewport?.viewportScrollY ?? 0 };
  };
  const settled = async (): Promise<void> => {
    await grid.settled();
    await new Promise((resolve) => setTimeout(resolve, drawing));
    await grid.settled();
  };

  const displayed: StandinInterface['displayed'] = (sheet, address) => {
    const { row, column } = area(address);
    const worksheet = app.workbook.getSheetBySheetId(sheetId(sheet));
    const cell = worksheet?.getCell(row, column);
    const style = app.workbook.getStyles().getStyleByCell(cell);
    return {
      text: String(contentOf({ ...cell, f: null })),
      fill: style?.bg?.rgb ?? '',
      bold: style?.bl === BooleanNumber.TRUE,
    };
  };

  return {
    ...actsInterface({ grid, session, sheetId, settled }),
    sheets: () => grid.sheets().map(({ name }) => name),
    shownSheets: () =>
      grid.sheets().flatMap(({ name, visibility }) => (visibility === 'Visible' ? [name] : [])),
    get: (sheet, address) => {
      const { row, column, rowCount, columnCount } = area(address);
      return Array.from({ length: rowCount }, (_, down) =>
        Array.from(
          { length: columnCount },
          (__, right) => grid.read(sheetId(sheet), row + down, column + right).value,
        ),
      );
    },
    formula: (sheet, address) => {
      const { row, column } = area(address);
      return grid.read(sheetId(sheet), row, column).formula;
    },
    set: async (sheet, address, contents) => {
      const { row, column } = area(address);
      const rowCount = contents.length;
      const columnCount = contents[0]?.length ?? 0;
      drawn(sheet)
        .getRange(row, column, rowCount, columnCount)
        .setValues(contents.map((line) => [...line]));
      await settled();
    },
    displayed,
    displayedFill: (sheet, address) => displayed(sheet, address).fill,
    undo: async () => {
      await app.api.undo();
      await settled();
    },
    redo: async () => {
      await app.api.redo();
      await settled();
    },
    select: (sheet, address) => {
      grid.select(sheetId(sheet), area(address));
      grid.flush();
    },
    selection: () => {
      const { sheetId: id, area: selected } = grid.selection();
      const name = grid.sheets().find((sheet) => sheet.id === id)?.name ?? '';
      return { sheet: name, address: makeAddress(selected) };
    },
    cellBox: (sheet, address) => {
      grid.select(sheetId(sheet), area(address));
      grid.flush();
      const cell = rangeAt(sheet, address).getCellRect();
      const canvas = sheetCanvas()?.getBoundingClientRect();
      const { row, column } = area(address);
      const frozen = drawn(sheet).getFreeze();
      const { x, y } = scrolled();
      return {
        x: cell.x - (column < frozen.startColumn ? 0 : x) + (canvas?.x ?? 0),
        y: cell.y - (row < frozen.startRow ? 0 : y) + (canvas?.y ?? 0),
        width: cell.width,
        height: cell.height,
      };
    },
    insertRows: async (sheet, row, count) => {
      drawn(sheet).insertRows(row - 1, count);
      await settled();
    },
    deleteRows: async (sheet, row, count) => {
      drawn(sheet).deleteRows(row - 1, count);
      await settled();
    },
    insertColumns: async (sheet, column, count) => {
      drawn(sheet).insertColumns(columnIndex(column), count);
      await settled();
    },
    deleteColumns: async (sheet, column, count) => {
      drawn(sheet).deleteColumns(columnIndex(column), count);
      await settled();
    },
    renameSheet: async (from, to) => {
      drawn(from).setName(to);
      await settled();
    },
    moveSheet: async (name, position) => {
      const workbook = app.api.getActiveWorkbook();
      workbook?.moveSheet(drawn(name), position);
      await settled();
    },
    addSheet: async (name) => {
      app.api.getActiveWorkbook()?.create(name, 100, 26);
      await settled();
    },
    deleteSheet: async (name) => {
      app.api.getActiveWorkbook()?.deleteSheet(drawn(name));
      await settled();
    },
    protect: (sheet, on) => {
      grid.protect(sheetId(sheet), on);
    },
    lock: (sheet, address, on) => {
      grid.writeFormat(sheetId(sheet), area(address), { locked: on });
    },
    changes: () => [...changes],
    batches: (options) => session.log.entries(options),
    clearBatches: () => {
      session.log.clear();
    },
    setCellEditMode: (on) => {
      session.setCellEditMode(on);
    },
    failNextBatch: (failure) => {
      session.failNextBatch(failure);
    },
    dropSession: () => {
      session.dropSession();
    },
    restoreSession: () => {
      session.restoreSession();
    },
    settled,
  };
}
