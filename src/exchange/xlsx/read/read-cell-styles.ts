import type { Archive } from './archive';
import { isTrue, readXml, unescaped } from './read-xml';

/**
 * Number formats that files mention by number only (ECMA-376, 18.8.30); from 27 to 36 and 50 to 58 as Chinese Excel
 * shows them. What is left out here shows plain numbers.
 */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** What a style says of its cells, as far as a reader of figures asks. */
export interface CellStyle {
  numberFormat: string;
  /** Kept as it is while the sheet is protected: every cell, unless told otherwise. */
  isLocked: boolean;
}

export const plainStyle: CellStyle = { numberFormat: 'General', isLocked: true };

/** The cell styles, in the order in which cells count them. */
export function readCellStyles(archive: Archive, path: string): CellStyle[] {
  const own = new Map<number, string>();
  const styles: { formatId: number; isLocked: boolean }[] = [];
  readXml(archive, path, {
    open(name, { numFmtId, formatCode, locked }, parents) {
      const within = parents[parents.length - 1];
      if (name === 'numFmt' && within === 'numFmts') {
        own.set(Number(numFmtId), unescaped(formatCode ?? ''));
      } else if (name === 'xf' && within === 'cellXfs') {
        styles.push({ formatId: Number(numFmtId ?? 0), isLocked: true });
      } else if (name === 'protection' && within === 'xf' && parents.includes('cellXfs')) {
        const style = styles[styles.length - 1];
        if (style) style.isLocked = locked === undefined || isTrue(locked);
      }
    },
  });
  return styles.map(({ formatId, isLocked }) => ({
    numberFormat: own.get(formatId) ?? builtIn[formatId] ?? 'General',
    isLocked,
  }));
}
