import { contains, isWithin, offset } from './area';
import type { CellNote } from './cell-notes';
import type { AreaFormat } from './format-layers';
import type { Area, ConditionalFormat, Content, Place } from './grid';
import { isFormula } from './is-formula';
import type { MemoryBook } from './memory-book';

/**
 * What Ctrl+C takes along, as plain data, so that it can be pasted into another workbook, too. Places are seen from its first
 * cell; formulas are as they were where they stood.
 */
export interface Clipping {
  workbook: { id: string; fileName: string };
  /** Where it was taken from. */
  origin: Place;
  contents: { row: number; column: number; content: Content }[];
  formats: AreaFormat[];
  merges: Area[];
  notes: CellNote[];
  /** Each formula is read from the first cell of its rule's areas; copies get an id of their own. */
  rules: ConditionalFormat[];
}

export function clip(book: MemoryBook, fileName: string, origin: Place): Clipping {
  const { sheetId, area } = origin;
  const sheet = book.sheet(sheetId);
  const seenFromHere = (one: Area): Area => offset(one, -area.row, -area.column);
  return {
    workbook: { id: book.id, fileName },
    origin,
    contents: Array.from(sheet.cells())
      .filter(({ row, column }) => isWithin(area, row, column))
      .map((cell) => ({ ...cell, row: cell.row - area.row, column: cell.column - area.column })),
    formats: sheet.formats.clip(area),
    merges: sheet.merges.filter((merge) => contains(area, merge)).map(seenFromHere),
    notes: sheet.notes.clip(area),
    rules: book.rules
      .clip(sheetId, area)
      .map((rule) => ({ ...rule, areas: rule.areas.map(seenFromHere) })),
  };
}

/** Leaves new cells: no contents, no formats, no highlights. */
export function wipe(book: MemoryBook, { sheetId, area }: Place): void {
  const sheet = book.sheet(sheetId);
  for (const { row, column } of [...sheet.cells()]) {
    if (isWithin(area, row, column)) sheet.setContent(row, column, '');
  }
  sheet.formats.reset(area);
  sheet.notes.clear(area);
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  book.rules.cut(sheetId, area);
}

/** The places, side by side, that a clipping fills: it is repeated where the target is a multiple of its size. */
export function tiles({ origin }: Clipping, target: Area): Area[] {
  const { rowCount, columnCount } = origin.area;
  const fits = target.rowCount % rowCount === 0 && target.columnCount % columnCount === 0;
  const down = fits ? target.rowCount / rowCount : 1;
  const right = fits ? target.columnCount / columnCount : 1;
  const first = { ...target, rowCount, columnCount };
  return Array.from({ length: down * right }, (_, index) =>
    offset(first, Math.floor(index / right) * rowCount, (index % right) * columnCount),
  );
}

/** Puts a clipping on cells that were wiped; `rewrite` makes its formulas right for a tile. */
export function put(
  book: MemoryBook,
  clipping: Clipping,
  sheetId: string,
  targets: readonly Area[],
  rewrite: (formula: string, tile: Area) => string,
): void {
  const sheet = book.sheet(sheetId);
  for (const tile of targets) {
    for (const { row, column, content } of clipping.contents) {
      const moved = isFormula(content) ? rewrite(content, tile) : content;
      sheet.setContent(tile.row + row, tile.column + column, moved);
    }
    sheet.formats.put(clipping.formats, tile.row, tile.column);
    sheet.notes.put(clipping.notes, tile.row, tile.column);
    sheet.merges.push(...clipping.merges.map((one) => offset(one, tile.row, tile.column)));
  }
  const [first] = targets;
  if (!first) return;
  for (const rule of clipping.rules) {
    const areas = targets.flatMap((tile) =>
      rule.areas.map((one) => offset(one, tile.row, tile.column)),
    );
    book.rules.add({ ...rule, sheetId, areas, formula: rewrite(rule.formula, first) });
  }
}
