import type { Content, WorkbookPlan } from '../workbook/plan';
import { sameFormula } from '../workbook/worksheet-formula';

/**
 * Sheets of a plan that stand there already and hold nothing but what the plan has in the same cells: a creation was begun,
 * and its connection lost.
 */
export async function remainsOf(
  context: Excel.RequestContext,
  { sheets }: WorkbookPlan,
): Promise<{ names: readonly string[]; protectedSheets: readonly string[] }> {
  const standing = sheets.map(({ name, contents }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
    worksheet.protection.load('protected');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,formulas');
    return { name, contents, worksheet, used };
  });
  await context.sync();
  const remains = standing.filter(
    ({ worksheet, used, contents }) =>
      !worksheet.isNullObject && (used.isNullObject || isPartOf(contents, used)),
  );
  return {
    names: remains.map(({ name }) => name),
    protectedSheets: remains.flatMap(({ name, worksheet }) =>
      worksheet.protection.protected ? [name] : [],
    ),
  };
}

const isPartOf = (
  contents: readonly (readonly Content[])[],
  { rowIndex, columnIndex, formulas }: Excel.Range,
): boolean =>
  formulas.every((cells, down) =>
    cells.every((found: unknown, right) => {
      const planned = contents[rowIndex + down]?.[columnIndex + right] ?? '';
      // An apostrophe marks a text and is no part of it.
      return found === '' || sameFormula(String(found), String(planned).replace(/^'/, ''));
    }),
  );
