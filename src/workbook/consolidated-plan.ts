import type { CellPosition } from '../layout/address';
import { numberFigure } from '../report/figure';
import { totalsOf } from '../rules/balance-edit';
import { withComputedTotals } from '../rules/computed-totals';
import type { FigureKey, Format } from '../standard';
import type { SheetsPlan } from './collection-host';
import { detailName, detailSheet, detailValues, type DetailLine } from './detail-sheet';
import { fillPlan } from './fill-plan';
import { figuresInPlan } from './place-in-plan';
import type { WorkbookPlan } from './plan';
import { plannedValues, type PlannedValues } from './planned-values';
import { detailTexts } from './sheet-texts';
import { workbookPlan, type NewReport } from './workbook-plan';
import type { LocateOnSheet } from './worksheet-formula';

/**
 * The workbook of an office that adds up: the standard tables with the sums, and the figures of every unit on a sheet of
 * their own. Totals are formulas, as in every report.
 * @param sums of all lines; a figure that is not in it is left blank
 */
export function consolidatedPlan(
  report: Omit<NewReport, 'totals' | 'taken'>,
  sums: ReadonlyMap<FigureKey, number>,
  lines: readonly DetailLine[],
): { plan: WorkbookPlan; values: PlannedValues } {
  const { format } = report;
  const tables = sumTablesPlan({ ...report, taken: [] }, sums);
  const { sheets: details, names } = detailsPlan(report, lines, {
    name: detailTexts.name,
    ...locateInPlan(tables, format),
  });
  // Before the state, which is the last.
  const sheets = [...tables.sheets.slice(0, -1), ...details, ...tables.sheets.slice(-1)];
  return {
    plan: { ...tables, sheets, names: [...tables.names, ...names] },
    values: new Map([
      ...plannedValues(tables),
      [detailTexts.name, detailValues(format, sums, statedFigures(format, inputsOf(format, sums)))],
    ]),
  };
}

/** The standard tables, filled with sums. */
export const sumTablesPlan = (
  report: Omit<NewReport, 'totals'>,
  sums: ReadonlyMap<FigureKey, number>,
): WorkbookPlan =>
  fillPlan(
    workbookPlan({ ...report, totals: 'computed' }),
    report.format,
    inputsOf(report.format, sums),
  );

/** 汇总明细 by itself, beside tables that stand where `locate` says. */
export function detailsPlan(
  { format, year }: Pick<NewReport, 'format' | 'year'>,
  lines: readonly DetailLine[],
  { name, ...locate }: { name: string } & LocateOnSheet,
): SheetsPlan {
  return {
    sheets: [detailSheet(format, lines, { name, year, locate })],
    names: [detailName(format, lines.length, name)],
  };
}

const inputsOf = (
  format: Format,
  sums: ReadonlyMap<FigureKey, number>,
): ReadonlyMap<FigureKey, number> => {
  const totals = totalsOf(format);
  return new Map([...sums].filter(([key]) => !totals.has(key)));
};

/** What the tables show: the sums, and what their totals come to. */
function statedFigures(
  format: Format,
  inputs: ReadonlyMap<FigureKey, number>,
): ReadonlyMap<FigureKey, number> {
  const totals = totalsOf(format);
  const figures = new Map([...inputs].map(([key, value]) => [key, numberFigure(value)] as const));
  const shown = withComputedTotals(format, figures, (key) => totals.has(key));
  return new Map(
    [...shown].flatMap(([key, figure]) =>
      figure.kind === 'number' ? [[key, figure.value] as const] : [],
    ),
  );
}

/** Where the figures stand in a plan. */
export function locateInPlan(plan: WorkbookPlan, format: Format): LocateOnSheet {
  const places = figuresInPlan(plan, format);
  const placeOf = (key: FigureKey): { sheet: string } & CellPosition => {
    const place = places.get(key);
    if (!place) throw new RangeError(`No figure ${key} in the plan`);
    return { sheet: place.sheet.name, ...place.at };
  };
  return { locate: placeOf, sheetOf: (key) => placeOf(key).sheet };
}
