import { numberText, plural, quotedList } from './english-words';
import { fileProblemsEnUS } from './file-problem-en-us';
import type { LastYearMessages } from './last-year-messages';

const again = 'Please choose another file.';
const cells = (n: number): string => plural(n, 'cell');

const leftOut = (n: number): string =>
  n === 1
    ? 'One total that its own columns contradict is'
    : `${n} totals that their own columns contradict are`;

export const lastYearEnUS: LastYearMessages = {
  heading: 'Compare with last year',
  hint: (year) =>
    `Open the report of ${year} (.xlsx) to fill in what was carried over, and to compare with it. The file is read on this computer only and is not changed.`,
  open: (year) => `Open the file of ${year}…`,
  openOther: 'Another file…',
  noSheet:
    'An older version made this workbook; it has no place for last year’s figures. Restore the layout to add it.',
  attached: (year, source) =>
    `Figures of ${year} are attached${source === '' ? '' : `: ${source}`}.`,
  agrees: 'What was carried over is what last year carried forward.',
  differs: (n) => `In ${cells(n)}, what was carried over is not what last year carried forward:`,
  ownFormulas: (n) =>
    `${n === 1 ? 'One cell holds a formula whose result is' : `${n} cells hold formulas whose results are`} not what last year carried forward. Please change ${n === 1 ? 'it' : 'them'} by hand:`,
  notCompared: (columns) =>
    `${quotedList(columns)} cannot be compared: one of the two years has no number there.`,
  fill: (n) => `Fill in ${cells(n)} from last year`,
  change: (column, from, to) =>
    `Column “${column}”: ${from === undefined ? 'blank' : `now ${numberText(from)}`}, last year ${numberText(to)}`,
  undoHint: 'After writing, older versions of Excel cannot undo what was done before.',

  page: {
    heading: (year) => `Figures of ${year}`,
    file: (name, agency, year, formatId) =>
      `File “${name}”: ${agency}, report year ${year}, format of ${formatId}.`,
    otherAgency: (found) =>
      `The file is of “${found}”, another agency than this workbook’s. Use it only if the agency was renamed or merged.`,
    unread: (tables) =>
      `Not all of ${tables.map((name) => `“${name}”`).join(', ')} could be read from the file: there are no figures of last year for it.`,
    faults: (n, contradicted) =>
      [
        `In last year’s report itself ${n === 1 ? 'one sum fails' : `${n} sums fail`}. Please check it before you use it.`,
        ...(contradicted > 0 ? [`${leftOut(contradicted)} left out.`] : []),
      ].join(' '),
    known: (n) =>
      `${n === 1 ? 'One figure was' : `${n} figures were`} read and will be kept on the hidden sheet “上年数据”, so that those who receive this workbook can compare without the add-in.`,
    table: 'Carried over',
    columns: ['Applicants', 'Carried forward last year', 'Carried over this year'],
    blank: 'blank',
    unknown: '—',
    will: (n) => `Filling in changes ${cells(n)} of what was carried over.`,
    attachAndFill: 'Attach and fill in',
    attachOnly: 'Attach only',
    attach: 'Attach last year’s figures',
    cancel: 'Do not attach',
  },
  refused: {
    heading: 'No figures of last year were read',
    otherYear: (file, year, expected) =>
      `“${file}” is the report of ${year}; that of ${expected} is needed here. ${again}`,
    problem: {
      ...fileProblemsEnUS,
      noReport: (file) => `The tables of the report were not found in “${file}”. ${again}`,
      newer: (file) => `A newer version of the add-in made “${file}”. Please update the add-in.`,
    },
  },
};
