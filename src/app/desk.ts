import type { WorkbookHost } from '../workbook/host';
import type { Busy, Notice, Screen, SessionState } from './session-state';

/** What the parts of a session share: the workbook, what the pane shows, and how work at a person's wish is done. */
export interface Desk {
  readonly host: WorkbookHost;
  readonly state: SessionState;
  /** Does what a person asked for, says that it is under way, and why it failed if it did. */
  work(busy: Busy, work: () => Promise<void>): Promise<void>;
  /** While a person types in a cell, Excel does nothing for us: waits, and tries again. */
  patiently<T>(work: () => Promise<T>): Promise<T>;
  show(screen: Screen): void;
  /** Shows what the workbook holds, whatever the person was at. */
  look(): Promise<void>;
  say(problem: Notice['problem']): void;
}
