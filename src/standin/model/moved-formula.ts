import { MAX_COLUMNS, MAX_ROWS } from './a1';
import { contains } from './area';
import {
  invalidReference,
  type Mark,
  mapReferences,
  type Reference,
  sameSheet,
} from './formula-references';
import type { Area } from './grid';

/** Cells that are cut from one place and pasted at another; sheets by name. */
interface CellMove {
  from: { sheet: string; area: Area };
  to: { sheet: string; area: Area };
}

/**
 * The formula after the move: what points wholly into the moved cells follows them, and what pointed at cells that they
 * were pasted over points nowhere. `before` and `after` are the sheets where the formula stood and stands.
 */
export function moveFormula(
  formula: string,
  { from, to }: CellMove,
  before: string,
  after = before,
): string {
  const rows = to.area.row - from.area.row;
  const columns = to.area.column - from.area.column;
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet ?? before;
    const area = areaOf(reference);
    if (sameSheet(sheet, from.sheet) && contains(from.area, area)) {
      const moved = { ...reference, ...shifted(reference, rows, columns) };
      return onSheet(moved, to.sheet, after);
    }
    if (sameSheet(sheet, to.sheet) && contains(to.area, area)) return invalidReference;
    return onSheet(reference, sheet, after);
  });
}

/** The name of the sheet is written where it was written before, and where it is needed. */
function onSheet(reference: Reference, sheet: string, formulaSheet: string): Reference {
  const wanted = reference.sheet === null && sameSheet(sheet, formulaSheet) ? null : sheet;
  return wanted === reference.sheet ? reference : { ...reference, sheet: wanted };
}

function areaOf({ rows, columns }: Reference): Area {
  const [row, rowCount] = span(rows, MAX_ROWS);
  const [column, columnCount] = span(columns, MAX_COLUMNS);
  return { row, column, rowCount, columnCount };
}

function span(marks: [Mark, Mark] | null, limit: number): [start: number, count: number] {
  if (!marks) return [0, limit];
  const [one, other] = marks;
  return [Math.min(one.index, other.index), Math.abs(one.index - other.index) + 1];
}

/** `$` or not: the cells themselves moved. */
function shifted(
  { rows, columns }: Reference,
  down: number,
  right: number,
): Pick<Reference, 'rows' | 'columns'> {
  const by = (marks: [Mark, Mark] | null, distance: number): [Mark, Mark] | null =>
    marks && [
      { ...marks[0], index: marks[0].index + distance },
      { ...marks[1], index: marks[1].index + distance },
    ];
  return { rows: by(rows, down), columns: by(columns, right) };
}
