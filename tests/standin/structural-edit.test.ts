import { makeAddress, parseAddress, parseArea, quoteSheet } from '../../src/standin/model/a1';
import { shiftRule } from '../../src/standin/model/formatting-rule';
import {
  dropSheetIn,
  offsetFormula,
  renameSheetIn,
} from '../../src/standin/model/formula-references';
import {
  shiftArea,
  shiftFormula,
  type StructuralEdit,
} from '../../src/standin/model/structural-edit';
import { areaAt } from '../support/area-at';

/** `+2 rows at 4` in words of the sheet: rows counted from 1. */
const insertRows = (row: number, count: number): StructuralEdit => ({
  kind: 'insert',
  axis: 'row',
  at: row - 1,
  count,
});
const deleteRows = (row: number, count: number): StructuralEdit => ({
  ...insertRows(row, count),
  kind: 'delete',
});
const insertColumns = (column: number, count: number): StructuralEdit => ({
  kind: 'insert',
  axis: 'column',
  at: column - 1,
  count,
});
const deleteColumns = (column: number, count: number): StructuralEdit => ({
  ...insertColumns(column, count),
  kind: 'delete',
});

describe('addresses', () => {
  test.each(['A1', 'C5', 'D6:F7', 'A:C', '4:5', 'XFD1048576', 'AA10:AZ20'])('%s', (text) => {
    expect(makeAddress(areaAt(text))).toBe(text);
  });

  test.each(['', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B2:C3', 'total', '1'])('no: %j', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  test.each([
    ["'总 表'!A1:B2,C3", '总 表', ['A1:B2', 'C3']],
    ['依申请公开!$A$4:$J$31', '依申请公开', ['A4:J31']],
    ["'it''s, so'!4:4", "it's, so", ['4:4']],
    ['A1, B2', null, ['A1', 'B2']],
  ])('%s', (text, sheet, areas) => {
    const parsed = parseAddress(text);
    expect(parsed?.sheet).toBe(sheet);
    expect(parsed?.areas.map(makeAddress)).toEqual(areas);
  });

  test.each([
    ['依申请公开', '依申请公开'],
    ['Sheet 1', "'Sheet 1'"],
    ['2024', "'2024'"],
    ['A1', "'A1'"],
    ["it's", "'it''s'"],
  ])('the sheet %s is written %s', (name, written) => {
    expect(quoteSheet(name)).toBe(written);
  });
});

test.each<[string, StructuralEdit, string | null]>([
  ['B2:D4', insertRows(1, 2), 'B4:D6'],
  ['B2:D4', insertRows(2, 1), 'B3:D5'],
  ['B2:D4', insertRows(4, 1), 'B2:D5'],
  ['B2:D4', insertRows(5, 1), 'B2:D4'],
  ['B2:D4', deleteRows(1, 1), 'B1:D3'],
  ['B2:D4', deleteRows(1, 2), 'B1:D2'],
  ['B2:D4', deleteRows(3, 5), 'B2:D2'],
  ['B2:D4', deleteRows(2, 3), null],
  ['B2:D4', deleteRows(5, 1), 'B2:D4'],
  ['B2:D4', insertColumns(3, 2), 'B2:F4'],
  ['B2:D4', deleteColumns(1, 2), 'A2:B4'],
  ['A:C', insertRows(3, 1), 'A:C'],
  ['A:C', deleteColumns(2, 1), 'A:B'],
  ['4:5', insertRows(5, 1), '4:6'],
])('the area %s after %j', (before, edit, after) => {
  const shifted = shiftArea(areaAt(before), edit);
  expect(shifted && makeAddress(shifted)).toBe(after);
});

describe('a formula on the sheet 总表', () => {
  const scope = { formulaSheet: '总表', editedSheet: '总表' };

  test.each<[string, StructuralEdit, string]>([
    ['=A5+$A$5+A$5+$A5', insertRows(3, 2), '=A7+$A$7+A$7+$A7'],
    ['=SUM(C6:E6)', insertColumns(4, 1), '=SUM(C6:F6)'],
    ['=SUM($C$6:$C$9)', insertRows(9, 1), '=SUM($C$6:$C$10)'],
    ['=SUM($C$6:$C$9)', insertRows(10, 1), '=SUM($C$6:$C$9)'],
    ['=B2+B3', deleteRows(3, 1), '=B2+#REF!'],
    ['=SUM(B2:B4)', deleteRows(2, 2), '=SUM(B2:B2)'],
    ['=SUM(B:B)+SUM(4:5)', insertRows(1, 1), '=SUM(B:B)+SUM(5:6)'],
    ['=SUM($B:$C)', insertColumns(1, 1), '=SUM($C:$D)'],
    ['=IF(A2="A2","A2:B3",A2)', insertRows(1, 1), '=IF(A3="A2","A2:B3",A3)'],
    ['=LOG10(A2)+Total2021+_A2', insertRows(1, 1), '=LOG10(A3)+Total2021+_A2'],
    ['=总表!A2+其他!A2', insertRows(1, 1), '=总表!A3+其他!A2'],
    ["='总表'!$A$2:$B$3", insertRows(3, 1), "='总表'!$A$2:$B$4"],
    ["='it''s'!A2", insertRows(1, 1), "='it''s'!A2"],
    ['=#REF!+1.5E3+A2', insertRows(1, 1), '=#REF!+1.5E3+A3'],
    ['=B5:B2', insertRows(3, 1), '=B6:B2'],
    ['=总表!A2', deleteRows(2, 1), '=总表!#REF!'],
  ])('%s after %j', (before, edit, after) => {
    expect(shiftFormula(before, edit, scope)).toBe(after);
  });

  test('is left alone by an edit of another sheet, but for the references to that sheet', () => {
    const elsewhere = { formulaSheet: '总表', editedSheet: '其他' };
    expect(shiftFormula('=A5+其他!A5', insertRows(1, 1), elsewhere)).toBe('=A5+其他!A6');
  });
});

test.each([
  ['=$F6<>SUM($C6:$E6)', 2, 0, '=$F8<>SUM($C8:$E8)'],
  ['=F$6+A1', 1, 1, '=G$6+B2'],
  ['=A1', -1, 0, '=#REF!'],
])('%s copied %i down, %i right', (before, rows, columns, after) => {
  expect(offsetFormula(before, rows, columns)).toBe(after);
});

test('renaming a sheet renames it in formulas, quoted where needed', () => {
  expect(renameSheetIn("=总表!A1+'总表'!B2+其他!C3", '总表', '总 表')).toBe(
    "='总 表'!A1+'总 表'!B2+其他!C3",
  );
});

test('deleting a sheet leaves #REF! in formulas', () => {
  expect(dropSheetIn('=总表!$A$1:$B$2+其他!A1', '总表')).toBe('=#REF!+其他!A1');
});

describe('a conditional format =$F6<>SUM($C6:$E6) on C6:F9', () => {
  const rule = { areas: [areaAt('C6:F9')], formula: '=$F6<>SUM($C6:$E6)' };

  test.each<[string, StructuralEdit, string, string]>([
    ['rows above', insertRows(1, 2), 'C8:F11', '=$F8<>SUM($C8:$E8)'],
    ['a row inside', insertRows(8, 1), 'C6:F10', '=$F6<>SUM($C6:$E6)'],
    ['its first row deleted', deleteRows(6, 1), 'C6:F8', '=$F6<>SUM($C6:$E6)'],
    ['a column inside', insertColumns(5, 1), 'C6:G9', '=$G6<>SUM($C6:$F6)'],
    ['its first column deleted', deleteColumns(3, 1), 'C6:E9', '=$E6<>SUM($C6:$D6)'],
  ])('%s', (_, edit, areas, formula) => {
    const shifted = shiftRule(rule, edit);
    expect(shifted?.areas.map(makeAddress)).toEqual([areas]);
    expect(shifted?.formula).toBe(formula);
  });

  test('is gone with all its rows', () => {
    expect(shiftRule(rule, deleteRows(6, 4))).toBeNull();
  });
});
