import { extrasOf } from '../../../src/standin/rich-api/extras';
import { OfficeSession } from '../office-session';

/** What goes wrong between the pane and Excel, at one request of some work. */
export interface Fault {
  name: string;
  /** Before the request is carried out. */
  strike: (pane: OfficeSession, afterWrites: number) => void;
  /** At every request, at those that write, or within those, after some of the writes: batches are no transactions. */
  at: 'each' | 'writing' | 'within' | 'once';
  /** An older Excel, which refuses what came later: of this ExcelApi. */
  excelApi?: string;
  /** Strikes at every request from that one on. */
  lasts?: true;
  /** While the work waits: what ends by itself. */
  passes?: (pane: OfficeSession) => void;
  /** What the person does about it, before trying again. */
  settle?: (pane: OfficeSession) => Promise<OfficeSession>;
}

const nothing = (): void => undefined;
const message = 'As ordered by a test.';

/** The person closes the pane and opens it again, as its sentence says. */
async function reopened({ office, grid }: OfficeSession): Promise<OfficeSession> {
  office.dispose();
  return OfficeSession.open({ grid });
}

export const faults: readonly Fault[] = [
  {
    name: 'refused',
    at: 'each',
    strike: ({ office }) => {
      office.session.failNextBatch({ code: 'GeneralException', message });
    },
  },
  {
    name: 'refused midway',
    at: 'within',
    strike: ({ office }, afterWrites) => {
      office.session.failNextBatch({ code: 'GeneralException', message, afterWrites });
    },
  },
  {
    name: 'session lost',
    at: 'each',
    strike: ({ office }) => {
      office.session.dropSession();
    },
    settle: reopened,
  },
  {
    name: 'lost after it was done',
    at: 'writing',
    strike: ({ office }) => {
      office.session.dropNextAnswer();
    },
    settle: reopened,
  },
  {
    name: 'lost midway',
    at: 'within',
    strike: ({ office }, afterWrites) => {
      office.session.failNextBatch({ code: 'GeneralException', message, afterWrites });
      office.session.dropNextAnswer();
    },
    settle: reopened,
  },
  {
    name: 'a cell is edited',
    at: 'each',
    strike: ({ office }) => {
      office.session.setCellEditMode(true);
    },
    passes: ({ office }) => {
      office.session.setCellEditMode(false);
    },
  },
  {
    name: 'workbook protected',
    at: 'writing',
    lasts: true,
    strike: ({ office }) => {
      office.session.failNextBatch({ code: 'AccessDenied', message, afterWrites: 0 });
    },
  },
  {
    name: 'sheets given a password',
    at: 'writing',
    strike: ({ grid }) => {
      for (const { id } of grid.sheets()) {
        if (grid.isProtected(id)) extrasOf(grid).sheet(id).password = 'secret';
      }
    },
    settle: (pane) => {
      for (const { id } of pane.grid.sheets()) extrasOf(pane.grid).sheet(id).password = null;
      return Promise.resolve(pane);
    },
  },
  ...['1.9', '1.14', '1.17'].map((excelApi): Fault => ({
    ...{ name: `ExcelApi ${excelApi}`, at: 'once', excelApi, strike: nothing },
  })),
];
