import type { FileColor } from '../../../workbook/recovery/file-contents';
import { isTrue, type XmlAttributes } from '../../archive/read-xml';

/** Fonts and fills as far as they say something: of cells all, of highlights what they lay over a cell. */
export interface FontPart {
  name?: string;
  size?: number;
  bold?: boolean;
  color?: FileColor;
}

export interface FillPart {
  pattern?: string;
  foreground?: FileColor;
  background?: FileColor;
}

/** Takes what an element within `font` says. */
export function takeFont(font: FontPart, name: string, attributes: XmlAttributes): void {
  const { val } = attributes;
  if (name === 'b') font.bold = val === undefined || isTrue(val);
  else if (name === 'name' && val !== undefined) font.name = val;
  else if (name === 'sz' && val !== undefined) font.size = Number(val);
  else if (name === 'color') put(font, 'color', colorOf(attributes));
}

/** Takes what an element within `fill` says. Of a gradient nothing is told. */
export function takeFill(fill: FillPart, name: string, attributes: XmlAttributes): void {
  if (name === 'patternFill') put(fill, 'pattern', attributes.patternType);
  else if (name === 'fgColor') put(fill, 'foreground', colorOf(attributes));
  else if (name === 'bgColor') put(fill, 'background', colorOf(attributes));
}

/** A cell's fill is a pattern in the foreground's colour. */
export const cellFill = ({ pattern, foreground }: FillPart): FileColor | undefined =>
  pattern === 'none' ? undefined : foreground;

/** A highlight's is its background, for programs may leave the pattern out; some write the foreground only. */
export const highlightFill = ({
  pattern,
  foreground,
  background,
}: FillPart): FileColor | undefined =>
  pattern === 'none' ? undefined : (background ?? foreground);

/** The colours of the system's text and window, which say nothing. */
const systemColors = ['64', '65'];

export function colorOf({ rgb, theme, indexed }: XmlAttributes): FileColor | undefined {
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  if (theme !== undefined) return `theme ${theme}`;
  if (indexed === undefined || systemColors.includes(indexed)) return undefined;
  return `indexed ${indexed}`;
}

function put<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}
