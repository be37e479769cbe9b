import type { FileProtection, FileSheet } from '../../../workbook/recovery/file-contents';
import { colorOf } from './look-parts';
import { isTrue, type XmlAttributes, type XmlListener } from '../../archive/read-xml';

/** What protection forbids unless the file says otherwise (ECMA-376, 18.3.1.85). */
const acts = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
] as const;

/** What a sheet says of itself as a whole. */
export class SheetPropertyReader implements XmlListener {
  #frozen = { rows: 0, columns: 0 };
  #showGridlines = true;
  #tabColor: string | undefined;
  #protection: FileProtection | undefined;

  get properties(): Pick<
    FileSheet,
    'frozen' | 'showGridlines' | 'tabColor' | 'protection' | 'isProtected'
  > {
    return {
      frozen: this.#frozen,
      showGridlines: this.#showGridlines,
      ...(this.#tabColor === undefined ? {} : { tabColor: this.#tabColor }),
      isProtected: this.#protection !== undefined,
      ...(this.#protection ? { protection: this.#protection } : {}),
    };
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'tabColor':
        this.#tabColor = colorOf(attributes);
        break;
      case 'sheetView':
        this.#showGridlines =
          attributes.showGridLines === undefined || isTrue(attributes.showGridLines);
        break;
      case 'pane': {
        const { state, xSplit, ySplit } = attributes;
        if (state?.startsWith('frozen') !== true) break;
        this.#frozen = { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) };
        break;
      }
      case 'sheetProtection':
        if (isTrue(attributes.sheet)) this.#protection = protectionOf(attributes);
        break;
    }
  }
}

const protectionOf = (attributes: XmlAttributes): FileProtection => ({
  hasPassword: attributes.password !== undefined || attributes.hashValue !== undefined,
  // The attribute says that the act is forbidden.
  allows: acts.filter((act) => attributes[act] !== undefined && !isTrue(attributes[act])),
});
