import { makeAddress, moved } from '../../layout/address';
import { gridOf } from '../../layout/table-grid';
import type { CellContent } from '../../report/parse-figure';
import type { FigureKey, Format, Table } from '../../standard';
import type { PlacedContent } from '../change';
import { locator } from '../conditional-formats';
import type { SheetPlan } from '../plan';
import { cellAt, type ReadSheet, type ReadWorkbook } from '../recovery/workbook-contents';
import { keptSuffix } from '../sheet-texts';
import type { TotalsMode } from '../state';
import { tableOrigin } from '../table-sheet';
import type { OtherRole, SheetRole } from '../sheet-role';
import { originOf, sheetNames, type Standing } from '../workbook-plan';
import { carried } from './carried-contents';
import { editedSheet } from './edited-sheet';
import { findSheet } from './find-standing';
import type { SheetFinding } from './layout-finding';
import type { LineEdit, TableStanding } from './table-standing';
import { decideTotals, type TotalDecision } from './total-decision';
import { isTotalFormula } from '../worksheet-formula';

/** A sheet of the report as it was found, and where it will stand. */
export interface FoundSheet {
  standing: Standing;
  findings: readonly SheetFinding[];
  state: FoundState;
}

type FoundState =
  /** `sheet`: with its line edits done. */
  | {
      kind: 'standing';
      sheet: ReadSheet;
      edits: readonly LineEdit[];
      totals: ReadonlyMap<FigureKey, TotalDecision>;
    }
  | {
      kind: 'new';
      /** The sheet whose place it takes, and what that will be called. */
      replaces?: { sheet: string; keptAs: string };
      cells: readonly PlacedContent[];
      totals: ReadonlyMap<FigureKey, TotalDecision>;
    };

const nowhere = { row: 0, column: 0 };
const noTotals = new Map<FigureKey, TotalDecision>();

/** @param mode how totals are to be from now on */
export function foundTable(
  format: Format,
  table: Table,
  standing: TableStanding | undefined,
  mode: TotalsMode,
  names: FreeNames,
): FoundSheet {
  const { id: role } = table;
  if (!standing) return missing(role, names);
  const grid = gridOf(table);
  if (standing.kind === 'scattered') return scatteredTable(format, table, standing, mode, names);

  const { edits, area } = standing;
  const sheet = editedSheet(standing.sheet, edits);
  const by = { row: area.row - tableOrigin.row, column: area.column - tableOrigin.column };
  const cellOf = (key: FigureKey): CellContent | undefined => {
    const position = grid.positions.get(key);
    return position && cellAt(sheet, moved(position, area));
  };
  const stands = { name: sheet.name, by };
  return {
    standing: stands,
    findings: (['row', 'column'] as const).flatMap((axis): SheetFinding[] => {
      const count = (kind: LineEdit['kind']): number =>
        edits.filter((edit) => edit.axis === axis && edit.kind === kind).length;
      const [extra, missing] = [count('delete'), count('insert')];
      if (extra + missing === 0) return [];
      return [{ role, sheet: sheet.name, kind: 'lines', axis, extra, missing }];
    }),
    state: {
      kind: 'standing',
      sheet,
      edits,
      totals: decideTotals(
        format,
        grid.positions.keys(),
        cellOf,
        locator(grid, originOf(stands)),
        mode,
      ),
    },
  };
}

function scatteredTable(
  format: Format,
  table: Table,
  { sheet, figures, left, isReordered }: TableStanding & { kind: 'scattered' },
  mode: TotalsMode,
  names: FreeNames,
): FoundSheet {
  const grid = gridOf(table);
  const standing = { name: sheet.name, by: nowhere };
  const locate = locator(grid, originOf(standing));
  const cellOf = (key: FigureKey): CellContent | undefined => {
    const at = figures.get(key);
    return at && cellAt(sheet, at);
  };
  const totals = decideTotals(format, grid.positions.keys(), cellOf, locate, mode);
  const cells = [...figures.keys()].flatMap((key): PlacedContent[] => {
    const cell = carriedFigure(cellOf(key), totals.get(key));
    return cell ? [{ ...cell, address: makeAddress(locate(key)) }] : [];
  });
  return scattered(
    table.id,
    sheet,
    names,
    cells,
    { left: left.map(makeAddress), isReordered },
    totals,
  );
}

/** What is put into a figure's new cell: its value, for a formula of a person's would look at other cells there. */
function carriedFigure(
  cell: CellContent | undefined,
  total: TotalDecision | undefined,
): CellContent | undefined {
  if (total?.kind === 'writeFormula') return undefined;
  if (total?.kind === 'leave' && isTotalFormula(cell?.formula)) return undefined;
  if (total?.kind === 'writeValue') {
    return total.value === undefined ? undefined : { value: total.value };
  }
  if (!cell || (cell.value ?? '') === '') return undefined;
  const { value, numberFormat } = cell;
  return { value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** A sheet without a table: its formulas are made anew where it stands, people's words carried when it does not. */
export function foundOther(
  role: OtherRole,
  format: Format,
  draft: SheetPlan,
  contents: ReadWorkbook,
  named: string | undefined,
  names: FreeNames,
): FoundSheet {
  const found = findSheet(draft, contents, named);
  if (!found) return missing(role, names);
  const { sheet, by, isWhole } = found;
  if (isWhole) {
    return {
      standing: { name: sheet.name, by },
      findings: [],
      state: { kind: 'standing', sheet, edits: [], totals: noTotals },
    };
  }
  const cells = carried[role](sheet, draft, format);
  return scattered(role, sheet, names, cells, { left: [], isReordered: false }, noTotals);
}

function missing(role: SheetRole, names: FreeNames): FoundSheet {
  const name = names.of(role);
  return {
    standing: { name, by: nowhere },
    findings: [{ role, sheet: name, kind: 'missing' }],
    state: { kind: 'new', cells: [], totals: noTotals },
  };
}

function scattered(
  role: SheetRole,
  { name }: ReadSheet,
  names: FreeNames,
  cells: readonly PlacedContent[],
  about: { left: readonly string[]; isReordered: boolean },
  totals: ReadonlyMap<FigureKey, TotalDecision>,
): FoundSheet {
  const keptAs = names.kept(name);
  return {
    standing: { name, by: nowhere },
    findings: [{ role, sheet: name, kind: 'scattered', keptAs, carried: cells.length, ...about }],
    state: { kind: 'new', replaces: { sheet: name, keptAs }, cells, totals },
  };
}

/** Names that no sheet has yet. */
export class FreeNames {
  readonly #format: Format;
  readonly #taken: string[];

  constructor(format: Format, { sheets }: ReadWorkbook) {
    this.#format = format;
    this.#taken = sheets.map(({ name }) => name);
  }

  /** For a sheet that is made anew. */
  of(role: SheetRole): string {
    const name = sheetNames(this.#format, this.#taken).get(role) ?? role;
    this.#taken.push(name);
    return name;
  }

  /** For a sheet that makes way. */
  kept(name: string): string {
    const used = new Set(this.#taken.map((taken) => taken.toLowerCase()));
    for (let time = 1; ; time += 1) {
      const end = keptSuffix(time);
      const kept = `${name.slice(0, nameLimit - end.length)}${end}`;
      if (used.has(kept.toLowerCase())) continue;
      this.#taken.push(kept);
      return kept;
    }
  }
}

/** Characters in a sheet's name. */
const nameLimit = 31;
