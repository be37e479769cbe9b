import type { UnitRow } from './collection';

/** How far the whole is, in units. `pending`: sent something that is neither accepted nor sent back. */
export interface Progress {
  expected: number;
  sent: number;
  accepted: number;
  sentBack: number;
  pending: number;
  missing: number;
  /** Units or files that are not on the list; counted in nothing else. */
  unexpected: number;
}

/** Of the units on the list; where there is none, of all that have sent something. */
export function progressOf(rows: readonly UnitRow[]): Progress {
  const listed = rows.filter(({ isOnRoster }) => isOnRoster);
  const counted = listed.length > 0 ? listed : rows;
  const count = (is: (row: UnitRow) => boolean): number => counted.filter(is).length;
  const missing = count(({ status }) => status === 'missing');
  const accepted = count(({ isAccepted }) => isAccepted);
  const sentBack = count(({ decision }) => decision === 'sentBack');
  const expected = counted.length;
  return {
    ...{ expected, accepted, sentBack, missing },
    sent: expected - missing,
    pending: expected - missing - accepted - sentBack,
    unexpected: rows.length - expected,
  };
}
