import { BooleanNumber, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { coversCell, displayedFormat, type DisplayedFormat } from '../model/displayed-fill';
import type { ConditionalFormat } from '../model/grid';
import type { MemoryGrid } from '../model/memory-grid';
import type { UniverApplication } from './create-univer';

/**
 * Draws conditional formats. The model evaluates them, for Univer loses its own when rows are inserted; Univer asks here
 * for each cell's style before it draws.
 */
export class Highlighting {
  /** By sheet: its rules, and by `row,column` what was evaluated since the last change. */
  private sheets = new Map<string, SheetLooks>();

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
    this.sheets.clear();
  }

  private lookOf(sheetId: string, row: number, column: number): DisplayedFormat | undefined {
    const { rules, looks } = this.of(sheetId);
    if (!rules.some((rule) => coversCell(rule, row, column))) return undefined;
    const key = `${row},${column}`;
    let look = looks.get(key);
    if (!look) looks.set(key, (look = displayedFormat(this.grid, sheetId, row, column, rules)));
    return look;
  }

  private of(sheetId: string): SheetLooks {
    let sheet = this.sheets.get(sheetId);
    if (!sheet) {
      sheet = { rules: this.grid.conditionalFormats(sheetId), looks: new Map() };
      this.sheets.set(sheetId, sheet);
    }
    return sheet;
  }
}

interface SheetLooks {
  rules: readonly ConditionalFormat[];
  looks: Map<string, DisplayedFormat>;
}

function withLook(own: IStyleData, { fill, fontColor, bold }: DisplayedFormat): IStyleData {
  return {
    ...own,
    bg: fill ? { rgb: fill } : null,
    cl: { rgb: fontColor || '#000000' },
    bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}
