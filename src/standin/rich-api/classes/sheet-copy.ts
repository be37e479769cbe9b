import type { Arguments } from '../arguments';
import type { ObjectMethod } from '../class-table';
import type { Host } from '../host';
import { object, type SheetRef } from '../targets';
import { oneOf } from './format-scalars';

const positionType = oneOf(['None', 'Before', 'After', 'Beginning', 'End']);

function positionOf(args: Arguments, { grid }: Host): number {
  const sheets = grid.sheets();
  const type = positionType(args.json(0) ?? 'None');
  if (type === 'End') return sheets.length;
  // `None` is the beginning, too.
  if (type !== 'Before' && type !== 'After') return 0;
  const { sheetId } = args.object(1, 'Worksheet').target;
  const position = sheets.findIndex(({ id }) => id === sheetId);
  return type === 'Before' ? position : position + 1;
}

/** `Worksheet.copy`, and how office.js finds the copy again in a later batch. */
export const sheetCopying: Record<string, ObjectMethod<SheetRef>> = {
  Copy: {
    effect: 'write',
    find: ({ sheetId }, args, host) =>
      object('Worksheet', { sheetId: host.grid.copySheet(sheetId, positionOf(args, host)) }),
  },
  _GetAnotherWorksheetById: {
    effect: 'write',
    find: (_target, args, host) => {
      const sheetId = host.findSheet(args.text(0));
      return sheetId === null ? null : object('Worksheet', { sheetId });
    },
  },
};
