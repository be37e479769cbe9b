/** Without it Excel takes UTF-8 for the encoding of the system. */
const byteOrderMark = '\ufeff';

/** Lines of fields as CSV (RFC 4180), fit for being opened in Excel. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  byteOrderMark + lines.map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** Excel would take it for a formula, also behind spaces and in full width: https://owasp.org/www-community/attacks/CSV_Injection */
const formulaStart = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** What people wrote stays a text where a spreadsheet opens it. */
export const csvWords = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);
