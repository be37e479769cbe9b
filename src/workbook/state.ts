import * as z from 'zod/mini';
import type { FormatId } from '../standard';

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
/** Longest text in one cell; Excel's own limit is 32,767. */
export const stateCellLimit = 30_000;

const stateSchema = z.object({
  formatId: z.enum(['2019', '2021']),
  year: z.int().check(z.gte(2000), z.lte(2999)),
  agency: z.string(),
  layoutVersion: z.int().check(z.gte(1)),
  // Version 1 knew computed totals only.
  totals: z._default(z.enum(['computed', 'typed']), 'computed'),
});

/** One text for each cell, from the top. */
export function makeState(state: WorkbookState): string[] {
  const text = JSON.stringify(state);
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += stateCellLimit) {
    parts.push(text.slice(start, start + stateCellLimit));
  }
  return parts;
}

/** Undefined when the cells hold anything else: the workbook is then not one of ours, or was changed by hand. */
export function parseState(cells: readonly unknown[]): WorkbookState | undefined {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(cells.join('')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
