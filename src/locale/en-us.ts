import { terms } from '../standard';
import type { Messages } from './messages';
import { numberText as count, plural, quotedList, quotedSum } from './english-words';
import { figureSentence } from './en-us-figures';
import { enUSQuestions } from './en-us-questions';

const difference = (imbalance: number): string =>
  `the first is ${count(Math.abs(imbalance))} ${imbalance > 0 ? 'more' : 'less'}`;

const noteState = { open: 'Without a note', answered: 'Answered', stale: 'Note out of date' };
const noteStates = ['open', 'stale', 'answered'] as const;

export const enUS: Messages = {
  language: 'en-US',
  title: 'Disclosure Report Assistant',

  // The printed number goes along: the sheet is in Chinese, and that is what stands there.
  label: ({ number, term }) => `${number ?? ''} ${terms[term].english}`.trim(),
  term: (term) => terms[term].english,
  path: (labels) => labels.join(' · '),
  count,

  balance: {
    rowTotal: ({ left, right, imbalance }) =>
      `The items add up to ${count(left.sum)}, ${quotedSum(right.labels)} says ${count(right.sum)}: ${difference(imbalance)}.`,
    columnTotal: ({ left, right, imbalance }) =>
      `The outcomes add up to ${count(left.sum)}, ${quotedSum(right.labels)} says ${count(right.sum)}: ${difference(imbalance)}.`,
    crossTotal: ({ left, right, imbalance }) =>
      `${quotedSum(left.labels)} = ${count(left.sum)}, ${quotedSum(right.labels)} = ${count(right.sum)}: ${difference(imbalance)}.`,
  },
  ...enUSQuestions,
  line: {
    row: (name) => `Row “${name}”`,
    column: (name) => `Column “${name}”`,
    series: (name) => `“${name}”`,
  },
  place: (row, column) => `${row} / ${column}`,
  figure: figureSentence,
  belongs: {
    count: '0 or a positive whole number',
    signedCount: 'a whole number (negative for a decrease)',
    amount: '0 or a positive number',
  },

  start: {
    heading: 'New annual report tables',
    intro:
      'Creates the standard tables in this workbook: proactive disclosure, disclosure upon request, reconsideration and litigation, with a front sheet, a sheet for the text and a check sheet. Totals and cross-totals are checked as you type.',
    agency: 'Reporting agency',
    agencyHint: 'Such as 某区某街道办事处',
    year: 'Report year',
    format: ({ title, document }) => `Format: ${terms[title].english} (${document})`,
    noFormat: 'Enter a year from 2019 on, with four digits.',
    computedTotals: 'Totals are computed by formulas',
    totalsHint: 'Clear this for figures copied from elsewhere: totals are typed, and all checked.',
    create: 'Create tables',
    find: 'Are there report tables already? Find and restore them',
    importReport: 'Import a report…',
    collect: 'Collect the reports of units…',
    undoHint: 'Older versions of Excel cannot undo what was done before the tables were created.',
    problems: {
      agencyMissing: 'Enter the reporting agency.',
      agencyTooLong: 'Keep the agency’s name within 100 characters.',
      agencyLikeFormula: 'The agency’s name cannot begin with =, +, - or @.',
      yearUnreadable: 'The report year is a number of four digits, such as 2025.',
      yearTooEarly: 'There was no common format before 2019: enter 2019 or a later year.',
    },
  },
  confirm: {
    heading: 'The workbook has something of these names',
    renamed: (taken, created) => `There is a sheet “${taken}”; the new one will be “${created}”.`,
    kept: 'All existing sheets and what is on them stay as they are.',
    replaces:
      'This workbook has a set of report tables already. From now on only the new ones are checked; the old ones stay.',
    create: 'Create anyway',
    cancel: 'Do not create',
  },
  busy: {
    creating: 'Creating tables…',
    checking: 'Checking…',
    calculating: 'Calculating…',
    filling: 'Filling in 0…',
    adopting: 'Writing…',
    stamping: 'Checking and stamping…',
    examining: 'Looking at the layout…',
    restoring: 'Restoring the layout…',
    removing: 'Removing…',
    noting: 'Writing the note…',
    opening: 'Reading the file…',
    attaching: 'Attaching last year’s figures…',
    importing: 'Importing…',
    keeping: 'Saving what was collected…',
    summing: 'Writing the sum…',
    makingFile: 'Making the file…',
  },
  starting: 'Reading the workbook…',
  waiting: 'A cell is being edited; the check follows when you press Enter.',
  waitingAtWork: ' A cell is being edited; this goes on when you press Enter.',
  report: {
    of: (agency, year) => `${agency} · ${year}`,
    progress: (filled, total) => `${filled} of ${total} filled in`,
    groups: {
      crossTotal: 'Cross-total fails',
      columnTotal: 'Column total fails',
      rowTotal: 'Row total fails',
      comparison: 'Not as last year’s report says',
      improper: 'Not a proper figure',
      questionable: 'Please check',
      remarkable: 'For your information',
    },
    group: (title, table, n) => `${title} (${table}, ${n})`,
    verdictFaults: (n) => `${plural(n, 'problem')} found`,
    verdictOpen: 'Nothing wrong so far, not complete yet',
    verdictOutdated: 'Nothing wrong so far; totals wait to be calculated',
    verdictQuestions: (n) => `All checks passed, ${plural(n, 'item')} to confirm`,
    verdictClear: 'All checks passed',
    textDoubts: (n) => `Please check ${plural(n, 'place')} in the text: see below.`,
    noText: (sheet) =>
      `The text of the report can be written on “${sheet}”; its numbers are then held against the tables.`,
    cleared: ({ rowTotal, columnTotal, crossTotal }, figures) =>
      `${plural(figures, 'figure')}, ${plural(rowTotal, 'row total')}, ${plural(columnTotal, 'column total')} and the cross-total in ${plural(crossTotal, 'column')} (1 + 2 = 3 (7) + 4) were checked and agree.`,
    incomplete: (n) => `${plural(n, 'sum')} not checked yet: figures are missing.`,
    notCheckable: (n) => `${plural(n, 'sum')} cannot be checked: some cells hold no number.`,
    blanks: (n) => `${plural(n, 'blank cell')} left`,
    nextBlank: 'Go to the next blank cell',
    fillBlanks: (n) => `Fill ${plural(n, 'blank cell')} with 0`,
    blankFormulas: (n) =>
      `${plural(n, 'blank is a formula', 'blanks are formulas')} without a result: put them right, or type numbers. Formulas are not replaced.`,
    fillConfirm: (n) =>
      `Writes 0 into ${plural(n, 'blank cell')}. Older versions of Excel cannot undo what was done before.`,
    fillYes: 'Fill with 0',
    recheck: 'Check everything again',
    goTo: (place) => `Go to ${place}`,
    stamp: 'Check and stamp',
    cleanUp: (n) => `Write ${n === 1 ? 'this cell' : `these ${n} cells`} as a number`,
    cleanUpHint:
      'Full-width digits, spaces and units become plain numbers, words for nothing become 0; words beside a number are kept in the notes of the check sheet. Afterwards older versions of Excel cannot undo what was done before.',
    beforeSending: 'Check before sending',
    stampHint:
      'Writes time, verdict and a fingerprint of all figures on the front sheet, which then says whether figures changed since. Older versions of Excel cannot undo what was done before.',
    stamped: {
      valid: (at, verdict) => `Stamped ${at} (${verdict}); no figure has changed since.`,
      stale: (at, verdict) => `Stamped ${at} (${verdict}); figures have changed since.`,
    },
    newReport: 'New report tables',
    manualCalculation: (outdated) =>
      outdated > 0
        ? `Excel calculates on demand only: ${plural(outdated, 'total shows', 'totals show')} an old number, and highlights, the stamp and notes may be out of date, too. The pane adds the parts up anew and checks that. Press Calculate now (or F9) before sending.`
        : 'Excel calculates on demand only: after a change, totals, highlights, the stamp and notes wait for Calculate now (or F9).',
    automaticCalculation: 'To go back: Formulas tab, Calculation Options, Automatic.',
    calculate: 'Calculate now',
    shutSheets: (names) =>
      `Protected, with every cell locked: ${names.map((name) => `“${name}”`).join(', ')}. Unprotect on the Review tab to fill them.`,
    more: (n) => `${n} more, shown as you put these right`,
  },
  notes: {
    group: (title, table, counts) =>
      `${title} (${table}: ${noteStates
        .filter((state) => counts[state] > 0)
        .map((state) => `${counts[state]} ${noteState[state].toLowerCase()}`)
        .join(', ')})`,
    state: noteState,
    unconfirmed: 'Note not confirmed yet',
    line: (number) => `No. ${number}`,
    write: 'Write a note',
    edit: 'Change the note',
    confirm: 'Confirm again',
    confirmHint:
      'Check whether the note still fits the figures; if so, confirm it. Older versions of Excel cannot undo what was done before.',
    show: 'Show on the check sheet',
    label: (line) => `Note (no. ${line})`,
    hint: (limit) =>
      `Say what you found, in at most ${limit} characters. It is kept on the check sheet; saving it empty takes it away. Older versions of Excel cannot undo what was done before.`,
    byNow: (text) =>
      text === ''
        ? 'Somebody else has taken this note away. Saving again writes yours.'
        : 'Somebody else has written this note meanwhile. Saving again replaces it:',
    tooLong: (length, limit) =>
      `A note has at most ${limit} characters; this one has ${length}. Shorten it, then save.`,
    save: 'Save',
  },
  file: {
    open: 'Save as a file',
    hint: {
      blank:
        'Makes a blank workbook for the agency, year and kind of totals above, to hand to units that install nothing: highlighting, totals and check sheet work there, too. This workbook stays as it is.',
      filled:
        'Makes a new standard workbook with the figures and the text as they are now; this one stays as it is. Notes, names and the check stamp do not go along.',
    },
    incomplete:
      'Tables whose layout was changed, and that were not checked, are blank in the file.',
    make: { blank: 'Download a blank workbook', filled: 'Download the workbook' },
    where:
      'The browser puts the file among your downloads. The pane of Excel for Mac cannot download files: use Excel on the web there.',
    made: (name) => `“${name}” was made; look among your downloads.`,
  },
  layout: {
    heading: 'The layout was changed',
    missing: (table) => `The table “${table}” is not there; it was not checked.`,
    resized: (sheet, rows, columns) =>
      `“${sheet}” has ${[changed(rows, 'row'), changed(columns, 'column')].filter(Boolean).join(' and ')} than the form; it was not checked.`,
    rearranged: (sheet, address) =>
      `On “${sheet}” the order of the items was changed at ${address}; it was not checked.`,
    replaced: (sheet) =>
      `On “${sheet}” none of the form’s items is left: another table was pasted over it, or it was emptied; it was not checked. If this was just now, press Ctrl+Z.`,
    relabelled: (sheet, address, found, expected) =>
      `On “${sheet}” ${address} says “${found}”; the form says “${expected}”.`,
    advice:
      'Undo the change, or press “Restore layout”: it lists what it will do first, and keeps every figure.',
  },
  tools: {
    heading: 'More',
    restore: 'Restore layout',
    restoreHint:
      'Looks at labels, formulas, highlighting, hints, protection and names, and lists what it will do before it does it. Older versions of Excel cannot undo what was done before the look.',
    totals: { computed: 'Compute totals by formulas', typed: 'Type totals' },
    remove: 'Remove what this add-in wrote',
    traces: 'What this add-in writes into the workbook',
    traceList: (sheets) => [
      `The sheets ${quotedList(sheets)}: texts, formulas, formats, conditional formats, input hints, and protection without a password.`,
      'A hidden sheet “上年数据”: last year’s figures, as you attached them, to compare with.',
      'A hidden sheet “_OGI”: format, year, agency and how totals are made.',
      'Defined names that begin with “OGI_”: where the tables and some cells are.',
      'A custom document property “OpenGovernmentInformationReport”.',
      'In a workbook that collects the reports of units, the sheets “汇总明细” and “收集进度” and a hidden record of what came in.',
      'Nothing else. It goes to no address on the internet, and writes only when you press a button.',
    ],
  },
  hints: {
    highlights: (sheet) =>
      `The highlighting on “${sheet}” is not complete any more, perhaps after pasting. Rely on this pane, and restore the layout.`,
    hiddenLines: (sheet) =>
      `“${sheet}” has hidden or filtered rows or columns; their figures are checked all the same.`,
    copy: (sheet, of) =>
      `“${sheet}” is a copy of “${of}” and is not checked; do not fill it in there.`,
    textResized: (sheet) =>
      `Rows were inserted or deleted on “${sheet}”, so the text is not checked. Restore the layout; the text stays.`,
    sheetMissing: {
      narrative: 'The sheet of the text is gone. Restore the layout to make it again.',
      front: 'The front sheet is gone. Restore the layout to make it again.',
      check: 'The check sheet is gone or not whole. Restore the layout to make it again.',
      lastYear:
        'The hidden sheet of last year’s figures is gone. Restore the layout to make it again.',
    },
    linesMissing: (sheet, n) =>
      `The sheet “${sheet}” lacks ${plural(n, 'rule')}: an older version made it, or rows were deleted. Restore the layout to add them; notes stay.`,
  },
  restore: {
    nothing: 'The layout is as it should be.',
    toDo: 'This will be done; all figures are kept:',
    leftAlone: 'This stays as it is; please look at it:',
    undoHint: 'Older versions of Excel cannot undo what was done before this.',
    carryOut: 'Do this',
    cancel: 'Change nothing',
    notFound: 'No report tables were found in this workbook.',
    missing: (sheet) => `“${sheet}” is missing and will be made anew.`,
    scattered: (sheet, { keptAs, carried, left, isReordered }) =>
      `“${sheet}” has something between its lines, or they are in another order: a new table takes its place, with ${plural(carried, 'cell')} filled in by their labels. The old sheet is kept as “${keptAs}”.` +
      (left.length > 0
        ? ` ${plural(left.length, 'cell')} (${listed(left)}) without a place on the form stay there only.`
        : '') +
      (isReordered ? ' The order was disturbed: please compare every figure.' : ''),
    lines: (sheet, axis, extra, missing) =>
      `“${sheet}”: ${[
        extra > 0 ? `${plural(extra, `blank ${axis}`)} will be deleted` : '',
        missing > 0
          ? `${plural(missing, `missing ${axis}`)} will be inserted (figures went with it and have to be typed again)`
          : '',
      ]
        .filter(Boolean)
        .join('; ')}.`,
    label: (sheet, address, found, expected) =>
      found === ''
        ? `“${sheet}” ${address}: “${expected}” is missing and will be written.`
        : `“${sheet}” ${address}: “${found}” becomes “${expected}” again.`,
    figureInHeading: (sheet, address, found, expected) =>
      `“${sheet}” ${address} should say “${expected}” and holds the number ${found}. Move the number, clear the cell and restore again.`,
    formulas: (sheet, addresses) =>
      `“${sheet}”: ${plural(addresses.length, 'formula or text', 'formulas or texts')} lost or overwritten (${listed(addresses)}) will be restored.`,
    totals: (sheet, addresses) =>
      `“${sheet}”: ${plural(addresses.length, 'total')} (${listed(addresses)}) will be computed by formula; the values stay.`,
    keptTotal: (sheet, address, found, sum) =>
      `“${sheet}” ${address}: the typed total “${found}” stays${sum === undefined ? ', its parts are not complete' : `; its parts add up to ${sum}`}. To have it computed, clear the cell and restore again.`,
    totalsToType: (sheet, n) =>
      `“${sheet}”: ${plural(n, 'total becomes a number', 'totals become numbers')}, to be typed from now on.`,
    part: {
      highlights: (sheet) =>
        `“${sheet}”: highlighting is lost or was split by pasting, and will be restored.`,
      validations: (sheet) => `“${sheet}”: input hints are lost, and will be restored.`,
      looks: (sheet) => `“${sheet}”: fills or locks of cells were changed, and will be restored.`,
      merges: (sheet) => `“${sheet}”: merged cells differ from the form, and will be restored.`,
      hiddenLines: (sheet) => `“${sheet}”: hidden or filtered rows and columns will be shown.`,
      view: (sheet) =>
        `“${sheet}”: frozen rows, gridlines or the tab’s colour were changed, and will be restored.`,
      protection: (sheet) => `“${sheet}”: will be protected again, without a password.`,
    },
    names: (n) =>
      `${plural(n, 'defined name is lost or points', 'defined names are lost or point')} elsewhere, and will be defined again.`,
    stateShown: 'The sheet “_OGI” can be seen and will be hidden again.',
    state: 'The note of format and year is lost; it was found from the texts and will be restored.',
    copy: (sheet) => `“${sheet}” holds the same table and is not checked.`,
  },
  removal: {
    intro: 'Plain tables are left; nothing is highlighted or checked any more.',
    deleted: (sheets) => `The sheets ${quotedList(sheets)} are deleted.`,
    plain: (sheets) =>
      `The sheets ${quotedList(sheets)} keep texts and numbers; formulas become what they show now.`,
    rest: 'Protection, conditional formats, input hints, defined names, the hidden sheet and the document property are removed.',
    kept: 'All figures and notes are kept; so are “汇总明细”, “收集进度” and the record of a collection. This cannot be undone; save a copy first.',
    carryOut: 'Remove',
    cancel: 'Keep',
  },
  unreadable: {
    newer:
      'This workbook was made by a newer version of the assistant; please update the add-in. The highlighting in the sheets still works.',
    unknown:
      'This workbook has report tables, but the note of their format and year was changed or deleted. Restore the layout; if that does not help, create new tables and copy the figures.',
  },
  unavailable: {
    notExcel: {
      heading: 'Open this in Excel',
      text: 'This page is the task pane of an Excel add-in. Open a workbook and press “Disclosure report” on the Home tab.',
    },
    excelTooOld: {
      heading: 'This version of Excel is too old',
      text: 'The assistant needs Excel 2021 (LTSC 2021 included) or newer, Microsoft 365 or Excel on the web. Workbooks that were made with it highlight faults in older versions too.',
    },
  },
  notice: {
    cellEditMode: 'A cell is still being edited. Press Enter and try again.',
    protected:
      'The sheet or the workbook is protected. Unprotect it on the Review tab and try again.',
    gone: 'That sheet or cell is not there any more. Press “Check everything again”.',
    hidden: 'That sheet is hidden. Right-click any sheet tab, choose “Unhide”, and try again.',
    sheetExists:
      'A sheet of that name was made just now, so nothing was created. Please try again.',
    notLoaded:
      'This part of the add-in could not be loaded. Check the network, or close this pane and open it again.',
    brokeDown:
      'Something broke down over the file, and nothing came of it. Try again; if that does not help, save the file anew and try that.',
    figuresChanged:
      'A cell to be changed was changed just now, so nothing was written. Everything was checked again.',
    sessionLost: 'The connection to Excel was lost. Close this pane and open it again.',
    otherWorkbook:
      'Another workbook is in front, so Excel could not do this. Go back to this workbook and try again.',
    other: 'Excel could not do this. Please try again later.',
  },
  noticeDetail: 'For technical support',
  dismiss: 'OK',
  again: 'Try again',
  back: 'Back',
  cancel: 'Cancel',
};

/** The first few addresses stand for all. */
function listed(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 5).join(', ');
  return addresses.length > 5 ? `${shown} …` : shown;
}

function changed(difference: number, unit: string): string {
  if (difference === 0) return '';
  return `${plural(Math.abs(difference), unit)} ${difference > 0 ? 'more' : 'fewer'}`;
}
