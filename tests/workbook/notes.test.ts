import fc from 'fast-check';
import { makeAddress } from '../../src/layout/address';
import { checkLines } from '../../src/rules/check-line';
import { formatById } from '../../src/standard';
import { checkColumn } from '../../src/workbook/check-sheet';
import { noteState, type NoteState } from '../../src/workbook/notes';
import type { Content } from '../../src/workbook/plan';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { WorkbookEngine } from '../support/workbook-engine';

/** What the sheet's own formula shows for each state of ours. */
const shown: Record<string, NoteState> = {
  '': 'open',
  请填说明时校验码: 'open',
  有效: 'answered',
  说明已过期: 'stale',
};

test('a note is in the state that the check sheet shows, whatever stands in its cells', () => {
  const format = formatById('2021');
  const engine = new WorkbookEngine(
    workbookPlan({ format, year: 2025, agency: '某局', totals: 'computed', taken: [] }),
  );
  const line = checkLines(format, false).findIndex(({ number }) => number === 'A5-1');
  const at = (column: Parameters<typeof checkColumn>[0]) =>
    makeAddress({ row: 4 + line, column: checkColumn(column) });
  const cell = (column: Parameters<typeof checkColumn>[0]) =>
    String(engine.value('校验结果', at(column)) ?? '');

  /** What people type beside a note: the code, its number, another one, or nothing. */
  const typedCode = fc.oneof(
    fc.constantFrom<(code: string) => Content>(
      (code) => `'${code}`,
      (code) => Number(code),
      (code) => `'${String(Number(code))}`,
      () => '',
    ),
    fc.nat(99_999).map((other) => () => other),
  );
  const seen = new Set<NoteState>();
  fc.assert(
    fc.property(
      fc.nat(4000),
      fc.constantFrom('', '按实际金额填报'),
      typedCode,
      fc.boolean(),
      (fee, note, codeFor, changes) => {
        engine.set('主动公开', 'B16', fee);
        engine.set('校验结果', at('note'), note);
        engine.set('校验结果', at('noteCode'), codeFor(cell('code')));
        if (changes) engine.set('主动公开', 'B16', fee + 0.00001);
        const [noteCode, code] = [cell('noteCode'), cell('code')];
        const state = noteState({ note: cell('note'), noteCode, code });
        expect(state).toBe(shown[cell('noteState')]);
        seen.add(state);
      },
    ),
    { numRuns: 200 },
  );
  expect(seen.size).toBe(3);
  engine.dispose();
});
