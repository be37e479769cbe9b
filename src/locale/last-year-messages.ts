import type { FormatId } from '../standard';
import type { FileProblemMessages } from './file-problem-messages';

/** What is said of last year's report, in one language. Apart from `Messages`, for it is loaded after the start. */
export interface LastYearMessages {
  heading: string;
  /** Before any file was opened. */
  hint: (year: number) => string;
  open: (year: number) => string;
  openOther: string;
  /** The workbook has no place for last year's figures. */
  noSheet: string;
  attached: (year: number, source: string) => string;
  /** All carried over figures are last year's. */
  agrees: string;
  /** Some differ, or are blank, and can be filled in. */
  differs: (changes: number) => string;
  /** Some differ that are formulas of people's own. */
  ownFormulas: (n: number) => string;
  /** Columns in which one of the years has no number. */
  notCompared: (columns: readonly string[]) => string;
  fill: (changes: number) => string;
  /** `from` is undefined for a blank. */
  change: (column: string, from: number | undefined, to: number) => string;
  undoHint: string;

  page: {
    heading: (year: number) => string;
    /** What was opened. */
    file: (name: string, agency: string, year: number, formatId: FormatId) => string;
    otherAgency: (found: string) => string;
    unread: (tables: readonly string[]) => string;
    /** Of last year's report itself, with how many of its totals are left out, as their own columns contradict them. */
    faults: (n: number, contradicted: number) => string;
    known: (n: number) => string;
    /** A table of what is carried over: its name and headings. */
    table: string;
    columns: readonly [column: string, lastYear: string, now: string];
    blank: string;
    unknown: string;
    /** What pressing the first button will do. */
    will: (changes: number) => string;
    attachAndFill: string;
    attachOnly: string;
    attach: string;
    cancel: string;
  };
  refused: {
    heading: string;
    otherYear: (file: string, year: number, expected: number) => string;
    problem: FileProblemMessages & Record<'noReport' | 'newer', (file: string) => string>;
  };
}
