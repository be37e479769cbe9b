import { borderColor } from '../../../workbook/look';
import type { CellLook, ConditionalFormatPlan } from '../../../workbook/plan';
import { normalFont } from '../normal-font';
import { spreadsheetNamespace, xmlAttributes, xmlDeclaration, xmlText } from './xml-text';

/** Number formats below this are built in. */
const firstCustomFormat = 164;

/** Gives each look and each highlight its number in the part of styles. Number 0 is the plain cell. */
export class StyleTable {
  readonly #fonts = new Numbered([
    `<font><sz val="${normalFont.size}"/><name val="${normalFont.name}"/><charset val="134"/></font>`,
  ]);
  // Every program expects these two, in this order, before any other fill.
  readonly #fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Numbered(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  readonly #formats = new Numbered([]);
  readonly #looks = new Numbered([plainLook('')]);
  readonly #highlights = new Numbered([]);
  readonly #known = new Map<CellLook, number>();

  numberOfLook(look: CellLook): number {
    const known = this.#known.get(look) ?? this.#addLook(look, '');
    this.#known.set(look, known);
    return known;
  }

  /** For a text that a person who edits its cell would otherwise turn into a formula or a number. */
  numberOfTextLook(look: CellLook | undefined): number {
    const mark = ' quotePrefix="1"';
    return look ? this.#addLook(look, mark) : this.#looks.add(plainLook(mark));
  }

  #addLook(look: CellLook, mark: string): number {
    const font = this.#fonts.add(fontOf(look));
    const fill = look.fill === undefined ? 0 : this.#fills.add(solidFill(look.fill));
    const border = look.bordered ? this.#borders.add(thinBorder) : 0;
    const format =
      look.numberFormat === 'General'
        ? 0
        : firstCustomFormat + this.#formats.add(xmlText(look.numberFormat));
    return this.#looks.add(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${mark} ` +
        'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
        `<alignment horizontal="${look.align}" vertical="center"${look.wrap ? ' wrapText="1"' : ''}/>` +
        `<protection locked="${look.locked ? 1 : 0}"/></xf>`,
    );
  }

  numberOfHighlight({
    fill,
    fontColor,
    bold,
  }: Pick<ConditionalFormatPlan, 'fill' | 'fontColor' | 'bold'>): number {
    const font = `${bold ? '<b/>' : ''}${fontColor === undefined ? '' : `<color rgb="${argb(fontColor)}"/>`}`;
    return this.#highlights.add(
      `<dxf>${font === '' ? '' : `<font>${font}</font>`}${solidFill(fill)}</dxf>`,
    );
  }

  /** The part, once all looks are known. */
  toXml(): string {
    const formats = this.#formats.entries.map(
      (code, index) => `<numFmt numFmtId="${firstCustomFormat + index}" formatCode="${code}"/>`,
    );
    return (
      `${xmlDeclaration}<styleSheet xmlns="${spreadsheetNamespace}">` +
      (formats.length === 0 ? '' : list('numFmts', formats)) +
      list('fonts', this.#fonts.entries) +
      list('fills', this.#fills.entries) +
      list('borders', this.#borders.entries) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.#looks.entries) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      list('dxfs', this.#highlights.entries) +
      '</styleSheet>'
    );
  }
}

/** Different entries in the order in which they came. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const entry of first) this.add(entry);
  }

  get entries(): string[] {
    return [...this.#numbers.keys()];
  }

  add(entry: string): number {
    const known = this.#numbers.get(entry);
    if (known !== undefined) return known;
    this.#numbers.set(entry, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

const plainLook = (mark: string): string =>
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"${mark}/>`;

const list = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

/** `#RRGGBB` as the file writes it: opaque. */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const fontOf = ({ fontName, fontSize, bold, fontColor }: CellLook): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${fontSize}"/><color rgb="${argb(fontColor)}"/>` +
  `<name${xmlAttributes({ val: fontName })}/><charset val="134"/></font>`;

/**
 * Both colours, and the pattern by name: for a highlight Excel takes the background colour, other programs the foreground,
 * and some draw nothing or black when the pattern is left out.
 */
const solidFill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor rgb="${argb(color)}"/></patternFill></fill>`;

const thinBorder = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="${argb(borderColor)}"/></${side}>`)
  .join('')}<diagonal/></border>`;
