import { classTable } from '../class-table';
import { accessDenied, invalidArgument, invalidOperation } from '../errors';
import type { Json } from '../wire';

/** Excel's defaults; everything that is not allowed is forbidden. */
const defaultOptions: Record<string, Json> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function readOptions(given: Json): Record<string, Json> {
  if (given === null) return defaultOptions;
  if (typeof given !== 'object' || Array.isArray(given)) throw invalidArgument();
  const unknown = Object.keys(given).filter((key) => !(key in defaultOptions));
  if (unknown.length > 0) throw invalidArgument();
  return { ...defaultOptions, ...given };
}

export const worksheetProtection = classTable('WorksheetProtection', {
  scalars: {
    Protected: { get: ({ sheetId }, { grid }) => grid.isProtected(sheetId) },
    Options: {
      get: ({ sheetId }, { grid, extras }) =>
        grid.isProtected(sheetId)
          ? { ...defaultOptions, ...extras.sheet(sheetId).protectionOptions }
          : null,
    },
  },
  methods: {
    Protect: {
      effect: 'write',
      call: ({ sheetId }, args, { grid, extras }) => {
        if (grid.isProtected(sheetId))
          throw invalidOperation('The worksheet is protected already.');
        const sheet = extras.sheet(sheetId);
        sheet.protectionOptions = readOptions(args.json(0));
        sheet.password = args.optionalText(1);
        grid.protect(sheetId, true);
        return null;
      },
    },
    Unprotect: {
      effect: 'write',
      call: ({ sheetId }, args, { grid, extras }) => {
        if (!grid.isProtected(sheetId)) return null;
        const sheet = extras.sheet(sheetId);
        const given = args.optionalText(0);
        if (sheet.password && given !== sheet.password) throw accessDenied();
        sheet.password = null;
        grid.protect(sheetId, false);
        return null;
      },
    },
  },
});
