import type { FigureFinding } from '../rules/finding';
import type {
  BalanceRule,
  Bound,
  ComparisonRule,
  FigureDefinition,
  Format,
  Heading,
  TermId,
} from '../standard';

/** What stands in a balance finding's sentence. */
interface BalanceWords {
  /** Each side with what it adds up: the wrong figure is among those that are named. */
  left: { labels: readonly string[]; sum: number };
  right: { labels: readonly string[]; sum: number };
  imbalance: number;
}

/** What stands in the sentence for a comparison that does not come out. */
export interface ComparisonWords {
  left: ComparedWords;
  right: ComparedWords;
  /** What the left side is held against, and the left side minus that. */
  bound: number;
  difference: number;
  threshold: Bound;
}

export interface ComparedWords {
  figures: readonly {
    label: string;
    value: number;
    isOfLastYear: boolean;
    isSubtracted: boolean;
  }[];
  sum: number;
}

/** What stands in the sentence for a figure that differs much from last year's. */
interface ChangeWords {
  value: number;
  lastYear: number;
}

/** Whether a note answers the figures as they are. */
type NoteState = 'open' | 'answered' | 'stale';

/** Everything that is said to people, in one language. Findings come in as data; nothing else makes sentences. */
export interface Messages {
  /** BCP 47 tag. */
  language: string;
  title: string;

  label: (heading: Pick<Heading, 'number' | 'term'>) => string;
  term: (term: TermId) => string;
  /** Joins the headings that name a row or a column, outermost first. */
  path: (labels: readonly string[]) => string;
  count: (value: number) => string;

  balance: Record<BalanceRule['kind'], (words: BalanceWords) => string>;
  comparison: Record<ComparisonRule['kind'], (words: ComparisonWords) => string>;
  change: (words: ChangeWords) => string;
  copiedRow: (figures: readonly { label: string; value: number }[]) => string;
  /** What a row, a column, or a series of figures side by side is called. */
  line: Record<'row' | 'column' | 'series', (name: string) => string>;
  /** Where a figure stands: its row and column. */
  place: (row: string, column: string) => string;
  /** What was found in a figure's cell, and what belongs there. */
  figure: (finding: FigureFinding, belongs: string) => string;
  belongs: Record<FigureDefinition['measure'], string>;

  start: {
    heading: string;
    intro: string;
    agency: string;
    agencyHint: string;
    year: string;
    format: (format: Format) => string;
    noFormat: string;
    computedTotals: string;
    totalsHint: string;
    create: string;
    find: string;
    importReport: string;
    collect: string;
    undoHint: string;
    problems: Record<
      'agencyMissing' | 'agencyTooLong' | 'agencyLikeFormula' | 'yearUnreadable' | 'yearTooEarly',
      string
    >;
  };
  confirm: {
    heading: string;
    renamed: (taken: string, created: string) => string;
    kept: string;
    replaces: string;
    create: string;
    cancel: string;
  };
  busy: Record<
    | 'creating'
    | 'checking'
    | 'calculating'
    | 'filling'
    | 'adopting'
    | 'stamping'
    | 'noting'
    | 'makingFile'
    | 'opening'
    | 'attaching'
    | 'importing'
    | 'examining'
    | 'restoring'
    | 'removing'
    | 'keeping'
    | 'summing',
    string
  >;
  starting: string;
  /** A person types in a cell: `waitingAtWork` follows what is under way. */
  waiting: string;
  waitingAtWork: string;
  report: {
    of: (agency: string, year: number) => string;
    progress: (filled: number, total: number) => string;
    groups: Record<
      | 'crossTotal'
      | 'columnTotal'
      | 'rowTotal'
      | 'comparison'
      | 'improper'
      | 'questionable'
      | 'remarkable',
      string
    >;
    group: (title: string, table: string, count: number) => string;
    verdictFaults: (count: number) => string;
    verdictOpen: string;
    verdictOutdated: string;
    /** Passed, but some lines are asked about. */
    verdictQuestions: (count: number) => string;
    verdictClear: string;
    /** Numbers of the text that do not agree with the tables: they are no part of the verdict. */
    textDoubts: (count: number) => string;
    /** Nothing is written on the sheet of the text. */
    noText: (sheet: string) => string;
    cleared: (counts: Record<BalanceRule['kind'], number>, figures: number) => string;
    incomplete: (count: number) => string;
    notCheckable: (count: number) => string;
    blanks: (count: number) => string;
    nextBlank: string;
    fillBlanks: (count: number) => string;
    fillConfirm: (count: number) => string;
    /** Blanks that are formulas of a person’s. */
    blankFormulas: (count: number) => string;
    fillYes: string;
    recheck: string;
    goTo: (place: string) => string;
    stamp: string;
    /** Writes what so many cells probably mean. */
    cleanUp: (cells: number) => string;
    cleanUpHint: string;
    beforeSending: string;
    stampHint: string;
    stamped: Record<'valid' | 'stale', (at: string, verdict: string) => string>;
    newReport: string;
    /** @param outdated totals that do not show what their parts come to */
    manualCalculation: (outdated: number) => string;
    automaticCalculation: string;
    calculate: string;
    shutSheets: (names: readonly string[]) => string;
    more: (count: number) => string;
  };
  notes: {
    /** The heading of findings that may stand, with the number of lines whose note is in each state. */
    group: (title: string, table: string, counts: Record<NoteState, number>) => string;
    state: Record<NoteState, string>;
    /** There are words, but nothing says to which figures. */
    unconfirmed: string;
    /** The number of a line of the check sheet. */
    line: (number: string) => string;
    write: string;
    edit: string;
    confirm: string;
    confirmHint: string;
    /** Goes to the note on the check sheet. */
    show: string;
    /** The field's label. */
    label: (line: string) => string;
    hint: (limit: number) => string;
    tooLong: (length: number, limit: number) => string;
    /** Before the note that somebody else has written meanwhile; empty where it was taken away. */
    byNow: (text: string) => string;
    save: string;
  };
  /** A workbook as a file, without Excel: blank from the start page, filled from a report. */
  file: {
    open: string;
    hint: Record<'blank' | 'filled', string>;
    /** Some tables could not be read, and will be blank. */
    incomplete: string;
    make: Record<'blank' | 'filled', string>;
    where: string;
    made: (name: string) => string;
  };
  layout: {
    heading: string;
    missing: (table: string) => string;
    resized: (sheet: string, rows: number, columns: number) => string;
    rearranged: (sheet: string, address: string) => string;
    replaced: (sheet: string) => string;
    relabelled: (sheet: string, address: string, found: string, expected: string) => string;
    advice: string;
  };
  /** What is done to the workbook as a whole, each on a button of its own; the page that asks first is headed the same. */
  tools: {
    heading: string;
    restore: string;
    restoreHint: string;
    totals: Record<'computed' | 'typed', string>;
    remove: string;
    traces: string;
    /** What the add-in writes into a workbook, one sentence each. */
    traceList: (sheets: readonly string[]) => readonly string[];
  };
  hints: {
    highlights: (sheet: string) => string;
    hiddenLines: (sheet: string) => string;
    copy: (sheet: string, of: string) => string;
    sheetMissing: Record<'front' | 'narrative' | 'check' | 'lastYear', string>;
    textResized: (sheet: string) => string;
    linesMissing: (sheet: string, count: number) => string;
  };
  /** What was found of the layout, and what will be done. */
  restore: {
    nothing: string;
    toDo: string;
    leftAlone: string;
    undoHint: string;
    carryOut: string;
    cancel: string;
    notFound: string;
    missing: (sheet: string) => string;
    scattered: (
      sheet: string,
      about: { keptAs: string; carried: number; left: readonly string[]; isReordered: boolean },
    ) => string;
    lines: (sheet: string, axis: 'row' | 'column', extra: number, missing: number) => string;
    label: (sheet: string, address: string, found: string, expected: string) => string;
    figureInHeading: (sheet: string, address: string, found: string, expected: string) => string;
    formulas: (sheet: string, addresses: readonly string[]) => string;
    totals: (sheet: string, addresses: readonly string[]) => string;
    keptTotal: (sheet: string, address: string, found: string, sum: number | undefined) => string;
    totalsToType: (sheet: string, count: number) => string;
    part: Record<
      'highlights' | 'validations' | 'looks' | 'merges' | 'hiddenLines' | 'view' | 'protection',
      (sheet: string) => string
    >;
    names: (count: number) => string;
    state: string;
    stateShown: string;
    copy: (sheet: string) => string;
  };
  removal: {
    intro: string;
    deleted: (sheets: readonly string[]) => string;
    plain: (sheets: readonly string[]) => string;
    rest: string;
    kept: string;
    carryOut: string;
    cancel: string;
  };
  unreadable: Record<'newer' | 'unknown', string>;
  unavailable: Record<'notExcel' | 'excelTooOld', { heading: string; text: string }>;
  notice: Record<
    | 'cellEditMode'
    | 'protected'
    | 'gone'
    | 'hidden'
    | 'sheetExists'
    | 'sessionLost'
    | 'otherWorkbook'
    | 'notLoaded'
    | 'brokeDown'
    | 'figuresChanged'
    | 'other',
    string
  >;
  noticeDetail: string;
  dismiss: string;
  again: string;
  back: string;
  cancel: string;
}
