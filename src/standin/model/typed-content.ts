import type { Content } from './grid';
import { markedAsText } from './marked-text';

/** What Excel makes of something typed (or set by an add-in): `5` is a number unless the cell is formatted as text. */
export function typedContent(typed: Content, numberFormat: string): Content {
  if (typeof typed !== 'string') return typed;
  if (typed.startsWith("'")) return markedAsText(typed.slice(1));
  if (numberFormat === '@') return typed.startsWith('=') ? markedAsText(typed) : typed;
  if (typed.startsWith('=')) return typed;
  const plain = typed.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) return Number(plain.replace(/,/g, ''));
  if (/^[+-]?\d+(\.\d+)?%$/.test(plain)) return Number(plain.slice(0, -1)) / 100;
  if (/^true$/i.test(plain)) return true;
  if (/^false$/i.test(plain)) return false;
  return typed;
}
