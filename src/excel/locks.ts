import { protectionOptions } from './write-sheet';

/** What keeps sheets from being changed, of those that a piece of work is about. */
export interface Locks {
  /** Of sheets that are protected: some builds refuse to unprotect others (office-js #6784). */
  protections: readonly Excel.WorksheetProtection[];
  /** Sheets that are to be deleted, and how they are hidden. */
  hidden: readonly { worksheet: Excel.Worksheet; visibility: Excel.Worksheet['visibility'] }[];
}

/**
 * Opens them, in a batch that may read besides. Where one stays shut (a password), all are shut again. Showing a sheet tells
 * whether the workbook is protected: none of its sheets can be deleted then.
 */
export async function openLocks(context: Excel.RequestContext, locks: Locks): Promise<void> {
  for (const { worksheet } of locks.hidden) worksheet.visibility = Excel.SheetVisibility.visible;
  for (const protection of locks.protections) protection.unprotect();
  await syncOrClose(context, locks);
}

/** Those that were opened; Excel carries out a failing batch up to the failure. */
export async function closeLocks(context: Excel.RequestContext, locks: Locks): Promise<void> {
  const { protections, hidden } = locks;
  for (const protection of protections) protection.load('protected');
  for (const { worksheet } of hidden) worksheet.load('visibility');
  await context.sync();
  for (const protection of protections)
    if (!protection.protected) protection.protect(protectionOptions);
  for (const { worksheet, visibility } of hidden)
    if (worksheet.visibility !== visibility) worksheet.visibility = visibility;
  await context.sync();
}

/** Sends a batch that writes where locks are open: where Excel ends in the middle of it, they are shut again. */
export async function syncOrClose(context: Excel.RequestContext, locks: Locks): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    await closeLocks(context, locks);
    throw error;
  }
}
