import { makeAddress } from '../../model/a1';
import type { Area } from '../../model/grid';
import type { Host } from '../host';

/** Excel tells an add-in of its own edits, too, marked as its own. */
export function changed(host: Host, sheetId: string, area: Area): void {
  host.reportOwnChange({ sheetId, address: makeAddress(area), changeType: 'RangeEdited' });
}
