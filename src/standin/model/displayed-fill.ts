import type { ConditionalFormat } from './grid';
import type { MemoryGrid } from './memory-grid';
import { isWithin } from './area';
import { offsetFormula } from './formula-references';

export interface DisplayedFormat {
  fill: string;
  fontColor: string;
  bold: boolean;
}

/**
 * What a cell looks like with its conditional formats: the first that holds and has something to say wins.
 * @param rules those of the sheet, for who asks for many cells
 */
export function displayedFormat(
  grid: MemoryGrid,
  sheetId: string,
  row: number,
  column: number,
  rules: readonly ConditionalFormat[] = grid.conditionalFormats(sheetId),
): DisplayedFormat {
  const own = grid.read(sheetId, row, column).format;
  let fill: string | null = null;
  let fontColor: string | null = null;
  let bold: boolean | null = null;
  for (const rule of rules) {
    if (!holds(grid, rule, row, column)) continue;
    fill ??= rule.fill || null;
    fontColor ??= rule.fontColor || null;
    bold ??= rule.bold;
    if (rule.stopIfTrue) break;
  }
  return { fill: fill ?? own.fill, fontColor: fontColor ?? own.fontColor, bold: bold ?? own.bold };
}

/** The colour that a person sees behind a cell; `''` for none. */
export function displayedFill(
  grid: MemoryGrid,
  sheetId: string,
  row: number,
  column: number,
): string {
  return displayedFormat(grid, sheetId, row, column).fill;
}

function holds(grid: MemoryGrid, rule: ConditionalFormat, row: number, column: number): boolean {
  const first = rule.areas[0];
  if (!first || rule.formula === '' || !coversCell(rule, row, column)) return false;
  const formula = offsetFormula(rule.formula, row - first.row, column - first.column);
  const value = grid.evaluate(formula, rule.sheetId);
  return typeof value === 'number' ? value !== 0 : value === true;
}

export const coversCell = ({ areas }: ConditionalFormat, row: number, column: number): boolean =>
  areas.some((area) => isWithin(area, row, column));
