import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet, unquoteSheet } from './a1';

export const invalidReference = '#REF!';

/** One row or column number with its `$` or without. */
export interface Mark {
  absolute: boolean;
  index: number;
}

/** A reference as it stands in a formula; a whole column has no rows and the other way round. */
export interface Reference {
  sheet: string | null;
  columns: [Mark, Mark] | null;
  rows: [Mark, Mark] | null;
  single: boolean;
}

const columnMark = String.raw`\$?[A-Za-z]{1,3}`;
const rowMark = String.raw`\$?[1-9]\d{0,6}`;
const token = new RegExp(
  [
    `"(?:[^"]|"")*"`,
    String.raw`#[A-Z/0]+[!?]?`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?` +
      `(?<reference>${columnMark}${rowMark}(?::${columnMark}${rowMark})?|` +
      `${columnMark}:${columnMark}|${rowMark}:${rowMark})` +
      String.raw`(?![\p{L}\p{N}_.(!])`,
    String.raw`'(?:[^']|'')+'!`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*!?`,
    String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'gu',
);

function mark(text: string | undefined, read: (plain: string) => number): Mark {
  const plain = (text ?? '').replace('$', '');
  return { absolute: plain !== text, index: read(plain) };
}

const rowIndex = (text: string): number => Number(text) - 1;

function parseReference(sheet: string | undefined, text: string): Reference {
  const [first = '', last = first] = text.split(':');
  const parts = [first, last].map((corner) => /^(\$?[A-Za-z]*)?(\$?\d*)?$/.exec(corner));
  // `$4` alone fits the letter group as a bare `$`: a corner without letters is a row.
  const letters = parts.map((part, at) => (/[A-Za-z]/.test(at ? last : first) ? part?.[1] : ''));
  const digits = [first, last].map((corner) => /\$?\d+$/.exec(corner)?.[0]);
  return {
    sheet: sheet === undefined ? null : unquoteSheet(sheet.slice(0, -1)),
    columns: letters[0] ? [mark(letters[0], columnIndex), mark(letters[1], columnIndex)] : null,
    rows: digits[0] ? [mark(digits[0], rowIndex), mark(digits[1], rowIndex)] : null,
    single: !text.includes(':'),
  };
}

function printReference(reference: Reference): string {
  const corner = (at: 0 | 1): string => {
    const column = reference.columns?.[at];
    const row = reference.rows?.[at];
    const dollar = (absolute: boolean) => (absolute ? '$' : '');
    return (
      (column ? dollar(column.absolute) + columnName(column.index) : '') +
      (row ? dollar(row.absolute) + String(row.index + 1) : '')
    );
  };
  return reference.single ? corner(0) : `${corner(0)}:${corner(1)}`;
}

/** Rewrites every reference of a formula; texts, function names and defined names stay as they are. */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | typeof invalidReference,
): string {
  return formula.replace(token, (whole, ...rest) => {
    const groups = rest.at(-1) as { sheet?: string; reference?: string };
    if (groups.reference === undefined) return whole;
    const before = parseReference(groups.sheet, groups.reference);
    const after = change(before);
    if (after === before) return whole;
    if (after === invalidReference) return (groups.sheet ?? '') + invalidReference;
    const sheet =
      after.sheet === before.sheet ? (groups.sheet ?? '') : `${quoteSheet(after.sheet ?? '')}!`;
    return sheet + printReference(after);
  });
}

export const sameSheet = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

/** The formula as it reads when copied `rows` down and `columns` right: only references without `$` move. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (marks: [Mark, Mark] | null, by: number): [Mark, Mark] | null =>
    marks && [
      marks[0].absolute ? marks[0] : { ...marks[0], index: marks[0].index + by },
      marks[1].absolute ? marks[1] : { ...marks[1], index: marks[1].index + by },
    ];
  const outside = (marks: [Mark, Mark] | null, limit: number): boolean =>
    marks?.some(({ index }) => index < 0 || index >= limit) ?? false;
  return mapReferences(formula, (reference) => {
    const moved = {
      ...reference,
      rows: move(reference.rows, rows),
      columns: move(reference.columns, columns),
    };
    const lost = outside(moved.rows, MAX_ROWS) || outside(moved.columns, MAX_COLUMNS);
    return lost ? invalidReference : moved;
  });
}

/** Every sheet in quotes, wanted or not: some engines know unquoted names in Latin letters only. */
export function quoteSheetsIn(formula: string): string {
  return formula.replace(token, (whole: string, ...rest) => {
    const { sheet, reference } = rest.at(-1) as { sheet?: string; reference?: string };
    if (sheet === undefined || reference === undefined || sheet.startsWith("'")) return whole;
    return `'${sheet.slice(0, -1)}'!${reference}`;
  });
}

/** References to the sheet `from` name the sheet `to`. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== null && sameSheet(reference.sheet, from)
      ? { ...reference, sheet: to }
      : reference,
  );
}

/** References to a deleted sheet become `#REF!`. */
export function dropSheetIn(formula: string, sheet: string): string {
  const dropped = mapReferences(formula, (reference) =>
    reference.sheet !== null && sameSheet(reference.sheet, sheet) ? invalidReference : reference,
  );
  // Excel drops the name of the sheet as well.
  return dropped.replace(/(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu, invalidReference);
}

/** References that name a sheet name it in another file: `'[file.xlsx]总表'!A1`. */
export function qualifySheetsIn(formula: string, fileName: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === null || reference.sheet.startsWith('[')
      ? reference
      : { ...reference, sheet: `[${fileName}]${reference.sheet}` },
  );
}
