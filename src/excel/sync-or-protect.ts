import { protectionOptions } from './write-sheet';

/** Sends a batch that lifts protection for a while: where Excel ends in the middle of it, sheets are protected again. */
export async function syncOrProtect(
  context: Excel.RequestContext,
  lifted: readonly Excel.WorksheetProtection[],
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    for (const protection of lifted) protection.load('protected');
    await context.sync();
    for (const protection of lifted)
      if (!protection.protected) protection.protect(protectionOptions);
    await context.sync();
    throw error;
  }
}
