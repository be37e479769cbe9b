import type { CellPosition, Rectangle } from '../../layout/address';
import { gridOf } from '../../layout/table-grid';
import { terms, type Table } from '../../standard';
import type { TableReading } from '../host';
import type { Content, SheetPlan } from '../plan';
import { comparable, findTable, findTexts } from '../recovery/find-table';
import { cellAt, type ReadSheet, type ReadWorkbook } from '../recovery/workbook-contents';
import { isKeptSheet } from '../sheet-texts';
import { tableStanding, type TableStanding } from './table-standing';

/** Finds a table where its name says, or else where its headings stand; undefined when it stands nowhere. */
export function findStanding(
  table: Table,
  { sheets }: ReadWorkbook,
  named: TableReading | undefined,
): TableStanding | undefined {
  const grid = gridOf(table);
  const onNamed = sheets.find(({ name }) => name === named?.sheetName);
  const byName = named && onNamed && tableStanding(grid, onNamed, named.area);
  if (byName?.kind === 'inPlace') return byName;

  const places = findTable(
    grid,
    sheets.filter(({ name }) => !isKeptSheet(name)),
  );
  const [best] = places;
  // A copy has all headings where the sheet itself has lost some: the name tells them apart.
  if (!best || (byName && places.some(({ sheet }) => sheet === onNamed))) return byName;
  // Of several that are alike, a copy has another name.
  const equal = places.filter(({ found }) => found === best.found);
  const own = terms[table.sheet].label;
  const chosen = equal.find(({ sheet }) => sheet.name === own) ?? best;
  return tableStanding(grid, chosen.sheet, usedArea(chosen.sheet));
}

/** A sheet that stands, with how far from its plan; `isWhole` when every text of ours is in its place or lost. */
interface SheetStanding {
  sheet: ReadSheet;
  by: CellPosition;
  isWhole: boolean;
}

/** Sheets other than tables are damaged in their middle more easily: a smaller part of their texts will do. */
const enough = 0.25;

/**
 * Finds the front or check sheet by the texts that it has of its own.
 * @param named the sheet that its defined names point to
 */
export function findSheet(
  plan: SheetPlan,
  { sheets }: ReadWorkbook,
  named: string | undefined,
): SheetStanding | undefined {
  const texts = textsOf(plan.contents);
  const places = new Map<string, CellPosition[]>();
  for (const { text, row, column } of texts) {
    const known = places.get(text);
    if (known) known.push({ row, column });
    else places.set(text, [{ row, column }]);
  }
  const matches = findTexts(
    places,
    sheets.filter(({ name }) => !isKeptSheet(name)),
    enough,
  );
  const [best] = matches;
  if (!best) return undefined;
  const equal = matches.filter(({ found }) => found === best.found);
  const { sheet, origin } =
    matches.find((match) => match.sheet.name === named) ??
    equal.find((match) => match.sheet.name === plan.name) ??
    best;
  const isWhole = texts.every(({ text, row, column }) => {
    const at = { row: row + origin.row, column: column + origin.column };
    const found = comparable(cellAt(sheet, at)?.value);
    return found === text || !places.has(found);
  });
  return { sheet, by: origin, isWhole };
}

function textsOf(
  contents: readonly (readonly Content[])[],
): { text: string; row: number; column: number }[] {
  return contents.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      typeof content === 'string' && content !== '' && !content.startsWith('=')
        ? [{ text: comparable(content), row, column }]
        : [],
    ),
  );
}

/** Not by spreading them: there may be a million. */
const largest = (numbers: Iterable<number>): number => {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
};

/** From A1 to the last cell with a content. */
function usedArea({ rows }: ReadSheet): Rectangle {
  const columns = [...rows.values()].flatMap((cells) => [...cells.keys()]);
  return {
    row: 0,
    column: 0,
    rowCount: largest(rows.keys()) + 1,
    columnCount: largest(columns) + 1,
  };
}
