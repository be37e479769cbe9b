import type { Area } from '../model/grid';
import { cellsOf, visited } from './areas';
import { accessDenied } from './errors';
import type { Host } from './host';

/** Options of `WorksheetProtection.protect` that let a kind of change through. */
type ProtectionOption =
  | 'allowAutoFilter'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowDeleteColumns'
  | 'allowDeleteRows';

/** A protected sheet refuses the change unless the option allows it. */
export function requireUnprotected(host: Host, sheetId: string, option?: ProtectionOption): void {
  if (!host.grid.isProtected(sheetId)) return;
  const allowed = option !== undefined && host.extras.sheet(sheetId).protectionOptions[option];
  if (allowed !== true) throw accessDenied();
}

/** Contents of locked cells cannot be changed on a protected sheet; one locked cell refuses the whole range. */
export function requireUnlocked(host: Host, sheetId: string, areas: readonly Area[]): void {
  const { grid } = host;
  if (!grid.isProtected(sheetId)) return;
  for (const area of areas) {
    for (const { row, column } of cellsOf(visited(grid, sheetId, area))) {
      if (grid.read(sheetId, row, column).format.locked) throw accessDenied();
    }
  }
}
