import { plural } from './english-words';
import type { CollectionMessages } from './collection-messages';

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
  isSum: 'is a sum: added when accepted',
  guessed: (agency) => `the report says “${agency}”`,
  rival: (agency) =>
    `the report of “${agency}” may be this unit’s, too: say whose it is, or accept this one`,
  counts: (faults, open, unanswered) =>
    [
      ...(faults > 0 ? [plural(faults, 'error')] : []),
      ...(open > 0 ? [`${open} blank or not checkable`] : []),
      ...(unanswered > 0 ? [plural(unanswered, 'question')] : []),
    ].join(', '),
  doubtful: (n) => `${plural(n, 'figure')} of uncertain place`,
  stamp: { none: 'no stamp', stale: 'changed after the stamp' },
  alsoSent: (n) => plural(n, 'more file'),
  remarks: (remarks) => remarks.join('; '),
  noReport: {
    noReport: (file) => `No tables of the report were found in “${file}”.`,
    newer: (file) =>
      `“${file}” was made by a newer version of this add-in. Update the add-in and choose the file again.`,
    badData: (file) => `“${file}” is no data file of this add-in, or it is incomplete.`,
    failed: (file) =>
      `“${file}” could not be read to its end. Open it, save a copy and choose that.`,
    ownSum: (file) => `“${file}” is this office’s own sum, and is not added.`,
  },
  noLastYear: (unit, year) => `No report of “${unit}” for ${year} was found: nothing is filled in.`,
  comparison: {
    holds: 'It is the sum of the units.',
    differs: (n) => `It differs from the sum of the units in ${plural(n, 'figure')}:`,
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
  countedTwice: {
    question: {
      coDefendants: (row) =>
        `Two or more units report cases in “${row}”. Where the reconsidering organ is co-defendant, a suit counts for the organ of the original act alone, not for the reconsidering organ. Please check with the units: how many suits of each kind did two units count? 0 where there are none.`,
    },
    open: 'Not answered yet; nothing was taken off the sum for cases that two units counted:',
    unit: (unit, cases) => `${unit} ${cases}`,
    found: (units, all, sum) =>
      `${units.join(', ')}${all === undefined ? '' : ` … (${all} units)`}; ${sum} in total`,
    field: (column, most) => `${column}: counted by two units (${most} at most)`,
    problem: {
      notCount: (place) =>
        `“${place}”: how many were counted twice is 0 or a positive whole number.`,
      notShared: (place) => `“${place}”: no two units can have counted the same case; enter 0.`,
      tooMany: (place, most) =>
        `“${place}”: at most ${most} can have been counted twice; each such case is in the figures of two units.`,
    },
    deducted: (place, cases, reason) => `“${place}”: ${cases} taken off (${reason}, counted twice)`,
  },
  replyColumns: ['Unit', 'File', 'To do', 'Table', 'Place', 'What is wrong', 'Suggestion'],
  replyKinds: { correct: 'correct', verify: 'verify', fill: 'fill in' },
  roster: {
    noNames: 'No names were found: one unit a line, or a column 单位名称.',
    twice: (name, lines) =>
      `“${name}” stands ${lines.length} times on the list (lines ${lines.join(', ')}); it counts once.`,
    noName: (line) => `Line ${line} of the list has no name.`,
    tooLong: (line) =>
      `Line ${line} of the list has a name or a kind of more than 100 characters and is left out. Shorten it and read the list again.`,
  },
};
