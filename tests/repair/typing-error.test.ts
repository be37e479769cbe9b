import fc from 'fast-check';
import { typingErrorBetween, type TypingError } from '../../src/repair/typing-error';
import { seededRandom, slip, slipKinds, type SlipKind } from '../support/slips';

test.each<[typed: number, meant: number, error: TypingError | undefined]>([
  [52, 25, 'swapped'],
  [1324, 1234, 'swapped'],
  [12, 102, 'missing'],
  [5, 105, 'missing'],
  [1, 10, 'missing'],
  [33, 3, 'doubled'],
  [1223, 123, 'doubled'],
  [1293, 123, 'extra'],
  [120, 12, 'extra'],
  [18, 16, 'replaced'],
  [0, 7, 'replaced'],
  [6, 906, 'missing'],
  [-4, 4, 'sign'],
  [4, -4, 'sign'],
  [-41, -14, 'swapped'],
  [12, 12, undefined],
  [12, 34, undefined],
  [123, 321, undefined],
  [-12, 21, undefined],
  [1.5, 15, undefined],
])('%d typed for %d: %s', (typed, meant, error) => {
  expect(typingErrorBetween(typed, meant)).toBe(error);
});

const expected: Record<SlipKind, readonly TypingError[]> = {
  // A zero that comes to the front is not shown: 10 typed as 01 looks like 1.
  swap: ['swapped', 'missing'],
  // So is a leading digit replaced by 0.
  substitution: ['replaced', 'missing'],
  'dropped digit': ['missing'],
  'doubled digit': ['doubled'],
};

test.each(slipKinds)('a %s is recognised in any number', (kind) => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.nat(5), fc.integer(), (meant, at, seed) => {
      const digits = String(meant);
      const typed = slip[kind](digits, at % digits.length, seededRandom(seed));
      fc.pre(typed !== meant);
      expect(expected[kind]).toContain(typingErrorBetween(typed, meant));
    }),
  );
});
