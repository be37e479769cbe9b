import { HostError, type HighlightReading, type HostProblem } from '../workbook/host';
import { isOurHighlight } from '../workbook/look';
import { toHostError } from './host-errors';

/** A conditional format by formula, and what it is found again by. */
export interface FoundHighlight extends HighlightReading {
  worksheet: Excel.Worksheet;
  id: string;
}

/** A range does not outlive a round trip, nor what was reached through it: formats are fetched anew by their ids. */
export const highlightOf = ({
  worksheet,
  id,
}: Pick<FoundHighlight, 'worksheet' | 'id'>): Excel.ConditionalFormat =>
  worksheet.getRange().conditionalFormats.getItem(id);

/**
 * All that can be read, sheet by sheet, in two round trips. Newer Excels cannot read a rule whose deletion was undone, nor
 * some that people have copied (office-js #6396, #6835), and refuse all of the request: then each is asked for by itself.
 */
export async function readHighlights(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<FoundHighlight[][]> {
  try {
    return await readAll(context, worksheets);
  } catch (error) {
    if (!isOfOne(error)) throw error;
    const sheets: FoundHighlight[][] = [];
    for (const worksheet of worksheets) sheets.push(await readEach(context, worksheet));
    return sheets;
  }
}

/** Those with one of our fills. */
export async function ourHighlights(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<FoundHighlight[]> {
  const found = await readHighlights(context, worksheets);
  return found.flat().filter(({ fill }) => isOurHighlight(fill));
}

/** Empty where cells differ, for which Excel answers null, and where a rule has no fill. */
export const colorOf = ({ color }: { color: string | null }): string => color ?? '';

/** `Sheet1!A1:B2,Sheet1!C5` → `A1:B2`, `C5` */
export const addressesOf = ({ address }: Excel.RangeAreas): string[] =>
  address.split(',').map((one) => one.slice(one.lastIndexOf('!') + 1));

const ofOne: ReadonlySet<HostProblem> = new Set<HostProblem>(['gone', 'other']);

function isOfOne(error: unknown): boolean {
  const problem = toHostError(error);
  return problem instanceof HostError && ofOne.has(problem.problem);
}

async function readAll(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<FoundHighlight[][]> {
  const listed = worksheets.map((worksheet) => {
    const formats = worksheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { worksheet, formats };
  });
  await context.sync();
  const asked = listed.map(({ worksheet, formats }) =>
    formats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map(({ id }) => ask(worksheet, highlightOf({ worksheet, id }))),
  );
  await context.sync();
  return asked.map((sheet) => sheet.map(answered));
}

/** By their places: what cannot be read has no id either. */
async function readEach(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
): Promise<FoundHighlight[]> {
  const { conditionalFormats } = worksheet.getRange();
  const count = conditionalFormats.getCount();
  await context.sync();
  const found: FoundHighlight[] = [];
  // eslint-disable-next-line office-addins/load-object-before-read -- the answer of a method, which needs no loading
  for (let index = 0; index < count.value; index += 1) {
    const asked = ask(worksheet, worksheet.getRange().conditionalFormats.getItemAt(index));
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one that cannot be read ends its request
      await context.sync();
      found.push(answered(asked));
    } catch (error) {
      // Also one that is not by formula.
      if (!isOfOne(error)) throw error;
    }
  }
  return found;
}

function ask(worksheet: Excel.Worksheet, format: Excel.ConditionalFormat) {
  const ranges = format.getRanges();
  ranges.load('address');
  const { rule, format: look } = format.custom;
  rule.load('formula');
  look.fill.load('color');
  format.load('id,stopIfTrue');
  return { worksheet, format, ranges, rule, fill: look.fill };
}

const answered = ({
  worksheet,
  format,
  ranges,
  rule,
  fill,
}: ReturnType<typeof ask>): FoundHighlight => ({
  ...{ worksheet, id: format.id },
  ranges: addressesOf(ranges),
  formula: rule.formula,
  fill: colorOf(fill),
  stopsIfTrue: format.stopIfTrue,
});
