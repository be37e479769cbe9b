import type { FormatId, SectionId } from '../standard';

/** What is said of importing, in one language. Apart from `Messages`, for it is loaded when somebody imports. */
export interface ImportMessages {
  begin: {
    heading: string;
    intro: string;
    open: string;
    drop: string;
    paste: string;
    pasteHint: string;
    read: string;
  };
  /** What was read: a file, or what was pasted when absent. */
  heading: (source: string | undefined) => string;
  is: (agency: string | undefined, year: number | undefined) => string;
  /** Of a document whose form is not the one of its year; `into`: what it will be filled into, where that is known. */
  otherFormat: (found: FormatId, expected: FormatId, into: FormatId | undefined) => string;
  mixed: (expected: FormatId, into: FormatId | undefined) => string;
  otherAgency: (found: string, open: string) => string;
  otherYear: (found: number, open: number) => string;
  /** Of the sums of the document as it is. */
  sumsFail: (n: number) => string;
  /** One of them: its table, its row or column, and what is wrong. */
  brokenSum: (table: string, place: string, sentence: string) => string;
  sumsHold: string;

  table: {
    missing: string;
    found: (rows: number, of: number, figures: number) => string;
    rowsMissing: (labels: readonly string[]) => string;
    doubtful: (figures: number) => string;
    acceptAll: string;
    /** One row that is doubtful: what the form calls it, what the document does, and its figures. */
    row: (form: string, found: string, figures: readonly string[]) => string;
    unnamed: string;
    doubt: Record<
      | 'rowByPlace'
      | 'rowUnlike'
      | 'rowMoved'
      | 'rowDivided'
      | 'foundTwice'
      | 'columnByPlace'
      | 'cellCount'
      | 'merged',
      string
    >;
    doubts: (doubts: readonly string[]) => string;
    /** Behind what a doubtful row is called in the document; for the eye only. */
    doubtMark: string;
    extra: (n: number) => string;
    extraRow: (label: string, contents: readonly string[]) => string;
    compare: string;
    columns: readonly [form: string, found: string, figures: string];
    headings: (found: readonly (string | undefined)[]) => string;
    blank: string;
  };
  homeless: {
    heading: string;
    hint: string;
    /** A row of figures that has no certain place. */
    row: (label: string) => string;
    figures: (figures: readonly { column: string; value: string }[]) => string;
    nowhere: string;
    noPlace: (format: FormatId) => string;
    /** One of them: where it stands in the file's tables, and its value. */
    dropped: (place: string, value: string) => string;
  };
  text: {
    heading: string;
    found: (sections: readonly SectionId[]) => string;
    none: string;
    take: string;
    replaces: string;
    /** The workbook has no whole place for the text. */
    noPlace: string;
    leftOver: (n: number) => string;
  };
  create: {
    agency: string;
    will: (format: FormatId, figures: number) => string;
    typedTotals: string;
    submit: string;
  };
  fill: {
    will: (n: number) => string;
    replaces: (n: number) => string;
    /** `from` and `to` are as written in cells; an empty text is a blank. */
    change: (place: string, from: string, to: string) => string;
    nothing: string;
    /** Figures of a table that is not in the workbook as it was. */
    noCells: (table: string, n: number) => string;
    ownFormulas: (n: number) => string;
    /** Totals that formulas compute in the workbook. */
    computed: string;
    submit: string;
  };
  left: (n: number) => string;
  undoHint: string;
  cancel: string;
  openOther: string;
  refused: {
    heading: string;
    noReport: (source: string | undefined) => string;
    unread: (source: string | undefined) => string;
    newer: (source: string | undefined) => string;
    pastedTooMuch: () => string;
    /** A data file; `data`: where it is wrong and what stands there, where that is known. */
    badData: (
      source: string | undefined,
      data: { path: string; found: string } | undefined,
    ) => string;
    /** `data`: the section or table, and the characters of what no cell can hold. */
    beyondCells: (
      source: string | undefined,
      data: { path: string; found: string } | undefined,
    ) => string;
    nothingPasted: () => string;
  };
}
