import { displayedText } from '../../src/standin/model/number-text';
import { MemoryGrid } from '../../src/standin/model/memory-grid';
import type { Content, GridChange } from '../../src/standin/model/grid';
import { areaAt } from '../support/area-at';

let grid: MemoryGrid;
let sheet: string;

beforeEach(() => {
  grid = new MemoryGrid(['总表', '其他']);
  sheet = grid.activeSheet();
});

const value = (address: string, sheetId = sheet): Content => {
  const { row, column } = areaAt(address);
  return grid.read(sheetId, row, column).value;
};

describe('a person', () => {
  test('types numbers, percentages, texts and formulas', () => {
    const typed: [string, Content][] = [
      ['A1', '12'],
      ['A2', '5%'],
      ['A3', "'007"],
      ['A4', '=A1*2'],
      ['A5', ' x '],
    ];
    for (const [address, content] of typed) grid.typing.type(sheet, address, content);
    expect(typed.map(([address]) => value(address))).toEqual([12, 0.05, '007', 24, ' x ']);
  });

  test('undoes and redoes, until a new entry ends the redoing', () => {
    grid.typing.type(sheet, 'A1', 1);
    grid.typing.type(sheet, 'A1', 2);
    grid.typing.undo();
    expect(value('A1')).toBe(1);
    grid.typing.redo();
    expect(value('A1')).toBe(2);
    grid.typing.undo();
    grid.typing.type(sheet, 'A1', 3);
    expect([grid.typing.canRedo, value('A1')]).toEqual([false, 3]);
  });

  test('raises one change for each act', () => {
    const changes: GridChange[] = [];
    grid.onChange((change) => changes.push(change));
    grid.typing.paste(sheet, 'B2', [[1, 2]]);
    grid.typing.undo();
    grid.insertRows(sheet, 1, 1);
    expect(changes.map(({ changeType, address }) => `${changeType} ${address}`)).toEqual([
      'RangeEdited B2:C2',
      'RangeEdited B2:C2',
      'RowInserted 2:2',
    ]);
  });
});

describe('formulas', () => {
  test('follow what they refer to', () => {
    const other = grid.sheets()[1]?.id ?? '';
    grid.typing.type(other, 'B2', 5);
    grid.typing.type(sheet, 'A1', '=其他!B2+1');
    expect(value('A1')).toBe(6);
    grid.typing.type(other, 'B2', 7);
    expect(value('A1')).toBe(8);
    grid.insertRows(other, 0, 1);
    expect([grid.read(sheet, 0, 0).formula, value('A1')]).toEqual(['=其他!B3+1', 8]);
    grid.renameSheet(other, '新 名');
    expect([grid.read(sheet, 0, 0).formula, value('A1')]).toEqual(["='新 名'!B3+1", 8]);
    grid.deleteSheet(other);
    expect([grid.read(sheet, 0, 0).formula, value('A1')]).toEqual(['=#REF!+1', '#REF!']);
  });

  test.each<[string, Content]>([
    ['=SUM(A1:A2)', 3],
    ['=IF(A1=1,"yes","no")', 'yes'],
    ['=A9', 0],
    ['=COUNT(A1:A3)', 2],
    ['=ROUND(A1/3,2)<>0', true],
    ['=AND(ISNUMBER(A1),TRUE)', true],
    ['=NOSUCH(1)', '#NAME?'],
  ])('%s', (formula, expected) => {
    grid.typing.paste(sheet, 'A1', [[1], [2], ['text']]);
    grid.typing.type(sheet, 'C1', formula);
    expect(value('C1')).toBe(expected);
  });
});

test('rows carry merges, sizes, formats and highlights with them', () => {
  grid.merge(sheet, areaAt('A2:B3'));
  grid.setRowHeight(sheet, 1, 40);
  grid.writeFormat(sheet, areaAt('A2:B3'), { bold: true });
  grid.addConditionalFormat({
    sheetId: sheet,
    areas: [areaAt('A2:B3')],
    formula: '=$A2>0',
    fill: '#FF0000',
    fontColor: '',
    bold: null,
    stopIfTrue: false,
  });
  grid.insertRows(sheet, 1, 3);
  expect(grid.merges(sheet)).toEqual([areaAt('A5:B6')]);
  expect(grid.rowHeight(sheet, 4)).toBe(40);
  expect([grid.read(sheet, 1, 0).format.bold, grid.read(sheet, 4, 0).format.bold]).toEqual([
    false,
    true,
  ]);
  expect(grid.conditionalFormats(sheet)).toMatchObject([
    { areas: [areaAt('A5:B6')], formula: '=$A5>0' },
  ]);
});

test('a new row takes the format of the row above', () => {
  grid.writeFormat(sheet, areaAt('A2:B3'), { bold: true });
  grid.insertRows(sheet, 3, 1);
  expect(grid.read(sheet, 3, 0).format.bold).toBe(true);
});

test.each<[Content, string, string]>([
  [1234.5, 'General', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234.5, '#,##0.00', '1,234.50'],
  [7, '000', '007'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"无"', '无'],
  [3, '0"件"', '3件'],
  [0.1234, '0.0%', '12.3%'],
  [true, '0', 'TRUE'],
  ['文', '0', '文'],
])('%j as %s shows %s', (content, format, text) => {
  expect(displayedText(content, format)).toBe(text);
});
