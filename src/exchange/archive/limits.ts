/** More than any report needs, and less than harms the program that reads. Sizes in bytes. */
export const archiveLimits = {
  /** The file itself. */
  file: 50_000_000,
  /** Parts in it. */
  entries: 10_000,
  /** One part, inflated. */
  part: 64_000_000,
  /** All parts that are read, inflated. */
  total: 128_000_000,
  /** A part that is held as a whole, inflated; larger ones are taken piece by piece. */
  held: 1_000_000,
  /** The same part in the file: a thousand times as many bytes may be worked through before it is refused. */
  heldInFile: 100_000,
  /** XML elements within each other, and attributes of one. */
  depth: 100,
  attributes: 1000,
} as const;
