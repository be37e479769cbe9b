import { HostSession } from '../protocol/host-session';
import { UniverGrid } from '../univer/univer-grid';
import './host.css';
import { connectPane, openPane, sendToPane } from './pane-frame';
import { testInterface, type StandinInterface } from './test-interface';

/**
 * The page: a spreadsheet and, beside it, the pane. Address options: `?locale=en-US`, and `&excelApi=1.8` for an older
 * Excel.
 */
const options = new URLSearchParams(window.location.search);
const locale = options.get('locale') ?? 'zh-CN';
const excelApi = options.get('excelApi');

const container = document.querySelector<HTMLElement>('#grid');
const frame = document.querySelector<HTMLIFrameElement>('#pane');
if (!container || !frame) throw new Error('The page has lost its parts.');

const grid = new UniverGrid(container);
const session = new HostSession({
  grid,
  locale,
  send: (text) => {
    sendToPane(frame, text);
  },
  ...(excelApi === null ? {} : { requirements: { ExcelApi: excelApi } }),
});
grid.people.onSheets(() => {
  session.noticeSheets();
});
connectPane(frame, () => session);
openPane(frame, locale);
window.addEventListener('keydown', ({ key }) => {
  if (key === 'F9') grid.calculate();
});

declare global {
  interface Window {
    standin: StandinInterface;
  }
}
window.standin = testInterface(grid, session);
