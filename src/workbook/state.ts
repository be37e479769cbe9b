import { formats, type FormatId } from '../standard';

/** Totals are formulas, or typed by people (figures copied from another system) and then all checked. */
export type TotalsMode = 'computed' | 'typed';

/** What a workbook is, as JSON text on a very hidden sheet. */
export interface WorkbookState {
  formatId: FormatId;
  year: number;
  agency: string;
  /** Version of the layout that the sheets were made with. */
  layoutVersion: number;
  totals: TotalsMode;
}

export const layoutVersion = 3;
/** Longest text that we keep in one cell, with room to `longestCellText`. */
export const stateCellLimit = 30_000;

/** One text for each cell, from the top. */
export const makeState = (state: WorkbookState): string[] => inCells(JSON.stringify(state));

/** A text in parts that are kept in a cell each. */
export function inCells(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += stateCellLimit) {
    parts.push(text.slice(start, start + stateCellLimit));
  }
  return parts;
}

/** Undefined when the cells hold anything else: the workbook is then not one of ours, or was changed by hand. */
export function parseState(cells: readonly unknown[]): WorkbookState | undefined {
  try {
    return stateOf(JSON.parse(cells.join('')));
  } catch {
    return undefined;
  }
}

/** By hand: it is all that the pane's start has to validate, and the library for it would be a tenth of the start. */
function stateOf(found: unknown): WorkbookState | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const given = found as Partial<Record<keyof WorkbookState, unknown>>;
  // Version 1 knew computed totals only.
  const { year, agency, layoutVersion: version, totals = 'computed' } = given;
  const format = formats.find(({ id }) => id === given.formatId);
  const isTotalsMode = totals === 'computed' || totals === 'typed';
  if (!format || !isTotalsMode || typeof agency !== 'string') return undefined;
  if (!isWhole(year, 2000, 2999) || !isWhole(version, 1)) return undefined;
  return { formatId: format.id, year, agency, layoutVersion: version, totals };
}

const isWhole = (value: unknown, from: number, to = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;
