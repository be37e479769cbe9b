import { totalsOf } from '../../src/rules/balance-edit';
import { formatById } from '../../src/standard';
import { OfficeSession } from '../support/office-session';

/** Totals that people type: blank ones are no faults, but something that is missing, as on the check sheet. */

let opened: OfficeSession;
beforeEach(async () => {
  opened = await OfficeSession.open();
  await opened.session.create({ agency: '某县某局', year: '2025', totals: 'typed' });
});
afterEach(() => {
  opened.dispose();
});

test('in new tables nothing is wrong yet', () => {
  expect(opened.findings).toEqual([]);
  expect(opened.view).toMatchObject({ faults: 0, verdict: 'open' });
});

test('a total is asked for when its parts are filled, and still no fault', async () => {
  await opened.session.fillBlanks();
  const totals = totalsOf(formatById('2021')).size;
  expect(opened.view).toMatchObject({ faults: 0, verdict: 'open', blanks: [] });
  expect(opened.findings.length).toBeGreaterThan(0);
  expect(opened.findings.length).toBeLessThanOrEqual(totals);
  expect(opened.findings.every((finding) => finding.startsWith('A1 @'))).toBe(true);
});

test('a total that is not its parts is a fault', async () => {
  await opened.session.fillBlanks();
  opened.typeFigure('requests.received.total', 3);
  await opened.quiet();
  expect(opened.view).toMatchObject({ faults: 1, verdict: 'faults' });
});
