import { makeRange, type CellPosition, type Rectangle } from '../layout/address';
import { rectanglesOf } from '../layout/rectangles';
import type { TableGrid } from '../layout/table-grid';
import { balanceEdits, type BalanceEdit } from '../rules/balance-edit';
import type { BalanceRule, Format, Measure } from '../standard';
import { figureCells, ruleAreas, type FigureCell } from './figure-areas';
import { highlights } from './look';
import type { ConditionalFormatPlan } from './plan';
import { anyFailureFormula, failureFormula, type Locate } from './worksheet-formula';

/**
 * The highlighting of one table, compiled from its rules. The first rule that is true decides a cell's look, in every
 * program: gravest first.
 */
export function conditionalFormatsOf(
  format: Format,
  grid: TableGrid,
  origin: CellPosition,
): ConditionalFormatPlan[] {
  const locate = locator(grid, origin);
  const cells = figureCells(grid, origin);
  const rules = format.balanceRules.filter(({ table }) => table === grid.table.id);
  const editsOf = (rule: BalanceRule): BalanceEdit[] =>
    balanceEdits(format).filter((edit) => edit.rule === rule);
  return [
    ...invalidContents(cells),
    ...rules.flatMap((rule) => failures(rule, editsOf(rule), locate)),
    ...excessDecimals(cells),
    ...rules
      .filter(({ kind }) => kind === 'crossTotal')
      .flatMap((rule) => failingRows(editsOf(rule), grid, origin, locate)),
  ];
}

/** Finds the figures of a table whose top-left cell is at `origin`. */
export function locator(grid: TableGrid, origin: CellPosition): Locate {
  return (key) => {
    const area = grid.positions.get(key);
    if (!area) throw new RangeError(`No figure ${key} in the table ${grid.table.id}`);
    return { row: area.row + origin.row, column: area.column + origin.column };
  };
}

/** Conditions on a number that it is none of its measure. */
const improper: Record<Measure, (cell: string) => string> = {
  count: (cell) => `OR(${cell}<0,${cell}<>INT(${cell}))`,
  signedCount: (cell) => `${cell}<>INT(${cell})`,
  amount: (cell) => `${cell}<0`,
};

/** A text, an error value, a negative count: everything in a figure's cell that is no proper figure. */
function invalidContents(cells: readonly FigureCell[]): ConditionalFormatPlan[] {
  return (Object.keys(improper) as Measure[]).flatMap((measure) =>
    ruleAreas(cells.filter(({ figure }) => figure.measure === measure)).map(({ area, cell }) => ({
      range: makeRange(area),
      formula: `=IF(ISERROR(${cell}),TRUE(),IF(ISNUMBER(${cell}),${improper[measure](cell)},LEN(${cell})>0))`,
      ...highlights.invalid,
    })),
  );
}

function excessDecimals(cells: readonly FigureCell[]): ConditionalFormatPlan[] {
  return cells.flatMap((candidate) => {
    const { decimals } = candidate.figure;
    if (decimals === undefined) return [];
    return ruleAreas([candidate]).map(({ area, cell }) => ({
      range: makeRange(area),
      formula: `=AND(ISNUMBER(${cell}),ROUND(${cell},${decimals})<>${cell})`,
      ...highlights.soft,
    }));
  });
}

/** The figures that take part in a failing edit: one rule for each rectangle of a run of like edits. */
function failures(
  rule: BalanceRule,
  edits: readonly BalanceEdit[],
  locate: Locate,
): ConditionalFormatPlan[] {
  // In each row: the columns keep still and the rows move with the cell; in each column the other way round.
  const anchoring = { rows: rule.inEach === 'column', columns: rule.inEach === 'row' };
  const cellsOf = (edit: BalanceEdit): CellPosition[] => [...edit.left, ...edit.right].map(locate);
  return runsOfLikeEdits(edits, rule.inEach, locate).flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const formula = failureFormula(first, locate, anchoring);
    return rectanglesOf(run.flatMap(cellsOf)).map((area) => ({
      range: makeRange(area),
      formula,
      ...highlights.fault,
    }));
  });
}

/** Splits edits where one does not stand right below (or beside) the other with its cells in the same places. */
function runsOfLikeEdits(
  edits: readonly BalanceEdit[],
  inEach: BalanceRule['inEach'],
  locate: Locate,
): BalanceEdit[][] {
  const shape = (edit: BalanceEdit, step: number): string =>
    [...edit.left, ...edit.right]
      .map(locate)
      .map(({ row, column }) => (inEach === 'row' ? [row - step, column] : [row, column - step]))
      .join(';');
  const runs: BalanceEdit[][] = [];
  for (const edit of edits) {
    const run = runs[runs.length - 1];
    const [first] = run ?? [];
    if (run && first && shape(edit, run.length) === shape(first, 0)) run.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

/** The rows, headings included, in which a cross-total fails in any column: a paler mark under the figures' own. */
function failingRows(
  edits: readonly BalanceEdit[],
  grid: TableGrid,
  origin: CellPosition,
  locate: Locate,
): ConditionalFormatPlan[] {
  const [first] = edits;
  if (!first) return [];
  const formula = anyFailureFormula(edits, locate);
  const rows = [...first.left, ...first.right].map((key) => locate(key).row);
  const right = origin.column + grid.columnCount;
  const areas = rows.map((row): Rectangle => {
    const column = origin.column + headingStart(grid, row - origin.row);
    return { row, column, rowCount: 1, columnCount: right - column };
  });
  return joinRows(areas).map((area) => ({
    range: makeRange(area),
    formula,
    ...highlights.row,
  }));
}

/** Where the innermost heading of a table row begins. */
function headingStart(grid: TableGrid, row: number): number {
  const headings = grid.cells.filter(
    ({ role, area }) => role === 'rowHeading' && area.row === row && area.rowCount === 1,
  );
  return Math.max(0, ...headings.map(({ area }) => area.column));
}

const joinRows = (areas: readonly Rectangle[]): Rectangle[] =>
  rectanglesOf(
    areas.flatMap(({ row, column, columnCount }) =>
      Array.from({ length: columnCount }, (_, index) => ({ row, column: column + index })),
    ),
  );
