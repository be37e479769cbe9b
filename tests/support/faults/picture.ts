import { makeAddress } from '../../../src/layout/address';
import type { Content } from '../../../src/standin/model/grid';
import type { MemoryGrid } from '../../../src/standin/model/memory-grid';

/** What people see or we rely on in a workbook, place by place: two workbooks are alike when these are. */
export type Picture = ReadonlyMap<string, string>;

/** @param withLooks what cells look like, too: that takes long */
export function pictureOf(grid: MemoryGrid, withLooks = false): Picture {
  const names = grid.names().map(({ name, formula }) => [`name ${name}`, formula] as const);
  const picture = new Map<string, string>(names);
  grid.sheets().forEach(({ id, name, visibility }, position) => {
    const merges = grid.merges(id).map((merge) => JSON.stringify(merge));
    const rules = grid.conditionalFormats(id).map(({ areas, formula }) => [areas, formula]);
    const isProtected = grid.isProtected(id);
    picture.set(name, JSON.stringify([position, visibility, isProtected, merges.sort(), rules]));
    for (const { row, column, content } of contentsOf(grid, id)) {
      const { locked, fill, numberFormat } = withLooks ? grid.source(id, row, column).format : {};
      picture.set(
        `${name}!${makeAddress({ row, column })}`,
        JSON.stringify([content, locked, fill, numberFormat]),
      );
    }
  });
  return picture;
}

function* contentsOf(grid: MemoryGrid, id: string) {
  const used = grid.usedArea(id) ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  for (let row = used.row; row < used.row + used.rowCount; row += 1) {
    for (let column = used.column; column < used.column + used.columnCount; column += 1) {
      const content: Content = grid.content(id, row, column);
      if (content !== '') yield { row, column, content };
    }
  }
}

/** The numbers that people have typed, and how often each stands there. */
export function typedNumbers(grid: MemoryGrid): ReadonlyMap<Content, number> {
  const counts = new Map<Content, number>();
  for (const { id, visibility } of grid.sheets()) {
    if (visibility !== 'Visible') continue;
    for (const { content } of contentsOf(grid, id)) {
      if (typeof content === 'number') counts.set(content, (counts.get(content) ?? 0) + 1);
    }
  }
  return counts;
}

/** Where two pictures differ, for a person who looks for the reason; empty where they are alike. */
export function difference(one: Picture, other: Picture, besides?: RegExp): string {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((place) => one.get(place) !== other.get(place) && !besides?.test(place))
    .slice(0, 6)
    .map((place) => `${place}: ${one.get(place) ?? '-'} / ${other.get(place) ?? '-'}`)
    .join('\n');
}
