import type { WorkbookChange, WorkbookRemoval } from '../workbook/change';
import type { WorkbookHost } from '../workbook/host';
import { examine, type NotExamined } from '../workbook/restore/examination';
import { stateSheetName } from '../workbook/names';
import { leftAlone, type LayoutFinding } from '../workbook/restore/layout-finding';
import { removalOf } from '../workbook/restore/removal';
import { restoration, sheetsToInspect } from '../workbook/restore/restoration';
import type { TotalsMode } from '../workbook/state';
import { inSlices } from './in-slices';
import type { Timer } from './timer';

export type { LayoutFinding, NotExamined };

/** What is wrong with a workbook's layout and what would settle it, for a person to agree to. */
export interface LayoutProposal {
  /** How totals are to be from now on; as they are when absent. */
  wanted?: TotalsMode;
  /** What will be settled, and what will not. */
  toDo: readonly LayoutFinding[];
  leftAlone: readonly LayoutFinding[];
  /** Undefined when there is nothing to do. */
  change: WorkbookChange | undefined;
}

/** Looks through the whole workbook, reading only. */
export async function proposeLayout(
  host: WorkbookHost,
  timer: Timer,
  wanted?: TotalsMode,
): Promise<LayoutProposal | NotExamined> {
  const contents = await host.readContents();
  const examination = await inSlices(examine(contents, wanted), timer);
  if (typeof examination === 'string') return examination;
  const inspections = await host.inspect(sheetsToInspect(examination));
  const { findings, change } = restoration(examination, inspections);
  return {
    toDo: findings.filter(({ kind }) => !leftAlone.has(kind)),
    leftAlone: findings.filter(({ kind }) => leftAlone.has(kind)),
    change,
    ...(wanted === undefined ? {} : { wanted }),
  };
}

/**
 * Does what a person agreed to, where the workbook is still as it was then.
 * @returns what is to be agreed to anew, where it is not: nothing was done then
 */
export async function restoreLayout(
  host: WorkbookHost,
  timer: Timer,
  agreed: LayoutProposal,
): Promise<LayoutProposal | NotExamined | undefined> {
  const now = await proposeLayout(host, timer, agreed.wanted);
  if (typeof now === 'string' || !isSameProposal(agreed, now)) return now;
  if (!now.change || (await host.change(now.change))) return undefined;
  return proposeLayout(host, timer, agreed.wanted);
}

/** What goes and what stays when everything of ours is taken out of a workbook: names of sheets. */
export interface RemovalProposal {
  deleted: readonly string[];
  plain: readonly string[];
  removal: WorkbookRemoval;
}

/** Looks through the whole workbook, reading only. */
export async function proposeRemoval(
  host: WorkbookHost,
  timer: Timer,
): Promise<RemovalProposal | NotExamined> {
  const contents = await host.readContents();
  const examination = await inSlices(examine(contents), timer);
  if (typeof examination === 'string') return examination;
  const removal = removalOf(examination, contents);
  return {
    deleted: removal.deletedSheets.flatMap(({ name }) => (name === stateSheetName ? [] : [name])),
    plain: removal.plain.map(({ plan }) => plan.name),
    removal,
  };
}

/**
 * Does what a person agreed to: as the workbook is now, for a figure may have changed meanwhile.
 * @returns what is to be agreed to anew, where people have written meanwhile on what would go: nothing was done then
 */
export async function removeLayout(
  host: WorkbookHost,
  timer: Timer,
  agreed: RemovalProposal,
): Promise<RemovalProposal | NotExamined | undefined> {
  // What formulas show is kept for good.
  await host.calculate();
  const now = await proposeRemoval(host, timer);
  if (typeof now === 'string' || !isSameRemoval(agreed, now)) return now;
  return (await host.remove(now.removal)) ? undefined : proposeRemoval(host, timer);
}

const isSameRemoval = (one: RemovalProposal, other: RemovalProposal): boolean =>
  JSON.stringify([one.deleted, one.plain]) === JSON.stringify([other.deleted, other.plain]);

/** Whether two proposals would do the same: what a person agreed to still holds. */
const isSameProposal = (one: LayoutProposal, other: LayoutProposal): boolean =>
  JSON.stringify([one.toDo, one.leftAlone]) === JSON.stringify([other.toDo, other.leftAlone]);
