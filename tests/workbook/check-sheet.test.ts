import { makeAddress } from '../../src/layout/address';
import { checkLines } from '../../src/rules/check-line';
import type { FigureKey } from '../../src/standard';
import { checkCells, checkColumn } from '../../src/workbook/check-sheet';
import type { Content } from '../../src/workbook/plan';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import {
  allZero,
  calculated,
  format2021,
  withTyped,
  type Typed,
} from '../support/calculated-workbook';
import { resultsOnSheet } from '../support/check-sheet-results';

test.each<[string, Typed, string]>([
  ['all zero', allZero, '全部通过'],
  ['nothing filled', new Map(), '尚未填全：有 56 项还不能核对'],
  [
    'one request without an outcome',
    withTyped({ 'requests.received.naturalPersons': 1 }),
    '2 处不符',
  ],
  ['a negative count', withTyped({ 'proactiveDisclosure.penalties.decisions': -1 }), '1 处不符'],
  [
    'a fee with five decimals',
    withTyped({ 'proactiveDisclosure.fees.amountCollected': 1.23456 }),
    '全部通过，另有 1 处请核实',
  ],
  ['a text', withTyped({ 'proactiveDisclosure.licensing.decisions': '无' }), '1 处不符'],
])('%s: the verdict is in one sentence, on both sheets', (_, typed, verdict) => {
  const engine = calculated(format2021, typed, 'computed');
  expect(engine.value('校验结果', checkCells.verdict)).toBe(verdict);
  expect(engine.value('填报信息', 'A2')).toBe(verdict);
  engine.dispose();
});

/** Lines of comparisons: the figures that make them fail, and what the sheet says of them. */
test.each<[string, string, Record<FigureKey, Content>, [left: number, right: number]]>([
  [
    'D2-2 (nothing of what was issued is left)',
    'D2-2',
    {
      'proactiveDisclosure.normativeDocuments.issued': 5,
      'proactiveDisclosure.normativeDocuments.inForce': 2,
      'proactiveDisclosure.normativeDocuments.repealed': 1,
    },
    [5, 3],
  ],
  [
    'D4-1 (a county has no administrative rules)',
    'D4-1',
    { 'proactiveDisclosure.administrativeRules.inForce': 2 },
    [2, 0],
  ],
  [
    'A6-6 (yuan for 10,000 yuan)',
    'A6-6',
    { 'proactiveDisclosure.fees.amountCollected': 1_234_567 },
    [1_234_567, 1_000_000],
  ],
  [
    'A7-2 (cases more than twice the requests)',
    'A7-2',
    {
      'requests.received.naturalPersons': 5,
      'requests.granted.naturalPersons': 5,
      'reconsiderationAndLitigation.directLitigation.upheld': 11,
    },
    [11, 10],
  ],
  [
    'C2-1 (cases without any request)',
    'C2-1',
    { 'reconsiderationAndLitigation.reconsideration.upheld': 1 },
    [1, 0],
  ],
])('%s', (_, number, changes, sides) => {
  const engine = calculated(format2021, withTyped(changes), 'computed');
  const lines = checkLines(format2021, false);
  const at = (column: Parameters<typeof checkColumn>[0]) =>
    engine.value(
      '校验结果',
      makeAddress({
        row: 4 + lines.findIndex((line) => line.number === number),
        column: checkColumn(column),
      }),
    );
  expect([at('left'), at('right')]).toEqual(sides);
  expect(at('difference')).toBe(sides[0] - sides[1]);
  expect([at('result'), at('severity')]).toEqual(['不通过', '请核实']);
  expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过，另有 1 处请核实');
  engine.dispose();
});

test('what is for information only neither fails the report nor is asked about', () => {
  const engine = calculated(
    format2021,
    withTyped({
      'requests.received.naturalPersons': 40,
      'requests.granted.naturalPersons': 20,
      'requests.otherReason.naturalPersons': 20,
    }),
    'computed',
  );
  const shown = new Map(resultsOnSheet(format2021, 'computed', engine));
  expect(shown.get('F10.total')).toBe('不通过');
  expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过');
  engine.dispose();
});

test('a line says what it compares', () => {
  const plan = workbookPlan({
    format: format2021,
    year: 2025,
    agency: '某县某局',
    totals: 'computed',
    taken: [],
  });
  const said = plan.sheets.find(({ name }) => name === '校验结果')?.contents.map((row) => row[2]);
  expect(said).toEqual(
    expect.arrayContaining([
      '“自然人”列：一、本年新收＋二、上年结转＝（七）总计＋四、结转下年度继续办理',
      '“自然人”列：各项办理结果之和＝（七）总计',
      '“（一）予以公开”行：各类申请人之和＝总计',
      '“未经复议直接起诉”：结果维持＋结果纠正＋其他结果＋尚未审结＝总计',
      '“行政规范性文件”行：本年制发件数≤现行有效件数＋本年废止件数',
      '“规章”行：本年制发件数＋本年废止件数＋现行有效件数＝0（只核对名称中有县、区、旗或街道办事处、乡镇人民政府的单位）',
      '“行政事业性收费”行：不大于 1000000 万元',
      '“行政复议”：各项之和不为 0 时，依申请公开“一、本年新收”“二、上年结转”各类申请人之和不为 0（有上年数据时，也看上年的本年新收）',
      '“自然人”列：二、上年结转＝上年度的四、结转下年度继续办理',
      '“行政规范性文件”行：现行有效件数＝上年度的现行有效件数＋本年制发件数－本年废止件数',
      '“行政处罚”的“本年处理决定数量”：与上年相比不到 5 倍，或相差不到 30',
      '“行政复议”：各项之和不大于依申请公开“一、本年新收”“二、上年结转”各类申请人之和的 2 倍（左边不到 10 时不核对）',
      '“总计”列：（六）其他处理（1.逾期不补正不再处理＋2.逾期未缴费不再处理＋3.其他）不大于（七）总计的 20%（左边不到 10 时不核对）',
    ]),
  );
});
