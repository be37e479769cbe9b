import type { ReadWorkbook } from '../../src/workbook/recovery/workbook-contents';

/** Whether a workbook has formulas without results: no spreadsheet program has opened it since it was made. */
export const isUncalculated = ({ sheets }: ReadWorkbook): boolean =>
  sheets.some(({ rows }) =>
    [...rows.values()].some((cells) =>
      [...cells.values()].some(({ value, formula }) => value === null && formula !== undefined),
    ),
  );
