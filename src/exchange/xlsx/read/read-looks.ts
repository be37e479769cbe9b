import type { FileColor, FileLook } from '../../../workbook/recovery/file-contents';
import type { Archive } from '../../archive/archive';
import { limits } from './limits';
import {
  cellFill,
  highlightFill,
  takeFill,
  takeFont,
  type FillPart,
  type FontPart,
} from './look-parts';
import { builtInFormats } from './number-formats';
import {
  isTrue,
  readXml,
  unescaped,
  type XmlAttributes,
  type XmlListener,
} from '../../archive/read-xml';
import { countUpTo } from '../../count-up-to';

/** What a highlight lays over a cell. */
export interface HighlightLook {
  fill?: FileColor;
  fontColor?: FileColor;
  bold?: boolean;
}

/** The part of styles, as sheets refer to it by number. */
export interface Looks {
  cells: readonly FileLook[];
  highlights: readonly HighlightLook[];
}

/** What a file without styles says. */
export const plainLook: FileLook = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  align: 'general',
  wrap: false,
  bordered: false,
  locked: true,
  numberFormat: 'General',
};

/** A style of cells, as the file has it: by the numbers of its parts. */
interface StylePart {
  format: number;
  font: number;
  fill: number;
  border: number;
  align: string;
  wrap: boolean;
  locked: boolean;
}

const sides = ['left', 'right', 'top', 'bottom', 'start', 'end'];

export function readLooks(archive: Archive, path: string): Looks {
  const part = new StylesPart();
  readXml(archive, path, part);
  return part.looks;
}

/** Takes what stands in one list of the part: `name` is the list's own entry or something in it. */
type ListTaker = (name: string, attributes: XmlAttributes, parents: readonly string[]) => void;

/** The part of styles while it is read: a list for each kind of thing, and styles that name things by their numbers. */
class StylesPart implements XmlListener {
  readonly #formats = new Map<number, string>();
  readonly #fonts: FontPart[] = [];
  readonly #fills: FillPart[] = [];
  /** How many sides have a line. */
  readonly #borders: number[] = [];
  readonly #styles: StylePart[] = [];
  readonly #highlights: HighlightPart[] = [];
  readonly #lists: ReadonlyMap<string, ListTaker>;

  constructor() {
    /** A list whose entries are begun by one element and filled by those in it. */
    const list = <T>(
      entries: T[],
      begin: (attributes: XmlAttributes) => T,
      fill: (entry: T, ...element: Parameters<ListTaker>) => void,
    ): ListTaker => {
      const count = countUpTo(limits.styles, 'styles');
      return (name, attributes, parents) => {
        const entry = entries[entries.length - 1];
        if (parents.length > 2 && entry !== undefined) fill(entry, name, attributes, parents);
        else {
          count();
          entries.push(begin(attributes));
        }
      };
    };
    const countFormat = countUpTo(limits.styles, 'number formats');
    this.#lists = new Map<string, ListTaker>([
      [
        'numFmts',
        (_, { numFmtId, formatCode }) => {
          countFormat();
          this.#formats.set(Number(numFmtId), unescaped(formatCode ?? ''));
        },
      ],
      ['fonts', list(this.#fonts, () => ({}), takeFont)],
      ['fills', list(this.#fills, () => ({}), takeFill)],
      [
        'borders',
        list(
          this.#borders,
          () => 0,
          (_, name, { style }) => {
            if (!sides.includes(name) || (style ?? 'none') === 'none') return;
            const last = this.#borders.length - 1;
            this.#borders[last] = (this.#borders[last] ?? 0) + 1;
          },
        ),
      ],
      ['cellXfs', list(this.#styles, styleOf, takeStyle)],
      ['dxfs', list(this.#highlights, () => ({ font: {}, fill: {} }), takeHighlight)],
    ]);
  }

  open(...element: Parameters<ListTaker>): void {
    const [, , parents] = element;
    this.#lists.get(parents[1] ?? '')?.(...element);
  }

  get looks(): Looks {
    return {
      cells:
        this.#styles.length === 0
          ? [plainLook]
          : this.#styles.map((style) => this.#cellLook(style)),
      highlights: this.#highlights.map(highlightLook),
    };
  }

  #cellLook({ format, font: fontNumber, fill: fillNumber, border, ...rest }: StylePart): FileLook {
    const font = this.#fonts[fontNumber] ?? {};
    const fill = cellFill(this.#fills[fillNumber] ?? {});
    return {
      ...rest,
      fontName: font.name ?? plainLook.fontName,
      fontSize: font.size ?? plainLook.fontSize,
      bold: font.bold ?? false,
      ...(font.color === undefined ? {} : { fontColor: font.color }),
      ...(fill === undefined ? {} : { fill }),
      bordered: (this.#borders[border] ?? 0) >= 4,
      numberFormat: this.#formats.get(format) ?? builtInFormats[format] ?? 'General',
    };
  }
}

/** What is said of a highlight, within `dxf`: in the part of styles or in a rule itself. */
export interface HighlightPart {
  font: FontPart;
  fill: FillPart;
}

export function takeHighlight(
  { font, fill }: HighlightPart,
  ...[name, attributes, parents]: Parameters<ListTaker>
): void {
  if (parents.includes('font')) takeFont(font, name, attributes);
  else if (parents.includes('fill')) takeFill(fill, name, attributes);
}

export function highlightLook({
  font,
  fill: parts,
}: {
  font: FontPart;
  fill: FillPart;
}): HighlightLook {
  const fill = highlightFill(parts);
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(font.color === undefined ? {} : { fontColor: font.color }),
    ...(font.bold === undefined ? {} : { bold: font.bold }),
  };
}

const styleOf = ({ numFmtId, fontId, fillId, borderId }: XmlAttributes): StylePart => ({
  format: Number(numFmtId ?? 0),
  font: Number(fontId ?? 0),
  fill: Number(fillId ?? 0),
  border: Number(borderId ?? 0),
  align: plainLook.align,
  wrap: plainLook.wrap,
  locked: plainLook.locked,
});

function takeStyle(style: StylePart, name: string, attributes: XmlAttributes): void {
  if (name === 'alignment') {
    style.align = attributes.horizontal ?? plainLook.align;
    style.wrap = isTrue(attributes.wrapText);
  } else if (name === 'protection') {
    style.locked = attributes.locked === undefined || isTrue(attributes.locked);
  }
}
