import { makeAddress, MAX_COLUMNS, MAX_ROWS, parseArea } from './a1';
import { invalidReference, type Mark, mapReferences, sameSheet } from './formula-references';
import type { Area, Axis, GridChange } from './grid';

/** Whole rows or columns inserted before, or deleted from, the zero-based index `at`. */
export interface StructuralEdit {
  kind: 'insert' | 'delete';
  axis: Axis;
  at: number;
  count: number;
}

/** Where a formula stands and which sheet was edited: an unqualified reference means `formulaSheet`. */
interface SheetScope {
  formulaSheet: string;
  editedSheet: string;
}

interface Span {
  start: number;
  count: number;
}

function shiftSpan(span: Span, edit: StructuralEdit, limit: number): Span | null {
  const { at, count } = edit;
  const end = span.start + span.count;
  // A reference to all rows or all columns stays one.
  if (span.count >= limit) return span;
  if (edit.kind === 'insert') {
    if (at <= span.start) {
      const start = span.start + count;
      return start < limit ? { start, count: Math.min(span.count, limit - start) } : null;
    }
    return at < end ? { start: span.start, count: span.count + count } : span;
  }
  const before = Math.max(0, Math.min(span.start, at + count) - at);
  const inside = Math.max(0, Math.min(end, at + count) - Math.max(span.start, at));
  const left = span.count - inside;
  return left > 0 ? { start: span.start - before, count: left } : null;
}

/** The area after the edit; null when nothing is left of it. Rows inserted directly below do not join it, as in Excel. */
export function shiftArea(area: Area, edit: StructuralEdit): Area | null {
  if (edit.axis === 'row') {
    const rows = shiftSpan({ start: area.row, count: area.rowCount }, edit, MAX_ROWS);
    return rows && { ...area, row: rows.start, rowCount: rows.count };
  }
  const columns = shiftSpan({ start: area.column, count: area.columnCount }, edit, MAX_COLUMNS);
  return columns && { ...area, column: columns.start, columnCount: columns.count };
}

function shiftMarks(marks: [Mark, Mark], edit: StructuralEdit, limit: number): [Mark, Mark] | null {
  // `B5:B2` is allowed: the lower corner is moved as the start whichever side it stands on.
  const upward = marks[0].index <= marks[1].index;
  const [low, high] = upward ? marks : [marks[1], marks[0]];
  const span = shiftSpan({ start: low.index, count: high.index - low.index + 1 }, edit, limit);
  if (span === null) return null;
  const start = { ...low, index: span.start };
  const end = { ...high, index: span.start + span.count - 1 };
  return upward ? [start, end] : [end, start];
}

/** The formula after the edit, `$` or not: an edit moves what absolute references point at, too. */
export function shiftFormula(formula: string, edit: StructuralEdit, scope: SheetScope): string {
  return mapReferences(formula, (reference) => {
    if (!sameSheet(reference.sheet ?? scope.formulaSheet, scope.editedSheet)) return reference;
    const before = edit.axis === 'row' ? reference.rows : reference.columns;
    if (before === null) return reference;
    const after = shiftMarks(before, edit, edit.axis === 'row' ? MAX_ROWS : MAX_COLUMNS);
    if (after === null) return invalidReference;
    return edit.axis === 'row' ? { ...reference, rows: after } : { ...reference, columns: after };
  });
}

/** The edit as Excel's change event tells it. */
export function structuralChange(edit: StructuralEdit): Pick<GridChange, 'address' | 'changeType'> {
  const verb = edit.kind === 'insert' ? 'Inserted' : 'Deleted';
  const { at, count } = edit;
  return edit.axis === 'row'
    ? {
        address: makeAddress({ row: at, column: 0, rowCount: count, columnCount: MAX_COLUMNS }),
        changeType: `Row${verb}`,
      }
    : {
        address: makeAddress({ row: 0, column: at, rowCount: MAX_ROWS, columnCount: count }),
        changeType: `Column${verb}`,
      };
}

/** What a change of whole rows or columns did; null for all other changes. */
export function editOfChange(change: GridChange): StructuralEdit | null {
  const match = /^(Row|Column)(Inserted|Deleted)$/.exec(change.changeType);
  const area = match && parseArea(change.address);
  if (!match || !area) return null;
  const kind = match[2] === 'Inserted' ? 'insert' : 'delete';
  return match[1] === 'Row'
    ? { kind, axis: 'row', at: area.row, count: area.rowCount }
    : { kind, axis: 'column', at: area.column, count: area.columnCount };
}
