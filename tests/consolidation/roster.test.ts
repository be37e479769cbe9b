import { findUnit, readRoster } from '../../src/consolidation/roster';

/** Who has to report: lists as offices keep them, and the names that reports give. */

const names = (rows: readonly (readonly string[])[]): string[] =>
  readRoster(rows).roster.units.map(({ name }) => name);

test.each<[string, string[][]]>([
  ['nothing but names', [['甲局'], ['乙镇人民政府']]],
  ['a heading', [['单位名称'], ['甲局'], ['乙镇人民政府']]],
  [
    'numbers before',
    [
      ['1', '甲局'],
      ['2', '乙镇人民政府'],
    ],
  ],
  [
    'a title and headings',
    [
      ['某县单位名单'],
      ['序号', '填报单位', '类别'],
      ['1', '甲局', '部门'],
      ['2', '乙镇人民政府', '乡镇'],
    ],
  ],
  ...['责任单位', '单位（全称）', '乡镇（街道）、部门', '部门'].map(
    (heading): [string, string[][]] => [
      `the heading ${heading} beside kinds`,
      [
        ['序号', heading, '类别'],
        ['1', '甲局', '部门'],
        ['2', '乙镇人民政府', '乡镇'],
      ],
    ],
  ),
  [
    'kinds, one of each, and no headings',
    [
      ['1', '甲局', '部门'],
      ['2', '乙镇人民政府', '乡镇'],
    ],
  ],
  [
    'kinds, the same twice, and no headings',
    [
      ['1', '甲局', '县直部门'],
      ['2', '乙镇人民政府', '县直部门'],
    ],
  ],
  [
    'kinds before, and no headings',
    [
      ['部门', '甲局'],
      ['乡镇', '乙镇人民政府'],
    ],
  ],
  ...['1、', '1.', '1．', '1 ', '（1）', '一、', '（一）'].map((first): [string, string[][]] => [
    `the number ${first} in the cell of a name`,
    [[`${first}甲局`], [`${first.replace('1', '2').replace('一', '二')}乙镇人民政府`]],
  ]),
  ['a heading of more words', [['报送单位名称'], ['甲局'], ['乙镇人民政府']]],
  ['blank lines and spaces', [[''], [' 甲局 '], ['', ''], ['乙镇人民政府']]],
])('a list with %s', (_, rows) => {
  expect(names(rows)).toEqual(['甲局', '乙镇人民政府']);
});

test.each<[string, string[], number[]]>([
  ['headed groups', ['一、县直部门', '甲局', '二、各乡镇', '乙镇人民政府'], [1, 3]],
  ['groups without numbers', ['甲局', '县直部门', '乙镇人民政府', '镇（街道）'], [2, 4]],
  ['a line that counts them', ['甲局', '乙镇人民政府', '共2个单位'], [3]],
  ['a note', ['甲局', '乙镇人民政府', '注：以上单位均须报送'], [3]],
])('%s are no units, and are told', (_, lines, told) => {
  const { roster, problems } = readRoster(lines.map((line) => [line]));
  expect(roster.units.map(({ name }) => name)).toEqual(['甲局', '乙镇人民政府']);
  expect(problems).toEqual(told.map((line) => ({ kind: 'noName', line })));
});

test.each(['某县人大机关', '110指挥中心', '三河市水务局', '共青团某县委员会'])(
  '%s is a unit, wherever it stands',
  (unit) => {
    expect(names([['甲局'], [unit], ['乙镇人民政府']])).toEqual(['甲局', unit, '乙镇人民政府']);
    expect(names([[unit], ['甲局'], ['乙镇人民政府']])).toEqual([unit, '甲局', '乙镇人民政府']);
  },
);

test('the kind of a unit is read where the list says it', () => {
  const { roster } = readRoster([
    ['单位', '单位类别'],
    ['甲局', '部门'],
    ['乙镇人民政府', ''],
  ]);
  expect(roster.units).toEqual([
    { name: '甲局', kind: '部门' },
    { name: '乙镇人民政府', kind: '' },
  ]);
});

test('a name twice counts once, and is told with its lines, however it is written', () => {
  const { roster, problems } = readRoster([['名称'], ['甲局（本级）'], ['乙镇'], ['甲局 (本级)']]);
  expect(roster.units.map(({ name }) => name)).toEqual(['甲局（本级）', '乙镇']);
  expect(problems).toEqual([{ kind: 'twice', name: '甲局（本级）', lines: [2, 4] }]);
});

test('a line whose name or kind is a whole text is left out and told; the others stay', () => {
  const { roster, problems } = readRoster([
    ['单位', '类别'],
    ['甲局', '部门'],
    ['乙'.repeat(40_000), '部门'],
    ['丙镇', '镇'.repeat(101)],
    ['丁'.repeat(100), '部门'],
  ]);
  expect(roster.units.map(({ name }) => name)).toEqual(['甲局', '丁'.repeat(100)]);
  expect(problems).toEqual([
    { kind: 'tooLong', line: 3 },
    { kind: 'tooLong', line: 4 },
  ]);
  expect(readRoster([['名称'], ['乙'.repeat(40_000)]]).problems).toEqual([
    { kind: 'noNames' },
    { kind: 'tooLong', line: 2 },
  ]);
});

test('a list of very many lines, one of them very wide, is read', () => {
  const rows = Array.from({ length: 190_000 }, (_, index) => [String(index), `单位第${index}号`]);
  rows.push(Array<string>(1_000_000).fill('1'));
  expect(names(rows)).toHaveLength(190_001);
});

test('a line without a name is told', () => {
  const { problems } = readRoster([
    ['单位', '类别'],
    ['甲局', '部门'],
    ['', '乡镇'],
  ]);
  expect(problems).toEqual([{ kind: 'noName', line: 3 }]);
});

test.each<[string, string[][]]>([
  ['nothing', []],
  ['nothing but numbers', [['1'], ['2']]],
  ['nothing below the heading', [['单位名称']]],
])('%s is no list', (_, rows) => {
  expect(readRoster(rows)).toEqual({ roster: { units: [] }, problems: [{ kind: 'noNames' }] });
});

describe('the unit that a name means', () => {
  const { roster } = readRoster([
    ['灯塔路街道办事处'],
    ['北关区教育局'],
    ['豆腐营街道办事处'],
    ['某镇'],
    ['城关镇人民政府'],
    ['东城关镇人民政府'],
  ]);

  test.each<[string, string, boolean]>([
    ['灯塔路街道办事处', '灯塔路街道办事处', true],
    ['灯塔路 街道办事处', '灯塔路街道办事处', true],
    ['北关区灯塔路街道办事处', '灯塔路街道办事处', false],
    ['教育局', '', false],
    ['安阳市北关区教育局', '北关区教育局', false],
    ['甲县某镇', '', false],
    ['甲县城关镇人民政府', '城关镇人民政府', false],
    ['甲县东城关镇人民政府', '', false],
    ['街道办事处', '', false],
    ['', '', false],
  ])('%s', (agency, name, isCertain) => {
    const found = findUnit(roster, agency);
    expect(found?.unit.name ?? '').toBe(name);
    if (found) expect(found.isCertain).toBe(isCertain);
  });
});
