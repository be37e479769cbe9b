import { makeAddress, parseRange, type Rectangle } from '../../layout/address';
import type { CellContent } from '../../report/parse-figure';
import type { Content, SheetPlan } from '../plan';
import { cellAt, type ReadSheet } from '../recovery/workbook-contents';
import { isLineAroundTable } from '../sheet-texts';
import type { SheetRole } from '../sheet-role';
import { quoteSheet, sameFormula } from '../worksheet-formula';
import type { SheetFinding } from './layout-finding';
import { comparable } from '../recovery/find-table';
import type { TotalDecision } from './total-decision';

/** What is to be written into the cells of a sheet that stands where it should, and why. */
interface SheetTarget {
  /** From A1; null leaves a cell as it is. */
  contents: (Content | null)[][];
  findings: SheetFinding[];
}

/** What else has to be known of a sheet. */
export interface SheetCircumstances {
  /** What becomes of the table's totals, by address. */
  totals: ReadonlyMap<string, TotalDecision>;
  /**
   * Where the sheet's table stands: what is round it is written only where a text of ours is, or nothing at all on a sheet
   * that nobody has added rows to.
   */
  table?: { area: Rectangle; isMoved: boolean };
  /** Sheets that are made anew or whose lines are edited: formulas that look at them are written whatever they say. */
  unsettled: readonly string[];
}

/**
 * Compares the cells of a sheet with its plan. Only headings and formulas of ours are ever written; what people fill in is
 * theirs, and so is everything outside of our cells.
 */
export function sheetTarget(
  role: SheetRole,
  plan: SheetPlan,
  sheet: ReadSheet,
  { totals, table, unsettled }: SheetCircumstances,
): SheetTarget {
  const findings: SheetFinding[] = [];
  const about = { role, sheet: plan.name };
  const formulas: string[] = [];
  const restoredTotals: string[] = [];
  let toType = 0;
  const locked = lockedCells(plan);
  const isUnsettled = (planned: Content): boolean =>
    typeof planned === 'string' && unsettled.some((name) => planned.includes(quoteSheet(name)));
  /** A formula that has to be written; what follows from a finding of its own is none itself. */
  const written = (planned: Content, address: string, among = formulas): Content => {
    if (!isUnsettled(planned) && !unsettled.includes(plan.name)) among.push(address);
    return planned;
  };

  const ofTotal = (decision: TotalDecision, planned: Content, address: string): Content | null => {
    switch (decision.kind) {
      case 'leave':
        return null;
      case 'keep':
        findings.push({ ...about, ...decision, kind: 'keptTotal', address });
        return null;
      case 'writeFormula':
        return written(planned, address, restoredTotals);
      case 'writeValue':
        toType += 1;
        return decision.value ?? '';
    }
  };
  const ofFormula = (
    planned: string,
    cell: CellContent | undefined,
    address: string,
  ): Content | null => {
    if (!locked.has(address)) return null;
    const isSame = sameFormula(cell?.formula, planned) && !isUnsettled(planned);
    return isSame ? null : written(planned, address);
  };
  const ofText = (
    expected: Content,
    cell: CellContent | undefined,
    address: string,
  ): Content | null => {
    const found = cell?.value ?? '';
    if (!locked.has(address) || comparable(found) === comparable(expected)) return null;
    if (found === '' && cell?.formula === undefined) {
      // What an inserted line lacks is said of the line.
      if (!unsettled.includes(plan.name)) {
        const text = String(expected);
        findings.push({ ...about, kind: 'heading', address, found: '', expected: text });
      }
      return expected;
    }
    const kind = typeof found === 'string' ? 'heading' : 'figureInHeading';
    findings.push({ ...about, kind, address, found: String(found), expected: String(expected) });
    return kind === 'heading' ? expected : null;
  };

  const isAround = (row: number, column: number): boolean =>
    table !== undefined &&
    (row < table.area.row ||
      row >= table.area.row + table.area.rowCount ||
      column < table.area.column ||
      column >= table.area.column + table.area.columnCount);
  const ofSurroundings = (
    planned: Content,
    cell: CellContent | undefined,
    address: string,
  ): Content | null => {
    const isOurs = isLineAroundTable(cell?.formula) || isLineAroundTable(cell?.value);
    const isBlank = cell?.formula === undefined && (cell?.value ?? '') === '';
    if (!isOurs && (table?.isMoved === true || !isBlank)) return null;
    if (isOurs && !isLineAroundTable(planned)) return null;
    const isSame =
      sameFormula(cell?.formula, String(planned)) ||
      comparable(cell?.value) === comparable(planned);
    return isSame && !isUnsettled(planned) ? null : written(planned, address);
  };

  const contents = plan.contents.map((row, r) =>
    row.map((planned, c): Content | null => {
      const address = makeAddress({ row: r, column: c });
      const cell = cellAt(sheet, { row: r, column: c });
      const decision = totals.get(address);
      if (decision) return ofTotal(decision, planned, address);
      if (planned === '') return null;
      if (isAround(r, c)) return ofSurroundings(planned, cell, address);
      return typeof planned === 'string' && planned.startsWith('=')
        ? ofFormula(planned, cell, address)
        : ofText(planned, cell, address);
    }),
  );
  if (restoredTotals.length > 0) {
    findings.push({ ...about, kind: 'totals', addresses: restoredTotals });
  }
  if (formulas.length > 0) findings.push({ ...about, kind: 'formulas', addresses: formulas });
  if (toType > 0) findings.push({ ...about, kind: 'totalsToType', count: toType });
  return { contents, findings };
}

function lockedCells({ formats }: SheetPlan): ReadonlySet<string> {
  return new Set(
    formats.flatMap(({ ranges, look }) =>
      look.locked
        ? ranges.flatMap((range) => {
            const area = parseRange(range);
            if (!area) return [];
            return Array.from({ length: area.rowCount * area.columnCount }, (_, index) =>
              makeAddress({
                row: area.row + Math.floor(index / area.columnCount),
                column: area.column + (index % area.columnCount),
              }),
            );
          })
        : [],
    ),
  );
}
