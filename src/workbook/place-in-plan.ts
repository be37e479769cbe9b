import { parseRange, type CellPosition, type Rectangle } from '../layout/address';
import { gridOf } from '../layout/table-grid';
import type { FigureKey, Format } from '../standard';
import { nameOfTable } from './names';
import type { Content, SheetPlan, WorkbookPlan } from './plan';

/** What a name stands for. */
interface PlaceInPlan {
  sheet: SheetPlan;
  area: Rectangle;
}

export function placeInPlan(plan: WorkbookPlan, name: string): PlaceInPlan | undefined {
  const named = plan.names.find((candidate) => candidate.name === name);
  const sheet = plan.sheets.find((candidate) => candidate.name === named?.sheet);
  const area = parseRange(named?.range ?? '');
  return sheet && area && { sheet, area };
}

/** A single cell. */
interface CellInPlan {
  sheet: SheetPlan;
  at: CellPosition;
}

/** Where each figure of the tables stands. */
export const figuresInPlan = (
  plan: WorkbookPlan,
  format: Format,
): ReadonlyMap<FigureKey, CellInPlan> =>
  new Map(
    format.tables.flatMap((table) => {
      const place = placeInPlan(plan, nameOfTable(table.id));
      if (!place) return [];
      const { sheet, area } = place;
      return [...gridOf(table).positions].map(([key, { row, column }]) => {
        const at = { row: area.row + row, column: area.column + column };
        return [key, { sheet, at }] as const;
      });
    }),
  );

export const contentAt = ({ sheet, at }: CellInPlan): Content =>
  sheet.contents[at.row]?.[at.column] ?? '';

/** A plan with other contents in some of the cells that it has. */
export function withContents(
  plan: WorkbookPlan,
  contents: Iterable<CellInPlan & { content: Content }>,
): WorkbookPlan {
  const filled = new Map<SheetPlan, Content[][]>();
  for (const { sheet, at, content } of contents) {
    const rows = filled.get(sheet) ?? sheet.contents.map((row) => [...row]);
    filled.set(sheet, rows);
    const row = rows[at.row];
    if (row && at.column < row.length) row[at.column] = content;
  }
  const sheets = plan.sheets.map((sheet) => {
    const rows = filled.get(sheet);
    return rows ? { ...sheet, contents: rows } : sheet;
  });
  return { ...plan, sheets };
}
