import type { FormatId } from '../standard';
import { plural } from './english-words';
import { sectionNames } from './section-names';
import type { ImportMessages } from './import-messages';

const named = (source: string | undefined): string =>
  source === undefined ? 'what was pasted' : `“${source}”`;

const converted = (into: FormatId | undefined): string =>
  into === undefined ? '' : ` It will be filled into the format of ${into}.`;

export const importEnUS: ImportMessages = {
  begin: {
    heading: 'Import a report',
    intro:
      'A Word document (.docx), an Excel workbook (.xlsx), a saved web page (.html), exported data (.json), or what you copy from Word, WPS or a web page. Files are read on this computer and not changed. You see what was recognised before anything is written.',
    open: 'Choose a file…',
    drop: 'or drop a file here',
    paste: 'Or paste',
    pasteHint:
      'Select the whole report in Word, WPS or a web page, copy it, click here and press Ctrl+V.',
    read: 'Read the pasted text',
  },
  heading: (source) => `Import ${named(source)}`,
  is: (agency, year) =>
    agency === undefined
      ? year === undefined
        ? 'No title was found: check agency and year.'
        : `Report year ${year}; no agency was found.`
      : `${agency}${year === undefined ? '; no year was found' : `, report year ${year}`}.`,
  otherFormat: (found, expected, into) =>
    `The report has the format of ${found}; for its year the format of ${expected} is prescribed.${converted(into)}`,
  mixed: (expected, into) =>
    `The report mixes tables of two formats; for its year all must have the format of ${expected}.${converted(into)}`,
  otherAgency: (found, open) =>
    `The file is of “${found}”, this workbook of “${open}”: is it the right file?`,
  otherYear: (found, open) =>
    `The file is for ${found}, this workbook for ${open}: is it the right file?`,
  sumsFail: (n) =>
    n === 1 ? 'One sum of the file does not add up:' : `${n} sums of the file do not add up:`,
  brokenSum: (table, place, sentence) => `${table}, ${place}: ${sentence}`,
  sumsHold: 'All sums of the file add up.',

  table: {
    missing: 'This table was not found.',
    found: (rows, of, figures) => `${rows} of ${of} rows, ${plural(figures, 'figure')}.`,
    rowsMissing: (labels) => `Not in the file: ${labels.join('; ')}. Their cells stay blank.`,
    doubtful: (n) =>
      `It is not certain where ${plural(n, 'figure belongs', 'figures belong')}. Only what you tick is imported:`,
    acceptAll: 'Tick all',
    row: (form, found, figures) => `${form} ← ${found}: ${figures.join('  ')}`,
    unnamed: '(no heading)',
    doubt: {
      rowByPlace: 'the heading is another one, only the place is right',
      rowUnlike: 'the heading is only somewhat like the form’s',
      rowMoved: 'the row stands elsewhere than in the form',
      rowDivided: 'the row may have been divided by a page break',
      foundTwice: 'the file has two rows of this name, perhaps last year’s table as well',
      columnByPlace: 'column headings are incomplete: taken from left to right',
      cellCount: 'the row has more or fewer cells than the form',
      merged: 'cells are merged',
    },
    doubts: (doubts) => doubts.join('; '),
    doubtMark: '?',
    extra: (n) =>
      `${plural(n, 'more row of the file is', 'more rows of the file are')} not on the form and not imported:`,
    extraRow: (label, contents) =>
      `${label === '' ? '(no heading)' : label}: ${contents.join('  ')}`,
    compare: 'Row by row',
    columns: ['Form', 'File', 'Figures'],
    headings: (found) =>
      `Column headings: ${found.map((text) => (text === undefined ? '?' : `“${text}”`)).join(', ')}`,
    blank: 'blank',
  },
  homeless: {
    heading: 'Figures to decide about',
    hint: 'The form divides these rows into several, and the file does not say how. Where all belong to one of them, choose it; the others become 0. Otherwise leave them out and fill them in by hand.',
    row: (label) => `“${label}” goes to`,
    figures: (figures) => figures.map(({ column, value }) => `${column} ${value}`).join(', '),
    nowhere: 'leave out for now',
    noPlace: (format) => `The format of ${format} does not ask for these; they are not imported:`,
    dropped: (place, value) => `${place}: ${value}`,
  },
  text: {
    heading: 'Text',
    found: (sections) => `Found: ${sections.map((id) => sectionNames[id]).join('; ')}.`,
    none: 'No text was found.',
    take: 'Fill in the text, too (sheet “报告正文”)',
    replaces: 'It replaces what stands in these parts of the sheet “报告正文”.',
    noPlace:
      'The sheet “报告正文” was changed or deleted, so the text cannot be filled in. Restore the layout first, then import.',
    leftOver: (n) =>
      `${plural(n, 'paragraph belongs', 'paragraphs belong')} to none of the six sections, not imported`,
  },
  create: {
    agency: 'Agency',
    will: (format, figures) =>
      `A new report in the format of ${format} with ${plural(figures, 'figure')}. Existing sheets stay as they are.`,
    typedTotals:
      'Some totals of the file do not agree with their parts or lack them, so totals are filled in as they are and can be changed; they are no formulas.',
    submit: 'Create and import',
  },
  fill: {
    will: (n) => `${plural(n, 'cell')} will be filled.`,
    replaces: (n) => `${n} of them hold something else now:`,
    change: (place, from, to) => `${place}: ${from} becomes ${to}`,
    nothing: 'The figures of the file are those of this workbook.',
    noCells: (table, n) =>
      `“${table}” was changed or deleted: ${plural(n, 'figure has', 'figures have')} no cell there. Restore the layout first, then import.`,
    ownFormulas: (n) =>
      `${plural(n, 'cell holds a formula', 'cells hold formulas')} of your own and will not be replaced.`,
    computed: 'Totals are computed by the formulas of this workbook and not taken from the file.',
    submit: 'Import',
  },
  left: (n) =>
    `Not imported, as not ticked: ${plural(n, 'figure')}. What stands in the cells stays.`,
  undoHint: 'After this, older versions of Excel cannot undo what was done before.',
  cancel: 'Do not import',
  openOther: 'Choose another…',
  refused: {
    heading: 'Nothing was imported',
    noReport: (source) =>
      `No tables of the report were found in ${named(source)}. They must be tables, not pictures.`,
    unread: (source) =>
      `${named(source)} could not be read: it may have been moved or be in use. Choose the file again.`,
    newer: (source) =>
      `${named(source)} was made by a newer version of this add-in. Update the add-in first.`,
    badData: (source, data) =>
      data === undefined
        ? `${named(source)} is no data file of this add-in, or it is incomplete. Export it again.`
        : `In ${named(source)}, “${data.path}” ${data.found === '' ? 'is missing' : `is wrong: ${data.found}`}. Correct it, or export the file again.`,
    beyondCells: (source, data) =>
      `In “${data?.path ?? ''}” of ${named(source)}, ${data?.found ?? ''} characters would have to go into one cell, and Excel takes 32,767. Divide or shorten that text in the document, and import it again.`,
    pastedTooMuch: () =>
      'What was pasted holds too much for a report. Copy nothing but its text and tables.',
    nothingPasted: () =>
      'There is no text on the clipboard. Copy the report in Word, WPS or a web page first.',
  },
};
