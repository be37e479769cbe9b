/** Texts as bytes in the encodings that people's programs write; Node itself writes no Chinese one of old. */

export type WrittenEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const marks: Record<Exclude<WrittenEncoding, 'gb18030'>, readonly number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

export const bytesOf = (text: string, encoding: WrittenEncoding): Uint8Array => {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
    case 'gb18030':
      return Uint8Array.from(
        Array.from(text).flatMap((char) => {
          const bytes = char <= '\x7f' ? [char.charCodeAt(0)] : chineseOfOld().get(char);
          if (!bytes) throw new RangeError(`${char} has no two bytes in GBK`);
          return bytes;
        }),
      );
  }
};

/** With the byte order mark before it. */
export const markedBytesOf = (text: string, encoding: keyof typeof marks): Uint8Array =>
  Uint8Array.from([...marks[encoding], ...bytesOf(text, encoding)]);

let characters: ReadonlyMap<string, readonly number[]> | undefined;

/** The characters of two bytes: GBK, all that a report needs. Asked of the decoder, pair by pair. */
function chineseOfOld(): ReadonlyMap<string, readonly number[]> {
  if (characters) return characters;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const char = decoder.decode(Uint8Array.of(first, second));
      if (second !== 0x7f && Array.from(char).length === 1) found.set(char, [first, second]);
    }
  }
  characters = found;
  return found;
}
