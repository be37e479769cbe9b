import { readCell } from './cell-reading';
import { offsetFormula } from './formula-references';
import type { Content, Place, ValueType } from './grid';
import { isFormula } from './is-formula';
import type { MemoryBook } from './memory-book';

export type Order = 'ascending' | 'descending';

interface Key {
  type: ValueType;
  value: Content;
}

/** Excel's order of what cells may hold. */
const kinds: readonly ValueType[] = ['Double', 'String', 'Boolean', 'Error'];

/**
 * Sorts the rows of an area by the values of a column. Contents and formats move, formulas as if they were copied; what
 * points at the cells does not follow.
 */
export function sortRows(
  book: MemoryBook,
  { sheetId, area }: Place,
  column: number,
  order: Order,
): void {
  const sheet = book.sheet(sheetId);
  const rows = Array.from({ length: area.rowCount }, (_, down) => {
    const row = area.row + down;
    const { type, value } = readCell(book, sheetId, row, column);
    const contents = Array.from({ length: area.columnCount }, (__, right) =>
      sheet.content(row, area.column + right),
    );
    const formats = sheet.formats.clip({ ...area, row, rowCount: 1 });
    return { row, key: { type, value }, contents, formats };
  });
  rows.sort((one, other) => compare(one.key, other.key, order));
  sheet.formats.reset(area);
  for (const [down, { row: before, contents, formats }] of rows.entries()) {
    const row = area.row + down;
    for (const [right, content] of contents.entries()) {
      const moved = isFormula(content) ? offsetFormula(content, row - before, 0) : content;
      sheet.setContent(row, area.column + right, moved);
    }
    sheet.formats.put(formats, row, area.column);
  }
}

/** Empty cells come last, whichever way is sorted. */
function compare(one: Key, other: Key, order: Order): number {
  if (one.type === 'Empty' || other.type === 'Empty') {
    return Number(one.type === 'Empty') - Number(other.type === 'Empty');
  }
  const upward = kinds.indexOf(one.type) - kinds.indexOf(other.type) || byValue(one, other);
  return order === 'ascending' ? upward : -upward;
}

function byValue({ type, value }: Key, { value: other }: Key): number {
  if (type === 'Error') return 0;
  return type === 'String'
    ? String(value).localeCompare(String(other), 'zh-CN')
    : Number(value) - Number(other);
}
