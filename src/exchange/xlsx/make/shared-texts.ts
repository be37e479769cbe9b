import { longestCellText } from '../../../workbook/plan';
import { spreadsheetNamespace, xmlDeclaration, xmlText } from './xml-text';

/** The texts of all cells: each stands in the file once. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** @throws RangeError for a text that Excel could not open */
  numberOf(text: string): number {
    if (text.length > longestCellText) throw new RangeError(`A text of ${text.length} characters`);
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  toXml(): string {
    const items = [...this.#numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`,
    );
    return (
      `${xmlDeclaration}<sst xmlns="${spreadsheetNamespace}" count="${this.#uses}" uniqueCount="${items.length}">` +
      `${items.join('')}</sst>`
    );
  }
}
