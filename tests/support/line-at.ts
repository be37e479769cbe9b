import type { FileLines } from '../../src/workbook/recovery/file-contents';

/** What a file says of one row or column. */
export const lineAt = (lines: readonly FileLines[], index: number): FileLines | undefined =>
  lines.find(({ first, count }) => index >= first && index < first + count);
