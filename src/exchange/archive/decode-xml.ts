import { DecodeUTF8 } from 'fflate';

/** Turns the bytes of an XML document into text, piece by piece: UTF-8, or UTF-16 with or without its mark. */
interface XmlDecoder {
  push(bytes: Uint8Array): void;
  /** @throws Error when the text ends within a character */
  end(): void;
}

export function makeXmlDecoder(take: (text: string) => void): XmlDecoder {
  let decoder: XmlDecoder | undefined;
  let start = new Uint8Array(0);
  const begin = (): XmlDecoder => {
    const chosen = decoderFor(start, take);
    chosen.push(start);
    decoder = chosen;
    return chosen;
  };
  return {
    push(bytes) {
      if (decoder) {
        decoder.push(bytes);
        return;
      }
      start = joined(start, bytes);
      if (start.length >= 4) begin();
    },
    end() {
      (decoder ?? begin()).end();
    },
  };
}

/** XML begins with `<` or a byte order mark: that tells the encoding (XML 1.0, appendix F). */
function decoderFor(start: Uint8Array, take: (text: string) => void): XmlDecoder {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return utf16Decoder(0, take);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return utf16Decoder(1, take);
  }
  const utf8 = new DecodeUTF8(take);
  return {
    push: (bytes) => {
      utf8.push(bytes, false);
    },
    end: () => {
      utf8.push(new Uint8Array(0), true);
    },
  };
}

/** Characters made into a text at once: arguments of one call. */
const charactersAtOnce = 8192;

/** @param lowByte which byte of a pair is the low one */
function utf16Decoder(lowByte: 0 | 1, take: (text: string) => void): XmlDecoder {
  let rest = new Uint8Array(0);
  return {
    push(bytes) {
      const all = joined(rest, bytes);
      const pairs = Math.floor(all.length / 2);
      for (let from = 0; from < pairs; from += charactersAtOnce) {
        const codes = Array.from(
          { length: Math.min(charactersAtOnce, pairs - from) },
          (_, index) => {
            const at = (from + index) * 2;
            return (all[at + lowByte] ?? 0) + (all[at + 1 - lowByte] ?? 0) * 256;
          },
        );
        take(String.fromCharCode(...codes));
      }
      rest = all.slice(pairs * 2);
    },
    end() {
      if (rest.length > 0) throw new Error('half a character');
    },
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
