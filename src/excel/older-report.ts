import { stateSheetName } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';

/** What makes sheets the report of a workbook, which a new report takes over from an older one. */
export interface OlderReport {
  names: readonly { name: string; formula: string; comment: string }[];
  /** The cells of its state, from the first. */
  state: readonly (readonly unknown[])[];
  /** Values of the plan's properties, in its order. */
  properties: readonly unknown[];
}

/** Undefined where there is none. @param standing the workbook's names */
export async function readOlderReport(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  standing: readonly string[],
): Promise<OlderReport | undefined> {
  const { workbook } = context;
  const taken = plan.names.filter(({ name }) => standing.includes(name));
  if (taken.length === 0) return undefined;
  const names = taken.map(({ name }) => workbook.names.getItemOrNullObject(name));
  for (const name of names) name.load('name,formula,comment');
  const state = stateIn(workbook);
  const properties = propertiesIn(workbook, plan);
  await context.sync();
  return {
    names: names
      .filter(({ isNullObject }) => !isNullObject)
      .map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
    state: state.isNullObject ? [] : state.formulas,
    properties: properties.map((one) => (one.isNullObject ? undefined : (one.value as unknown))),
  };
}

/** Gives back what a refused creation had taken. What somebody else has taken over meanwhile stays theirs. */
export async function putBackOlderReport(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  older: OlderReport,
): Promise<void> {
  const { workbook } = context;
  const names = older.names.map(({ name }) => workbook.names.getItemOrNullObject(name));
  for (const name of names) name.load('formula');
  const state = stateIn(workbook);
  const properties = propertiesIn(workbook, plan);
  await context.sync();

  older.names.forEach(({ name, formula, comment }, index) => {
    const found = names[index];
    const pointsNowhere = (one: unknown): boolean => String(one).includes('#REF!');
    if (!found || (!found.isNullObject && !pointsNowhere(found.formula))) return;
    if (!found.isNullObject) found.delete();
    if (!pointsNowhere(formula)) workbook.names.add(name, formula, comment);
  });
  const planned = plan.sheets.find(({ name }) => name === stateSheetName)?.contents[0]?.[0];
  const [first] = older.state;
  if (first && (state.isNullObject || state.formulas[0]?.[0] === planned)) {
    const worksheet = workbook.worksheets.getItem(stateSheetName);
    worksheet.getRange().clear(Excel.ClearApplyTo.contents);
    const cells = worksheet.getRangeByIndexes(0, 0, older.state.length, first.length);
    cells.formulas = older.state.map((row) => [...row]);
  }
  plan.properties.forEach(({ key, value }, index) => {
    const before = older.properties[index];
    const found = properties[index];
    if (!found || found.isNullObject || found.value !== value) return;
    if (before === undefined) found.delete();
    else workbook.properties.custom.add(key, before);
  });
  await context.sync();
}

function stateIn({ worksheets }: Excel.Workbook): Excel.Range {
  const used = worksheets.getItemOrNullObject(stateSheetName).getUsedRangeOrNullObject(true);
  used.load('formulas');
  return used;
}

const propertiesIn = ({ properties }: Excel.Workbook, plan: WorkbookPlan): Excel.CustomProperty[] =>
  plan.properties.map(({ key }) => {
    const property = properties.custom.getItemOrNullObject(key);
    property.load('value');
    return property;
  });
