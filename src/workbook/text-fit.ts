import type { Rectangle } from '../layout/address';

/** Estimates how much room Chinese text needs, so that rows are high enough before any program has drawn them. */

/** Points kept free at the left and right of a cell's text together, and above and below. */
const paddingX = 7;
const paddingY = 6;
const lineSpacing = 1.3;

/** Half-width characters take half the room of full-width ones. */
const widthOf = (text: string, fontSize: number): number =>
  Array.from(text, (char) => (/[\u0020-\u00ff]/.test(char) ? 0.55 : 1) * fontSize).reduce(
    (sum, width) => sum + width,
    0,
  );

/** Lines that a text takes in a cell of some width, in points. */
export function lineCountOf(text: string, fontSize: number, width: number): number {
  const room = Math.max(fontSize, width - paddingX);
  // Punctuation that may not begin a line leaves gaps: a character per line.
  const usable = Math.max(fontSize, room - (widthOf(text, fontSize) > room ? fontSize * 0.5 : 0));
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOf(part, fontSize) / usable)), 0);
}

export interface FittedText {
  area: Rectangle;
  text: string;
  fontSize: number;
}

/**
 * Row heights at which every text can be read. What a merged cell lacks is added to its last row.
 * @param heights what each row has at least, from the sheet's first row on
 */
export function fitRowHeights(
  texts: readonly FittedText[],
  widths: readonly number[],
  heights: readonly number[],
): number[] {
  const fitted = [...heights];
  const byHeight = [...texts].sort((a, b) => a.area.rowCount - b.area.rowCount);
  for (const { area, text, fontSize } of byHeight) {
    const sumOf = (all: readonly number[], from: number, count: number): number =>
      all.slice(from, from + count).reduce((a, b) => a + b, 0);
    const width = sumOf(widths, area.column, area.columnCount);
    const needed = lineCountOf(text, fontSize, width) * fontSize * lineSpacing + paddingY;
    const lacking = needed - sumOf(fitted, area.row, area.rowCount);
    const last = area.row + area.rowCount - 1;
    if (lacking > 0) fitted[last] = (fitted[last] ?? 0) + lacking;
  }
  return fitted.map((height) => Math.ceil(height * 4) / 4);
}
