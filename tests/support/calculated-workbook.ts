import { makeAddress } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import { parseFigure } from '../../src/report/parse-figure';
import type { Report } from '../../src/report/report';
import { totalsOf } from '../../src/rules/balance-edit';
import {
  figuresOf,
  formatById,
  tableOf,
  terms,
  type FigureKey,
  type Format,
} from '../../src/standard';
import { locator } from '../../src/workbook/conditional-formats';
import { frontCell } from '../../src/workbook/front-sheet';
import type { Content } from '../../src/workbook/plan';
import type { TotalsMode } from '../../src/workbook/state';
import { tableOrigin } from '../../src/workbook/table-sheet';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { WorkbookEngine } from './workbook-engine';

/** New workbooks with contents typed into the cells of figures, calculated by a spreadsheet engine. */

/** Contents by the figures in whose cells they stand. */
export type Typed = ReadonlyMap<FigureKey, Content | boolean>;

export const cellOf = (format: Format, key: FigureKey): [sheet: string, address: string] => {
  const figure = figuresOf(format).get(key)!;
  const table = tableOf(format, figure.table);
  return [terms[table.sheet].label, makeAddress(locator(gridOf(table), tableOrigin)(key))];
};

export const agency = '某县某局';

/** A new workbook, nothing typed yet. */
export const blankWorkbook = (format: Format, totals: TotalsMode): WorkbookEngine =>
  new WorkbookEngine(workbookPlan({ format, year: 2025, agency, totals, taken: [] }));

/** A workbook with some contents typed in, calculated. */
export function calculated(format: Format, typed: Typed, totals: TotalsMode): WorkbookEngine {
  const engine = blankWorkbook(format, totals);
  typeInto(engine, format, typed);
  return engine;
}

export function typeInto(engine: WorkbookEngine, format: Format, typed: Typed): void {
  engine.setAll([...typed].map(([key, content]) => [...cellOf(format, key), content]));
}

/** The report that the workbook holds, totals as it shows them. */
export function reportIn(format: Format, engine: WorkbookEngine, totals: TotalsMode): Report {
  const figures = [...figuresOf(format).keys()].map((key) => {
    const value = engine.value(...cellOf(format, key));
    const formula = totals === 'computed' && totalsOf(format).has(key) ? '=' : undefined;
    return [key, parseFigure({ value, ...(formula ? { formula } : {}) })] as const;
  });
  const typedAgency = String(engine.value('填报信息', frontCell('agency')));
  return { formatId: format.id, year: 2025, agency: typedAgency, figures: new Map(figures) };
}

export const format2021 = formatById('2021');
export const allZero: Typed = new Map(
  [...figuresOf(format2021).keys()]
    .filter((key) => !totalsOf(format2021).has(key))
    .map((key) => [key, 0]),
);
export const withTyped = (changes: Record<FigureKey, Content>): Typed =>
  new Map([...allZero, ...Object.entries(changes)]);
