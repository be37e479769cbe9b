import type { Format } from '../standard';
import type { ReportContents } from '../workbook/fill-plan';
import type { HostProblem, WorkbookReading } from '../workbook/host';
import type { ReportReading } from '../workbook/read-report';
import type { CollectingSession } from './collection/collecting-session';
import type { SoughtCorrections } from './correction-search';
import type { DocumentError } from './documents';
import type { ImportScreen } from './import-session';
import type { LastYearProposal, LastYearRefusal } from './last-year-file';
import type { LayoutProposal, NotExamined, RemovalProposal } from './layout-work';
import type { LoadError } from './load-part';
import type { SoughtNarrative } from './narrative-search';
import type { DraftProblem, ReportDraft, TotalsMode } from './report-draft';
import { reportView, type ReportView } from './report-view';

/** Everything that the pane shows. */
export interface SessionState {
  screen: Screen;
  /** What is going on at a person's wish. */
  busy: Busy | undefined;
  /** A check waits until the person has finished typing in a cell. */
  waiting: boolean;
  notice: Notice | undefined;
}

export type Busy =
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
  | 'summing';

/** Why something could not be done: what a person asked for, or a check of ours. */
export interface Notice {
  of: 'action' | 'check';
  problem:
    | HostProblem
    | LoadError['problem']
    | DocumentError['problem']
    /** A figure is not any more what a suggestion would replace. */
    | 'figuresChanged';
  /** Words of the host; empty where there are none. */
  detail: string;
}

export type Screen =
  | { kind: 'starting' }
  /** `wished`: the person asked for new tables, although there are some. */
  | { kind: 'start'; wished: boolean; problems: readonly DraftProblem[]; draft?: ReportDraft }
  | { kind: 'confirm'; creation: Creation }
  /** What is wrong with the layout, and what would settle it. */
  | { kind: 'layout'; proposal: LayoutProposal | NotExamined }
  | { kind: 'removal'; proposal: RemovalProposal }
  /** What a file says of last year. */
  | { kind: 'lastYear'; proposal: LastYearProposal | LastYearRefusal }
  /** Where a document to be imported is chosen, and what was found in one. */
  | { kind: 'importing' }
  | ({ kind: 'import' } & ImportScreen)
  /** An office at work with the reports of its units. */
  | { kind: 'collecting'; collecting: CollectingSession }
  | {
      kind: 'report';
      view: ReportView;
      corrections?: SoughtCorrections;
      narrative?: SoughtNarrative;
    }
  /** Tables of ours that cannot be read: made by a newer version, or the note of what they are is gone. */
  | { kind: 'unreadable'; reason: 'newer' | 'unknown' };

/** Tables about to be created in a workbook that has sheets of these names, or tables of ours, already. */
export interface Creation extends WantedCreation {
  /** Sheets that stay as they are, and what the new ones will be called. */
  renamed: readonly { taken: string; created: string }[];
  replacesTables: boolean;
  taken: readonly string[];
}

/** Tables that a person wants. */
export interface WantedCreation {
  format: Format;
  year: number;
  agency: string;
  totals: TotalsMode;
  /** What stands in them from the start; absent: nothing. */
  contents?: ReportContents;
}

/** What to show after a check. A question or a form that a person is at stays. */
export function screenAfter(
  screen: Screen,
  reading: WorkbookReading,
  found: ReportReading,
  draft?: ReportDraft,
): Screen {
  if (isQuestion(screen)) return screen;
  switch (found.kind) {
    case 'none':
      if (screen.kind === 'start') return screen;
      return { kind: 'start', wished: false, problems: [], ...(draft ? { draft } : {}) };
    case 'unknown':
    case 'newer':
      return { kind: 'unreadable', reason: found.kind };
    case 'report':
      return { kind: 'report', view: reportView(found, reading) };
  }
}

/** Something that the person is asked, or is at: it waits for an answer. */
const isQuestion = (screen: Screen): boolean =>
  ['confirm', 'layout', 'removal', 'lastYear', 'importing', 'import', 'collecting'].includes(
    screen.kind,
  ) ||
  (screen.kind === 'start' && screen.wished);
