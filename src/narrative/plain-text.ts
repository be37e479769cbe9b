/** Some words of a text; `start` counts the characters of the text as it was given. */
export interface Passage {
  start: number;
  words: string;
}

/**
 * A text as the grammar reads it: without spaces, full-width signs made narrow, so that one pattern meets all ways of
 * typing. Cells of a table count as lines. Positions in it are turned into passages of the original.
 */
export interface PlainText {
  text: string;
  /** @param end exclusive */
  passage: (start: number, end: number) => Passage;
}

const space = /[ \u00a0\u2002-\u200b\u3000\ufeff]/;
const cellBorder = /[\t|\r]/;

/** The full-width forms of ASCII, but the comma: in Chinese text it never separates thousands. */
function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f && character !== '，'
    ? String.fromCharCode(code - 0xfee0)
    : character;
}

export function plainText(original: string): PlainText {
  const characters: string[] = [];
  const origins: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const character = original.charAt(index);
    if (space.test(character)) {
      // Between numbers a space is the border of two cells.
      const isBorder =
        /\d/.test(original.charAt(index - 1)) && /^\s*\d/.test(original.slice(index));
      if (!isBorder) continue;
      characters.push('\n');
      origins.push(index);
      continue;
    }
    characters.push(cellBorder.test(character) ? '\n' : narrow(character));
    origins.push(index);
  }
  const text = characters.join('').replace(/,(?!\d{3}(?!\d))/g, '，');
  return {
    text,
    passage: (start, end) => {
      const from = origins[start] ?? original.length;
      const to = end > start ? (origins[end - 1] ?? original.length - 1) + 1 : from;
      return { start: from, words: original.slice(from, to) };
    },
  };
}
