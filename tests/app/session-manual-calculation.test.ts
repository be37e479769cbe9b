import { parseRange } from '../../src/layout/address';
import { setCalculationMode } from '../../src/standin/rich-api/extras';
import { OfficeSession } from '../support/office-session';

/** Excel calculates on demand: formulas of the workbook show what they showed when it did so last. */

let opened: OfficeSession;
beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  await opened.session.fillBlanks();
  setCalculationMode(opened.grid, 'Manual');
});
afterEach(() => {
  opened.dispose();
});

const received = 'requests.received.naturalPersons';
const granted = 'requests.granted.naturalPersons';

async function type(figures: Record<string, number>): Promise<void> {
  for (const [key, value] of Object.entries(figures)) opened.typeFigure(key, value);
  await opened.quiet();
}

function shown(key: typeof received | 'requests.received.total'): unknown {
  const { sheetId, address } = opened.view.places.get(key)!;
  const { row, column } = parseRange(address)!;
  return opened.grid.read(sheetId, row, column).value;
}

test('a total that is out of date is no fault, and the figures are judged as they are', async () => {
  await type({ [received]: 3, [granted]: 3 });
  expect(shown('requests.received.total')).toBe(0);
  expect(opened.findings).toEqual([]);
  expect(opened.view).toMatchObject({ manualCalculation: true, faults: 0, verdict: 'open' });
  // 总计 of what was received, and of what was granted, and the two totals of （七）.
  expect(opened.view.outdated).toHaveLength(4);
  expect(opened.view.report.figures.get('requests.received.total')).toMatchObject({ value: 3 });
});

test('a cross-total that fails is found at once, with the numbers that are true', async () => {
  await type({ [received]: 3 });
  expect(opened.findings).toEqual(['B3.naturalPersons @ D6', 'B3.total @ J6']);
});

test('重新计算 brings the sheet up to date', async () => {
  await type({ [received]: 3, [granted]: 3 });
  await opened.session.calculate();
  expect(shown('requests.received.total')).toBe(3);
  expect(opened.view).toMatchObject({ outdated: [], verdict: 'clear', manualCalculation: true });
});

test('检查并盖章 calculates first: the stamp is of the figures as they are', async () => {
  await type({ [received]: 3, [granted]: 3 });
  await opened.session.stamp();
  expect(opened.view).toMatchObject({ verdict: 'clear', stamp: { state: 'valid' } });
  setCalculationMode(opened.grid, 'Automatic');
  await opened.session.recheck();
  expect(opened.view.stamp).toMatchObject({ state: 'valid' });
});

test("a person's own formula is believed, for nobody knows what it comes to", async () => {
  opened.liftProtection();
  opened.typeFigure('requests.received.total', '=1+1');
  await opened.quiet();
  expect(opened.view.outdated).toEqual([]);
  expect(opened.findings).toContain('B1.received @ J6');
});

test('back to automatic: nothing is said of it any more', async () => {
  await type({ [received]: 3, [granted]: 3 });
  setCalculationMode(opened.grid, 'Automatic');
  await opened.session.recheck();
  expect(opened.view).toMatchObject({ manualCalculation: false, outdated: [], verdict: 'clear' });
});
