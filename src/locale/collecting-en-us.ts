import type { CollectingMessages } from './collecting-messages';
import { plural } from './english-words';

const listed = (units: readonly string[], n: number): string =>
  `${units.join(', ')}${units.length < n ? ` and others, ${n} in all` : ''}`;

export const collectingEnUS: CollectingMessages = {
  heading: 'Collect and add up',
  of: (office, year) => `${office} · ${year}`,
  views: {
    handOut: 'Hand out',
    collect: 'Collect',
    replies: 'Send back',
    sum: 'Add up',
    progress: 'Progress',
  },
  navigation: 'Steps of collecting',
  newer:
    'What this workbook keeps of a collection was saved by a newer version of this add-in and cannot be opened here. Update the add-in first.',
  lost: (n) =>
    `${plural(n, 'record')} of this collection could not be read. Choose the files of those units again.`,
  unsaved: (n) => `${plural(n, 'item is', 'items are')} not saved in the workbook yet.`,
  save: 'Save in the workbook',

  begin: {
    intro:
      'First the office that adds up, and the list of units that have to report. All of it is kept in this workbook, so that you or a colleague can go on another day. A new, blank workbook is best.',
    office: 'Office that adds up',
    officeHint: 'For example: General Office of the County Government',
    units: 'Units that have to report',
    unitsHint: 'One unit a line; can be pasted from Excel',
    openRoster: 'Open a list…',
    rosterFile: (file, n) => `“${file}”: ${plural(n, 'unit')}.`,
    otherRoster: 'Do not use this file',
    withoutRoster:
      'You can begin without a list: units are then those that send something, but nobody knows who is missing.',
    begin: 'Begin',
    again: 'Begin anew…',
    againHint:
      'For another year or another list. What this workbook keeps of the collection is cleared; the files of the units stay as they are.',
  },
  handOut: {
    intro: (n) =>
      `Makes a workbook for each of the ${plural(n, 'unit')} on the list, with its name filled in, in one archive to be unpacked and sent.`,
    noUnits: 'There is no list, so nothing can be handed out. Begin anew with a list.',
    deadline: 'Deadline',
    deadlineHint: 'Left blank, it is the one of the notice.',
    lastYear: (year) => `Choose the reports of ${year}…`,
    lastYearHint:
      'If you like: with last year’s reports, what is carried over is filled in, and units can compare with last year.',
    lastYearFound: (year, found, n) => `Found reports of ${year} for ${found} of ${n} units.`,
    without: (units, n) => `Not found: ${listed(units, n)}.`,
    make: (n) => `Make ${plural(n, 'workbook')}`,
    progress: {
      lastYear: (done, total) => `Reading last year’s reports: ${done} of ${total}`,
      workbooks: (done, total) => `Making workbooks: ${done} of ${total}`,
    },
    made: (file) => `Made “${file}”; it is where your browser puts downloads.`,
    archive: (year, n) => `Disclosure reports ${year} - ${plural(n, 'unit')}.zip`,
  },
  collect: {
    intro:
      'Drop the files of the units here, or a whole folder. Files are read on this computer only, and stay as they are.',
    files: 'Choose files…',
    folder: 'Choose a folder…',
    drop: 'or drop them here',
    progress: (done, total) => `Checking: ${done} of ${total}`,
    stop: 'Stop',
    ran: (done, again) =>
      `${plural(done, 'file')} checked${again > 0 ? `, ${again} of which were known` : ''}.`,
    stopped: (done, total) =>
      `Stopped: ${done} of ${total} files were checked. Choose them again to go on.`,
    list: 'Units',
    search: 'Find a unit',
    filter: 'Show',
    all: (n) => `All (${n})`,
    some: (status, n) => `${status} (${n})`,
    sort: 'Order',
    sorts: {
      roster: 'Missing first',
      name: 'By name',
      faults: 'Most problems first',
      latest: 'Latest first',
    },
    nobody: 'No files yet.',
    nothing: 'No such units.',
    more: (n) => `Show ${n} more`,
  },
  unit: {
    file: (name) => `File: ${name}`,
    form: (year, format) =>
      `${year === undefined ? 'No year stated' : `Year ${year}`}, form of ${format}`,
    recognised: 'Not made by this add-in; its tables were recognised',
    fresh: 'Stamped',
    answered: (n) => plural(n, 'note'),
    points: 'Problems',
    others: (names) => `Also sent: ${names.join(', ')}`,
    accept: 'Accept',
    sendBack: 'Mark as sent back',
    takeBack: 'Undo decision',
    assign: 'Which unit sent it',
    assignFile: (file) => `Which unit sent “${file}”`,
    asWritten: '(as the report says)',
    assignHint: '(choose)',
  },
  replies: {
    intro: (n) =>
      `${plural(n, 'report is', 'reports are')} not accepted. The replies are written (in Chinese): copy them into your mail.`,
    none: 'Nothing has to go back.',
    points: (n) => plural(n, 'point'),
    show: 'Show reply',
    letter: (unit) => `Reply to ${unit === '' ? 'the unit concerned' : `“${unit}”`}`,
    copy: 'Copy reply',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying. Press Ctrl+A and Ctrl+C in the text below.',
    copyAll: 'Copy all as a table',
    allCopied: (n) => `${plural(n, 'point')} copied, to be pasted into Excel.`,
    sendBackAll: (n) => `Mark all as sent back (${n})`,
  },
  sum: {
    intro: (n) =>
      `${plural(n, 'unit is', 'units are')} added up: those in order, and those that you accept. Put your office’s own report among the collected files, too.`,
    left: (parts) => `Not added up: ${parts.join(', ')}.`,
    leftPart: (status, n) => `${status} ${n}`,
    nothing: 'There is nothing to add up yet.',
    question: 'What may not simply be added',
    answer: 'OK',
    noneTaken: 'No case was counted twice; nothing is taken off.',
    answerAgain: 'Change',
    answerOpen: 'Not answered yet: nothing is taken off.',
    write: (n) => `Write the sum (${plural(n, 'unit')})`,
    writeAgain: (n) => `Write the sum anew (${plural(n, 'unit')})`,
    replaces: {
      nothing: 'Makes the standard tables and the sheet 汇总明细 in this workbook.',
      sum: 'Writes the sums into the tables of this workbook, and its sheet 汇总明细 anew.',
      report:
        'This workbook holds a report already. The sum gets sheets of its own; the report stays, but the add-in checks it no more. A new, blank workbook is better.',
    },
    written: (n) => `The sum of ${plural(n, 'unit')} was written.`,
    trace: 'Where a figure comes from',
    traceHint: 'Click a figure in the tables of the sum to see which units make it.',
    look: 'Show where the selected figure comes from',
    traced: (value, n) => `${value} in all, from ${plural(n, 'unit')}`,
    traceColumns: ['Unit', 'Figure'],
    deducted: (value, reason) => `${value} taken off (${reason})`,
    gaps: (units, n) => `Without this figure: ${listed(units, n)}.`,
    compare: 'Compare with a consolidated report',
    compareHint: 'Choose a consolidated report that is there already, to see how it differs.',
    openReport: 'Choose a report…',
    compared: (file) => `“${file}”`,
    otherYear: (file, year) => `“${file}” is no report of ${year} and cannot be compared.`,
    otherFormat: (file, year) => `“${file}” is not on the form of ${year} and cannot be compared.`,
  },
  progress: {
    intro: 'Each unit counts once, by the last report that it sent.',
    columns: ['State', 'Units'],
    counts: {
      expected: 'Expected',
      sent: 'Sent',
      accepted: 'Accepted',
      sentBack: 'Sent back',
      pending: 'To be handled',
      missing: 'Missing',
    },
    due: (sent, all) => `${sent} of ${all} units have sent a report`,
    unexpected: (n) => `Besides these, ${plural(n, 'unit is', 'units are')} not on the list.`,
    write: 'Write the sheet 收集进度',
    writeHint: 'Makes a sheet in this workbook that can be printed and read without the add-in.',
    written: 'The sheet 收集进度 was written.',
  },
};
