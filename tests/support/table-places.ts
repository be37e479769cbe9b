import { makeAddress, moved, type Rectangle } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import { totalsOf } from '../../src/rules/balance-edit';
import { tableOf, terms, type FigureKey, type Format, type Table } from '../../src/standard';
import type { TotalsMode } from '../../src/workbook/state';
import { tableOrigin } from '../../src/workbook/table-sheet';

/** Where figures stand on sheets as they are created. */

export interface PlacedFigure {
  key: FigureKey;
  address: string;
}

/** Input figures in a rectangle of single cells, or one merged cell, to be typed or pasted at once. */
export interface InputBlock {
  sheet: string;
  address: string;
  rows: readonly (readonly PlacedFigure[])[];
}

const sheetOf = (table: Table): string => terms[table.sheet].label;

export function placeOf(format: Format, key: FigureKey): { sheet: string; address: string } {
  for (const table of format.tables) {
    const area = gridOf(table).positions.get(key);
    if (area) return { sheet: sheetOf(table), address: makeAddress(moved(area, tableOrigin)) };
  }
  throw new Error(`No figure ${key}`);
}

/** All cells of a sheet's table, merged ones once. */
export function tableCells(format: Format, sheet: string): string[] {
  const table = format.tables.find((candidate) => sheetOf(candidate) === sheet);
  if (!table) throw new Error(`No table on ${sheet}`);
  const { cells } = gridOf(tableOf(format, table.id));
  return cells.map(({ area }) => makeAddress(moved(area, tableOrigin)));
}

/** All input figures, in blocks as large as they come; with the totals where these are typed. */
export function inputBlocks(format: Format, mode: TotalsMode = 'computed'): InputBlock[] {
  const totals = mode === 'computed' ? totalsOf(format) : new Map<FigureKey, never>();
  return format.tables.flatMap((table) => {
    const inputs = [...gridOf(table).positions].filter(([key]) => !totals.has(key));
    const blocks: { area: Rectangle; rows: PlacedFigure[][] }[] = [];
    for (const run of runs(inputs)) {
      const [[, first]] = run;
      const row = run.map(([key, area]) => ({
        key,
        address: makeAddress(moved(area, tableOrigin)),
      }));
      const above = blocks.at(-1);
      const fits =
        above?.area.column === first.column &&
        above.area.columnCount === run.length &&
        first.columnCount === 1 &&
        above.area.row + above.rows.length === first.row;
      if (fits) above.rows.push(row);
      else blocks.push({ area: { ...first, columnCount: run.length }, rows: [row] });
    }
    return blocks.map(({ area, rows }) => ({
      sheet: sheetOf(table),
      address: makeAddress(moved(area, tableOrigin)),
      rows,
    }));
  });
}

type Placed = readonly [FigureKey, Rectangle];

/** Neighbours in a row. */
function runs(inputs: readonly Placed[]): [Placed, ...Placed[]][] {
  const found: [Placed, ...Placed[]][] = [];
  for (const input of inputs) {
    const run = found.at(-1);
    const last = run?.at(-1)?.[1];
    const [, area] = input;
    const follows =
      last?.row === area.row && last.column + 1 === area.column && area.columnCount === 1;
    if (run && follows) run.push(input);
    else found.push([input]);
  }
  return found;
}
