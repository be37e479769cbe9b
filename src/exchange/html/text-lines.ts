/** No width at all: marks where a line may be broken, byte order marks. */
const unseen = /\u200b|\u200c|\u200d|\u2060|\ufeff/g;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Puts the texts of a page together to lines, with white space as browsers show it. */
export class TextLines {
  #lines: string[] = [];
  #text = '';

  /** @param isPreformatted line breaks of the source are line breaks */
  add(text: string, isPreformatted: boolean): void {
    const [first = '', ...others] = isPreformatted ? text.split('\n') : [text];
    this.#text += first;
    for (const line of others) {
      this.endLine();
      this.#text += line;
    }
  }

  endLine(): void {
    const text = asSeen(this.#text);
    if (text !== '') this.#lines.push(text);
    this.#text = '';
  }

  /** Hands over the lines so far, trimmed, none of them empty, and begins anew. */
  take(): string[] {
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
