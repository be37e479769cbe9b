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
  alsoSent: (n) => `${count(n, 'more file', 'more files')}`,
  noReport: (file) => `No tables of the report were found in “${file}”.`,
  newer: (file) => `“${file}” was made by a newer version of this add-in.`,
  badData: (file) => `“${file}” is no data file of this add-in, or it is incomplete.`,
  noLastYear: (unit, year) => `No report of “${unit}” for ${year} was found: nothing is filled in.`,
  comparison: {
    holds: 'It is the sum of the units.',
    differs: (n) => `It differs from the sum of the units in ${count(n, 'figure', 'figures')}:`,
    explained: (explanations) => `All of it may be because ${explanations.join(', or ')}.`,
    line: (table, place, { expected, found, difference }, explanations) =>
      [
        `${table}, ${place}: the units make ${expected}, `,
        found === undefined ? 'the report is blank' : `the report says ${found}`,
        difference === undefined ? '' : `, a difference of ${difference}`,
        explanations.length === 0 ? '' : ` (maybe ${explanations.join(', or ')})`,
      ].join(''),
    mistake: {
      leftOut: (unit) => `“${unit}” was left out`,
      addedTwice: (unit) => `“${unit}” was added twice`,
    },
  },
  replyColumns: ['Unit', 'File', 'To do', 'Table', 'Place', 'What is wrong', 'Suggestion'],
  replyKinds: { correct: 'correct', verify: 'verify', fill: 'fill in' },
  roster: {
    noNames: 'No names were found: one unit a line, or a column 单位名称.',
    twice: (name, lines) =>
      `“${name}” stands ${lines.length} times on the list (lines ${lines.join(', ')}); it counts once.`,
    noName: (line) => `Line ${line} of the list has no name.`,
  },
};
