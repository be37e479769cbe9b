/** More than any report needs, and less than harms the program that reads. Sizes in bytes. */
export const limits = {
  /** The file itself. */
  file: 50_000_000,
  /** Parts in it. */
  entries: 10_000,
  /** One part, inflated. */
  part: 64_000_000,
  /** All parts that are read, inflated. */
  total: 128_000_000,
  /** XML elements within each other, and attributes of one. */
  depth: 100,
  attributes: 1000,
  /** Cells with a content in all sheets, and different texts. */
  cells: 300_000,
  texts: 300_000,
  /** Rectangles with a look or a rule of their own, and runs of rows and columns with a size, in all sheets. */
  areas: 300_000,
  /** Fonts, fills, styles … of each kind: Excel itself has no more. */
  styles: 65_536,
  /** Custom document properties. */
  properties: 1000,
} as const;
