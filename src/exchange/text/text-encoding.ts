import type { DocumentTools, TextEncoding } from '../document-tools';

const byteOrderMarks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Of characters beyond ASCII, how many may be wrong: a page is no less UTF-8 for a few broken bytes. */
const wrongShare = 0.1;

/** The text that some bytes are; what a page says of its own encoding is often wrong, so it is not asked. */
export const textOf = (
  bytes: Uint8Array,
  { decodeText }: Pick<DocumentTools, 'decodeText'>,
): string => decodeText(bytes, encodingOf(bytes));

/** By the byte order mark; without one it is UTF-8 where that is what the bytes look like, and Chinese of old otherwise. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const marked = byteOrderMarks.find(([, mark]) =>
    mark.every((byte, index) => bytes[index] === byte),
  );
  if (marked) return marked[0];
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (length === 0) wrong += 1;
    else if (length > 1) right += 1;
    at += Math.max(length, 1);
  }
  return wrong <= right * wrongShare ? 'utf-8' : 'gb18030';
}

/** Bytes of the UTF-8 character that begins here; 0 where none does. */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let index = 1; index < length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
