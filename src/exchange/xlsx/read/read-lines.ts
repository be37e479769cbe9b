import { sheetSize } from '../../../layout/address';
import type { FileLines } from '../../../workbook/recovery/file-contents';
import { columnWidthInPoints } from '../normal-font';
import type { LookAreas } from './look-areas';
import { isTrue, type XmlAttributes, type XmlListener } from '../../archive/read-xml';

/** What a sheet says of its rows and columns as a whole: sizes, what is hidden, and looks of cells that are not there. */
export class LineReader implements XmlListener {
  readonly columns: FileLines[] = [];
  readonly rows: FileLines[] = [];
  readonly #looks: LookAreas;
  readonly #count: () => void;
  #nextRow = 0;

  /** @param count called for each run of lines that is kept */
  constructor(looks: LookAreas, count: () => void) {
    this.#looks = looks;
    this.#count = count;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'col') this.#column(attributes);
    else if (name === 'row') this.#row(attributes);
  }

  #column({ min, max, width, hidden, style }: XmlAttributes): void {
    const first = Number(min) - 1;
    const count = Number(max) - first;
    if (!(first >= 0 && count > 0 && first + count <= sheetSize.columnCount)) return;
    const size = width === undefined ? undefined : columnWidthInPoints(Number(width));
    this.#add(this.columns, first, count, size, isTrue(hidden));
    // The default look is meant by most programs that write it here.
    if (Number(style ?? 0) === 0) return;
    const area = { row: 0, column: first, rowCount: sheetSize.rowCount, columnCount: count };
    this.#looks.whole({ ...area, look: Number(style) });
  }

  #row({ r, ht, hidden, s, customFormat }: XmlAttributes): void {
    const row = r === undefined ? this.#nextRow : Number(r) - 1;
    if (!(row >= 0 && row < sheetSize.rowCount)) return;
    this.#nextRow = row + 1;
    const size = ht === undefined ? undefined : Number(ht);
    if (size !== undefined || isTrue(hidden)) this.#add(this.rows, row, 1, size, isTrue(hidden));
    if (!isTrue(customFormat)) return;
    const area = { row, column: 0, rowCount: 1, columnCount: sheetSize.columnCount };
    this.#looks.whole({ ...area, look: Number(s ?? 0) });
  }

  #add(
    lines: FileLines[],
    first: number,
    count: number,
    size: number | undefined,
    isHidden: boolean,
  ): void {
    const last = lines[lines.length - 1];
    if (
      last &&
      last.first + last.count === first &&
      last.size === size &&
      last.isHidden === isHidden
    ) {
      last.count += count;
      return;
    }
    this.#count();
    lines.push({ first, count, isHidden, ...(size === undefined ? {} : { size }) });
  }
}
