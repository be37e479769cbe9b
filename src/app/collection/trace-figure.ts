import {
  gapsOf,
  sharesOf,
  type Deduction,
  type Share,
  type ReportSum,
} from '../../consolidation/sum-reports';
import { figuresOf, type FigureDefinition, type FigureKey } from '../../standard';
import { parseRange } from '../../layout/address';
import type { CollectionHost } from '../../workbook/collection-host';
import { detailKeyAt } from '../../workbook/detail-sheet';
import type { Place, WorkbookHost } from '../../workbook/host';
import { detailsName } from '../../workbook/names';
import { readReport } from '../../workbook/read-report';

/** What makes a figure of the sum. */
export interface Traced {
  figure: FigureDefinition;
  sum: number | undefined;
  /** Units that have any of it, the largest share first. */
  parts: readonly Share[];
  deductions: readonly Deduction[];
  /** Units that have no number for it. */
  gaps: readonly string[];
}

/** Undefined where no figure of the sum is selected, in its tables or on 汇总明细. */
export async function traceSelection(
  host: WorkbookHost,
  collecting: CollectionHost,
  sum: ReportSum,
): Promise<Traced | undefined> {
  const selected = await collecting.selection();
  const key =
    (await keyInTables(host, selected)) ?? (await keyInDetails(collecting, sum, selected));
  return key === undefined ? undefined : traced(sum, key);
}

async function keyInTables(host: WorkbookHost, selected: Place): Promise<FigureKey | undefined> {
  const found = readReport(await host.read());
  if (found.kind !== 'report') return undefined;
  for (const [key, { sheetId, address }] of found.places) {
    if (sheetId === selected.sheetId && address === selected.address) return key;
  }
  return undefined;
}

async function keyInDetails(
  collecting: CollectionHost,
  { format }: ReportSum,
  { sheetId, address }: Place,
): Promise<FigureKey | undefined> {
  const details = await collecting.namedPlace(detailsName);
  const cell = parseRange(address);
  if (!cell || details?.sheetId !== sheetId) return undefined;
  return detailKeyAt(format, details.area, cell);
}

function traced(sum: ReportSum, key: FigureKey): Traced | undefined {
  const figure = figuresOf(sum.format).get(key);
  return (
    figure && {
      figure,
      sum: sum.figures.get(key),
      parts: sharesOf(sum, key),
      deductions: sum.deductions.filter((one) => one.key === key),
      gaps: gapsOf(sum, key),
    }
  );
}
