import { h, render } from 'preact';
import type { ReportView } from '../../src/app/report-view';
import { zhCN } from '../../src/locale/zh-cn';
import { onDemand } from '../../src/taskpane/on-demand';
import { OfficeSession } from '../support/office-session';
import { ShownPane } from '../support/shown-pane';

/** A part whose program file does not come: that is said, and it is tried again at a press and with the next view. */

let opened: OfficeSession;
let pane: ShownPane;
let first: ReportView;
beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  pane = new ShownPane(opened);
  await pane.checked();
  first = opened.view;
});
afterEach(() => {
  pane.close();
  opened.dispose();
});

/** A part that comes at the given time of asking, and how often it was asked for. */
function lateBy(failures: number) {
  let asked = 0;
  const Slot = onDemand<{ messages: typeof zhCN; view: ReportView }>(() => {
    asked += 1;
    const isThere = asked > failures;
    return isThere
      ? Promise.resolve(() => h('p', {}, '来了'))
      : Promise.reject(new Error('offline'));
  });
  const show = async (view: ReportView) => {
    render(h(Slot, { messages: zhCN, view }), pane.root);
    await pane.drawn();
  };
  return { show, asked: () => asked };
}

test('the next view brings what failed to come', async () => {
  const { show, asked } = lateBy(1);
  await show(first);
  expect(pane.text).toContain(zhCN.notice.notLoaded);
  await show(first);
  expect(asked()).toBe(1);

  await show({ ...first });
  expect([pane.text, asked()]).toEqual(['来了', 2]);
  await show({ ...first });
  expect(asked()).toBe(2);
});

test('so does a press', async () => {
  const { show, asked } = lateBy(2);
  await show(first);
  await pane.press(zhCN.again);
  expect(pane.text).toContain(zhCN.notice.notLoaded);
  await pane.press(zhCN.again);
  expect([pane.text, asked()]).toEqual(['来了', 3]);
});
