import type { WorkbookChange, WorkbookRemoval } from '../workbook/change';
import type { WorkbookHost } from '../workbook/host';
import { examine, type NotExamined } from '../workbook/restore/examination';
import type { LayoutFinding } from '../workbook/restore/layout-finding';
import { removalOf } from '../workbook/restore/removal';
import { restoration, sheetsToInspect } from '../workbook/restore/restoration';
import type { TotalsMode } from '../workbook/state';

export type { LayoutFinding, NotExamined };

/** What is wrong with a workbook's layout and what would settle it, for a person to agree to. */
export interface LayoutProposal {
  /** How totals are to be from now on; as they are when absent. */
  wanted?: TotalsMode;
  findings: readonly LayoutFinding[];
  /** Undefined when there is nothing to do. */
  change: WorkbookChange | undefined;
}

/** Looks through the whole workbook, reading only. */
export async function proposeLayout(
  host: WorkbookHost,
  wanted?: TotalsMode,
): Promise<LayoutProposal | NotExamined> {
  const examination = examine(await host.readContents(), wanted);
  if (typeof examination === 'string') return examination;
  const inspections = await host.inspect(sheetsToInspect(examination));
  const { findings, change } = restoration(examination, inspections);
  return { findings, change, ...(wanted === undefined ? {} : { wanted }) };
}

/** What would take everything of ours away, for a person to agree to. */
export async function proposeRemoval(host: WorkbookHost): Promise<WorkbookRemoval | NotExamined> {
  const contents = await host.readContents();
  const examination = examine(contents);
  return typeof examination === 'string' ? examination : removalOf(examination, contents);
}

/** Whether two proposals would do the same: what a person agreed to still holds. */
export const isSameProposal = (one: LayoutProposal, other: LayoutProposal): boolean =>
  JSON.stringify(one.findings) === JSON.stringify(other.findings);
