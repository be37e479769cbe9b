import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import type { Area } from '../../model/grid';
import { mergeCells, unmergeCells } from '../../model/merging';
import type { Arguments } from '../arguments';
import type { ValueMethod } from '../class-table';
import { invalidArgument, notImplemented } from '../errors';
import { requireUnlocked, requireUnprotected } from '../guard';
import type { Host } from '../host';
import type { RangeRef } from '../targets';
import { changed } from './own-changes';

function merge({ sheetId, area }: RangeRef, args: Arguments, host: Host): null {
  requireUnprotected(host, sheetId);
  const rows = args.flag(0)
    ? Array.from({ length: area.rowCount }, (_, i) => ({ ...area, row: area.row + i, rowCount: 1 }))
    : [area];
  for (const one of rows) mergeCells(host.grid, sheetId, one);
  return null;
}

/** `ClearApplyTo`; the two kinds that concern hyperlinks have nothing to do here. */
function clearWhat(args: Arguments): 'All' | 'Contents' | 'Formats' {
  const what = args.optionalText(0) ?? 'All';
  if (what === 'All' || what === 'Contents' || what === 'Formats') return what;
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    throw notImplemented('Range.clear (of hyperlinks)');
  }
  throw invalidArgument();
}

export function clearAreas(host: Host, sheetId: string, areas: Area[], args: Arguments): null {
  const what = clearWhat(args);
  if (what === 'Formats') requireUnprotected(host, sheetId, 'allowFormatCells');
  else requireUnlocked(host, sheetId, areas);
  for (const area of areas) {
    host.grid.clear(sheetId, area, what);
    if (what !== 'Formats') changed(host, sheetId, area);
  }
  return null;
}

function deleteCells({ sheetId, area }: RangeRef, args: Arguments, host: Host): null {
  const shift = args.text(0);
  if (area.columnCount === MAX_COLUMNS && shift === 'Up') {
    requireUnprotected(host, sheetId, 'allowDeleteRows');
    host.grid.deleteRows(sheetId, area.row, area.rowCount);
  } else if (area.rowCount === MAX_ROWS && shift === 'Left') {
    requireUnprotected(host, sheetId, 'allowDeleteColumns');
    host.grid.deleteColumns(sheetId, area.column, area.columnCount);
  } else if (shift === 'Up' || shift === 'Left') {
    throw notImplemented('Range.delete (of cells that are no whole rows or columns)');
  } else {
    throw invalidArgument();
  }
  return null;
}

/** What can be done to a range. */
export const rangeActions: Record<string, ValueMethod<RangeRef>> = {
  Merge: { effect: 'write', call: merge },
  Unmerge: {
    effect: 'write',
    call: ({ sheetId, area }, _args, host) => {
      requireUnprotected(host, sheetId);
      unmergeCells(host.grid, sheetId, area);
      return null;
    },
  },
  Clear: {
    effect: 'write',
    call: ({ sheetId, area }, args, host) => clearAreas(host, sheetId, [area], args),
  },
  Delete: { effect: 'write', call: deleteCells },
  // office.js sends more than 1500 cells in several pieces, and asks first whether the whole fits.
  _ValidateArraySize: {
    effect: 'read',
    call: ({ area }, args) => {
      if (args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount) {
        throw invalidArgument();
      }
      return null;
    },
  },
  Select: {
    effect: 'read',
    call: ({ sheetId, area }, _args, { grid }) => {
      grid.activateSheet(sheetId);
      grid.select(sheetId, area);
      return null;
    },
  },
};
