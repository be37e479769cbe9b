import { invalidArgument, RichApiError } from '../errors';
import type { Host } from '../host';

const longest = 31;

/** Excel's rules for a worksheet's name; `sheetId` is the sheet that is being renamed. */
export function checkSheetName(host: Host, name: string, sheetId?: string): void {
  const allowed =
    name !== '' && name.length <= longest && !/[[\]*?:/\\]/.test(name) && !/^'|'$/.test(name);
  if (!allowed) throw invalidArgument();
  const same = (one: { id: string; name: string }) =>
    one.id !== sheetId && one.name.toLowerCase() === name.toLowerCase();
  if (host.grid.sheets().some(same)) {
    throw new RichApiError(
      'ItemAlreadyExists',
      'A resource with the same name or identifier already exists.',
    );
  }
}
