import { parseRange, type Rectangle } from '../layout/address';

/**
 * What a name stands for, by its formula: `Sheet1!$A$1:$B$2`, `'Sheet ''1'''!$A$1`.
 * @returns undefined where that is lost, broken or no single range
 */
export function namedArea(formula: string): { sheet: string; area: Rectangle } | undefined {
  const [, quoted, plain, range = ''] =
    /^\$?(?:'((?:[^']|'')+)'|([^'!]+))!([^!,\s]+)$/.exec(formula) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  const area = parseRange(range);
  return sheet !== undefined && area ? { sheet, area } : undefined;
}
