import { makeColumn, parseColumn, sheetSize, type CellPosition } from '../layout/address';

/** Texts, sheet names and structured references are passed over whole, so that nothing in them looks like a cell. */
const skipped = `"(?:[^"]|"")*"|'(?:[^']|'')*'|\\[[^\\]]*\\]`;
const letter = '[\\w.\\u0080-\\uffff]';
const notCalled = `(?!${letter}|[(!])`;
const cell = `(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})${notCalled}`;
const columns = `(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${notCalled}`;
const rows = `(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${notCalled}`;
const references = `${cell}|${columns}|${rows}|${letter}+`;
const everywhere = new RegExp(`${skipped}|${references}`, 'g');
const corner = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const elsewhere = `(?:'(?:[^']|'')+'|${letter}+)!${corner}(?::${corner})?`;
const onOwnSheet = new RegExp(`${elsewhere}|${skipped}|${references}`, 'g');

/** A formula that several cells share, as it reads some rows and columns further on: `$` keeps still. */
export const shiftFormula = (formula: string, by: CellPosition): string =>
  shifted(formula, by, everywhere, (anchor) => anchor === '');

/** A formula whose whole sheet stands some rows and columns further on: all that it refers to there has moved along. */
export const moveFormula = (formula: string, by: CellPosition): string =>
  shifted(formula, by, onOwnSheet, () => true);

function shifted(
  formula: string,
  by: CellPosition,
  token: RegExp,
  moves: (anchor: string) => boolean,
): string {
  const row = (anchor: string, number: string): string | undefined => {
    const to = Number(number) + (moves(anchor) ? by.row : 0);
    return to >= 1 && to <= sheetSize.rowCount ? `${anchor}${to}` : undefined;
  };
  const column = (anchor: string, name: string): string | undefined => {
    const to = parseColumn(name) + (moves(anchor) ? by.column : 0);
    return to >= 0 && to < sheetSize.columnCount ? `${anchor}${makeColumn(to)}` : undefined;
  };
  return formula.replace(token, (whole, ...found: (string | undefined)[]) => {
    const parts = found.slice(0, 12);
    const part = (index: number): string => parts[index] ?? '';
    if (parts[1] !== undefined) {
      return reference('', column(part(0), part(1)), row(part(2), part(3)));
    }
    if (parts[5] !== undefined) {
      return reference(':', column(part(4), part(5)), column(part(6), part(7)));
    }
    if (parts[9] !== undefined)
      return reference(':', row(part(8), part(9)), row(part(10), part(11)));
    return whole;
  });
}

const reference = (between: string, first?: string, second?: string): string =>
  first === undefined || second === undefined ? '#REF!' : `${first}${between}${second}`;
