import fc from 'fast-check';
import { makeAddress } from '../../src/layout/address';
import { checkLines } from '../../src/rules/check-line';
import { checkCells, checkColumn } from '../../src/workbook/check-sheet';
import { frontCell } from '../../src/workbook/front-sheet';
import type { Content } from '../../src/workbook/plan';
import { allZero, calculated, cellOf, format2021, withTyped } from '../support/calculated-workbook';
import type { WorkbookEngine } from '../support/workbook-engine';

/** What a person declared about figures stands only while the figures do; and by when they are due. */

describe('a note', () => {
  const line = checkLines(format2021, false).findIndex(({ id }) => id === 'A5.proactiveDisclosure');
  const at = (column: Parameters<typeof checkColumn>[0]) =>
    makeAddress({ row: 4 + line, column: checkColumn(column) });

  test('of a comparison is stale when a figure of another table changes', () => {
    const typed = withTyped({
      'requests.received.naturalPersons': 5,
      'requests.granted.naturalPersons': 5,
      'reconsiderationAndLitigation.directLitigation.upheld': 11,
    });
    const engine = calculated(format2021, typed, 'computed');
    const row = 4 + checkLines(format2021, false).findIndex(({ number }) => number === 'A7-2');
    const cell = (column: Parameters<typeof checkColumn>[0]) =>
      makeAddress({ row, column: checkColumn(column) });
    engine.set('校验结果', cell('note'), '同一申请人提起多件诉讼');
    engine.set('校验结果', cell('noteCode'), String(engine.value('校验结果', cell('code'))));
    expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过');
    engine.set(...cellOf(format2021, 'requests.received.naturalPersons'), 4);
    engine.set(...cellOf(format2021, 'requests.granted.naturalPersons'), 4);
    expect(engine.value('校验结果', cell('noteState'))).toBe('说明已过期');
    engine.dispose();
  });

  test('answers a soft finding while its figures stay, and is stale when they change', () => {
    const typed = withTyped({ 'proactiveDisclosure.fees.amountCollected': 1.23456 });
    const engine = calculated(format2021, typed, 'computed');
    const say = (column: Parameters<typeof checkColumn>[0], content: Content) => {
      engine.set('校验结果', at(column), content);
    };
    say('note', '按实际金额填报');
    expect(engine.value('校验结果', at('noteState'))).toBe('请填说明时校验码');
    say('noteCode', String(engine.value('校验结果', at('code'))));
    expect(engine.value('校验结果', at('noteState'))).toBe('有效');
    expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过');

    // Rows above the table move it, and change nothing.
    engine.addRows('主动公开', 0, 3);
    expect(engine.value('校验结果', at('noteState'))).toBe('有效');

    engine.set('主动公开', 'B19', 1.23457);
    expect(engine.value('校验结果', at('noteState'))).toBe('说明已过期');
    expect(engine.value('校验结果', checkCells.verdict)).toBe('全部通过，另有 1 处请核实');
    engine.dispose();
  });
});

describe('the stamp', () => {
  const stampState = (engine: WorkbookEngine) => engine.value('填报信息', frontCell('stampState'));

  test('is valid until any figure changes, a swap of two included', () => {
    const typed = withTyped({
      'requests.granted.naturalPersons': 3,
      'requests.granted.enterprises': 5,
    });
    const engine = calculated(format2021, typed, 'computed');
    expect(stampState(engine)).toBe('尚未检查盖章');
    const fingerprint = String(engine.value('填报信息', frontCell('fingerprint')));
    expect(fingerprint).toMatch(/^\d{5}-\d{5}-\d{5}$/);
    engine.set('填报信息', frontCell('stampedFingerprint'), fingerprint);
    expect(stampState(engine)).toBe('有效：检查以后数据没有改动');
    engine.set('依申请公开', 'D8', 5);
    engine.set('依申请公开', 'E8', 3);
    expect(stampState(engine)).toBe('已失效：检查以后数据有改动，请重新检查');
    engine.set('依申请公开', 'D8', 3);
    engine.set('依申请公开', 'E8', 5);
    expect(stampState(engine)).toBe('有效：检查以后数据没有改动');
    engine.set('复议诉讼', 'A6', '无');
    expect(stampState(engine)).not.toBe('有效：检查以后数据没有改动');
    engine.dispose();
  });

  test('any single change of a count changes the fingerprint', () => {
    const engine = calculated(format2021, allZero, 'computed');
    const before = engine.value('填报信息', frontCell('fingerprint'));
    fc.assert(
      fc.property(
        fc.constantFrom(...allZero.keys()),
        fc.integer({ min: 1, max: 99_990 }),
        (key, value) => {
          engine.set(...cellOf(format2021, key), value);
          expect(engine.value('填报信息', frontCell('fingerprint'))).not.toBe(before);
          engine.set(...cellOf(format2021, key), 0);
        },
      ),
      { numRuns: 60 },
    );
    engine.dispose();
  });
});

test.each([
  ['单位', 2026, 1, 31],
  ['县级', 2026, 2, 20],
  ['市级', 2026, 3, 10],
  ['省级', 2026, 3, 31],
])('for 2025 the level %s reports by %i-%i-%i', (level, year, month, day) => {
  const engine = calculated(format2021, new Map(), 'computed');
  engine.set('填报信息', frontCell('level'), level);
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  expect(engine.value('填报信息', frontCell('deadline'))).toBe(serial);
  engine.dispose();
});
