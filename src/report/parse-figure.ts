import { blankFigure, numberFigure, type Figure, type Unreadable } from './figure';

/** A cell as a host reads it. Excel gives error values and empty cells as texts (`#REF!`, ``). */
export interface CellContent {
  value: string | number | boolean | null;
  /** The cell's formula, when it has one: begins with `=`. */
  formula?: string;
  /** Excel's number format code: tells a date from a number. */
  numberFormat?: string;
}

const errorValue = /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;
const nothing = /^(?:无|没有|零|\/|-+|—+|――|n\/?a)$/iu;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const groupedNumber = /^[+-]?\d{1,3}(?:[,']\d{3})+(?:\.\d+)?$/;
const annotatedNumber = /^([+-]?\d+(?:\.\d+)?)\s*([件个项条次宗份元]|万元|\(.*\))/u;
/** Amounts are asked for in 万元: what was written in 元 is another number. */
const otherUnit = /^\(?(?:单位:?|人民币)*元/;
/** Digits that are marks of footnotes beside a figure: `388①`, `388²`. */
const footnoteMark = /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff]/u;
const beyondExcel = 1e15;

/** Whether a cell's text is what a formula that has failed shows. */
export const isErrorValue = (text: string): boolean => errorValue.test(text);

/** Turns one cell into a figure. Nothing is guessed: what is no plain number is unreadable, with the reading it suggests. */
export function parseFigure({ value, formula, numberFormat }: CellContent): Figure {
  if (value === null || value === '') {
    return blankFigure(formula?.startsWith('=') === true);
  }
  if (typeof value === 'boolean') {
    return { kind: 'unreadable', problem: 'boolean', found: value ? 'TRUE' : 'FALSE' };
  }
  if (typeof value === 'number') return parseNumber(value, numberFormat);
  return parseText(value);
}

function parseNumber(value: number, numberFormat: string | undefined): Figure {
  if (numberFormat !== undefined && isDateFormat(numberFormat)) {
    return { kind: 'unreadable', problem: 'date', found: dateOfSerial(value) };
  }
  if (Math.abs(value) >= beyondExcel) {
    return { kind: 'unreadable', problem: 'tooLarge', found: String(value) };
  }
  return numberFigure(value);
}

function parseText(found: string): Figure {
  const unreadable = (problem: Unreadable, reading?: number): Figure =>
    reading !== undefined && Math.abs(reading) >= beyondExcel
      ? { kind: 'unreadable', problem: 'tooLarge', found }
      : { kind: 'unreadable', problem, found, ...(reading === undefined ? {} : { reading }) };

  if (isErrorValue(found)) return unreadable('error');
  if (footnoteMark.test(found)) return unreadable('annotated');
  const narrow = found.normalize('NFKC');
  const compact = narrow.replace(/\s/gu, '');
  // A cell of spaces alone looks empty; saying so beats taking it for a blank that formulas do not see as one.
  if (compact === '') return unreadable('spaces');
  if (nothing.test(compact)) return unreadable('nothing', 0);

  const reading = readNumber(compact);
  if (reading !== undefined) {
    if (/[\uff10-\uff19\uff0e\uff0b\uff0d]/u.test(found)) return unreadable('fullWidth', reading);
    if (/\s/u.test(found)) return unreadable('spaces', reading);
    if (groupedNumber.test(compact)) return unreadable('separators', reading);
    return unreadable('numberAsText', reading);
  }
  const [annotated, number, words = ''] = annotatedNumber.exec(narrow.trim()) ?? [];
  if (annotated === undefined) return unreadable('text');
  // `5件/3件`: which of the two is meant, nobody knows.
  const rest = narrow
    .trim()
    .slice(annotated.length)
    .replace(/\(.*?\)/gu, '');
  if (otherUnit.test(words)) return unreadable('otherUnit');
  return unreadable('annotated', /\d/u.test(rest) ? undefined : Number(number));
}

function readNumber(text: string): number | undefined {
  if (plainNumber.test(text)) return Number(text);
  if (groupedNumber.test(text)) return Number(text.replace(/[,']/g, ''));
  return undefined;
}

/** True for codes such as `yyyy/m/d` or `h:mm`; quoted text, escapes, colours and conditions do not count. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  return !/^general$/iu.test(bare) && /[ymdhs年月日]/iu.test(bare);
}

/**
 * The date of an Excel serial number (1900 system), for people to recognise: `2024/3/5`; below one day, the time. Excel
 * has a 29 February 1900 that never was, so earlier dates are one day off.
 */
function dateOfSerial(serial: number): string {
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25569) * 86_400_000));
  if (serial < 0 || Number.isNaN(date.getTime())) return String(serial);
  if (serial < 1) return date.toISOString().slice(11, 16);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}
