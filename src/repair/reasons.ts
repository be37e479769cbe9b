import { areSideBySide, type Evidence } from './evidence';
import type { BalanceSystem, Unknown } from './balance-system';
import { changeTogether } from './open-values';
import type { Change, Reason, Suggestion } from './suggestion';
import { typingErrorBetween } from './typing-error';
import { bitsOf, bitsOfChange, type Suspicion } from './weights';
import type { Range } from './value-ranges';

/** What makes a figure suspect before any sum is looked at: the gravest applies. */
export function suspicionOf(
  { figure, value, isBlank, least, isWhole }: Unknown,
  evidence: Evidence,
): Suspicion {
  if (isBlank) return 'blank';
  if (evidence.notFilled.has(figure.key)) return 'notFilled';
  if (evidence.copiedRow.has(figure.key)) return 'copiedRow';
  if (value < least || (isWhole && !Number.isInteger(value))) return 'improper';
  return evidence.lastYear.has(figure.key) ? 'lastYear' : 'ordinary';
}

/** A set of changes with what probably happened to each figure. */
export function explain(
  ranges: readonly Range[],
  system: BalanceSystem,
  evidence: Evidence,
): Suggestion {
  const { unknowns } = system;
  const steps = ranges
    .flatMap(({ index, least, most }) => {
      const unknown = unknowns[index];
      return unknown ? [{ index, unknown, by: least === most ? least : undefined }] : [];
    })
    .sort((a, b) => a.index - b.index);
  const changes = steps.map(({ unknown, by }): Change => {
    const { figure, value, isBlank } = unknown;
    const from = isBlank ? undefined : value;
    if (by === undefined) return { key: figure.key, from, to: undefined, reasons: [] };
    const partner = steps.find(
      (other) =>
        other.unknown !== unknown &&
        other.by === -by &&
        areSideBySide(figure, other.unknown.figure, evidence),
    );
    const reasons = reasonsFor(unknown, value + by, evidence);
    if (partner) {
      const { key: other } = partner.unknown.figure;
      reasons.push({ kind: 'wrongColumn', other, count: Math.abs(by) });
    }
    const to = value + by;
    return {
      key: figure.key,
      from,
      to,
      reasons: reasons.sort((a, b) => bitsOf(a, to) - bitsOf(b, to)),
    };
  });
  const together = changeTogether(ranges, system);
  return { changes, ...(together === undefined ? {} : { together }) };
}

function reasonsFor(
  { figure: { key }, value, isBlank }: Unknown,
  to: number,
  evidence: Evidence,
): Reason[] {
  const reasons: Reason[] = [];
  if (isBlank || (evidence.notFilled.has(key) && value === 0)) reasons.push({ kind: 'notFilled' });
  if (isBlank) return reasons;
  if (evidence.carriedForward.get(key) === to) reasons.push({ kind: 'carriedForward' });
  if (evidence.copiedRow.has(key)) reasons.push({ kind: 'copiedRow' });
  if (evidence.lastYear.has(key)) reasons.push({ kind: 'lastYear' });
  const error = typingErrorBetween(value, to);
  if (error) reasons.push({ kind: 'typing', error });
  if (Math.abs(to - value) === 1) reasons.push({ kind: 'offByOne' });
  return reasons;
}

/** How improbable a suggestion is, in bits: lower is better. */
export const bitsOfSuggestion = ({ changes }: Suggestion): number =>
  changes.reduce((sum, { reasons, to }) => sum + bitsOfChange(reasons, to), 0);
