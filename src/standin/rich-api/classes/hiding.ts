import type { Axis } from '../../model/grid';
import { common } from '../areas';
import type { Scalar } from '../class-table';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import type { RangeRef } from '../targets';
import { truth } from './format-scalars';
import { lines } from './lines';

const options = { row: 'allowFormatRows', column: 'allowFormatColumns' } as const;

/** True when all rows (or columns) of the range are hidden, false when none is, else null. */
function areHidden({ sheetId, area }: RangeRef, host: Host, axis: Axis): boolean | null {
  const all = lines(host, { sheetId, areas: [area] }, axis);
  return common(all.map((line) => host.grid.isHidden(sheetId, axis, line)));
}

function lineHidden(axis: Axis): Scalar<RangeRef> {
  return {
    get: (target, host) => areHidden(target, host, axis),
    set: ({ sheetId, area }, value, host) => {
      requireUnprotected(host, sheetId, options[axis]);
      for (const line of lines(host, { sheetId, areas: [area] }, axis)) {
        host.grid.setHidden(sheetId, axis, line, 1, truth(value));
      }
    },
  };
}

export const hidingScalars: Record<string, Scalar<RangeRef>> = {
  RowHidden: lineHidden('row'),
  ColumnHidden: lineHidden('column'),
  // A cell is hidden with its row or with its column.
  Hidden: {
    get: (target, host) => {
      const both = [areHidden(target, host, 'row'), areHidden(target, host, 'column')];
      if (both.includes(true)) return true;
      return both.includes(null) ? null : false;
    },
  },
};
