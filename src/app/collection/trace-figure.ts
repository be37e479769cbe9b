import {
  gapsOf,
  partsOf,
  type Deduction,
  type Part,
  type ReportSum,
} from '../../consolidation/sum-reports';
import { figuresOf, type FigureDefinition, type FigureKey } from '../../standard';
import type { CollectionHost } from '../../workbook/collection-host';
import type { WorkbookHost } from '../../workbook/host';
import { readReport } from '../../workbook/read-report';

/** What makes a figure of the sum. */
export interface Traced {
  figure: FigureDefinition;
  sum: number | undefined;
  /** Units that have any of it, the largest share first. */
  parts: readonly Part[];
  deductions: readonly Deduction[];
  /** Units that have no number for it. */
  gaps: readonly string[];
}

/** Undefined where no figure of the sum is selected. */
export async function traceSelection(
  host: WorkbookHost,
  collecting: CollectionHost,
  sum: ReportSum,
): Promise<Traced | undefined> {
  const selected = await collecting.selection();
  const found = readReport(await host.read());
  if (found.kind !== 'report') return undefined;
  for (const [key, { sheetId, address }] of found.places) {
    if (sheetId === selected.sheetId && address === selected.address) return traced(sum, key);
  }
  return undefined;
}

function traced(sum: ReportSum, key: FigureKey): Traced | undefined {
  const figure = figuresOf(sum.format).get(key);
  return (
    figure && {
      figure,
      sum: sum.figures.get(key),
      parts: partsOf(sum, key),
      deductions: sum.deductions.filter((one) => one.key === key),
      gaps: gapsOf(sum, key).map(({ unit }) => unit),
    }
  );
}
