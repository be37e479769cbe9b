import { BooleanNumber, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { displayedFormat, type DisplayedFormat } from '../model/displayed-fill';
import type { MemoryGrid } from '../model/memory-grid';
import type { UniverApplication } from './create-univer';

/**
 * Draws conditional formats. The model evaluates them, for Univer loses its own when rows are inserted; Univer asks here
 * for each cell's style before it draws.
 */
export class Highlighting {
  /** By sheet, then by `row,column`: what was evaluated since the last change. */
  private looks = new Map<string, Map<string, DisplayedFormat>>();

  constructor(
    { univer }: UniverApplication,
    private readonly grid: MemoryGrid,
  ) {
    const interceptors = univer.__getInjector().get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'standin-highlighting',
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col, workbook }, next) => {
        const look = this.lookOf(subUnitId, row, col);
        if (!look) return next(cell);
        const own = typeof cell?.s === 'string' ? workbook.getStyles().get(cell.s) : cell?.s;
        return next({ ...cell, s: withLook(own ?? {}, look) });
      },
    });
  }

  /** Something changed: evaluate anew. */
  invalidate(): void {
    this.looks = new Map();
  }

  private lookOf(sheetId: string, row: number, column: number): DisplayedFormat | undefined {
    if (!this.isUnderRule(sheetId, row, column)) return undefined;
    let looks = this.looks.get(sheetId);
    if (!looks) this.looks.set(sheetId, (looks = new Map<string, DisplayedFormat>()));
    const key = `${row},${column}`;
    let look = looks.get(key);
    if (!look) looks.set(key, (look = displayedFormat(this.grid, sheetId, row, column)));
    return look;
  }

  private isUnderRule(sheetId: string, row: number, column: number): boolean {
    return this.grid
      .conditionalFormats(sheetId)
      .some(({ areas }) =>
        areas.some(
          (area) =>
            row >= area.row &&
            column >= area.column &&
            row < area.row + area.rowCount &&
            column < area.column + area.columnCount,
        ),
      );
  }
}

function withLook(own: IStyleData, { fill, fontColor, bold }: DisplayedFormat): IStyleData {
  return {
    ...own,
    bg: fill ? { rgb: fill } : null,
    cl: { rgb: fontColor || '#000000' },
    bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}
