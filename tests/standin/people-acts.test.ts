import fc from 'fast-check';
import { makeAddress } from '../../src/standin/model/a1';
import { isWithin, subtract } from '../../src/standin/model/area';
import { displayedFill } from '../../src/standin/model/displayed-fill';
import type { Area, Content, GridChange } from '../../src/standin/model/grid';
import { MemoryGrid } from '../../src/standin/model/memory-grid';
import { moveFormula } from '../../src/standin/model/moved-formula';
import { areaAt } from '../support/area-at';

let grid: MemoryGrid;
let sheet: string;
let other: string;
let changes: string[];

beforeEach(() => {
  grid = new MemoryGrid(['总表', '其他']);
  [sheet, other] = grid.sheets().map(({ id }) => id) as [string, string];
  changes = [];
  grid.onChange((change) => changes.push(said(change)));
});

const said = ({ sheetId, changeType, address }: GridChange): string =>
  `${changeType} ${nameOf(sheetId)}!${address}`;
const nameOf = (sheetId: string) => grid.sheets().find(({ id }) => id === sheetId)?.name ?? '';

/** Contents row by row, formulas as formulas. */
function contents(address: string, sheetId = sheet): Content[][] {
  const { row, column, rowCount, columnCount } = areaAt(address);
  return Array.from({ length: rowCount }, (_, down) =>
    Array.from(
      { length: columnCount },
      (__, right) => grid.read(sheetId, row + down, column + right).formula,
    ),
  );
}

const content = (address: string, sheetId = sheet) => contents(address, sheetId)[0]?.[0];
const type = (address: string, typed: Content, sheetId = sheet) =>
  grid.typing.type(sheetId, address, typed);

function highlight(address: string, formula: string, fill = '#FF0000', sheetId = sheet): void {
  const areas = address.split(',').map(areaAt);
  const look = { fill, fontColor: '', bold: null, stopIfTrue: false };
  grid.addConditionalFormat({ sheetId, areas, formula, ...look });
}

/** `A1:B2,C3 =$A1>0` for every highlight of a sheet. */
const highlights = (sheetId = sheet): string[] =>
  grid
    .conditionalFormats(sheetId)
    .map(({ areas, formula }) => `${areas.map(makeAddress).join(',')} ${formula}`);

test('what is left of an area is what was not cut out, in pieces that do not overlap', () => {
  const index = fc.integer({ min: 0, max: 7 });
  const size = fc.integer({ min: 1, max: 5 });
  const anyArea = fc.record({ row: index, column: index, rowCount: size, columnCount: size });
  fc.assert(
    fc.property(anyArea, anyArea, index, index, (one, hole, row, column) => {
      const holding = subtract(one, hole).filter((piece) => isWithin(piece, row, column));
      const isLeft = isWithin(one, row, column) && !isWithin(hole, row, column);
      expect(holding.length).toBe(isLeft ? 1 : 0);
    }),
  );
});

describe('a formula, when 总表!B2:C4 is cut and pasted at 其他!E6', () => {
  const move = {
    from: { sheet: '总表', area: areaAt('B2:C4') },
    to: { sheet: '其他', area: areaAt('E6:F8') },
  };

  test.each([
    ['pointing at one of the cells', '总表', '=B2+$C$4', '=其他!E6+其他!$F$8'],
    ['pointing at all of them', '总表', '=SUM(B2:C4)', '=SUM(其他!E6:F8)'],
    ['pointing at some and others', '总表', '=SUM(B2:D4)', '=SUM(B2:D4)'],
    ['pointing at others', '总表', '=A1+其他!A1', '=A1+其他!A1'],
    ['on the sheet where they go', '其他', '=总表!B2+A1', '=其他!E6+A1'],
    ['pointing at what was pasted over', '其他', '=E6+SUM(E6:F9)', '=#REF!+SUM(E6:F9)'],
    ['of a name', '', '=总表!$B$2:$C$4', '=其他!$E$6:$F$8'],
  ])('%s', (_, stands, before, after) => {
    expect(moveFormula(before, move, stands)).toBe(after);
  });

  test.each([
    ['and looks outside', '=A1*2', '=总表!A1*2'],
    ['and looks inside', '=SUM(B2:C2)', '=SUM(E6:F6)'],
    ['and looks where it goes', '=其他!A1', '=其他!A1'],
  ])('moves with them %s', (_, before, after) => {
    expect(moveFormula(before, move, '总表', '其他')).toBe(after);
  });
});

describe('cutting and pasting', () => {
  beforeEach(() => {
    grid.typing.paste(sheet, 'A1', [['项目', 1], ['合计', '=B1*2']]); // prettier-ignore
    type('D1', '=SUM(B1:B2)+B1');
    grid.setName({ name: 'body', formula: '=总表!$A$1:$B$2', visible: true, comment: '' });
    highlight('A1:B2', '=$B1>0');
    grid.setName({ name: 'wide', formula: '=总表!$A$1:$D$2', visible: true, comment: '' });
    changes = [];
  });

  test('contents move, formulas and names follow, on two sheets', () => {
    expect(grid.acts.cut(sheet, 'A1:B2', other, 'C3')).toBe(true);
    expect(contents('A1:B2')).toEqual([['', ''], ['', '']]); // prettier-ignore
    expect(contents('C3:D4', other)).toEqual([['项目', 1], ['合计', '=D3*2']]); // prettier-ignore
    expect(content('D1')).toBe('=SUM(其他!D3:D4)+其他!D3');
    expect(grid.read(sheet, 0, 3).value).toBe(4);
    expect(grid.names().map(({ formula }) => formula)).toEqual([
      '=其他!$C$3:$D$4',
      '=总表!$A$1:$D$2',
    ]);
    expect(changes).toEqual(['RangeEdited 总表!A1:B2', 'RangeEdited 其他!C3:D4']);
  });

  test('formats, merges, validation and highlights move, and leave new cells behind', () => {
    grid.writeFormat(sheet, areaAt('A1:B2'), { locked: false, fill: '#00FF00' });
    grid.merge(sheet, areaAt('A1:B1'));
    grid.setNote(sheet, areaAt('A2:D2'), 'DataValidation.Rule', { list: {} });
    highlight('A1:D3', '=$B1>1');
    grid.acts.cut(sheet, 'A1:B2', other, 'C3');
    const looks = (sheetId: string, address: string) => {
      const { row, column } = areaAt(address);
      const { locked, fill } = grid.read(sheetId, row, column).format;
      return { locked, fill, rule: grid.note(sheetId, row, column, 'DataValidation.Rule') };
    };
    expect(looks(sheet, 'A2')).toEqual({ locked: true, fill: '', rule: null });
    expect(looks(sheet, 'C2')).toEqual({ locked: true, fill: '', rule: { list: {} } });
    expect(looks(other, 'C4')).toEqual({ locked: false, fill: '#00FF00', rule: { list: {} } });
    expect([grid.merges(sheet), grid.merges(other).map(makeAddress)]).toEqual([[], ['C3:D3']]);
    expect(highlights()).toEqual(['C1:D2,A3:D3 =$B1>1']);
    expect(highlights(other)).toEqual(['C3:D4 =$D3>0', 'C3:D4 =$D3>1']);
  });

  test.each<[string, () => void]>([
    ['locked cells of a protected sheet', () => { grid.protect(sheet, true); }], // prettier-ignore
    ['a protected sheet as the target', () => { grid.protect(other, true); }], // prettier-ignore
    ['a part of a merge', () => { grid.merge(sheet, areaAt('B2:B3')); }], // prettier-ignore
    ['a target with a part of a merge', () => { grid.merge(other, areaAt('D4:E4')); }], // prettier-ignore
  ])('%s: refused, and nothing changes', (_, prepare) => {
    prepare();
    expect(grid.acts.cut(sheet, 'A1:B2', other, 'C3')).toBe(false);
    expect([content('A1'), content('C3', other), changes]).toEqual(['项目', '', []]);
  });

  test('there and back again leaves all as it was, but for a sheet that is named though it need not be', () => {
    const told = () =>
      JSON.stringify([contents('A1:D2'), grid.names(), highlights()]).replace(/总表!/g, '');
    const corner = fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.constantFrom('A', 'C', 'F', 'K'),
      target: fc.constantFrom('总表', '其他'),
    });
    fc.assert(
      fc.property(corner, ({ row, column, target }) => {
        const to = target === '总表' ? sheet : other;
        const address = `${column}${row + 4}`;
        const before = told();
        grid.acts.cut(sheet, 'A1:B2', to, address);
        const end = { ...areaAt(address), rowCount: 2, columnCount: 2 };
        grid.acts.cut(to, makeAddress(end), sheet, 'A1');
        expect(told()).toBe(before);
      }),
    );
  });
});

describe('copying and pasting', () => {
  test('contents come with their formats; relative references move, names do not', () => {
    grid.typing.paste(sheet, 'A1', [[1, '=A1*$A$1']]);
    grid.writeFormat(sheet, areaAt('A1:B1'), { locked: false, numberFormat: '0.00' });
    grid.setName({ name: 'body', formula: '=总表!$A$1:$B$1', visible: true, comment: '' });
    changes = [];
    expect(grid.acts.paste(grid.acts.copy(sheet, 'A1:B1'), sheet, 'C3')).toBe(true);
    expect(contents('C3:D3')).toEqual([[1, '=C3*$A$1']]);
    expect(grid.read(sheet, 2, 3)).toMatchObject({
      text: '1.00',
      format: { locked: false, numberFormat: '0.00' },
    });
    expect([content('A1'), grid.names()[0]?.formula]).toEqual([1, '=总表!$A$1:$B$1']);
    expect(changes).toEqual(['RangeEdited 总表!C3:D3']);
  });

  test('an area that is a multiple of what was copied is filled', () => {
    type('A1', '=B1');
    grid.acts.paste(grid.acts.copy(sheet, 'A1'), sheet, 'D4:E5');
    expect(contents('D4:E5')).toEqual([['=E4', '=F4'], ['=E5', '=F5']]); // prettier-ignore
  });

  test('empty cells replace what was there, its merges and its validation', () => {
    type('D4', 5);
    grid.merge(sheet, areaAt('D4:E4'));
    grid.setNote(sheet, areaAt('A1:Z9'), 'DataValidation.Rule', { list: {} });
    grid.setNote(sheet, areaAt('A1:B1'), 'DataValidation.Rule', { decimal: {} });
    grid.acts.paste(grid.acts.copy(sheet, 'A1:B1'), sheet, 'D4');
    expect([content('D4'), grid.merges(sheet)]).toEqual(['', []]);
    const rules = [3, 4, 5].map((column) => grid.note(sheet, 3, column, 'DataValidation.Rule'));
    expect(rules).toEqual([{ decimal: {} }, { decimal: {} }, { list: {} }]);
  });

  test('highlighting is fragmented: the rule of the target is cut, the rule of the source doubled', () => {
    highlight('A1:C9', '=$D1>0');
    grid.acts.paste(grid.acts.copy(sheet, 'A1'), sheet, 'B5');
    expect(highlights()).toEqual(['A1:C4,A5,C5,A6:C9 =$D1>0', 'B5 =$D5>0']);
    grid.acts.paste(grid.acts.copy(sheet, 'F1'), sheet, 'A1:C1');
    expect(highlights()[0]).toBe('A2:C4,A5,C5,A6:C9 =$D2>0');
  });

  test('cells that were not pasted over look as they did', () => {
    highlight('A1:C6', '=$A1>2', '#111111');
    highlight('B2:D6', '=B2>1', '#222222');
    const cell = fc.record({
      row: fc.integer({ min: 0, max: 5 }),
      column: fc.integer({ min: 0, max: 3 }),
      rowCount: fc.integer({ min: 1, max: 3 }),
      columnCount: fc.integer({ min: 1, max: 3 }),
    });
    const fills = (outside: Area) =>
      Array.from({ length: 48 }, (_, index) => ({ row: index >> 3, column: index % 8 }))
        .filter(({ row, column }) => !isWithin(outside, row, column))
        .map(({ row, column }) => displayedFill(grid, sheet, row, column));
    fc.assert(
      fc.property(
        cell,
        cell,
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 24, maxLength: 24 }),
        (from, to, numbers) => {
          // prettier-ignore
          grid.typing.paste(sheet, 'A1', [0, 1, 2, 3, 4, 5].map((row) => numbers.slice(row * 4, row * 4 + 4))); // prettier-ignore
          const target = { ...from, row: to.row, column: to.column };
          // Formulas of the highlights look at their own row and cell only.
          const touched = { ...target, column: 0, columnCount: 8 };
          const before = fills(touched);
          grid.acts.paste(grid.acts.copy(sheet, makeAddress(from)), sheet, makeAddress(target));
          expect(fills(touched)).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('between workbooks, references that name a sheet name the other file', () => {
    const book = new MemoryGrid(['总表']);
    const from = book.activeSheet();
    book.typing.paste(from, 'A1', [['=B1+总表!$B$1']]);
    book.setNote(from, areaAt('A1'), 'DataValidation.Rule', { list: {} });
    grid.acts.paste(book.acts.copy(from, 'A1'), sheet, 'A3');
    expect(content('A3')).toBe("=B3+'[standin.xlsx]总表'!$B$1");
    expect(grid.note(sheet, 2, 0, 'DataValidation.Rule')).toEqual({ list: {} });
  });

  test('a copy is plain data', () => {
    type('A1', '=B1');
    highlight('A1', '=A1>0');
    const copy = grid.acts.copy(sheet, 'A1');
    expect(JSON.parse(JSON.stringify(copy))).toEqual(copy);
  });

  test('a locked cell of a protected sheet is not pasted over', () => {
    grid.writeFormat(sheet, areaAt('B1'), { locked: false });
    grid.protect(sheet, true);
    expect(grid.acts.paste(grid.acts.copy(sheet, 'B1'), sheet, 'A1')).toBe(false);
    expect(grid.acts.paste(grid.acts.copy(sheet, 'A1'), sheet, 'B1')).toBe(true);
  });
});

describe('copying a sheet', () => {
  test('copies all that it has; names stay with the original', () => {
    grid.typing.paste(sheet, 'A1', [[1, '=A1', '=总表!A1']]);
    type('A1', '=总表!A1', other);
    grid.writeFormat(sheet, areaAt('A1'), { bold: true });
    grid.merge(sheet, areaAt('A2:B2'));
    grid.setRowHeight(sheet, 1, 40);
    grid.setHidden(sheet, 'column', 3, 1, true);
    grid.setNote(sheet, areaAt('A1'), 'DataValidation.Rule', { list: {} });
    highlight('A1:A3', '=$B1>0');
    grid.protect(sheet, true);
    grid.setName({ name: 'body', formula: '=总表!$A$1', visible: true, comment: '' });
    const copy = grid.acts.copySheet(sheet);
    expect(grid.sheets().map(({ name }) => name)).toEqual(['总表', '总表 (2)', '其他']);
    expect(grid.activeSheet()).toBe(copy);
    expect(contents('A1:C1', copy)).toEqual([[1, '=A1', '=总表!A1']]);
    expect(grid.read(copy, 0, 0).format.bold).toBe(true);
    expect(grid.merges(copy).map(makeAddress)).toEqual(['A2:B2']);
    expect([grid.rowHeight(copy, 1), grid.isHidden(copy, 'column', 3)]).toEqual([40, true]);
    expect(grid.note(copy, 0, 0, 'DataValidation.Rule')).toEqual({ list: {} });
    expect(highlights(copy)).toEqual(['A1:A3 =$B1>0']);
    expect(grid.isProtected(copy)).toBe(true);
    expect([content('A1', other), grid.names()[0]?.formula]).toEqual(['=总表!A1', '=总表!$A$1']);
  });

  test('what is done to the copy leaves the original as it is', () => {
    type('A1', 1);
    highlight('A1', '=A1>0');
    const copy = grid.acts.copySheet(sheet);
    grid.insertRows(copy, 0, 1);
    grid.writeFormat(copy, areaAt('A1'), { bold: true });
    grid.merge(copy, areaAt('C1:D1'));
    expect([content('A1'), highlights(), grid.merges(sheet)]).toEqual([1, ['A1 =A1>0'], []]);
    expect(grid.read(sheet, 0, 0).format.bold).toBe(false);
  });

  test.each([
    ['总表', '总表 (2)'],
    ['总表 (2)', '总表 (3)'],
    ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
  ])('a copy of %s is named %s', (name, copied) => {
    const original = grid.addSheet(name);
    expect(nameOf(grid.acts.copySheet(original))).toBe(copied);
  });
});

describe('sorting', () => {
  beforeEach(() => {
    grid.typing.paste(sheet, 'A2', [
      ['丙', 3, '=B2*2'],
      ['甲', '', '=B3*2'],
      ['乙', '无', '=B4*$B$2'],
      ['丁', 1, '=B5*2'],
    ]);
    changes = [];
  });

  test.each([
    ['ascending', ['丁', '丙', '乙', '甲']],
    ['descending', ['乙', '丙', '丁', '甲']],
  ] as const)('%s: numbers, texts, and empty cells always last', (order, expected) => {
    expect(grid.acts.sort(sheet, 'A2:C5', 'B', order)).toBe(true);
    expect(contents('A2:A5').flat()).toEqual(expected);
    expect(changes).toEqual(['RangeEdited 总表!A2:C5']);
  });

  test('formats move with their row, formulas look at their new row, highlights stay', () => {
    grid.writeFormat(sheet, areaAt('A5:C5'), { bold: true });
    highlight('A2:C2', '=$B2>0');
    grid.acts.sort(sheet, 'A2:C5', 'B');
    expect(grid.read(sheet, 1, 0).format.bold).toBe(true);
    expect(grid.read(sheet, 4, 0).format.bold).toBe(false);
    expect(contents('C2:C5').flat()).toEqual(['=B2*2', '=B3*2', '=B4*$B$2', '=B5*2']);
    expect(highlights()).toEqual(['A2:C2 =$B2>0']);
  });

  test('an area that touches a merge is not sorted', () => {
    grid.merge(sheet, areaAt('C5:D5'));
    expect([grid.acts.sort(sheet, 'A2:C5', 'B'), content('A2'), changes]).toEqual([
      false,
      '丙',
      [],
    ]);
  });
});

describe('without an event', () => {
  test('merging keeps the first content only, and dissolves merges that it touches', () => {
    grid.typing.paste(sheet, 'A1', [[1, 2], [3, 4]]); // prettier-ignore
    grid.merge(sheet, areaAt('B1:C1'));
    changes = [];
    grid.acts.merge(sheet, 'A1:B2');
    expect(contents('A1:B2')).toEqual([[1, ''], ['', '']]); // prettier-ignore
    expect(grid.merges(sheet).map(makeAddress)).toEqual(['A1:B2']);
    grid.acts.unmerge(sheet, 'B2');
    expect([grid.merges(sheet), changes]).toEqual([[], []]);
  });

  test('hidden rows and columns move with the lines beside them', () => {
    grid.acts.hide(sheet, '4:5');
    grid.acts.hide(sheet, 'C:C');
    grid.insertRows(sheet, 0, 1);
    grid.deleteColumns(sheet, 0, 1);
    const hidden = (axis: 'row' | 'column') =>
      Array.from({ length: 8 }, (_, line) => line).filter((line) => grid.isHidden(sheet, axis, line)); // prettier-ignore
    expect([hidden('row'), hidden('column')]).toEqual([[4, 5], [1]]);
    grid.acts.show(sheet, '5:5');
    expect(hidden('row')).toEqual([5]);
  });

  test('a filter hides rows, follows inserted ones, and shows them when it is lifted', () => {
    grid.acts.filterRows(sheet, 'A1:C9', [3, 4]);
    grid.insertRows(sheet, 1, 1);
    expect(grid.filter(sheet)).toEqual({ area: areaAt('A1:C10'), hiddenRows: [3, 4] });
    expect([2, 3, 4, 5].map((row) => grid.isHidden(sheet, 'row', row))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    grid.setFilter(sheet, null);
    expect([grid.isHidden(sheet, 'row', 3), grid.filter(sheet)]).toEqual([false, null]);
  });
});
