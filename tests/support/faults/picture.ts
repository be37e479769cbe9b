import { makeAddress } from '../../../src/layout/address';
import type { MemoryGrid } from '../../../src/standin/model/memory-grid';

/** Everything that people see or that we rely on in a workbook, as a text: two workbooks are alike when these are. */
export function pictureOf(grid: MemoryGrid): string {
  return JSON.stringify({
    sheets: grid.sheets().map(({ id, name, visibility }) => ({
      ...{ name, visibility, isProtected: grid.isProtected(id), cells: cellsOf(grid, id) },
      merges: grid
        .merges(id)
        .map((merge) => JSON.stringify(merge))
        .sort(),
      highlights: grid.conditionalFormats(id).map(({ areas, formula }) => [areas, formula]),
    })),
    names: grid
      .names()
      .map(({ name, formula }) => `${name} ${formula}`)
      .sort(),
  });
}

function cellsOf(grid: MemoryGrid, id: string): unknown[] {
  const used = grid.usedArea(id);
  if (!used) return [];
  return Array.from({ length: used.row + used.rowCount }, (_, row) =>
    Array.from({ length: used.column + used.columnCount }, (__, column) => {
      const { formula, format } = grid.source(id, row, column);
      return [formula, format.locked, format.fill, format.numberFormat];
    }),
  );
}

/** The numbers that people have typed, and how often each stands there. */
export function typedNumbers(grid: MemoryGrid): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { id, visibility } of grid.sheets()) {
    const used = grid.usedArea(id);
    if (!used || visibility !== 'Visible') continue;
    for (let row = used.row; row < used.row + used.rowCount; row += 1) {
      for (let column = used.column; column < used.column + used.columnCount; column += 1) {
        const { formula } = grid.source(id, row, column);
        if (typeof formula === 'number') counts.set(formula, (counts.get(formula) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Where two pictures differ, for a person who looks for the reason. */
export function difference(one: string, other: string): string {
  const [a, b] = [one, other].map((picture) => places(JSON.parse(picture) as unknown));
  const all = [...new Set([...a!.keys(), ...b!.keys()])];
  const differing = all.filter((place) => a!.get(place) !== b!.get(place));
  return differing
    .slice(0, 8)
    .map((place) => `${place}: ${a!.get(place) ?? '-'} / ${b!.get(place) ?? '-'}`)
    .join('\n');
}

interface Picture {
  sheets: { name: string; cells: unknown[][] }[];
}

function places(picture: unknown): Map<string, string> {
  const { sheets, ...rest } = picture as Picture;
  const found = new Map([['names', JSON.stringify(rest)]]);
  sheets.forEach(({ name, cells, ...sheet }, position) => {
    found.set(name, JSON.stringify({ position, ...sheet }));
    cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        found.set(`${name}!${makeAddress({ row, column })}`, JSON.stringify(cell));
      });
    });
  });
  return found;
}
