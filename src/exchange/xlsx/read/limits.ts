/** What is kept of a workbook: more than any report needs, and less than harms the program that reads. */
export const limits = {
  /** Cells with a content in all sheets, and different texts. */
  cells: 300_000,
  texts: 300_000,
  /** Rectangles that are merged or have a look or a rule of their own, and runs of rows and columns with a size, in all sheets. */
  areas: 300_000,
  /** Fonts, fills, styles … of each kind: Excel itself has no more. */
  styles: 65_536,
  /** Custom document properties, and sheets. */
  properties: 1000,
  sheets: 1000,
  names: 10_000,
} as const;
