import { isTrue, type XmlAttributes } from '../../archive/read-xml';

/** Puts the runs of a text together: struck-out ones and readings of characters left out, marks of footnotes in brackets. */
export class RichText {
  #text = '';
  #isStruck = false;
  #isRaised = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'r') this.#isStruck = this.#isRaised = false;
    else if (name === 'strike') this.#isStruck = isTrue(attributes.val ?? '1');
    else if (name === 'vertAlign') this.#isRaised = attributes.val === 'superscript';
  }

  /** The end of an element of it. */
  close(name: string, text: string, parents: readonly string[]): void {
    const parent = parents[parents.length - 1];
    if (name !== 't' || parent === 'rPh') return;
    if (parent !== 'r') this.#text += text;
    else if (!this.#isStruck) {
      const isMark = this.#isRaised && /\d$/.test(this.#text);
      this.#text += isMark ? `[${text}]` : text;
    }
  }

  /** Hands over the text, and begins anew. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}
