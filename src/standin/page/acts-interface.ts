import type { Clipping } from '../model/clipping';
import type { MemoryActs } from '../model/memory-acts';
import type { Order } from '../model/sorting';
import type { HostSession } from '../protocol/host-session';
import { setCalculationMode, type CalculationMode } from '../rich-api/extras';
import type { UniverGrid } from '../univer/univer-grid';

/**
 * What a person does with mouse and menus, done on the model and drawn from there; see `MemoryActs`. Each waits until it is
 * drawn; false means that Excel refuses it.
 */
export interface ActsInterface {
  /** Ctrl+X and Ctrl+V. */
  cut(sheet: string, address: string, toSheet: string, toAddress: string): Promise<boolean>;
  /** Ctrl+C: plain data, which can be pasted on another page, too. */
  copy(sheet: string, address: string): Clipping;
  /** Ctrl+V with formats, validation and highlights. */
  paste(clipping: Clipping, sheet: string, address: string): Promise<boolean>;
  /** @returns the name of the copy, which stands after the original and is shown */
  copySheet(name: string): Promise<string>;
  /** Sorts rows by a column, such as `D`. */
  sort(sheet: string, address: string, column: string, order?: Order): Promise<boolean>;
  merge(sheet: string, address: string): Promise<boolean>;
  unmerge(sheet: string, address: string): Promise<boolean>;
  /** Whole rows or columns: `4:6`, `C:D`. */
  hide(sheet: string, address: string): Promise<void>;
  show(sheet: string, address: string): Promise<void>;
  /** @param hiddenRows as the sheet numbers them */
  filterRows(sheet: string, address: string, hiddenRows: number[]): Promise<void>;
  /** Types a number so many times, as a macro does: each time raises an event. */
  typeAgainAndAgain(sheet: string, address: string, times: number): Promise<void>;
  /** 公式 → 计算选项 */
  setCalculationMode(mode: CalculationMode): Promise<void>;
  /** F9 */
  calculate(): Promise<void>;
}

interface Page {
  grid: UniverGrid;
  session: HostSession;
  sheetId: (name: string) => string;
  settled: () => Promise<void>;
}

export function actsInterface({ grid, session, sheetId, settled }: Page): ActsInterface {
  const act = async <R>(perform: (acts: MemoryActs) => R): Promise<R> => {
    // What was typed before has to be in the model.
    grid.flush();
    const result = perform(grid.acts);
    await settled();
    return result;
  };

  return {
    cut: (sheet, address, toSheet, toAddress) =>
      act((acts) => acts.cut(sheetId(sheet), address, sheetId(toSheet), toAddress)),
    copy: (sheet, address) => {
      grid.flush();
      return grid.acts.copy(sheetId(sheet), address);
    },
    paste: (clipping, sheet, address) =>
      act((acts) => acts.paste(clipping, sheetId(sheet), address)),
    copySheet: (name) =>
      act((acts) => {
        const copy = acts.copySheet(sheetId(name));
        session.noticeSheets();
        return grid.sheets().find(({ id }) => id === copy)?.name ?? '';
      }),
    sort: (sheet, address, column, order) =>
      act((acts) => acts.sort(sheetId(sheet), address, column, order)),
    merge: (sheet, address) => act((acts) => acts.merge(sheetId(sheet), address)),
    unmerge: (sheet, address) => act((acts) => acts.unmerge(sheetId(sheet), address)),
    hide: (sheet, address) =>
      act((acts) => {
        acts.hide(sheetId(sheet), address);
      }),
    show: (sheet, address) =>
      act((acts) => {
        acts.show(sheetId(sheet), address);
      }),
    filterRows: (sheet, address, hiddenRows) =>
      act((acts) => {
        acts.filterRows(sheetId(sheet), address, hiddenRows);
      }),
    typeAgainAndAgain: async (sheet, address, times) => {
      grid.flush();
      for (let number = 1; number <= times; number += 1) {
        grid.typing.type(sheetId(sheet), address, number);
      }
      await settled();
    },
    setCalculationMode: (mode) =>
      act(() => {
        setCalculationMode(grid, mode);
      }),
    calculate: () =>
      act(() => {
        grid.calculate();
      }),
  };
}
