import { wellFormed } from '../../well-formed';

/** Texts in the XML of a workbook: for elements and for attributes alike. */

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Spreadsheets write characters that XML cannot hold as `_x0001_`, so a text that looks like that must be written
 * another way (ECMA-376, ST_Xstring).
 */
const unwritable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A text as it stands in an element or between double quotes. */
export const xmlText = (text: string): string =>
  wellFormed(text)
    .replace(
      unwritable,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"\t\n\r]/g, (char) => references[char] ?? '');

/** The attributes that have a value, with a space before each. */
export const xmlAttributes = (
  values: Readonly<Record<string, string | number | undefined>>,
): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
