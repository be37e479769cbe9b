import type { Picture } from './libreoffice';

/** The lines between the cells of a table. */
const lineColor = '#7F7F7F';

/** A cell as it was drawn. */
export interface DrawnCell {
  /** The colour that most of it has. */
  fill: string;
}

/**
 * Finds the cells of a drawn table by the lines between them, row by row. A row is what stands between two lines at the
 * table's right edge, so that merged headings at the left do not count.
 */
export function drawnRows(page: Picture): DrawnCell[][] {
  const isLine = (x: number, y: number): boolean => page.colorAt(x, y) === lineColor;
  let right = -1;
  for (let y = 0; y < page.height; y += 1) {
    for (let x = page.width - 1; x > right; x -= 1) if (isLine(x, y)) right = x;
  }
  // A few pixels off the edge there is no text, and only lines between rows.
  const rows = spans(page.height, (y) => isLine(right - 4, y));
  return rows.map(({ from, to }) => {
    const cells = spans(page.width, (x) => isLine(x, from + 1));
    return cells.map((cell) => ({ fill: commonColor(page, cell, { from, to }) }));
  });
}

interface Span {
  from: number;
  /** Exclusive. */
  to: number;
}

/** What lies between lines, without what is before the first and behind the last. */
function spans(length: number, isLine: (at: number) => boolean): Span[] {
  const found: Span[] = [];
  let from: number | undefined;
  for (let at = 0; at < length; at += 1) {
    if (!isLine(at)) continue;
    if (from !== undefined && at > from) found.push({ from, to: at });
    from = at + 1;
  }
  return found;
}

function commonColor(page: Picture, across: Span, down: Span): string {
  const counts = new Map<string, number>();
  for (let y = down.from; y < down.to; y += 1) {
    for (let x = across.from; x < across.to; x += 1) {
      const color = page.colorAt(x, y);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
