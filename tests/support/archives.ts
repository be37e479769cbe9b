import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an archive, as texts by their paths. */
export type Parts = Record<string, string>;

/** Bytes of the largest part that is opened: a damaged archive may say any number, and memory is taken for it. */
const largestPart = 200_000_000;

/** The parts of an archive as bytes, opened without any of our own code. */
export const partsOf = (archive: Uint8Array): Record<string, Uint8Array> =>
  unzipSync(archive, { filter: ({ originalSize }) => originalSize <= largestPart });

export const unpacked = (archive: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(partsOf(archive)).map(([path, bytes]) => [path, strFromU8(bytes)] as const),
  );

/** Equal parts make equal archives. They know no earlier moment. */
const mtime = new Date(1980, 0, 1);

export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(
        ([path, content]) =>
          [path, typeof content === 'string' ? strToU8(content) : content] as const,
      ),
    ),
    { level: 1, mtime },
  );

/** The same archive with its parts changed. */
export const repacked = (
  archive: Uint8Array,
  change: (parts: Parts) => Readonly<Record<string, string | Uint8Array>>,
): Uint8Array => packed(change(unpacked(archive)));

/** The part of one sheet changed. */
export const withSheet = (
  archive: Uint8Array,
  number: number,
  change: (xml: string) => string,
): Uint8Array =>
  repacked(archive, (parts) => {
    const path = `xl/worksheets/sheet${number}.xml`;
    return { ...parts, [path]: change(parts[path] ?? '') };
  });

/**
 * Overwrites 32-bit numbers in an archive's directory.
 * @param position where the number stands in each entry: 16 for the checksum, 24 for the inflated size
 */
export function withForgedDirectory(
  archive: Uint8Array,
  position: number,
  forge: (value: number) => number,
): Uint8Array {
  const forged = archive.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at + 46 <= forged.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + position, forge(view.getUint32(at + position, true)), true);
  }
  return forged;
}
