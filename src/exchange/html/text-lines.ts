/** A line as people see it: trimmed, never empty. */
export interface TextLine {
  text: string;
  /** All of it is. */
  isBold: boolean;
}

/** No width at all: marks where a line may be broken, byte order marks. */
const unseen = /\u200b|\u200c|\u200d|\u2060|\ufeff/g;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Puts the texts of a page together to lines, with white space as browsers show it. */
export class TextLines {
  #lines: TextLine[] = [];
  #text = '';
  #hasBold = false;
  #hasPlain = false;

  /** @param isPreformatted line breaks of the source are line breaks */
  add(text: string, isBold: boolean, isPreformatted: boolean): void {
    const [first = '', ...others] = isPreformatted ? text.split('\n') : [text];
    this.#append(first, isBold);
    for (const line of others) {
      this.endLine();
      this.#append(line, isBold);
    }
  }

  #append(text: string, isBold: boolean): void {
    this.#text += text;
    if (text.trim() === '') return;
    if (isBold) this.#hasBold = true;
    else this.#hasPlain = true;
  }

  endLine(): void {
    const text = asSeen(this.#text);
    if (text !== '') this.#lines.push({ text, isBold: this.#hasBold && !this.#hasPlain });
    this.#text = '';
    this.#hasBold = false;
    this.#hasPlain = false;
  }

  /** Hands over the lines so far and begins anew. */
  take(): TextLine[] {
    this.endLine();
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}

/** Sources break Chinese lines anywhere: no space stands for such a break. Spaces that do not break count as others. */
const asSeen = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(/[ \t\n\r\f]+/g, (space, at: number, all: string) =>
      space.includes('\n') &&
      wide.test(all[at - 1] ?? '') &&
      wide.test(all[at + space.length] ?? '')
        ? ''
        : ' ',
    )
    .replace(/[ \u00a0]+/g, ' ')
    .trim();
