import { coefficientOf, eliminate, type LinearRow } from './linear-row';

/** An equation that gives a freed unknown once all others are known. */
interface SolvedRow {
  index: number;
  row: LinearRow;
}

/**
 * A system of equations between changes, solved for those unknowns that have been freed (Gauss and Jordan): what the
 * others must fulfil whatever the freed ones become, and what the freed ones then are. Never altered; `free` makes a new one.
 */
export class ReducedSystem {
  /**
   * @param rows without any freed unknown
   * @param solved one for each freed unknown that an equation determines
   * @param parameters freed unknowns that are left to be chosen
   */
  constructor(
    readonly rows: readonly LinearRow[],
    readonly solved: readonly SolvedRow[] = [],
    readonly parameters: readonly number[] = [],
  ) {}

  free(index: number): ReducedSystem {
    const pivot = pivotFor(this.rows, index);
    if (!pivot) return new ReducedSystem(this.rows, this.solved, [...this.parameters, index]);
    const rows: LinearRow[] = [];
    for (const row of this.rows) if (row !== pivot) rows.push(eliminate(row, pivot, index));
    const solved = this.solved.map(({ index: own, row }) => ({
      index: own,
      row: eliminate(row, pivot, index),
    }));
    solved.push({ index, row: pivot });
    return new ReducedSystem(rows, solved, this.parameters);
  }
}

/** The row to solve for an unknown: the shortest, for the others to stay short. */
function pivotFor(rows: readonly LinearRow[], index: number): LinearRow | undefined {
  let best: LinearRow | undefined;
  for (const row of rows) {
    if (coefficientOf(row, index) !== 0 && (!best || row.size < best.size)) best = row;
  }
  return best;
}
