import type { CollectionMessages } from './collection-messages';

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const collectionEnUS: CollectionMessages = {
  status: {
    missing: 'not sent',
    unreadable: 'cannot be read',
    otherYear: 'wrong year',
    otherFormat: 'wrong form',
    faults: 'errors',
    open: 'incomplete',
    questions: 'to be verified',
    clear: 'in order',
  },
  decision: { accepted: 'accepted', sentBack: 'sent back' },
  unknownSender: '(sender unknown)',
  notOnRoster: 'not on the list',
  guessed: (agency) => `the report says “${agency}”`,
  counts: (faults, open, unanswered) =>
    [
      ...(faults > 0 ? [count(faults, 'error', 'errors')] : []),
      ...(open > 0 ? [`${open} blank or not checkable`] : []),
      ...(unanswered > 0 ? [count(unanswered, 'question', 'questions')] : []),
    ].join(', '),
  doubtful: (n) => `${count(n, 'figure', 'figures')} of uncertain place`,
  stamp: { none: 'no stamp', stale: 'changed after the stamp' },
  replaced: (n) => `sent again ${count(n, 'time', 'times')}`,
  noReport: (file) => `No tables of the report were found in “${file}”.`,
  newer: (file) => `“${file}” was made by a newer version of this add-in.`,
  badData: (file) => `“${file}” is no data file of this add-in, or it is incomplete.`,
  noLastYear: (unit, year) => `No report of “${unit}” for ${year} was found: nothing is filled in.`,
  roster: {
    noNames: 'No names were found: one unit a line, or a column 单位名称.',
    twice: (name, lines) =>
      `“${name}” stands ${lines.length} times on the list (lines ${lines.join(', ')}); it counts once.`,
    noName: (line) => `Line ${line} of the list has no name.`,
  },
};
