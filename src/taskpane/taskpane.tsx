import { render } from 'preact';
import type { Documents } from '../app/documents';
import { Session } from '../app/session';
import type { Timer } from '../app/timer';
import { ExcelWorkbook } from '../excel/excel-workbook';
import { startOffice } from '../excel/start-office';
import { messagesFor } from '../locale/messages-for';
// Its parts in the order in which they win over each other.
import './taskpane.css';
import { Pane } from './pane';
import { ignoreStrayFiles } from './stray-files';
import { Unavailable } from './unavailable';

/** The only file that joins the pane to Excel. */

const timer: Timer = {
  after: (milliseconds, call) => {
    const id = window.setTimeout(call, milliseconds);
    return () => {
      window.clearTimeout(id);
    };
  },
  now: () => performance.now(),
  date: () => new Date(),
};

/** Milliseconds between checks that no event asked for, while the pane can be seen. */
const heartbeat = 20_000;

let documents: Documents | undefined;
/** The same each time, for its worker stays. */
const loadDocuments = async (): Promise<Documents> => {
  const { WorkerDocuments } = await import(
    /* webpackChunkName: "documents" */ './workers/worker-documents'
  );
  return (documents ??= new WorkerDocuments());
};

async function start(root: HTMLElement): Promise<void> {
  ignoreStrayFiles();
  const { host, language } = await startOffice();
  const messages = await messagesFor(language);
  document.documentElement.lang = messages.language;
  document.title = messages.title;
  if (host !== 'excel') {
    render(<Unavailable messages={messages} reason={host} />, root);
    return;
  }

  const session = new Session(new ExcelWorkbook(), timer, loadDocuments);
  render(<Pane session={session} messages={messages} />, root);
  window.setInterval(() => {
    if (document.visibilityState === 'visible') session.heartbeat();
  }, heartbeat);
  await session.start();
}

const root = document.getElementById('pane');
if (root) void start(root);
