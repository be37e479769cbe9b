import type { CellReading, Content, ValueType } from './grid';
import { withoutMark } from './marked-text';
import { isFormula } from './is-formula';
import type { MemoryBook } from './memory-book';
import { displayedText } from './number-text';

/** A cell as it is read; its value is calculated when asked for, since most readers want the format only. */
export function readCell(
  book: MemoryBook,
  sheetId: string,
  row: number,
  column: number,
): CellReading {
  const sheet = book.sheet(sheetId);
  const formula = sheet.content(row, column);
  const format = sheet.formats.at(row, column);
  return {
    formula,
    format,
    get value() {
      return isFormula(formula)
        ? book.calculator.value(sheet.name, row, column)
        : withoutMark(formula);
    },
    get type() {
      return valueType(this.value, formula);
    },
    get text() {
      return displayedText(this.value, format.numberFormat);
    },
  };
}

function valueType(value: Content, formula: Content): ValueType {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (isFormula(formula) && /^#[A-Z/0]+[!?]?$/.test(value)) return 'Error';
  return formula === '' ? 'Empty' : 'String';
}
