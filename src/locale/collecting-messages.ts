/** What the pages say on which an office collects the reports of its units, in one language. */
export interface CollectingMessages {
  heading: string;
  of: (office: string, year: number) => string;
  views: Record<CollectingView, string>;
  navigation: string;
  newer: string;
  /** Records that could not be read. */
  lost: (n: number) => string;
  unsaved: (n: number) => string;
  save: string;

  begin: {
    intro: string;
    office: string;
    officeHint: string;
    units: string;
    unitsHint: string;
    openRoster: string;
    rosterFile: (file: string, units: number) => string;
    otherRoster: string;
    withoutRoster: string;
    begin: string;
    again: string;
    againHint: string;
  };
  handOut: {
    intro: (units: number) => string;
    noUnits: string;
    deadline: string;
    deadlineHint: string;
    lastYear: (year: number) => string;
    lastYearHint: string;
    lastYearFound: (year: number, found: number, units: number) => string;
    without: (units: readonly string[], n: number) => string;
    make: (units: number) => string;
    progress: Record<'lastYear' | 'workbooks', (done: number, total: number) => string>;
    made: (file: string) => string;
    archive: (year: number, units: number) => string;
  };
  collect: {
    intro: string;
    files: string;
    folder: string;
    drop: string;
    progress: (done: number, total: number) => string;
    stop: string;
    ran: (done: number, again: number) => string;
    stopped: (done: number, total: number) => string;
    list: string;
    search: string;
    filter: string;
    all: (n: number) => string;
    some: (status: string, n: number) => string;
    sort: string;
    sorts: Record<UnitOrder, string>;
    nobody: string;
    nothing: string;
    more: (n: number) => string;
  };
  unit: {
    file: (name: string) => string;
    form: (year: number | undefined, format: string) => string;
    recognised: string;
    fresh: string;
    answered: (n: number) => string;
    points: string;
    others: (names: readonly string[]) => string;
    accept: string;
    sendBack: string;
    takeBack: string;
    assign: string;
    /** Where there are several. */
    assignFile: (file: string) => string;
    /** Takes back whose a person has said that it is. */
    asWritten: string;
    assignHint: string;
  };
  replies: {
    intro: (n: number) => string;
    none: string;
    points: (n: number) => string;
    show: string;
    letter: (unit: string) => string;
    copy: string;
    copied: string;
    notCopied: string;
    copyAll: string;
    allCopied: (n: number) => string;
    sendBackAll: (n: number) => string;
  };
  sum: {
    intro: (n: number) => string;
    left: (parts: readonly string[]) => string;
    leftPart: (status: string, n: number) => string;
    nothing: string;
    question: string;
    answer: string;
    noneTaken: string;
    answerAgain: string;
    answerOpen: string;
    write: (n: number) => string;
    writeAgain: (n: number) => string;
    replaces: Record<'nothing' | 'sum' | 'report', string>;
    written: (n: number) => string;
    trace: string;
    traceHint: string;
    look: string;
    traced: (value: string, units: number) => string;
    traceColumns: readonly [unit: string, share: string];
    deducted: (value: string, reason: string) => string;
    gaps: (units: readonly string[], n: number) => string;
    compare: string;
    compareHint: string;
    openReport: string;
    compared: (file: string) => string;
    otherYear: (file: string, year: number) => string;
    otherFormat: (file: string, year: number) => string;
  };
  progress: {
    intro: string;
    columns: readonly [state: string, units: string];
    counts: Record<ProgressCount, string>;
    due: (sent: number, all: number) => string;
    unexpected: (n: number) => string;
    write: string;
    writeHint: string;
    written: string;
  };
}

export type CollectingView = 'handOut' | 'collect' | 'replies' | 'sum' | 'progress';

/** `roster`: who has sent nothing first. */
export type UnitOrder = 'roster' | 'name' | 'faults' | 'latest';

export type ProgressCount = 'expected' | 'sent' | 'accepted' | 'sentBack' | 'pending' | 'missing';
