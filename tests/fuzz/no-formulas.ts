import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { plannedValues } from '../../src/workbook/planned-values';
import { longestCellText, type WorkbookPlan } from '../../src/workbook/plan';
import { unpacked } from '../support/archives';

const formulasIn = ({ sheets }: WorkbookPlan): string[] =>
  sheets.flatMap(({ contents }) =>
    contents.flat().flatMap((one) => (typeof one === 'string' && one.startsWith('=') ? [one] : [])),
  );

/**
 * What was read from somewhere is written as texts and numbers: the plan, which both carriers write, has no formula but
 * those of the blank ones, and neither has the file.
 * @throws Error where anything else would be written
 */
export function expectNoFormulas(
  plan: WorkbookPlan,
  blanks: readonly WorkbookPlan[],
  values = plannedValues(plan),
): void {
  const ours = new Set(blanks.flatMap(formulasIn));
  const smuggled = formulasIn(plan).find((formula) => !ours.has(formula));
  if (smuggled !== undefined) throw new Error(`a formula that is not ours: ${smuggled}`);
  for (const content of plan.sheets.flatMap(({ contents }) => contents.flat())) {
    if (typeof content === 'number') {
      if (!Number.isFinite(content)) throw new Error(`a number that is none: ${content}`);
    } else if (/^[+\-@]/.test(content)) {
      throw new Error(`a text that Excel takes for a formula: ${content}`);
    } else if (!content.startsWith('=') && content.replace(/^'/, '').length > longestCellText) {
      throw new Error(`a text of ${content.length} characters in one cell`);
    }
  }
  const parts = Object.values(unpacked(makeXlsx(plan, values))).join('');
  const count = parts.match(/<f>/g)?.length ?? 0;
  if (count !== formulasIn(plan).length) throw new Error(`${count} formulas in the file`);
}

/**
 * What was read is a text in every field of a CSV, where a spreadsheet opens it.
 * @throws Error where a field would be a formula
 */
export function expectInertCsv(csv: string): void {
  const fields = csv.matchAll(/(?:^\ufeff?|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/gu);
  for (const [, quoted, plain] of fields) {
    const field = quoted ?? plain ?? '';
    if (/^\s*[=+\-@＝＋－＠]/u.test(field) && !/^-\d+(\.\d+)?$/.test(field))
      throw new Error(`a field that Excel takes for a formula: ${field.slice(0, 100)}`);
  }
}
