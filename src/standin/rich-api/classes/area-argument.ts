import { parseAddress } from '../../model/a1';
import type { Area } from '../../model/grid';
import type { Arguments } from '../arguments';
import { invalidArgument } from '../errors';
import type { Host } from '../host';

/** An argument `Range | string` that lies on the given sheet. */
export function areaArgument(host: Host, sheetId: string, args: Arguments, index: number): Area {
  if (args.isObject(index)) {
    const { target } = args.object(index, 'Range');
    if (target.sheetId !== sheetId) throw invalidArgument();
    return target.area;
  }
  const [area, ...more] = areasArgument(host, sheetId, args, index);
  if (!area || more.length > 0) throw invalidArgument();
  return area;
}

/** An argument `Range | RangeAreas | string` that lies on the given sheet. */
export function areasArgument(host: Host, sheetId: string, args: Arguments, index: number): Area[] {
  if (args.isObject(index)) {
    const target = args.isObjectOf(index, 'RangeAreas')
      ? args.object(index, 'RangeAreas').target
      : { ...args.object(index, 'Range').target, areas: [args.object(index, 'Range').target.area] };
    if (target.sheetId !== sheetId) throw invalidArgument();
    return target.areas;
  }
  const parsed = parseAddress(args.text(index));
  const elsewhere = parsed?.sheet != null && host.findSheet(parsed.sheet) !== sheetId;
  if (!parsed || elsewhere) throw invalidArgument();
  return parsed.areas;
}
